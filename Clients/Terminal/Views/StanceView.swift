import NewsProtocol

/// Stances as people read them.
struct StanceView {
  let page: Page
  let places: Places
  /// Whether words are cut to a line.
  var isBrief = false

  /// One stance after the other: who does what to whom, and below it the words.
  func list(_ relations: [Relation], actors: [String: String]) {
    for (index, relation) in relations.enumerated() {
      page.line(title(relation, actors: actors), indent: 2, hanging: 5)
      // One sentence often holds several stances: its words stand below the last of them.
      if index + 1 < relations.count, relations[index + 1].hasEvidence(of: relation) { continue }
      let place = places.place(relation.evidence.start, in: relation.place)
      let limit = isBrief ? page.room(indent: 5, place: place, lines: 2) : 400
      page.evidence(relation.evidence.words(around: relation.cue, limit: limit), place, indent: 5)
    }
  }

  /// A line a stance in columns; the first page of them has their names above it.
  func table(_ relations: [Relation], isFirst: Bool) {
    let widths = [2, 28, 32, 10, 11, 12, 0]
    func row(_ cells: [[Span]]) { page.row(cells, widths: widths, indent: 2) }
    if isFirst, !relations.isEmpty {
      row(["", "holder", "target", "act", "aspect", "time", "where"].map { [Span($0, .heading)] })
    }
    for relation in relations {
      row([
        [Act.sign(relation.polarity)],
        [Span(foreign: relation.holder.name.onOneLine.shortened(to: widths[1]), .name)],
        [Span(foreign: relation.target.name.onOneLine.shortened(to: widths[2]), .name)],
        [Span(relation.act)], [Span(foreign: relation.aspect ?? "")],
        [Span(foreign: relation.time?.value ?? "")],
        [Span(foreign: places.place(relation.evidence.start, in: relation.place), .place)],
      ])
    }
  }

  /// Who decided, and what speaks against it, below a stance.
  func explain(_ explanation: ExplainStance.Result) {
    for (title, says) in [("decided by ", explanation.decidedBy), ("against    ", explanation.against)] {
      for (index, say) in says.enumerated() {
        var spans = [
          Span(index == 0 ? title : String(repeating: " ", count: title.count), .label),
          Act.sign(say.polarity),
          Span(say.polarity.magnitude == 2 ? " " : "  "), Span(foreign: say.decider),
        ]
        if let words = say.words { spans += [Span("  "), Span(foreign: "“\(words.text)”")] }
        spans.append(Span("  \(say.weight.short)", .label))
        page.line(spans, indent: 5, hanging: 18)
      }
    }
  }

  /// What the marks mean.
  func legend() {
    page.line(
      [
        Span("−", .negative), Span(" against  "), Span("○", .neutral), Span(" expressly neutral  "),
        Span("+", .positive), Span(" in favour, doubled for an act or an unreserved verdict"),
      ], indent: 2)
  }

  private func title(_ relation: Relation, actors: [String: String]) -> [Span] {
    let sign = Act.sign(relation.polarity)
    var spans = [
      sign, Span(sign.text.count == 1 ? "  " : " "), Span(foreign: relation.holder.name, .name),
      Span(" → "), Span(foreign: relation.target.name, .name),
    ]
    var notes = [Act.word(relation.act, targetKind: relation.target.kind)]
    if let behalf = relation.onBehalfOf { notes.append("for \(actors[behalf] ?? behalf)") }
    if let responsible = relation.target.responsible, responsible != relation.target.actor,
      let name = actors[responsible]
    {
      notes.append(relation.target.kind == "actor" ? "of \(name)" : "\(relation.target.kind) of \(name)")
    }
    if let aspect = relation.aspect { notes.append(aspect) }
    if relation.modality != "asserted" { notes.append(relation.modality) }
    if let time = relation.time?.value { notes.append(time) }
    if !relation.reportedBy.isEmpty {
      notes.append("as told by " + relation.reportedBy.map(\.name).joined(separator: ", as told by "))
    }
    spans += [Span("   "), Span(foreign: notes.joined(separator: " · "), .label)]
    return spans
  }
}

extension Relation {
  /// Whether it rests on the same words.
  func hasEvidence(of other: Relation) -> Bool {
    evidence.start == other.evidence.start && evidence.end == other.evidence.end
      && place.uri == other.place.uri && place.document == other.place.document
  }
}
