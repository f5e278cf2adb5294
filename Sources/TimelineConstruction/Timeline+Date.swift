import DocumentParsing
import EventExtraction
import TextModel
import TimeExpressions

extension Timeline {
  /// The date of a happening by its leading telling; nil where it has neither value nor bound.
  static func date(_ telling: Telling, _ sources: [TimelineSource]) -> Date? {
    let time = telling.event.time
    guard let value = time.value, time.earliest != nil || time.latest != nil else { return nil }
    let source = sources[telling.document]
    let isGiven = source.document.metadata.publication.basis == .given
    // “Overnight” with no day: the document's day is all that bounds it.
    guard let index = time.times.first, source.times.indices.contains(index),
      source.times[index].earliest != nil || source.times[index].latest != nil
    else {
      let how =
        switch time.relation {
        case .before: "told as past on the document's day"
        case .after: "told as still to come on the document's day"
        default: "told as of the document's day"
        }
      return Date(
        value: value, earliest: time.earliest, latest: time.latest,
        precision: precision(value, time.relation),
        basis: isGiven ? .given : .document, reason: how,
        from: source.document.metadata.publication.evidence.map {
          Place(document: telling.document, range: $0)
        })
    }
    return Date(
      value: value, earliest: time.earliest, latest: time.latest, precision: precision(value, time.relation),
      basis: .own, reason: source.times[index].reason,
      from: Place(document: telling.document, range: words(of: time, source) ?? source.times[index].range))
  }

  /// The words of `time` from its first expression to its last one: “8 to 10 April”.
  private static func words(of time: Event.Time, _ source: TimelineSource) -> TextRange? {
    guard let first = time.times.first, let last = time.times.last, first < last,
      source.times.indices.contains(last)
    else { return nil }
    return source.times[first].range.union(source.times[last].range)
  }

  /// The `day` that `telling` names without a year, with the year of `date`, which tells no day.
  static func borrowed(_ telling: Telling, _ day: CalendarDate, from date: Date, _ sources: [TimelineSource])
    -> Date
  {
    let source = sources[telling.document]
    let words = telling.event.time.times.first.map { source.document.text.line(source.times[$0].range) }
    return Date(
      value: day.description, earliest: day, latest: day, precision: .day, basis: .borrowed,
      reason: "“\(words ?? "")” names the day and no year, and this is the only happening that fits it",
      from: date.from)
  }

  private static func precision(_ value: String, _ relation: Event.Relation) -> Date.Precision {
    switch relation {
    case .before, .until: return .before
    case .after, .since: return .after
    default: break
    }
    if value.contains("T") { return .time }
    if value.contains("-W") && !value.hasSuffix("-WI") { return .week }
    if let tail = value.split(separator: "-").last, ["SP", "SU", "FA", "WI"].contains(String(tail)) {
      return .season
    }
    if value.contains("-Q") || value.contains("-H") { return .interval }
    switch value.utf8.count {
    case 10: return .day
    case 7: return .month
    case 4: return .year
    case 3: return .decade
    default: return .interval
    }
  }

  /// Why a happening has no date.
  static func undatedReason(_ telling: Telling, _ sources: [TimelineSource]) -> String {
    let source = sources[telling.document]
    let time = telling.event.time
    if let index = time.times.first, source.times.indices.contains(index) {
      let words = source.document.text.string(words(of: time, source) ?? source.times[index].range)
        .split { $0.isWhitespace }.joined(separator: " ")
      let side =
        switch time.relation {
        case .before, .until: "that it was before "
        case .after, .since: "that it was after "
        default: ""
        }
      return "the text says \(side)“\(words)”: \(source.times[index].reason)"
    }
    if telling.isSupposed { return "it is only supposed, wished for or asked for" }
    if telling.event.isNegated { return "it is told not to have happened" }
    return source.document.metadata.publication.day == nil
      ? "the text gives no date for it and the document's own date is not known"
      : "the text gives no date for it"
  }
}
