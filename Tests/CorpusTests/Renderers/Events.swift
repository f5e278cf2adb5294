import ActorResolution
import Corpus
import DocumentParsing
import EventExtraction
import TimeExpressions

/// The answer of a `Events` case in words: an event a line, what is known of it indented below.
@Sendable func renderedEvents(_ one: CorpusCase, _ analyzer: Analyzer) -> String {
  one.analyses(analyzer, depth: .events).map { analysis in
    let text = analysis.document.text
    let names = Dictionary(analysis.actors.actors.map { ($0.id, $0.name) }) { first, _ in first }
    let blocks = analysis.events.map { event in
      var lines = ["\(event.kind.rawValue) \(quoted(event.trigger, in: text)) “\(event.summary)”"]
      if !event.mentions.isEmpty {
        lines.append("  also \(event.mentions.map { quoted($0, in: text) }.joined(separator: ", "))")
      }
      for one in event.participants {
        lines.append("  \(one.role.rawValue) \(names[one.actor] ?? one.actor)")
      }
      if let place = event.place { lines.append("  place \(quoted(place, in: text))") }
      if let office = event.office { lines.append("  office \(office)") }
      if let value = event.time.value {
        let words = event.time.times.filter { analysis.times.indices.contains($0) }
          .map { quoted(analysis.times[$0].range, in: text) }
        let source = words.isEmpty ? " by the document's date" : " by \(words.joined(separator: ", "))"
        lines.append("  time \(event.time.relation.rawValue) \(value)\(source)")
      }
      let standing = [
        event.status.rawValue, event.isNegated ? "negated" : nil,
        event.certainty == .certain ? nil : event.certainty.rawValue,
      ].compactMap { $0 }
      lines.append("  " + standing.joined(separator: ", "))
      if let claimant = event.claimant { lines.append("  claimed by \(names[claimant] ?? claimant)") }
      return lines.joined(separator: "\n")
    }
    return blocks.isEmpty ? "nothing" : blocks.joined(separator: "\n")
  }.joined(separator: "\n\n")
}
