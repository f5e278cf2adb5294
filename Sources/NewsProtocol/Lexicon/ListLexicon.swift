public import JSONRPC

/// `lexicon/list`: the user's own actors and words, in the order of their files.
public enum ListLexicon: Method {
  /// The method's name.
  public static let name = "lexicon/list"

  /// Which of them.
  public struct Params: Decodable, JSONWritable, Sendable {
    /// Actors or stances alone.
    public var kind: LexiconKind?
    /// Most entries of one answer; all without it.
    public var limit: Int?
    /// `nextCursor` of the page before.
    public var cursor: String?

    /// A question.
    public init(kind: LexiconKind? = nil, limit: Int? = nil, cursor: String? = nil) {
      (self.kind, self.limit, self.cursor) = (kind, limit, cursor)
    }

    /// Writes what is given.
    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.optional("kind", kind)
      writer.optional("limit", limit)
      writer.optional("cursor", cursor)
      writer.endObject()
    }
  }

  /// A page of entries.
  public struct Result: Decodable, JSONWritable, Sendable {
    /// The entries.
    public var entries: [LexiconItem]
    /// Where the list goes on, absent at its end.
    public var nextCursor: String?

    /// A page.
    public init(entries: [LexiconItem], nextCursor: String?) {
      (self.entries, self.nextCursor) = (entries, nextCursor)
    }

    /// Writes `{entries, nextCursor?}`.
    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.member("entries", entries)
      writer.optional("nextCursor", nextCursor)
      writer.endObject()
    }
  }
}
