import Corpus
import DocumentParsing
import TimeExpressions

/// The answer of a `Times` case in words: a line an expression, with its bounds where they say more than the value.
@Sendable func renderedTimes(_ one: CorpusCase, _ analyzer: Analyzer) -> String {
  one.analyses(analyzer, depth: .times).map { analysis in
    let times = analysis.times
    let lines = times.map { time in
      var line = "\(time.kind.rawValue) \(quoted(time.range, in: analysis.document.text)) \(time.said)"
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

extension TimeExpression {
  /// Its value with what TIMEX3 says beside it: `P1Y freq 1X`.
  var said: String {
    var words = value
    if let modifier { words += " mod \(modifier)" }
    if let quantity { words += " quant \(quantity)" }
    if let frequency { words += " freq \(frequency)" }
    return words
  }
}
