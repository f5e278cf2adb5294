import ActorResolution
import Corpus
import DocumentParsing
import StanceDetection
import TextModel

/// The answer of a `Stance` case in words; several documents add the matrix over them.
@Sendable func renderedStance(_ one: CorpusCase, _ analyzer: Analyzer) -> String {
  let analyses = one.analyses(analyzer, depth: .stances)
  var lines: [String] = []
  for (number, analysis) in analyses.enumerated() {
    if analyses.count > 1 { lines.append("%% " + one.documents[number].name) }
    if analysis.relations.isEmpty { lines.append("none") }
    for relation in analysis.relations { lines += rendered(relation, analysis) }
  }
  if analyses.count > 1 { lines += ["%% matrix"] + renderedMatrix(analyses) }
  return lines.joined(separator: "\n")
}

private func rendered(_ relation: StanceRelation, _ analysis: DocumentAnalysis) -> [String] {
  func name(_ id: String) -> String { analysis.actors.actors.first { $0.id == id }?.name ?? id }
  func party(_ party: StanceRelation.Party) -> String {
    "‘\(party.name)’" + (party.actor == nil ? " (no actor)" : "")
  }
  let target = relation.target
  let sign = relation.polarity > 0 ? "+\(relation.polarity)" : "\(relation.polarity)"
  var lines = [
    "\(sign) \(relation.act.rawValue) \(relation.modality.rawValue) \(relation.basis.rawValue) "
      + quoted(relation.cue, in: analysis.document.text)
  ]
  lines.append("  holder \(party(relation.holder))")
  if let behalf = relation.onBehalfOf { lines.append("  on behalf of ‘\(name(behalf))’") }
  for reporter in relation.reportedBy { lines.append("  reported by \(party(reporter))") }
  lines.append(
    "  target \(target.kind.rawValue) ‘\(target.name)’"
      + (target.kind == .actor && target.actor == nil ? " (no actor)" : ""))
  if let responsible = target.responsible { lines.append("  responsible ‘\(name(responsible))’") }
  if let aspect = relation.aspect { lines.append("  aspect \(aspect)") }
  if let time = relation.time { lines.append("  time \(time)") }
  return lines
}

/// The cells of the matrix over `analyses`, a line each.
func renderedMatrix(_ analyses: [DocumentAnalysis]) -> [String] {
  let directory = ActorDirectory(of: analyses.map(\.actors))
  let matrix = StanceMatrix(
    of: analyses.enumerated().flatMap { $1.statements(at: $0, among: directory) })
  return matrix.cells.map { cell in
    "‘\(matrix.holders[cell.holder].name)’ → ‘\(matrix.targets[cell.target].name)’: −\(cell.negative) "
      + "0:\(cell.neutral) +\(cell.positive) in \(cell.documents)"
      + (cell.isMixed ? " mixed" : "") + (cell.copiesFolded > 0 ? " folded \(cell.copiesFolded)" : "")
  }
}
