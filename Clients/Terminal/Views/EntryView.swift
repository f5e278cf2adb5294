import NewsProtocol

/// One happening: when, what, where, who; why that date; who tells it in which words; in what they differ; what it is tied to.
struct EntryView {
  let page: Page
  let places: Places
  /// Whether words are cut to a line and only what is needed is told.
  let isBrief: Bool
  /// Whether entries stand in order of their dates, so that their importance need not be told.
  let isByDate: Bool
  /// Id → entry of those printed, to name what an entry is tied to.
  let entries: [String: Entry]
  /// Columns of the date; 0 for entries without one.
  var column: Int

  /// One entry with its accounts.
  func show(_ entry: Entry) {
    let shared = EntryView.shared(entry)
    var title = [Span(foreign: entry.title)]
    if !shared.isEmpty { title += [Span("  "), Span(foreign: shared.joined(separator: ", "), .warning)] }
    // A title is cut from its sentence: where little is left of that, repeating it says nothing.
    let only = entry.accounts.count == 1 ? entry.accounts.first : nil
    let bare = only.flatMap { EntryView.isWhole(entry.title, of: $0) ? $0 : nil }
    let origin = bare.map { place(of: $0) } ?? []
    if isBrief { title += [Span("  ")] + about(entry) + origin }
    if column == 0 {
      page.line(title, hanging: 2)
    } else {
      page.row([[Span(foreign: entry.day, .heading)], title], widths: [column, 0])
    }
    if !isBrief {
      page.line(about(entry) + origin, indent: indent, hanging: indent + 2)
      if let basis = basis(of: entry) {
        page.line([Span(foreign: basis, .label)], indent: indent, hanging: indent + 2)
      }
    }
    for account in entry.accounts.dropFirst(bare == nil ? 0 : 1) { show(account, of: entry, but: shared) }
    for difference in entry.differences {
      let text = places.values(of: difference, in: entry)
      page.line(
        [Span("differs: ", .warning), Span(foreign: "\(difference.field): \(text)")], indent: indent,
        hanging: indent + 2)
    }
    if !isBrief { ties(of: entry) }
  }

  /// What lies below an entry's title stands under it where there is room, else by the rail.
  private var indent: Int {
    let room = (page.width ?? 160) - column - 2
    return column == 0 ? 2 : room < 24 ? 4 : room < (isBrief ? 80 : 50) ? 2 : column + 2
  }

  /// What holds of all accounts.
  private static func shared(_ entry: Entry) -> [String] {
    guard let first = entry.accounts.first else { return [] }
    return first.reservations.filter { one in entry.accounts.allSatisfy { $0.reservations.contains(one) } }
  }

  /// Whether the title is most of the account's words, and in them as it stands.
  private static func isWhole(_ title: String, of account: Account) -> Bool {
    let (words, title) = (account.evidence.text.onOneLine, title.onOneLine)
    return words.columns * 3 <= title.columns * 4 && words.lowercased().contains(title.lowercased())
  }

  private func about(_ entry: Entry) -> [Span] {
    var spans = [Span(entry.type.onOneLine, .label)]
    if let place = entry.place { spans += [Span(" "), Span(foreign: "in " + place, .label)] }
    // In short those alone whom the title does not name already.
    let names = entry.actors.map(\.name).filter { !isBrief || !entry.title.contains($0) }
    if !names.isEmpty { spans += [Span("  "), Span(foreign: names.joined(separator: ", "), .name)] }
    if isBrief { return spans }
    if entry.accounts.count > 1 {
      let count = plural(entry.accounts.count, "account")
      spans += [Span("  "), Span("\(count), \(entry.agreement)".onOneLine, .label)]
    }
    if !isByDate { spans += [Span("  "), Span("importance \(entry.importance.short)", .label)] }
    return spans
  }

  /// Whose date it is, by which words and why; nil where a heading tells the reason.
  private func basis(of entry: Entry) -> String? {
    let date = entry.date
    guard date.basis != nil else { return entry.partial == nil ? nil : "date: \(date.reason)" }
    let words = date.from.map { " “\($0.excerpt.text.onOneLine.shortened(to: 60))”" } ?? ""
    // The accounts' own places are told below, any other is told here.
    let isElsewhere =
      date.basis == "borrowed"
      || date.from.map { from in !entry.accounts.contains { $0.place == from.place } } ?? false
    let place = date.from.map { isElsewhere ? " \(places.place($0.excerpt.start, in: $0.place))" : "" } ?? ""
    let whose =
      switch date.basis {
      case "own": "own words"
      case "document": "the document's day"
      case "given": "the day given"
      case "borrowed": "year borrowed from"
      default: date.basis ?? ""
      }
    return "date: \(whose)\(words)\(place); \(date.reason)"
  }

  private func show(_ account: Account, of entry: Entry, but shared: [String]) {
    var notes = account.reservations.filter { !shared.contains($0) }
    if let date = account.date, date != entry.partial, !isBrief {
      notes.append("here \(DayWords.words(of: date))")
    }
    if let source = account.source, !isBrief { notes.append(source) }
    let told = notes.joined(separator: ", ")
    let place = place(account)
    page.evidence(
      account.evidence.words(
        around: account.trigger,
        limit: page.room(indent: indent, place: place, notes: told, lines: isBrief ? 1 : 4)),
      place, notes: told, indent: indent)
  }

  private func place(_ account: Account) -> String {
    places.place(account.evidence.start, in: account.place)
  }

  /// The place of an account whose words are the title, and who published it.
  private func place(of account: Account) -> [Span] {
    let source = isBrief ? nil : account.source.map { [Span("  "), Span(foreign: "(\($0))", .label)] }
    return [Span("  "), Span(foreign: place(account), .place)] + (source ?? [])
  }

  private func ties(of entry: Entry) {
    for link in entry.links {
      let relation =
        switch link.relation {
        case "inResponseTo": "in response to"
        case "partOf": "part of"
        default: link.relation
        }
      tie(relation, [link.to], cue: "“\(link.cue.excerpt.text.onOneLine)”")
    }
    // `before` lists what lies before it; what a link names is told already.
    let linked = entry.links.map(\.to)
    tie("comes after", entry.before.filter { !linked.contains($0) })
    tie("comes before", entry.after.filter { !linked.contains($0) })
  }

  private func tie(_ relation: String, _ ids: [String], cue: String = "") {
    if ids.isEmpty { return }
    let titles = ids.map { id in
      entries[id].map { $0.day.isEmpty ? $0.title : "\($0.title) (\($0.day))" } ?? "one not printed here"
    }
    var spans = [Span("\(relation.onOneLine): ", .label), Span(foreign: titles.joined(separator: "; "))]
    if !cue.isEmpty { spans += [Span("  "), Span(foreign: cue, .label)] }
    page.line(spans, indent: indent, hanging: indent + 2)
  }
}
