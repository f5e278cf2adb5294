public import JSONRPC

/// Says what the server has done and holds.
public enum ServerStats: Method {
  /// `server/stats`.
  public static let name = "server/stats"
  /// Nothing.
  public typealias Params = NoParams

  /// One method's share.
  public struct Share: Decodable, JSONWritable, Sendable {
    /// Answers given.
    public var count: Int
    /// Errors among them.
    public var errors: Int
    /// Median of the latest answers, in milliseconds.
    public var p50: Double
    /// 99 in 100 of the latest answers came sooner, in milliseconds.
    public var p99: Double

    /// A method's share.
    public init(count: Int, errors: Int, p50: Double, p99: Double) {
      self.count = count
      self.errors = errors
      self.p50 = p50
      self.p99 = p99
    }

    /// Writes `{count, errors, p50, p99}`.
    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.member("count", count)
      writer.member("errors", errors)
      writer.member("p50", p50)
      writer.member("p99", p99)
      writer.endObject()
    }
  }

  /// What the server has done and holds.
  public struct Result: Decodable, JSONWritable, Sendable {
    /// Seconds since it started.
    public var uptime = 0.0
    /// Requests and notifications heard.
    public var messages = 0
    /// Connections open now.
    public var connections = 0
    /// Connections taken since the start.
    public var connectionsTaken = 0
    /// Requests that run or wait now.
    public var inFlight = 0
    /// Requests among them that wait for their reader.
    public var waiting = 0
    /// Bytes that readers have not taken yet.
    public var queuedBytes = 0
    /// Documents held.
    public var documents = 0
    /// Windows that the language model encoded.
    public var windowsEncoded = 0
    /// Resident memory in bytes.
    public var memory = 0
    /// Name of each method called → its share.
    public var methods: [String: Share] = [:]

    /// Nothing yet.
    public init() {}

    /// Writes the members, methods sorted.
    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.member("uptime", uptime)
      writer.member("messages", messages)
      writer.member("connections", connections)
      writer.member("connectionsTaken", connectionsTaken)
      writer.member("inFlight", inFlight)
      writer.member("waiting", waiting)
      writer.member("queuedBytes", queuedBytes)
      writer.member("documents", documents)
      writer.member("windowsEncoded", windowsEncoded)
      writer.member("memory", memory)
      writer.sorted("methods", methods)
      writer.endObject()
    }
  }
}
