import NewsProtocol

/// Stances as people read them.
struct StanceView {
  let page: Page
  let places: Places
  /// Columns of a stance's words.
  var limit = 400

  /// One stance after the other: who does what to whom, and below it the words.
  func list(_ relations: [Relation], actors: [String: String]) {
    for relation in relations {
      page.line(title(relation, actors: actors), indent: 2, hanging: 5)
      page.evidence(
        relation.evidence.words(around: relation.cue, limit: limit),
        places.place(relation.evidence.start, in: relation.place), indent: 5)
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
