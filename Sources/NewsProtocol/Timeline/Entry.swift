public import JSONRPC

/// One happening over the documents.
public struct Entry: Decodable, JSONWritable, Sendable, Hashable {
  /// Made from what its accounts are.
  public var id: String
  /// What happened.
  public var type: String
  /// When.
  public var date: EntryDate
  /// A short clause of the text.
  public var title: String
  /// Where, as printed.
  public var place: String?
  /// Who had a part.
  public var actors: [NamedActor]
  /// What each document says of it.
  public var accounts: [Account]
  /// `single`, `agreed` or `disputed`.
  public var agreement: String
  /// What the accounts differ in.
  public var differences: [Difference]
  /// Ids of entries that lie before and after it where the dates do not say.
  public var before, after: [String]
  /// Ties to other entries that the text states.
  public var links: [Link]
  /// 0…1, comparable within one answer.
  public var importance: Double
  /// 0…1.
  public var confidence: Double

  /// A happening.
  public init(
    id: String, type: String, date: EntryDate, title: String, place: String?, actors: [NamedActor],
    accounts: [Account], agreement: String, differences: [Difference], before: [String], after: [String],
    links: [Link], importance: Double, confidence: Double
  ) {
    self.id = id
    self.type = type
    self.date = date
    self.title = title
    self.place = place
    self.actors = actors
    self.accounts = accounts
    self.agreement = agreement
    self.differences = differences
    self.before = before
    self.after = after
    self.links = links
    self.importance = importance
    self.confidence = confidence
  }

  /// Writes the members in the contract's order.
  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("id", id)
    writer.member("type", type)
    writer.member("date", date)
    writer.member("title", title)
    writer.member("place", place)
    writer.member("actors", actors)
    writer.member("accounts", accounts)
    writer.member("agreement", agreement)
    writer.member("differences", differences)
    writer.member("before", before)
    writer.member("after", after)
    writer.member("links", links)
    writer.member("importance", importance)
    writer.member("confidence", confidence)
    writer.endObject()
  }
}

/// When an entry happened; in `undated` all but the reason is null.
public struct EntryDate: Decodable, JSONWritable, Sendable, Hashable {
  /// A TIMEX3 value.
  public var value: String?
  /// First and last day it can be.
  public var earliest, latest: String?
  /// `time`, `day`, `week`, `month`, `season`, `year`, `decade`, `interval`, `before` or `after`.
  public var precision: String?
  /// `own`, `document`, `given` or `borrowed`.
  public var basis: String?
  /// Why.
  public var reason: String
  /// The words it was read from.
  public var from: PlacedExcerpt?

  /// A date.
  public init(
    value: String?, earliest: String?, latest: String?, precision: String?, basis: String?, reason: String,
    from: PlacedExcerpt?
  ) {
    self.value = value
    self.earliest = earliest
    self.latest = latest
    self.precision = precision
    self.basis = basis
    self.reason = reason
    self.from = from
  }

  /// Writes all seven members.
  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("value", value)
    writer.member("earliest", earliest)
    writer.member("latest", latest)
    writer.member("precision", precision)
    writer.member("basis", basis)
    writer.member("reason", reason)
    writer.member("from", from)
    writer.endObject()
  }
}

/// A tie to another entry that the text states.
public struct Link: Decodable, JSONWritable, Sendable, Hashable {
  /// Id of the other entry.
  public var to: String
  /// `partOf`, `inResponseTo` or `follows`.
  public var relation: String
  /// The words that say so.
  public var cue: PlacedExcerpt

  /// A tie.
  public init(to: String, relation: String, cue: PlacedExcerpt) {
    self.to = to
    self.relation = relation
    self.cue = cue
  }

  /// Writes `{to, relation, cue}`.
  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("to", to)
    writer.member("relation", relation)
    writer.member("cue", cue)
    writer.endObject()
  }
}
