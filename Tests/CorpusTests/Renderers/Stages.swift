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
  "NeverAgain": renderedNeverAgain,
  "Events": renderedEvents,
  "Stance": renderedStance,
  "Timeline": renderedTimeline,
  "Positions": renderedPositions,
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

/// The words at `range` in quotation marks; `#2` behind them where they stand earlier in the text too, as whole words.
func quoted(_ range: TextRange?, in text: SourceText) -> String {
  guard let range else { return "null" }
  let words = Array(text.bytes[range.indices])
  var occurrence = 1
  var index = 0
  while index < range.start {
    if text.bytes[index...].starts(with: words), isWhole(index..<(index + words.count), in: text) {
      occurrence += 1
    }
    index += 1
  }
  let shown = String(decoding: words, as: UTF8.self).split(whereSeparator: \.isNewline).joined(separator: "⏎")
  return "\"\(shown)\"" + (occurrence > 1 ? " #\(occurrence)" : "")
}

/// Whether no letter or digit goes on at either end: the “he” of “the” is no occurrence of “he”.
private func isWhole(_ place: Range<Int>, in text: SourceText) -> Bool {
  func isWord(_ index: Int) -> Bool {
    guard text.bytes.indices.contains(index) else { return false }
    let byte = text.bytes[index]
    return UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
      || UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
  }
  return !(isWord(place.lowerBound - 1) && isWord(place.lowerBound))
    && !(isWord(place.upperBound - 1) && isWord(place.upperBound))
}
