import TimeExpressions

/// How an event's time follows from an expression, or from the document's date where it has none.
enum EventTiming {
  /// Nothing known.
  static let unknown = Event.Time(value: nil, earliest: nil, latest: nil, relation: .unknown, times: [])

  /// An event that lies to `expression` as `relation` says; a bound stands where it bounds.
  static func time(_ expression: TimeExpression, index: Int, relation: Event.Relation) -> Event.Time {
    var time = Event.Time(
      value: expression.value, earliest: expression.earliest, latest: expression.latest, relation: relation,
      times: [index])
    switch relation {
    case .before: time.earliest = nil
    case .until: time.earliest = nil
    case .after: (time.earliest, time.latest) = (expression.latest, nil)
    case .since: time.latest = nil
    default: break
    }
    return time
  }

  /// What a document of `day` tells as its news: it was that day or the day before.
  static func news(of day: CalendarDate) -> Event.Time {
    Event.Time(
      value: day.description, earliest: day.adding(days: -1), latest: day, relation: .on, times: [])
  }

  /// An event from one day to another; nil where they stand the wrong way round or the year of one alone is known.
  static func interval(_ times: [TimeExpression], from start: Int, to end: Int) -> Event.Time? {
    let (first, last) = (times[start].earliest, times[end].latest)
    if let first, let last { guard first < last else { return nil } }
    guard (first == nil) == (last == nil), times[start].value < times[end].value else { return nil }
    return Event.Time(
      value: "\(times[start].value)/\(times[end].value)", earliest: first, latest: last, relation: .on,
      times: [start, end])
  }

  /// An event that was over on `day`, of which its own words, the expression at `index`, tell no more.
  static func before(_ day: CalendarDate, index: Int?) -> Event.Time {
    Event.Time(
      value: day.description, earliest: nil, latest: day, relation: .before, times: index.map { [$0] } ?? [])
  }

  /// An event with no time of its own: past ones lie before the document's day, planned ones after it.
  static func time(_ standing: EventScene.Standing, published day: CalendarDate) -> Event.Time {
    switch standing.status {
    case .past where !standing.isNegated:
      Event.Time(value: day.description, earliest: nil, latest: day, relation: .before, times: [])
    case .planned where !standing.isNegated:
      Event.Time(value: day.description, earliest: day, latest: nil, relation: .after, times: [])
    case .ongoing where !standing.isNegated:
      Event.Time(value: day.description, earliest: day, latest: day, relation: .on, times: [])
    default: unknown
    }
  }
}
