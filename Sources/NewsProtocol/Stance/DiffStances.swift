public import JSONRPC

/// `stance/diff`: whose stance toward whom is another in some documents than in others, or since a day.
public enum DiffStances: Method {
  /// The method's name.
  public static let name = "stance/diff"

  /// Which documents, and how they are divided.
  public struct Params: Decodable, JSONWritable, Sendable {
    /// The documents.
    public var documents: [DocumentSource]
    /// An ISO 8601 date, or date and time, of which the day counts: before it against from it on.
    public var since: String?
    /// Two groups of documents or more, each compared with the one before it.
    public var groups: [Group]?
    /// Ids or names of holders; all without it.
    public var holders: [String]?
    /// Ids or names of targets; all without it.
    public var targets: [String]?

    /// A question with a day, or with groups.
    public init(
      documents: [DocumentSource], since: String? = nil, groups: [Group]? = nil, holders: [String]? = nil,
      targets: [String]? = nil
    ) {
      self.documents = documents
      self.since = since
      self.groups = groups
      self.holders = holders
      self.targets = targets
    }

    /// Writes what is given.
    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.member("documents", documents)
      writer.optional("since", since)
      if let groups { writer.member("groups", groups) }
      if let holders { writer.member("holders", holders) }
      if let targets { writer.member("targets", targets) }
      writer.endObject()
    }
  }

  /// Some of the documents.
  public struct Group: Decodable, JSONWritable, Sendable, Hashable {
    /// What it is called in the answer.
    public var name: String
    /// Its documents.
    public var documents: [Member]

    /// A group.
    public init(name: String, documents: [Member]) {
      self.name = name
      self.documents = documents
    }

    /// Writes `{name, documents}`.
    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.member("name", name)
      writer.member("documents", documents)
      writer.endObject()
    }
  }

  /// One of the documents of the request.
  public enum Member: Decodable, JSONWritable, Sendable, Hashable {
    /// By its place.
    case index(Int)
    /// By its uri.
    case uri(String)

    /// Reads a number or a string.
    public init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let index = try? container.decode(Int.self) {
        self = .index(index)
      } else if let uri = try? container.decode(String.self) {
        self = .uri(uri)
      } else {
        throw DecodingError.dataCorruptedError(
          in: container, debugDescription: "a document is named by its index or its uri")
      }
    }

    /// Writes the number or the string.
    public func write(to writer: inout JSONWriter) {
      switch self {
      case .index(let index): writer.value(index)
      case .uri(let uri): writer.value(uri)
      }
    }
  }

  /// The changes.
  public struct Result: Decodable, JSONWritable, Sendable {
    /// Group by group, by the names of holder and target.
    public var changes: [Change]
    /// The stances that are left out because neither their text nor its publication is dated, where `since` asks for a day.
    public var undated: [Undated]
    /// What made the answer.
    public var provenance: Provenance

    /// An answer.
    public init(changes: [Change], undated: [Undated], provenance: Provenance) {
      self.changes = changes
      self.undated = undated
      self.provenance = provenance
    }

    /// Writes `{changes, undated, provenance}`.
    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.member("changes", changes)
      writer.member("undated", undated)
      writer.member("provenance", provenance)
      writer.endObject()
    }
  }

  /// A pair of whose stance the one group tells otherwise than the other.
  public struct Change: Decodable, JSONWritable, Sendable, Hashable {
    /// Whose stance it is.
    public var holder: NamedActor
    /// Toward whom or what.
    public var target: Subject
    /// What the two groups tell.
    public var from, to: Side

    /// A change.
    public init(holder: NamedActor, target: Subject, from: Side, to: Side) {
      self.holder = holder
      self.target = target
      self.from = from
      self.to = to
    }

    /// Writes `{holder, target, from, to}`.
    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.member("holder", holder)
      writer.member("target", target)
      writer.member("from", from)
      writer.member("to", to)
      writer.endObject()
    }
  }

  /// What a stance is toward, over documents.
  public struct Subject: Decodable, JSONWritable, Sendable, Hashable {
    /// `actor`, `event`, `claim`, `policy` or `document`.
    public var kind: String
    /// Id of the actor.
    public var actor: String?
    /// Its name, or the words of a text.
    public var name: String

    /// What a stance is toward.
    public init(kind: String, actor: String?, name: String) {
      self.kind = kind
      self.actor = actor
      self.name = name
    }

    /// Writes `{kind, actor, name}`.
    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.member("kind", kind)
      writer.member("actor", actor)
      writer.member("name", name)
      writer.endObject()
    }
  }

  /// What a group tells of a pair.
  public struct Side: Decodable, JSONWritable, Sendable, Hashable {
    /// Name of the group; `before` and `since` where a day divides.
    public var group: String
    /// −1, 0 or 1; null where the group tells nothing, or both sides.
    public var polarity: Int?
    /// Whether it tells both sides.
    public var mixed: Bool
    /// Ids of the relations, of copies the first.
    public var relations: [String]

    /// A side.
    public init(group: String, polarity: Int?, mixed: Bool, relations: [String]) {
      self.group = group
      self.polarity = polarity
      self.mixed = mixed
      self.relations = relations
    }

    /// Writes `{group, polarity, mixed, relations}`.
    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.member("group", group)
      writer.member("polarity", polarity)
      writer.member("mixed", mixed)
      writer.member("relations", relations)
      writer.endObject()
    }
  }

  /// Stances of a document that stand on neither side of a day.
  public struct Undated: Decodable, JSONWritable, Sendable, Hashable {
    /// The document.
    public var place: DocumentName
    /// Ids of the relations.
    public var relations: [String]

    /// Stances of a document.
    public init(place: DocumentName, relations: [String]) {
      self.place = place
      self.relations = relations
    }

    private enum Key: String, CodingKey { case relations }

    /// Reads the document's name and the ids from one object.
    public init(from decoder: any Decoder) throws {
      place = try DocumentName(from: decoder)
      relations = try decoder.container(keyedBy: Key.self).decode([String].self, forKey: .relations)
    }

    /// Writes `{uri or document, relations}`.
    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      place.writeMembers(to: &writer)
      writer.member("relations", relations)
      writer.endObject()
    }
  }
}
