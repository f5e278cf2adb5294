public import JSONRPC

/// Says what the server is, knows and allows.
public enum ServerInfo: Method {
  /// `server/info`.
  public static let name = "server/info"
  /// Nothing.
  public typealias Params = NoParams

  /// What the server is.
  public struct Result: Decodable, JSONWritable, Sendable {
    /// Its name.
    public var name: String
    /// Its version.
    public var version: String
    /// Name of each model → SHA-256.
    public var models: [String: String]
    /// Name of each word list → SHA-256.
    public var lexicons: [String: String]
    /// Name of each limit → its value.
    public var limits: [String: Int]
    /// Names of the methods, sorted.
    public var methods: [String]
    /// Units of positions that can be agreed.
    public var positionEncodings: [String]

    /// What the server is.
    public init(
      name: String, version: String, models: [String: String], lexicons: [String: String],
      limits: [String: Int], methods: [String], positionEncodings: [String]
    ) {
      self.name = name
      self.version = version
      self.models = models
      self.lexicons = lexicons
      self.limits = limits
      self.methods = methods
      self.positionEncodings = positionEncodings
    }

    /// Writes the members, names in dictionaries sorted.
    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.member("name", name)
      writer.member("version", version)
      writer.sorted("models", models)
      writer.sorted("lexicons", lexicons)
      writer.sorted("limits", limits)
      writer.member("methods", methods)
      writer.member("positionEncodings", positionEncodings)
      writer.endObject()
    }
  }
}

extension JSONWriter {
  /// Writes a dictionary as a member, its names sorted.
  mutating func sorted(_ name: StaticString, _ values: [String: some JSONWritable]) {
    key(name)
    beginObject()
    for (name, value) in values.sorted(by: { $0.key < $1.key }) {
      key(name)
      self.value(value)
    }
    endObject()
  }
}
