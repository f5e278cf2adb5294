public import JSONRPC

/// What an entry of a user's own lists tells of.
public enum LexiconKind: String, Choice, Hashable { case actor, stance }

/// An entry of a user's own lists, with its kind: members `kind` and `entry`.
public enum LexiconEntry: Decodable, Sendable, Hashable {
  case actor(ActorEntry)
  case stance(StanceEntry)

  enum CodingKeys: CodingKey { case kind, entry }

  /// Reads `{kind, entry}`: the kind says what the entry must have.
  public init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: CodingKeys.self)
    switch try members.decode(LexiconKind.self, forKey: .kind) {
    case .actor: self = .actor(try members.decode(ActorEntry.self, forKey: .entry))
    case .stance: self = .stance(try members.decode(StanceEntry.self, forKey: .entry))
    }
  }

  /// What the entry is known by.
  public var id: String {
    switch self {
    case .actor(let actor): actor.id
    case .stance(let stance): stance.id
    }
  }

  /// Writes the members `kind` and `entry` of an object that is open.
  func writeMembers(to writer: inout JSONWriter) {
    switch self {
    case .actor(let actor):
      writer.member("kind", LexiconKind.actor)
      writer.member("entry", actor)
    case .stance(let stance):
      writer.member("kind", LexiconKind.stance)
      writer.member("entry", stance)
    }
  }
}
