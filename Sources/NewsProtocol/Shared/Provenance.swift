public import JSONRPC

/// What made an answer: the same input and provenance give the same bytes.
public struct Provenance: Decodable, JSONWritable, Sendable, Hashable {
  /// The server's name and version.
  public var server: String
  /// Name of each model used → SHA-256 of its weights.
  public var models: [String: String]
  /// Name of each word list → SHA-256 of its file.
  public var lexicons: [String: String]

  /// What made an answer.
  public init(server: String, models: [String: String], lexicons: [String: String]) {
    self.server = server
    self.models = models
    self.lexicons = lexicons
  }

  /// Writes `{server, models, lexicons}`, names sorted.
  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("server", server)
    for (name, hashes) in [("models", models), ("lexicons", lexicons)] {
      writer.key(name)
      writer.beginObject()
      for (name, hash) in hashes.sorted(by: { $0.key < $1.key }) {
        writer.key(name)
        writer.value(hash)
      }
      writer.endObject()
    }
    writer.endObject()
  }
}
