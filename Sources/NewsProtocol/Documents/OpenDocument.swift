public import JSONRPC

/// `documents/open`: gives the server a document to hold under its uri; opening again replaces it.
public enum OpenDocument: Method {
  /// The method's name.
  public static let name = "documents/open"

  /// The document, its members beside `version`.
  public struct Params: Decodable, JSONWritable, Sendable {
    /// The name under which it is held; must not be empty.
    public var uri: String?
    /// Its characters.
    public var text: String?
    /// Reserved.
    public var html: String?
    /// An ISO 8601 date, or date and time.
    public var publishedAt: String?
    /// Who published it.
    public var source: String?
    /// Its title.
    public var title: String?
    /// Number of this state of it, 0 where none is given.
    public var version: Int?

    /// A document to hold.
    public init(
      uri: String, text: String, publishedAt: String? = nil, source: String? = nil, title: String? = nil,
      version: Int? = nil
    ) {
      self.uri = uri
      self.text = text
      self.publishedAt = publishedAt
      self.source = source
      self.title = title
      self.version = version
    }

    /// Writes what is given.
    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.optional("uri", uri)
      writer.optional("text", text)
      writer.optional("html", html)
      writer.optional("publishedAt", publishedAt)
      writer.optional("source", source)
      writer.optional("title", title)
      writer.optional("version", version)
      writer.endObject()
    }
  }

  /// What is held now.
  public typealias Result = HeldDocument
}
