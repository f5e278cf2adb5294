import Corpus
import DocumentParsing
import TimeExpressions

/// The answer of a `Times` case in words: a line an expression, with its bounds where they say more than the value.
@Sendable func renderedTimes(_ one: CorpusCase, _ analyzer: Analyzer) -> String {
  one.analyses(analyzer, depth: .times).map { analysis in
    let times = analysis.times
    let lines = times.map { time in
      var line = "\(time.kind.rawValue) \(quoted(time.range, in: analysis.document.text)) \(time.value)"
      if let modifier = time.modifier { line += " mod \(modifier)" }
      if let quantity = time.quantity { line += " quant \(quantity)" }
      if let frequency = time.frequency { line += " freq \(frequency)" }
      if let earliest = time.earliest, let latest = time.latest, earliest != latest {
        line += " (\(earliest) to \(latest))"
      }
      switch time.anchor {
      case .publishedAt: line += " from the document's date"
      case .time(let index) where times.indices.contains(index):
        line += " from \(quoted(times[index].range, in: analysis.document.text))"
      default: break
      }
      return line
    }
    return lines.isEmpty ? "nothing" : lines.joined(separator: "\n")
  }.joined(separator: "\n\n")
}
