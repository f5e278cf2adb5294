public import TextModel

/// A temporal expression of a text as TIMEX3 (ISO-TimeML) has it.
public struct TimeExpression: Sendable, Hashable {
  /// TIMEX3's `type`.
  public enum Kind: String, Sendable {
    /// A day or something coarser.
    case date = "DATE"
    /// Finer than a day.
    case time = "TIME"
    /// A length of time.
    case duration = "DURATION"
    /// Something that recurs.
    case set = "SET"
  }

  /// What a value was resolved against.
  public enum Anchor: Sendable, Hashable {
    /// The document's own date.
    case publishedAt
    /// Another expression of the same document, by its index.
    case time(Int)
  }

  /// Where it stands.
  public var range: TextRange
  /// TIMEX3's `type`.
  public var kind: Kind
  /// TIMEX3's `value`; what the text leaves open stays open (`XXXX-12-20`, `XXXX-WXX-3`).
  public var value: String
  /// TIMEX3's `mod`: `START`, `END`, `APPROX`, `EQUAL_OR_MORE`, …
  public var modifier: String?
  /// TIMEX3's `quant`, of a set.
  public var quantity: String?
  /// TIMEX3's `freq`, of a set.
  public var frequency: String?
  /// First and last day it can mean, where that is known.
  public var earliest, latest: CalendarDate?
  /// What it was resolved against; nil where it stands by itself or stays open.
  public var anchor: Anchor?
  /// Why this value.
  public var reason: String

  /// An expression with its parts.
  public init(
    range: TextRange, kind: Kind, value: String, modifier: String? = nil, quantity: String? = nil,
    frequency: String? = nil, earliest: CalendarDate? = nil, latest: CalendarDate? = nil,
    anchor: Anchor? = nil, reason: String
  ) {
    self.range = range
    self.kind = kind
    self.value = value
    self.modifier = modifier
    self.quantity = quantity
    self.frequency = frequency
    self.earliest = earliest
    self.latest = latest
    self.anchor = anchor
    self.reason = reason
  }
}
