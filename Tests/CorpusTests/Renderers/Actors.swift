import ActorResolution
import Corpus
import DocumentParsing
import TextModel

/// The answer of an `Actors` case in words: every actor with its mentions, and whose voice the text is.
@Sendable func renderedActors(_ one: CorpusCase, _ analyzer: Analyzer) -> String {
  let readings = one.analyses(analyzer, depth: .actors)
  var lines: [String] = []
  for (reading, text) in zip(readings, one.documents) {
    if readings.count > 1 { lines.append("%% \(text.name)") }
    let own = actorLines(reading)
    lines += own.isEmpty ? ["nobody"] : own
  }
  if readings.count > 1 {
    let merged = mergedActors(over: readings.map(\.actors))
    for (from, to) in merged.canonical.sorted(by: { $0.key < $1.key }) {
      lines.append("merged \(from) into \(to)")
    }
  }
  return lines.joined(separator: "\n")
}

private func actorLines(_ reading: DocumentAnalysis) -> [String] {
  var lines: [String] = []
  let actors = reading.actors.actors
  // A body that the text does not name has no name here, only its id.
  func name(_ id: String) -> String { actors.first { $0.id == id }?.name ?? id }
  for actor in actors {
    let whole = actor.partOf.map { " of \(name($0))" } ?? ""
    lines.append("\(actor.kind.rawValue) \(actor.name)\(whole)")
    for mention in actor.mentions {
      lines.append("  \(mention.form.rawValue) \(quoted(mention.range, in: reading.document.text))")
    }
    if let whom = reading.actors.represents[actor.id] { lines.append("  speaks for \(name(whom))") }
  }
  if let issuer = reading.actors.issuer { lines.append("issuer \(issuer.name): \(issuer.reason)") }
  return lines
}
