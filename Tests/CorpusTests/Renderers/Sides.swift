import ActorResolution
import Corpus
import DocumentParsing
import StanceDetection

/// The answer of a `NeverAgain` case in words: what must not be seen again is told in `stance-….txt` by who takes which side, in
/// `times-….txt` by dates, in `timeline-….txt` by what happened when, in all other files by who is spoken of.
@Sendable func renderedNeverAgain(_ one: CorpusCase, _ analyzer: Analyzer) -> String {
  switch one.file.split(separator: "/").last?.prefix(while: { $0 != "-" }) {
  case "stance": renderedSides(one, analyzer)
  case "times": renderedDates(one, analyzer)
  case "timeline": renderedHappenings(one, analyzer)
  default: renderedNames(one, analyzer)
  }
}

/// Who takes which side of what, and who tells so; of several documents what the matrix counts. How strongly, by which words
/// and when is left to other stages, so that nothing else can turn these red.
private func renderedSides(_ one: CorpusCase, _ analyzer: Analyzer) -> String {
  let analyses = one.analyses(analyzer, depth: .stances)
  let lines =
    analyses.count > 1
    ? renderedMatrix(analyses)
    : analyses.flatMap { analysis in analysis.relations.map { side($0, analysis) } }
  return lines.isEmpty ? "nobody takes a side" : lines.joined(separator: "\n")
}

private func side(_ relation: StanceRelation, _ analysis: DocumentAnalysis) -> String {
  func name(_ id: String) -> String { analysis.actors.actors.first { $0.id == id }?.name ?? id }
  let target = relation.target
  let side =
    relation.polarity > 0 ? "for" : relation.polarity < 0 ? "against" : "neither for nor against"
  let deed = (relation.modality == .asserted ? [] : [relation.modality.rawValue]) + [relation.act.rawValue]
  return "‘\(relation.holder.name)’ \(side) \(target.kind.rawValue) ‘\(target.name)’"
    + (target.responsible.map { " of ‘\(name($0))’" } ?? "") + ": " + deed.joined(separator: " ")
    + relation.reportedBy.map { ", as ‘\($0.name)’ tells" }.joined()
}
