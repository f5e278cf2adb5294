public import JSONRPC

/// One happening that a document tells of.
public struct Event: Decodable, JSONWritable, Sendable, Hashable {
  /// The same in every method.
  public var id: String
  /// `election`, `campaign`, `observation`, … `other`.
  public var type: String
  /// Its first mention.
  public var trigger: Excerpt
  /// The other mentions.
  public var mentions: [Excerpt]
  /// A short clause of the text.
  public var summary: String
  /// Who had a part.
  public var participants: [Participant]
  /// Where.
  public var place: Excerpt?
  /// When.
  public var time: EventTime
  /// `past`, `ongoing`, `planned` or `hypothetical`.
  public var status: String
  /// Whether the text says that it did not happen.
  public var negated: Bool
  /// `certain`, `possible` or `unstated`.
  public var certainty: String
  /// Id of the actor whose claim it is.
  public var claimant: String?
  /// The words it rests on.
  public var evidence: Excerpt
  /// 0…1.
  public var confidence: Double

  /// An event.
  public init(
    id: String, type: String, trigger: Excerpt, mentions: [Excerpt], summary: String,
    participants: [Participant],
    place: Excerpt?, time: EventTime, status: String, negated: Bool, certainty: String, claimant: String?,
    evidence: Excerpt, confidence: Double
  ) {
    self.id = id
    self.type = type
    self.trigger = trigger
    self.mentions = mentions
    self.summary = summary
    self.participants = participants
    self.place = place
    self.time = time
    self.status = status
    self.negated = negated
    self.certainty = certainty
    self.claimant = claimant
    self.evidence = evidence
    self.confidence = confidence
  }

  /// Writes the members in the contract's order.
  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("id", id)
    writer.member("type", type)
    writer.member("trigger", trigger)
    writer.member("mentions", mentions)
    writer.member("summary", summary)
    writer.member("participants", participants)
    writer.member("place", place)
    writer.member("time", time)
    writer.member("status", status)
    writer.member("negated", negated)
    writer.member("certainty", certainty)
    writer.optional("claimant", claimant)
    writer.member("evidence", evidence)
    writer.member("confidence", confidence)
    writer.endObject()
  }
}

/// Somebody's part in an event.
public struct Participant: Decodable, JSONWritable, Sendable, Hashable {
  /// Id of the actor.
  public var actor: String
  /// `agent`, `patient` or `other`.
  public var role: String

  /// A participant.
  public init(actor: String, role: String) {
    self.actor = actor
    self.role = role
  }

  /// Writes `{actor, role}`.
  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("actor", actor)
    writer.member("role", role)
    writer.endObject()
  }
}

/// When an event happened.
public struct EventTime: Decodable, JSONWritable, Sendable, Hashable {
  /// A TIMEX3 value.
  public var value: String?
  /// First and last day it can lie on.
  public var earliest, latest: String?
  /// `on`, `before`, `after`, `during`, `since`, `until` or `unknown`.
  public var relation: String
  /// Ids of the time expressions it rests on.
  public var times: [String]

  /// A time.
  public init(value: String?, earliest: String?, latest: String?, relation: String, times: [String]) {
    self.value = value
    self.earliest = earliest
    self.latest = latest
    self.relation = relation
    self.times = times
  }

  /// Writes all five members.
  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("value", value)
    writer.member("earliest", earliest)
    writer.member("latest", latest)
    writer.member("relation", relation)
    writer.member("times", times)
    writer.endObject()
  }
}
