public import TextModel
public import TimeExpressions

/// What a page says of itself, or its giver said of it.
public struct Metadata: Sendable, Hashable {
  /// The headline.
  public var title: Attribute?
  /// Who published it.
  public var source: Attribute?
  /// Who wrote it, one entry a person.
  public var byline: [Attribute] = []
  /// Where a report was filed from, when and by which agency.
  public var dateline: Dateline?
  /// When it appeared.
  public var publication: Publication

  /// Metadata of a page that says nothing yet but `publication`.
  public init(publication: Publication) { self.publication = publication }
}

/// A value and where the text says it; without a place it was given by the caller.
public struct Attribute: Sendable, Hashable {
  /// The value.
  public var name: String
  /// Where the text says it.
  public var range: TextRange?

  /// A value with its place.
  public init(name: String, range: TextRange?) {
    self.name = name
    self.range = range
  }
}

/// The opening of a wire story: `TARSK, November 19. /VNA/.`
public struct Dateline: Sendable, Hashable {
  /// All of it with the agency mark and its full stop, without a closing dash or colon.
  public var range: TextRange
  /// The place as printed.
  public var place: String?
  /// A TIMEX3 value.
  public var date: String?
  /// The agency without brackets or slashes.
  public var agency: String?

  /// A dateline with its parts.
  public init(range: TextRange, place: String?, date: String?, agency: String?) {
    self.range = range
    self.place = place
    self.date = date
    self.agency = agency
  }
}

/// When a text appeared and how that is known.
public struct Publication: Sendable, Hashable {
  /// How a date is known.
  public enum Basis: String, Sendable { case given, stated, dateline, inferred, unknown }

  /// A TIMEX3 value (`2019-11-19`, `XXXX-12-20`), or nil.
  public var value: String?
  /// How it is known.
  public var basis: Basis
  /// Why, for people.
  public var reason: String
  /// Where the text says it.
  public var evidence: TextRange?

  /// A date with its basis.
  public init(value: String?, basis: Basis, reason: String, evidence: TextRange? = nil) {
    self.value = value
    self.basis = basis
    self.reason = reason
    self.evidence = evidence
  }

  /// The day, where it is known to the day and year.
  public var day: CalendarDate? {
    guard let value else { return nil }
    let parts = value.split(separator: "-").map { Int($0) }
    guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2] else { return nil }
    return CalendarDate(year, month, day)
  }
}
