public import TextModel
public import TimeExpressions

/// One happening that a document tells of.
public struct Event: Sendable, Hashable {
  /// What happened.
  public enum Kind: String, Sendable, CaseIterable {
    case election, campaign, observation, statement, report, meeting, visit, agreement, decision, appointment
    case sanction, investigation, protest, violence, detention, deployment, aid, anniversary, other
  }
  /// When, as the text stands to it.
  public enum Status: String, Sendable { case past, ongoing, planned, hypothetical }
  /// How sure the text is.
  public enum Certainty: String, Sendable { case certain, possible, unstated }
  /// What part somebody has in it.
  public enum Role: String, Sendable { case agent, patient, other }
  /// How the event lies to its time's value.
  public enum Relation: String, Sendable { case on, before, after, during, since, until, unknown }

  /// Somebody's part in it.
  public struct Participant: Sendable, Hashable {
    /// The actor's id.
    public var actor: String
    /// The part.
    public var role: Role

    /// A participant.
    public init(actor: String, role: Role) {
      self.actor = actor
      self.role = role
    }
  }

  /// When it happened.
  public struct Time: Sendable, Hashable {
    /// A TIMEX3 value, nil where nothing is known.
    public var value: String?
    /// First and last day it can lie on.
    public var earliest, latest: CalendarDate?
    /// How the event lies to the value.
    public var relation: Relation
    /// Indexes of the document's time expressions it rests on.
    public var times: [Int]

    /// A time.
    public init(
      value: String?, earliest: CalendarDate?, latest: CalendarDate?, relation: Relation, times: [Int]
    ) {
      self.value = value
      self.earliest = earliest
      self.latest = latest
      self.relation = relation
      self.times = times
    }
  }

  /// The same in every method.
  public var id: String
  /// What happened.
  public var kind: Kind
  /// Its first mention.
  public var trigger: TextRange
  /// The other mentions, in order.
  public var mentions: [TextRange]
  /// The mention that summary, date and evidence are of: mostly the first one, else one that tells more.
  public var told: TextRange
  /// A short clause of the text.
  public var summary: String
  /// Who had a part.
  public var participants: [Participant]
  /// Where.
  public var place: TextRange?
  /// What tells one happening of a kind from another: the office voted for (`presidential`, `parliamentary`, …).
  public var office: String?
  /// The place for comparing: a lexicon id or the printed name in lower case; also from "Velmoran election", which names no place.
  public var placeKey: String?
  /// When.
  public var time: Time
  /// Past, ongoing, planned or hypothetical.
  public var status: Status
  /// Whether the text says that it did not happen.
  public var isNegated: Bool
  /// How sure the text is.
  public var certainty: Certainty
  /// Id of the actor whose claim it is, where it stands inside a statement.
  public var claimant: String?
  /// The sentence it rests on, around `told`.
  public var evidence: TextRange
  /// 0…1.
  public var confidence: Double

  /// An event.
  public init(
    id: String, kind: Kind, trigger: TextRange, mentions: [TextRange] = [], summary: String,
    participants: [Participant], place: TextRange?, time: Time, status: Status, isNegated: Bool,
    certainty: Certainty, claimant: String?, evidence: TextRange, confidence: Double,
    office: String? = nil, placeKey: String? = nil
  ) {
    self.id = id
    self.kind = kind
    self.trigger = trigger
    self.mentions = mentions
    told = trigger
    self.summary = summary
    self.participants = participants
    self.place = place
    self.time = time
    self.status = status
    self.isNegated = isNegated
    self.certainty = certainty
    self.claimant = claimant
    self.evidence = evidence
    self.confidence = confidence
    self.office = office
    self.placeKey = placeKey
  }
}
