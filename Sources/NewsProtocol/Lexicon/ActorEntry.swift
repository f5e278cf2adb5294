public import JSONRPC

/// An actor of a user's own list, or more names for one of the program's.
public struct ActorEntry: Decodable, JSONWritable, Sendable, Hashable {
  /// What it is known by; that of a listed actor gives this one more names.
  public var id: String
  /// Its full name, which is shown; absent where a listed actor is given names.
  public var name: String?
  /// What else texts call it.
  public var aliases: [String]?
  /// What it is, of the words that `Actor` has.
  public var kind: String?
  /// Id of what it is an organ or member of.
  public var partOf: String?
  /// observer, organiser, regulator, court, media or state.
  public var role: String?
  /// When it began and ended: a year, a month or a day.
  public var since, until: String?
  /// Where this can be checked.
  public var source: String?

  /// An actor.
  public init(
    id: String, name: String? = nil, aliases: [String]? = nil, kind: String? = nil, partOf: String? = nil,
    role: String? = nil, since: String? = nil, until: String? = nil, source: String? = nil
  ) {
    (self.id, self.name, self.aliases, self.kind) = (id, name, aliases, kind)
    (self.partOf, self.role, self.since, self.until, self.source) = (partOf, role, since, until, source)
  }

  /// Writes what is given.
  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("id", id)
    writer.optional("name", name)
    if let aliases { writer.member("aliases", aliases) }
    writer.optional("kind", kind)
    writer.optional("partOf", partOf)
    writer.optional("role", role)
    writer.optional("since", since)
    writer.optional("until", until)
    writer.optional("source", source)
    writer.endObject()
  }
}
