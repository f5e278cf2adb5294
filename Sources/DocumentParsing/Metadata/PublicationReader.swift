import TextModel
import TimeExpressions

/// Decides when a text appeared, from what was given, stated and printed in its dateline.
struct PublicationReader {
  let text: SourceText
  let given: CalendarDate?
  let stated: [StatedDate]
  let dateline: DatelineReader.Finding?

  /// The day and how it is known.
  func publication() -> Publication {
    let chosen = chosen()
    if let given {
      let day = given.description
      if let chosen, let own = chosen.date.calendarDate, own != given, chosen.role != .updated {
        return Publication(
          value: day, basis: .given, reason: "given by the caller; the text states \(own.description)",
          evidence: nil)
      }
      return Publication(value: day, basis: .given, reason: "given by the caller")
    }
    if let chosen { return publication(chosen) }
    if let day = dateline?.day {
      let reason = day.year == nil ? "the dateline's day; no year is stated" : "the dateline's day"
      return Publication(value: day.value, basis: .dateline, reason: reason, evidence: day.range)
    }
    return Publication(value: nil, basis: .unknown, reason: "no line of the text says when it appeared")
  }

  /// The stated day that counts: published before plain before updated before an address; the first of its kind.
  private func chosen() -> StatedDate? {
    for role in [StatedDate.Role.published, .plain, .updated, .address] {
      if let first = stated.first(where: { $0.role == role && $0.date.year != nil }) { return first }
    }
    return stated.first { $0.date.year == nil }
  }

  private func publication(_ chosen: StatedDate) -> Publication {
    let day = chosen.date
    if chosen.role == .address {
      return Publication(
        value: day.value, basis: .inferred, reason: "the day in the page's address", evidence: day.range)
    }
    var reason =
      chosen.role == .updated
      ? "the line says when it was updated; nothing says when it first appeared"
      : "a line of the page states it"
    if let other = conflict(with: day) { reason += "; \(other)" }
    // A stated day without a year takes it from no clock.
    if day.year == nil, let full = dateline?.day, full.year != nil {
      return Publication(
        value: full.value, basis: .dateline, reason: "the dateline's day", evidence: full.range)
    }
    if day.year == nil { reason += "; no year is stated" }
    return Publication(value: day.value, basis: .stated, reason: reason, evidence: day.range)
  }

  /// What else is printed that does not agree.
  private func conflict(with day: PrintedDate) -> String? {
    if let dateline = dateline?.day, let own = day.calendarDate {
      guard let filed = dateline.calendarDate ?? dateline.borrowed(from: own) else {
        return "the dateline says \(dateline.value)"
      }
      if filed == own { return "the dateline agrees" }
      if abs(filed.number - own.number) > 7 { return "the dateline says \(dateline.value)" }
    }
    let others = stated.filter { $0.date.value != day.value && $0.role == .plain && $0.date.year != nil }
    return others.first.map { "another line says \($0.date.value)" }
  }
}

extension PrintedDate {
  /// The day with the year that puts it within a week of `stated`; nil where none does.
  func borrowed(from stated: CalendarDate) -> CalendarDate? {
    [stated.year, stated.year - 1, stated.year + 1].lazy.compactMap { CalendarDate($0, month, day) }
      .first { abs($0.number - stated.number) <= 7 }
  }
}

extension DatelineReader.Finding {
  /// The dateline, its year borrowed from a day that the page states where the two are within a week of each other.
  func dateline(borrowing stated: CalendarDate?) -> Dateline {
    var dateline = dateline
    guard let day, day.year == nil, let stated else { return dateline }
    if let filed = day.borrowed(from: stated) { dateline.date = filed.description }
    return dateline
  }
}
