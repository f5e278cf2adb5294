public import JSONRPC

/// `actors/at`: who is meant at a position, and how they stand.
public enum ActorAt: Method {
  /// The method's name.
  public static let name = "actors/at"

  /// Which place.
  public struct Params: Decodable, JSONWritable, Sendable {
    /// The document.
    public var document: DocumentSource
    /// A position in it.
    public var position: Int

    /// A question.
    public init(document: DocumentSource, position: Int) {
      self.document = document
      self.position = position
    }

    /// Writes both.
    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.member("document", document)
      writer.member("position", position)
      writer.endObject()
    }
  }

  /// Who is meant, or null.
  public struct Result: Decodable, JSONWritable, Sendable {
    /// Who is meant; nil where nobody is.
    public var sighting: Sighting?

    /// An answer.
    public init(_ sighting: Sighting?) { self.sighting = sighting }

    /// Reads null or an object.
    public init(from decoder: any Decoder) throws {
      let value = try decoder.singleValueContainer()
      sighting = value.decodeNil() ? nil : try value.decode(Sighting.self)
    }

    /// Writes null or the object.
    public func write(to writer: inout JSONWriter) {
      if let sighting { sighting.write(to: &writer) } else { writer.null() }
    }
  }

  /// An actor at a place.
  public struct Sighting: Decodable, JSONWritable, Sendable {
    /// Who is meant, counted over the documents held.
    public var actor: ListActors.MergedActor
    /// The words there that mean them.
    public var mention: Mention
    /// The latest stance relations in which the actor takes part, over the documents held.
    public var relations: [Relation]
    /// How many there are in all.
    public var total: Int
    /// The actors whom relations and actor name, by id.
    public var actors: [BriefActor]
    /// What made the answer.
    public var provenance: Provenance

    /// An answer.
    public init(
      actor: ListActors.MergedActor, mention: Mention, relations: [Relation], total: Int,
      actors: [BriefActor], provenance: Provenance
    ) {
      self.actor = actor
      self.mention = mention
      self.relations = relations
      self.total = total
      self.actors = actors
      self.provenance = provenance
    }

    /// Writes the members in the contract's order.
    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.member("actor", actor)
      writer.member("mention", mention)
      writer.member("relations", relations)
      writer.member("total", total)
      writer.member("actors", actors)
      writer.member("provenance", provenance)
      writer.endObject()
    }
  }
}
