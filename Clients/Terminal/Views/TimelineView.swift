import NewsProtocol

/// Happenings in order, each with its accounts.
struct TimelineView {
  let page: Page
  let places: Places
  /// Whether words are cut to a line and happenings without a date only counted.
  var isBrief = false

  /// Dated entries, then those that no text dates.
  func list(_ timeline: BuildTimeline.Result) {
    let partial = timeline.undated.filter { !date($0).isEmpty }
    let open = timeline.undated.filter { date($0).isEmpty }
    let width = max(10, (timeline.entries + partial).map { date($0).columns }.max() ?? 0)
    for entry in timeline.entries + partial { show(entry, width: width) }
    guard !open.isEmpty else { return }
    if isBrief {
      let count = plural(open.count, "happening")
      return page.line([Span("… and \(count) that no text dates", .label)], indent: 2)
    }
    page.line([Span("No date in the texts", .heading)], indent: 2)
    for entry in open { show(entry, width: 0) }
  }

  private func show(_ entry: Entry, width: Int) {
    var title = [Span(foreign: entry.title), Span("  "), Span(entry.type, .label)]
    if let place = entry.place { title += [Span(" "), Span(foreign: "in " + place, .label)] }
    let others = entry.actors.map(\.name).filter { !entry.title.contains($0) }
    if !others.isEmpty { title += [Span("  "), Span(foreign: others.joined(separator: ", "), .name)] }
    if entry.date.value == nil, entry.date.earliest == nil, entry.date.latest == nil, partial(entry) != nil {
      let isWeekday = partial(entry)?.contains("WXX") == true
      title += [Span("  "), Span(isWeekday ? "week not stated" : "year not stated", .warning)]
    }
    // A title is cut from its sentence: where little is left of that, repeating it says nothing.
    let bare = entry.accounts.first.flatMap {
      $0.evidence.text.columns * 3 <= entry.title.columns * 4 ? $0 : nil
    }
    if let bare {
      title += [Span("  "), Span(foreign: place(bare), .place)]
      let notes = notes(bare)
      if !notes.isEmpty { title += [Span("  "), Span(foreign: "(\(notes))", .label)] }
    }
    if width == 0 {
      page.line(title, indent: 4, hanging: 6)
    } else {
      page.row([[Span(date(entry), .heading)], title], widths: [width, 0], indent: 2)
    }
    let indent = width == 0 ? 6 : width + 4
    for account in entry.accounts.dropFirst(bare == nil ? 0 : 1) { show(account, indent: indent) }
    if entry.agreement == "disputed" {
      for difference in entry.differences {
        let values = difference.values.map { "“\($0.value)” (\(sources($0.accounts, of: entry)))" }
        page.line(
          [
            Span("disputed: \(difference.field) ", .warning),
            Span(foreign: values.joined(separator: " against ")),
          ],
          indent: indent)
      }
    }
  }

  private func show(_ account: Account, indent: Int) {
    let notes = notes(account)
    let limit = isBrief ? page.room(indent: indent, place: place(account), notes: notes) : 400
    page.evidence(
      account.evidence.words(around: account.trigger, limit: limit), place(account), notes: notes,
      indent: indent)
  }

  private func place(_ account: Account) -> String {
    places.place(account.evidence.start, in: account.place)
  }

  private func notes(_ account: Account) -> String {
    var notes: [String] = []
    if let claimant = account.claimant { notes.append("says \(claimant.name)") }
    if account.status != "past" { notes.append(account.status) }
    if account.negated { notes.append("did not happen") }
    if account.certainty == "possible" { notes.append("possible") }
    return notes.joined(separator: ", ")
  }

  private func sources(_ accounts: [Int], of entry: Entry) -> String {
    accounts.filter { entry.accounts.indices.contains($0) }
      .map { places.name(of: entry.accounts[$0].place) }.joined(separator: ", ")
  }

  /// The date as known: a value, a bound or a range.
  private func date(_ entry: Entry) -> String {
    if let value = entry.date.value {
      switch entry.date.precision {
      case "before": return "before \(value)".onOneLine
      case "after": return "after \(value)".onOneLine
      default: return value.onOneLine
      }
    }
    switch (entry.date.earliest, entry.date.latest) {
    case (let earliest?, let latest?): return "\(earliest) … \(latest)".onOneLine
    case (let earliest?, nil): return "after \(earliest)".onOneLine
    case (nil, let latest?): return "before \(latest)".onOneLine
    default:
      return partial(entry).map(TimelineView.inWords) ?? ""
    }
  }

  /// What an account tells of a day whose year no text states.
  private func partial(_ entry: Entry) -> String? {
    entry.accounts.lazy.compactMap(\.date).first { $0.hasPrefix("XXXX") }?.onOneLine
  }

  /// `XXXX-09-17` as `17 September`; what is not of that form stays.
  static func inWords(_ value: String) -> String {
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
      "November", "December",
    ]
    let days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    let parts = value.split(separator: "-").dropFirst()
    if parts.first == "WXX", let day = parts.last.flatMap({ Int($0) }), (1...7).contains(day) {
      return "a \(days[day - 1])"
    }
    guard let month = parts.first.flatMap({ Int($0) }), (1...12).contains(month) else { return value }
    if parts.count == 1 { return months[month - 1] }
    guard parts.count == 2, let day = parts.last.flatMap({ Int($0) }) else { return value }
    return "\(day) \(months[month - 1])"
  }
}
