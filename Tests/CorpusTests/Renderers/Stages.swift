import Corpus
import DocumentParsing
import TextModel
import TimeExpressions

/// Folder of `Tests/Corpus` → what words a case's answer is told in.
let stages: [String: @Sendable (CorpusCase, Analyzer) -> String] = [
  "Layout": renderedLayout,
  "Times": renderedTimes,
  "Actors": renderedActors,
  "Quotes": renderedQuotes,
  "Events": renderedEvents,
  "Stance": renderedStance,
  "Timeline": renderedTimeline,
]

extension CorpusCase {
  /// The readings of the case's documents down to `depth`.
  func analyses(_ analyzer: Analyzer, depth: Analyzer.Depth) -> [DocumentAnalysis] {
    documents.map { document in
      analyzer.analysis(
        of: DocumentInput(
          text: SourceText(document.text), uri: document.name, publishedAt: document.published.flatMap(day),
          source: document.source, title: document.title, key: document.name),
        depth: depth)
    }
  }

  private func day(_ text: String) -> CalendarDate? {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    return parts.count == 3 ? CalendarDate(parts[0], parts[1], parts[2]) : nil
  }
}

/// The words at `range` in quotation marks; `#2` behind them where they stand earlier in the text too.
func quoted(_ range: TextRange?, in text: SourceText) -> String {
  guard let range else { return "null" }
  let words = Array(text.bytes[range.indices])
  var occurrence = 1
  var index = 0
  while index < range.start {
    if text.bytes[index...].starts(with: words) { occurrence += 1 }
    index += 1
  }
  let shown = String(decoding: words, as: UTF8.self).split(whereSeparator: \.isNewline).joined(separator: "⏎")
  return "\"\(shown)\"" + (occurrence > 1 ? " #\(occurrence)" : "")
}
