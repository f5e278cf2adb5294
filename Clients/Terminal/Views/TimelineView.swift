import NewsProtocol

/// Happenings in order, each with its accounts.
struct TimelineView {
  let page: Page
  let places: Places
  /// Columns of an account's words.
  var limit = 400

  /// Dated entries, then those that no text dates.
  func list(_ timeline: BuildTimeline.Result, undated: Int = .max) {
    let width = max(10, timeline.entries.map { date($0).columns }.max() ?? 0)
    for entry in timeline.entries { show(entry, width: width) }
    guard !timeline.undated.isEmpty else { return }
    page.line([Span("No date in the texts", .heading)], indent: 2)
    for entry in timeline.undated.prefix(undated) {
      let partial = date(entry)
      show(entry, width: partial.isEmpty ? 0 : max(width, partial.columns))
    }
    if timeline.undated.count > undated {
      page.line([Span("… and \(timeline.undated.count - undated) more without a date", .label)], indent: 2)
    }
  }

  private func show(_ entry: Entry, width: Int) {
    var title = [Span(foreign: entry.title), Span("  "), Span(entry.type, .label)]
    if let place = entry.place { title += [Span(" "), Span(foreign: "in " + place, .label)] }
    if !entry.actors.isEmpty {
      title += [Span("  "), Span(foreign: entry.actors.map(\.name).joined(separator: ", "), .name)]
    }
    if width == 0 {
      page.line(title, indent: 4, hanging: 6)
    } else {
      page.row([[Span(date(entry), .heading)], title], widths: [width, 0], indent: 2)
    }
    let indent = width == 0 ? 6 : width + 4
    for account in entry.accounts { show(account, indent: indent) }
    if entry.agreement == "disputed" {
      for difference in entry.differences {
        let values = difference.values.map { "“\($0.value)” (\(sources($0.accounts, of: entry)))" }
        page.line(
          [
            Span("disputed: \(difference.field) ", .warning),
            Span(foreign: values.joined(separator: " against ")),
          ],
          indent: width + 4)
      }
    }
  }

  private func show(_ account: Account, indent: Int) {
    var notes: [String] = []
    if let claimant = account.claimant { notes.append("says \(claimant.name)") }
    if account.status != "past" { notes.append(account.status) }
    if account.negated { notes.append("did not happen") }
    if account.certainty == "possible" { notes.append("possible") }
    page.evidence(
      account.evidence.words(around: account.trigger, limit: limit),
      places.place(account.evidence.start, in: account.place), notes: notes.joined(separator: ", "),
      indent: indent)
  }

  private func sources(_ accounts: [Int], of entry: Entry) -> String {
    accounts.filter { entry.accounts.indices.contains($0) }
      .map { places.name(of: entry.accounts[$0].place) }.joined(separator: ", ")
  }

  /// The date as known: a value, a bound or a range.
  private func date(_ entry: Entry) -> String {
    if let value = entry.date.value {
      switch entry.date.precision {
      case "before": return "by \(value)".onOneLine
      case "after": return "from \(value)".onOneLine
      default: return value.onOneLine
      }
    }
    switch (entry.date.earliest, entry.date.latest) {
    case (let earliest?, let latest?): return "\(earliest) … \(latest)".onOneLine
    case (let earliest?, nil): return "from \(earliest)".onOneLine
    case (nil, let latest?): return "to \(latest)".onOneLine
    default:
      // "XXXX-09-17": the day is known, its year is not.
      return entry.accounts.lazy.compactMap(\.date).first?.onOneLine ?? ""
    }
  }
}
