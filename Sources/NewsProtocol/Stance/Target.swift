public import JSONRPC

/// What a stance is toward.
public struct Target: Decodable, JSONWritable, Sendable, Hashable {
  /// `actor`, `event`, `claim`, `policy` or `document`.
  public var kind: String
  /// Id of the actor.
  public var actor: String?
  /// Id of the event.
  public var event: String?
  /// Its name, or the words of the text.
  public var name: String
  /// Where it is named.
  public var mention: Excerpt?
  /// Id of the actor who stands behind an event, claim or policy.
  public var responsible: String?

  /// A target.
  public init(
    kind: String, actor: String?, event: String?, name: String, mention: Excerpt?, responsible: String?
  ) {
    self.kind = kind
    self.actor = actor
    self.event = event
    self.name = name
    self.mention = mention
    self.responsible = responsible
  }

  /// Writes all six members.
  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("kind", kind)
    writer.member("actor", actor)
    writer.member("event", event)
    writer.member("name", name)
    writer.member("mention", mention)
    writer.member("responsible", responsible)
    writer.endObject()
  }
}

/// How probable each side is; the three sum to 1.
public struct Probabilities: Decodable, JSONWritable, Sendable, Hashable {
  /// Of each side, 0…1.
  public var negative, neutral, positive: Double

  /// Three probabilities.
  public init(negative: Double, neutral: Double, positive: Double) {
    self.negative = negative
    self.neutral = neutral
    self.positive = positive
  }

  /// The most probable side: −1, 0 or 1; of equals 0, then −1.
  public var polarity: Int {
    if neutral >= negative, neutral >= positive { return 0 }
    return negative >= positive ? -1 : 1
  }

  /// Writes `{negative, neutral, positive}`.
  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("negative", negative)
    writer.member("neutral", neutral)
    writer.member("positive", positive)
    writer.endObject()
  }
}

/// A TIMEX3 value by itself.
public struct Moment: Decodable, JSONWritable, Sendable, Hashable {
  /// The value.
  public var value: String

  /// A moment.
  public init(value: String) { self.value = value }

  /// Writes `{value}`.
  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("value", value)
    writer.endObject()
  }
}
