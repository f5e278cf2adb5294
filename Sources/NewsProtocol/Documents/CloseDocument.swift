public import JSONRPC

/// `documents/close`: lets go of a document and of what was read off it.
public enum CloseDocument: Method {
  /// The method's name.
  public static let name = "documents/close"

  /// Which document.
  public struct Params: Decodable, JSONWritable, Sendable {
    /// Its name.
    public var uri: String

    /// The document called `uri`.
    public init(uri: String) { self.uri = uri }

    /// Writes `{uri}`.
    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.member("uri", uri)
      writer.endObject()
    }
  }

  /// Nothing.
  public typealias Result = Null
}
