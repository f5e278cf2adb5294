import JSONRPC

/// Which of the documents of a request is meant: by its uri, or by its index in the order given where it has none.
public struct DocumentName: Decodable, Sendable, Hashable {
  /// Its uri.
  public var uri: String?
  /// Its index, where it has no uri.
  public var document: Int?

  /// The document at `index` of a request, called `uri` if it has one.
  public init(uri: String?, index: Int) {
    self.uri = uri
    document = uri == nil ? index : nil
  }

  /// Writes `uri` or `document` into an object that is open.
  func writeMembers(to writer: inout JSONWriter) {
    if let document, uri == nil { writer.member("document", document) } else { writer.member("uri", uri) }
  }
}
