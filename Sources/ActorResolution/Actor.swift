public import TextModel

/// Somebody or something that speaks, acts or is judged.
public struct Actor: Sendable, Hashable {
  /// What an actor is.
  public enum Kind: String, Sendable {
    case person, organization, government, state, group, mission, media, other
  }

  /// The lexicon's id, or one made from name and kind; the same over documents and runs.
  public var id: String
  /// The lexicon's name or the fullest the text gives, never a loaded phrase.
  public var name: String
  /// What it is.
  public var kind: Kind
  /// Id of what it is an organ or member of.
  public var partOf: String?
  /// The other names by which the text calls it, sorted.
  public var aliases: [String]
  /// Where the text speaks of it, in order.
  public var mentions: [Mention]

  /// An actor.
  public init(
    id: String, name: String, kind: Kind, partOf: String? = nil, aliases: [String] = [],
    mentions: [Mention] = []
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.partOf = partOf
    self.aliases = aliases
    self.mentions = mentions
  }
}

/// A place where the text speaks of an actor.
public struct Mention: Sendable, Hashable {
  /// How it is spoken of.
  public enum Form: String, Sendable { case name, nominal, pronoun, metonym }

  /// Where.
  public var range: TextRange
  /// How.
  public var form: Form
  /// 0…1.
  public var confidence: Double

  /// A mention.
  public init(range: TextRange, form: Form, confidence: Double) {
    self.range = range
    self.form = form
    self.confidence = confidence
  }
}

/// Whose voice a text is: a ministry's release, an agency, a columnist.
public struct Issuer: Sendable, Hashable {
  /// Id of the actor, where the text or the lexicon knows it as one.
  public var actor: String?
  /// Its name.
  public var name: String
  /// Why, for people.
  public var reason: String

  /// An issuer.
  public init(actor: String?, name: String, reason: String) {
    self.actor = actor
    self.name = name
    self.reason = reason
  }
}

/// The actors of one document.
public struct ActorAnalysis: Sendable {
  /// In the order of their first mention.
  public var actors: [Actor] = []
  /// Who and what the text speaks of more than once, named or not, in the order of the first mention.
  public var chains: [Chain] = []
  /// Whose voice the text is.
  public var issuer: Issuer?
  /// Section of kind `turn` → id of the actor who speaks it.
  public var turnSpeakers: [Int: String] = [:]
  /// Id of a spokesperson → id of the actor for whom they speak.
  public var represents: [String: String] = [:]

  /// Nobody.
  public init() {}
}
