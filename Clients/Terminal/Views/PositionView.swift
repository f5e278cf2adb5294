import NewsProtocol

/// What all sides hold of contested events: a grid a contest, the words below it, and the steps taken.
struct PositionView {
  let page: Page
  let places: Places
  /// Id → relation of those that positions rest on.
  let relations: [String: Relation]
  /// Id → entry of the timeline over the same documents.
  let entries: [String: Entry]

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
    let accounts = Dictionary(
      entries.values.flatMap(\.accounts).map { ($0.event, $0) }, uniquingKeysWith: { first, _ in first })
    page.blank()
    page.line([Span("Steps", .heading)], indent: 2)
    for step in steps {
      let name = step.step.split(separator: "-").joined(separator: " ")
      var title = [Span(foreign: name)]
      if let entry = step.entry.flatMap({ entries[$0] }) {
        let day = entry.day.isEmpty ? "no date" : entry.day
        title += [Span("  "), Span(foreign: day, .heading), Span("  "), Span(foreign: entry.title)]
      } else {
        title += [Span("  "), Span("not on the timeline", .label)]
      }
      page.line(title, indent: 4, hanging: 6)
      for account in step.events.compactMap({ accounts[$0] }) {
        let place = places.place(account.evidence.start, in: account.place)
        let notes = account.reservations.joined(separator: ", ")
        page.evidence(
          account.evidence.words(
            around: account.trigger, limit: page.room(indent: 6, place: place, notes: notes)), place,
          notes: notes, indent: 6)
      }
    }
  }

  private static func date(_ date: Contest.Date) -> String { date.words ?? "no date in the texts" }
}
