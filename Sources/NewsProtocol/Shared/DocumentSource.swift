public import JSONRPC

/// A document as a caller gives it: the uri of one the server holds, or the text itself.
public struct DocumentSource: Decodable, JSONWritable, Sendable, Hashable {
  /// Its name; alone it stands for a document that was opened.
  public var uri: String?
  /// Its characters, for this call only.
  public var text: String?
  /// Reserved: its page. Answered with an error and a hint.
  public var html: String?
  /// An ISO 8601 date, or date and time, of which the day counts.
  public var publishedAt: String?
  /// Who published it.
  public var source: String?
  /// Its title.
  public var title: String?

  /// A document the server holds.
  public init(uri: String) { self.uri = uri }

  /// A text with what is known of it.
  public init(
    text: String, uri: String? = nil, publishedAt: String? = nil, source: String? = nil, title: String? = nil
  ) {
    self.text = text
    self.uri = uri
    self.publishedAt = publishedAt
    self.source = source
    self.title = title
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
    writer.endObject()
  }
}
