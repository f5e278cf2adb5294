public import JSONRPC

/// `documents/list`: the documents that are held, by uri.
public enum ListDocuments: Method {
  /// The method's name.
  public static let name = "documents/list"

  /// Which page of the list.
  public struct Params: Decodable, JSONWritable, Sendable {
    /// Most documents of one answer; all without it.
    public var limit: Int?
    /// `nextCursor` of the page before.
    public var cursor: String?

    /// A page.
    public init(limit: Int? = nil, cursor: String? = nil) {
      self.limit = limit
      self.cursor = cursor
    }

    /// Writes what is given.
    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.optional("limit", limit)
      writer.optional("cursor", cursor)
      writer.endObject()
    }
  }

  /// A page of the list.
  public struct Result: Decodable, JSONWritable, Sendable {
    /// The documents in the order of their uris.
    public var documents: [Item]
    /// Where the list goes on, absent at its end.
    public var nextCursor: String?

    /// A page.
    public init(documents: [Item], nextCursor: String?) {
      self.documents = documents
      self.nextCursor = nextCursor
    }

    /// Writes `{documents, nextCursor?}`.
    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.member("documents", documents)
      writer.optional("nextCursor", nextCursor)
      writer.endObject()
    }
  }

  /// A document that is held.
  public struct Item: Decodable, JSONWritable, Sendable, Hashable {
    /// Its name.
    public var uri: String
    /// Number of its state.
    public var version: Int
    /// The title given with it, or the one found when it was last read.
    public var title: String?
    /// The date given with it, or the one found when it was last read.
    public var publishedAt: String?
    /// Its length in the connection's unit.
    public var characters: Int

    /// A document.
    public init(uri: String, version: Int, title: String?, publishedAt: String?, characters: Int) {
      self.uri = uri
      self.version = version
      self.title = title
      self.publishedAt = publishedAt
      self.characters = characters
    }

    /// Writes all five members.
    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.member("uri", uri)
      writer.member("version", version)
      writer.member("title", title)
      writer.member("publishedAt", publishedAt)
      writer.member("characters", characters)
      writer.endObject()
    }
  }
}
