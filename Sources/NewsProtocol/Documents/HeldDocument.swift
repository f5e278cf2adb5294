public import JSONRPC

/// The state of a document that the server holds.
public struct HeldDocument: Decodable, JSONWritable, Sendable, Hashable {
  /// Its name.
  public var uri: String
  /// Number of this state.
  public var version: Int
  /// SHA-256 of the text's UTF-8, hexadecimal.
  public var contentHash: String

  /// A state.
  public init(uri: String, version: Int, contentHash: String) {
    self.uri = uri
    self.version = version
    self.contentHash = contentHash
  }

  /// Writes `{uri, version, contentHash}`.
  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("uri", uri)
    writer.member("version", version)
    writer.member("contentHash", contentHash)
    writer.endObject()
  }
}
