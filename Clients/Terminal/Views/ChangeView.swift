import NewsProtocol

/// What changed since a day, as people read it.
struct ChangeView {
  let page: Page
  let places: Places

  /// A line a change: what was, what is, who and toward whom.
  func list(_ changes: [DiffStances.Change]) {
    for change in changes {
      page.line(
        [
          side(change.from), Span(" ⇒ "), side(change.to), Span("   "),
          Span(foreign: change.holder.name, .name),
          Span(" → "), Span(foreign: change.target.name, .name),
        ], indent: 2, hanging: 12)
    }
  }

  /// What the marks mean, beside what stances have.
  func legend() {
    page.line(
      [
        Span("·", .label), Span(" not told  "), Span("−", .negative), Span(" against  "), Span("○", .neutral),
        Span(" expressly neutral  "), Span("+", .positive), Span(" in favour  "), Span("±", .warning),
        Span(" both"),
      ], indent: 2)
  }

  private func side(_ side: DiffStances.Side) -> Span {
    if side.mixed { return Span("±", .warning) }
    return side.polarity.map(Act.sign) ?? Span("·", .label)
  }
}

extension [DiffStances.Undated] {
  /// What is left out because no day is known of it; nil where nothing is.
  func note(_ places: Places) -> String? {
    if isEmpty { return nil }
    let count = reduce(0) { $0 + $1.relations.count }
    let names = map { places.name(of: $0.place) }
    let shown = names.prefix(5).joined(separator: ", ") + (names.count > 5 ? ", …" : "")
    return "\(plural(count, "stance")) left out, dated neither by the text nor by its publication: \(shown)"
      + "; --published tells the day"
  }
}
