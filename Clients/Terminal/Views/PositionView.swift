import NewsProtocol

/// What all sides hold of contested events: a grid a contest, the words below it, and the steps taken.
struct PositionView {
  let page: Page
  let places: Places
  /// Id → relation of those that positions rest on.
  let relations: [String: Relation]
  /// Id of an event → where and when the timeline has it.
  let accounts: [String: (entry: Entry, account: Account)]

  /// Columns of one aspect.
  private static let column = 11

  /// One contest after the other.
  func list(_ contests: [Contest]) {
    for contest in contests {
      page.heading(contest.subject.name.onOneLine.uppercased(), note: PositionView.date(contest.subject.date))
      let aspects = contest.aspects.filter { !$0.positions.isEmpty }
      let rows = PositionView.rows(aspects)
      if rows.isEmpty {
        page.line([Span("no positions found", .label)], indent: 2)
      } else {
        grid(rows, aspects)
      }
      for row in rows { show(row, aspects) }
      steps(contest.steps)
    }
  }

  /// What the words and brackets mean.
  func legend() {
    page.line(
      [
        Span("affirms", .positive), Span(" holds it fair, valid, fit; demands it; says that there is some  "),
        Span("contests", .negative), Span(" the opposite  "), Span("reserved", .neutral),
        Span(" withholds  "), Span("not stated", .label),
        Span(" others speak of it, no text gives it  "), Span("(…)", .label), Span(" told by others alone"),
      ], indent: 2)
  }

  /// Who holds something, in the order in which they are first met.
  private static func rows(_ aspects: [Contest.Aspect]) -> [NamedActor] {
    var rows: [NamedActor] = []
    for position in aspects.flatMap(\.positions) where !rows.contains(position.holder) {
      rows.append(position.holder)
    }
    return rows
  }

  private func grid(_ rows: [NamedActor], _ aspects: [Contest.Aspect]) {
    let label = min(34, rows.map { $0.name.onOneLine.columns }.max() ?? 0)
    let widths = [label] + aspects.map { max(PositionView.column, $0.id.columns) }
    page.row(
      [[]] + aspects.map { [Span(foreign: $0.id, .label)] }, widths: widths, indent: 2, isGrid: true)
    for row in rows {
      let cells = aspects.map { aspect in
        aspect.positions.first { $0.holder == row }.map { [PositionView.word($0)] } ?? [Span("·", .label)]
      }
      page.row(
        [[Span(row.name.onOneLine.shortened(to: label), .name)]] + cells, widths: widths, indent: 2,
        isGrid: true)
    }
  }

  /// The position in a word, in brackets where only others tell of it.
  private static func word(_ position: Position) -> Span {
    let isTold = !position.reportedBy.isEmpty && position.position != .notStated
    let (word, role): (String, Role) =
      switch position.position {
      case .affirms: ("affirms", .positive)
      case .contests: ("contests", .negative)
      case .mixed: ("mixed", .warning)
      case .reserved: ("reserved", .neutral)
      case .notStated: ("not stated", .label)
      }
    return Span(isTold ? "(\(word))" : word, role)
  }

  private func show(_ row: NamedActor, _ aspects: [Contest.Aspect]) {
    page.blank()
    let role = aspects.flatMap(\.positions).first { $0.holder == row }?.role
    page.line(
      [Span(foreign: row.name, .name)] + (role.map { [Span("  "), Span(foreign: $0, .label)] } ?? []),
      indent: 2)
    for aspect in aspects {
      guard let position = aspect.positions.first(where: { $0.holder == row }) else { continue }
      var title = [Span(foreign: aspect.id), Span("  "), PositionView.word(position)]
      if !position.reportedBy.isEmpty {
        let names = position.reportedBy.map(\.name).joined(separator: ", ")
        let verb = position.position == .notStated ? "spoken of by " : "as told by "
        title += [Span("   "), Span(foreign: verb + names, .label)]
      }
      page.line(title, indent: 4, hanging: 6)
      evidence(position)
    }
  }

  private func evidence(_ position: Position) {
    let found = position.relations.compactMap { relations[$0] }
    for (index, relation) in found.enumerated() {
      if index + 1 < found.count, found[index + 1].hasEvidence(of: relation) { continue }
      let place = places.place(relation.evidence.start, in: relation.place)
      page.evidence(
        relation.evidence.words(around: relation.cue, limit: page.room(indent: 6, place: place, lines: 2)),
        place,
        notes: relation.holder.name == position.holder.name ? "" : relation.holder.name, indent: 6)
    }
  }

  private func steps(_ steps: [Contest.Step]) {
    guard !steps.isEmpty else { return }
    page.blank()
    page.line([Span("Steps", .heading)], indent: 2)
    for step in steps {
      let name = step.step.split(separator: "-").joined(separator: " ")
      let told = step.events.compactMap { accounts[$0] }
      let date = told.lazy.compactMap { $0.entry.date.value == nil ? nil : $0.entry.date }.first
      let day = date.map {
        PositionView.date(.init(value: $0.value, earliest: $0.earliest, latest: $0.latest))
      }
      // “In September”: what no year tells stands in the account.
      let partial = told.lazy.compactMap(\.account.date).first.map { $0 + ", year not stated" }
      page.line(
        [Span(foreign: name), Span("  "), Span(foreign: day ?? partial ?? "no date", .label)], indent: 4,
        hanging: 6)
      for one in told {
        let place = places.place(one.account.evidence.start, in: one.account.place)
        page.evidence(
          one.account.evidence.words(
            around: one.account.trigger, limit: page.room(indent: 6, place: place)), place, indent: 6)
      }
    }
  }

  /// The date as known: a value, or a bound.
  private static func date(_ date: Contest.Date) -> String {
    guard let value = date.value else { return "no date in the texts" }
    if date.earliest == nil, let latest = date.latest { return "before \(latest)" }
    if date.latest == nil, let earliest = date.earliest { return "after \(earliest)" }
    return date.earliest == nil ? "\(value), year not stated" : value
  }
}
