public import JSONRPC

/// `stance/relations`: who stands how toward whom or what, relation by relation.
public enum ListRelations: Method {
  /// The method's name.
  public static let name = "stance/relations"

  /// Which documents and which relations.
  public struct Params: Decodable, JSONWritable, Sendable {
    /// The documents.
    public var documents: [DocumentSource]
    /// Ids or names of holders, or of those for whom they speak.
    public var holders: [String]?
    /// Ids or names of targets, or of those responsible for them.
    public var targets: [String]?
    /// Aspects of the contested matter.
    public var aspects: [String]?
    /// Most relations of one answer; all without it.
    public var limit: Int?
    /// `nextCursor` of the page before.
    public var cursor: String?

    /// A question.
    public init(
      documents: [DocumentSource], holders: [String]? = nil, targets: [String]? = nil,
      aspects: [String]? = nil,
      limit: Int? = nil, cursor: String? = nil
    ) {
      self.documents = documents
      self.holders = holders
      self.targets = targets
      self.aspects = aspects
      self.limit = limit
      self.cursor = cursor
    }

    /// Writes what is given.
    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.member("documents", documents)
      if let holders { writer.member("holders", holders) }
      if let targets { writer.member("targets", targets) }
      if let aspects { writer.member("aspects", aspects) }
      writer.optional("limit", limit)
      writer.optional("cursor", cursor)
      writer.endObject()
    }
  }

  /// A page of relations with the actors they name.
  public struct Result: Decodable, JSONWritable, Sendable {
    /// The actors whom the relations name, merged over the documents, sorted by id.
    public var actors: [BriefActor]
    /// The relations in the order of the documents and of their evidence.
    public var relations: [Relation]
    /// What made the answer.
    public var provenance: Provenance
    /// Where the list goes on.
    public var nextCursor: String?

    /// A page.
    public init(actors: [BriefActor], relations: [Relation], provenance: Provenance, nextCursor: String?) {
      self.actors = actors
      self.relations = relations
      self.provenance = provenance
      self.nextCursor = nextCursor
    }

    /// Writes `{actors, relations, provenance, nextCursor?}`.
    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.member("actors", actors)
      writer.member("relations", relations)
      writer.member("provenance", provenance)
      writer.optional("nextCursor", nextCursor)
      writer.endObject()
    }
  }

  /// What is streamed to a `partialResultToken`: the relations of one document.
  public struct Partial: Decodable, JSONWritable, Sendable {
    /// The relations.
    public var relations: [Relation]

    /// The relations of one document.
    public init(relations: [Relation]) { self.relations = relations }

    /// Writes `{relations}`.
    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.member("relations", relations)
      writer.endObject()
    }
  }
}

/// An actor without its mentions.
public struct BriefActor: Decodable, JSONWritable, Sendable, Hashable {
  /// The same as in `parse/document`.
  public var id: String
  /// Its name.
  public var name: String
  /// What it is.
  public var kind: String
  /// Id of what it is an organ or member of.
  public var partOf: String?

  /// An actor.
  public init(id: String, name: String, kind: String, partOf: String?) {
    self.id = id
    self.name = name
    self.kind = kind
    self.partOf = partOf
  }

  /// Writes `{id, name, kind, partOf?}`.
  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("id", id)
    writer.member("name", name)
    writer.member("kind", kind)
    writer.optional("partOf", partOf)
    writer.endObject()
  }
}
