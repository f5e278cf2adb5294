import DocumentParsing
import TextModel

extension QuoteReading {
  /// Whether a quoted stretch is what a work is called: “A Year of Rain”, all capitals but for small words, and no stop.
  func isTitle(_ range: TextRange) -> Bool {
    let inside = tokens(in: range).filter { !isMark($0) }
    let marks = tokens(in: range).filter { isMark($0) && [".", ",", "!", "?"].contains(lower($0)) }
    guard inside.count >= 2, marks.isEmpty, let first = inside.first, let last = inside.last else {
      return false
    }
    return words.isCapital(first) && words.isCapital(last)
      && inside.allSatisfy { words.isCapital($0) || ["conj", "det", "prep"].contains(kind($0)) }
  }
}
