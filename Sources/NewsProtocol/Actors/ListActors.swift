public import JSONRPC

/// `actors/list`: who is spoken of in the documents, merged over them.
public enum ListActors: Method {
  /// The method's name.
  public static let name = "actors/list"

  /// Which documents and which actors.
  public struct Params: Decodable, JSONWritable, Sendable {
    /// The documents.
    public var documents: [DocumentSource]
    /// Keeps actors with this id, or with a name or alias whose words begin like the query's.
    public var query: String?
    /// Most actors of one answer; all without it.
    public var limit: Int?
    /// `nextCursor` of the page before.
    public var cursor: String?

    /// A question.
    public init(documents: [DocumentSource], query: String? = nil, limit: Int? = nil, cursor: String? = nil) {
      self.documents = documents
      self.query = query
      self.limit = limit
      self.cursor = cursor
    }

    /// Writes what is given.
    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.member("documents", documents)
      writer.optional("query", query)
      writer.optional("limit", limit)
      writer.optional("cursor", cursor)
      writer.endObject()
    }
  }

  /// A page of actors, the most mentioned first.
  public struct Result: Decodable, JSONWritable, Sendable {
    /// The actors.
    public var actors: [MergedActor]
    /// Where the list goes on.
    public var nextCursor: String?
    /// What made the answer.
    public var provenance: Provenance

    /// A page.
    public init(actors: [MergedActor], nextCursor: String?, provenance: Provenance) {
      self.actors = actors
      self.nextCursor = nextCursor
      self.provenance = provenance
    }

    /// Writes `{actors, nextCursor?, provenance}`.
    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.member("actors", actors)
      writer.optional("nextCursor", nextCursor)
      writer.member("provenance", provenance)
      writer.endObject()
    }
  }

  /// An actor over several documents.
  public struct MergedActor: Decodable, JSONWritable, Sendable, Hashable {
    /// The same as in `parse/document`.
    public var id: String
    /// Its name.
    public var name: String
    /// What it is.
    public var kind: String
    /// Id of what it is an organ or member of.
    public var partOf: String?
    /// The other names by which the documents call it.
    public var aliases: [String]
    /// How many of the documents speak of it.
    public var documents: Int
    /// How often they do.
    public var mentions: Int

    /// An actor.
    public init(
      id: String, name: String, kind: String, partOf: String?, aliases: [String], documents: Int,
      mentions: Int
    ) {
      self.id = id
      self.name = name
      self.kind = kind
      self.partOf = partOf
      self.aliases = aliases
      self.documents = documents
      self.mentions = mentions
    }

    /// Writes the members in the contract's order.
    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.member("id", id)
      writer.member("name", name)
      writer.member("kind", kind)
      writer.optional("partOf", partOf)
      writer.member("aliases", aliases)
      writer.member("documents", documents)
      writer.member("mentions", mentions)
      writer.endObject()
    }
  }
}
