import NewsProtocol

/// Stances, cells and changes as rows for a spreadsheet, the names of the columns first.
struct StanceSheet {
  let page: Page
  let places: Places

  private func row(_ fields: [String?]) { page.raw(CSV.line(fields)) }

  /// Names the columns of `relations`.
  func relationColumns(explained: Bool) {
    row(
      [
        "file", "line", "holder", "target", "polarity", "act", "text", "on_behalf_of", "reported_by",
        "target_kind", "responsible", "aspect", "basis", "modality", "explicit", "time", "cue", "confidence",
        "holder_id", "target_id", "id",
      ] + (explained ? ["decided_by", "against"] : []))
  }

  /// A row a stance.
  func relation(
    _ relation: Relation, actors: [String: String], explanation: ExplainStance.Result? = nil
  ) {
    let target = relation.target
    let fields: [String?] = [
      places.name(of: relation.place),
      places.line(relation.evidence.start, in: relation.place).map(String.init),
      relation.holder.name, target.name, String(relation.polarity), relation.act, relation.evidence.text,
      relation.onBehalfOf.map { actors[$0] ?? $0 },
      relation.reportedBy.map(\.name).joined(separator: " > "), target.kind,
      target.responsible.map { actors[$0] ?? $0 }, relation.aspect, relation.basis, relation.modality,
      String(relation.explicit), relation.time?.value, relation.cue?.text, relation.confidence.short,
      relation.holder.actor, target.actor, relation.id,
    ]
    row(fields + (explanation.map { [says($0.decidedBy), says($0.against)] } ?? []))
  }

  private func says(_ decisions: [ExplainStance.Decision]) -> String {
    decisions.map { "\($0.decider) \($0.polarity) \($0.weight.short)" }.joined(separator: "; ")
  }

  /// A row a cell.
  func matrix(_ matrix: BuildMatrix.Result) {
    row([
      "holder", "target", "negative", "neutral", "positive", "documents", "mixed", "copies_folded",
      "holder_id",
      "target_id", "relations",
    ])
    for cell in matrix.cells {
      let (holder, target) = (matrix.holders[cell.holder], matrix.targets[cell.target])
      row([
        holder.name, target.name, String(cell.negative), String(cell.neutral), String(cell.positive),
        String(cell.documents), String(cell.mixed), String(cell.copiesFolded), holder.id, target.id,
        cell.relations.joined(separator: " "),
      ])
    }
  }

  /// A row a change.
  func changes(_ changes: [DiffStances.Change]) {
    row([
      "holder", "target", "target_kind", "before", "since", "holder_id", "target_id", "relations_before",
      "relations_since",
    ])
    for change in changes {
      row([
        change.holder.name, change.target.name, change.target.kind, word(change.from), word(change.to),
        change.holder.actor, change.target.actor, change.from.relations.joined(separator: " "),
        change.to.relations.joined(separator: " "),
      ])
    }
  }

  /// A side as a number, `mixed`, or nothing.
  private func word(_ side: DiffStances.Side) -> String? {
    side.mixed ? "mixed" : side.polarity.map(String.init)
  }
}

extension ExplainStance.Decision {
  /// Who decided: a rule, or a head of the language model.
  var decider: String { rule ?? "head:\(head ?? "")" }
}

extension Double {
  /// At most two places behind the point.
  var short: String {
    let hundredths = Int((self * 100).rounded())
    let (whole, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
    return rest % 10 == 0 ? "\(whole).\(rest / 10)" : "\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }
}
