import NewsProtocol

/// Happenings on a rail by year and month, each with its accounts.
struct TimelineView {
  let page: Page
  let places: Places
  /// Whether words are cut to a line and happenings without a date only counted.
  var isBrief = false
  /// Whether they stand in order of their dates.
  var isByDate = true

  /// Dated entries, those whose date lacks a year or a week, then those that no text dates, by the reason.
  func list(_ timeline: BuildTimeline.Result) {
    defer { page.rail = nil }
    let partial = timeline.undated.filter { $0.partial != nil }
    let open = timeline.undated.filter { $0.partial == nil }
    let known = timeline.entries + timeline.undated
    var view = EntryView(
      page: page, places: places, isBrief: isBrief, isByDate: isByDate,
      entries: Dictionary(known.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }),
      column: TimelineView.column(timeline.entries))
    dated(timeline.entries, view)
    if !partial.isEmpty {
      view.column = TimelineView.column(partial)
      heading("Only a part of the date is stated")
      for entry in partial { show(entry, view) }
    }
    if isBrief {
      page.rail = nil
      if open.isEmpty { return }
      return page.line(
        [Span("… and \(plural(open.count, "happening")) that no text dates", .label)], indent: 2)
    }
    view.column = 0
    var reasons: [String] = []
    for entry in open where !reasons.contains(entry.date.reason) { reasons.append(entry.date.reason) }
    for reason in reasons {
      heading("No date: \(reason)")
      for entry in open where entry.date.reason == reason { show(entry, view) }
    }
    legend(known)
  }

  private func dated(_ entries: [Entry], _ view: EntryView) {
    var shown: (year: String, month: String?)?
    for entry in entries {
      if isByDate, let now = entry.date.month {
        if now.year != shown?.year {
          page.rail = nil
          page.line([Span(foreign: now.year, .heading)], indent: 2)
          shown = (now.year, nil)
        }
        if let month = now.month, month != shown?.month {
          page.rail = Rail(mark: Span("  ├─ ", .label), line: TimelineView.line)
          page.line([Span(foreign: month, .heading)])
          shown = now
        }
      }
      show(entry, view)
    }
  }

  private func show(_ entry: Entry, _ view: EntryView) {
    let isDrawn = entry.date.words != nil
    page.rail = Rail(
      mark: Span("  \(TimelineView.mark(entry))  "), line: isDrawn ? TimelineView.line : Span("     "))
    view.show(entry)
    if !isBrief { page.blank() }
  }

  /// Columns for the dates of entries.
  private static func column(_ entries: [Entry]) -> Int { min(30, entries.map { $0.day.columns }.max() ?? 0) }

  private func heading(_ text: String) {
    page.rail = nil
    page.line([Span(foreign: text, .heading)], indent: 2)
  }

  private static let line = Span("  │  ", .label)

  /// Whether it happened, by all accounts.
  private static func mark(_ entry: Entry) -> String {
    if entry.accounts.allSatisfy({ $0.status == "planned" || $0.status == "hypothetical" }) { return "○" }
    return entry.accounts.allSatisfy(\.negated) ? "✕" : "●"
  }

  /// What the marks mean, where there are others than the usual one.
  private func legend(_ entries: [Entry]) {
    page.rail = nil
    let marks = Set(entries.map(TimelineView.mark))
    let meanings = [
      ("●", "told as happening or past"), ("○", "planned or supposed"), ("✕", "did not happen"),
    ]
    .filter { marks.contains($0.0) }
    guard meanings.count > 1 else { return }
    page.line([Span(meanings.map { "\($0.0) \($0.1)" }.joined(separator: "  "), .label)], indent: 2)
  }
}

extension EntryDate {
  /// Year and month that it is listed under: those of its first day, or of its last where the first is open.
  fileprivate var month: (year: String, month: String?)? {
    let isExact = ["time", "day", "week", "month", "before", "after"].contains(precision ?? "day")
    return (earliest ?? latest).flatMap { DayWords.month(of: $0, isExact: isExact) }
  }
}
