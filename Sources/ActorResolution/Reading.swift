import DocumentParsing
import Lexicon
import TextModel

/// A document with its words, the names at them, and which of them stand in quotation marks.
final class Reading {
  let document: Document
  let words: Words
  let lexicon: ActorLexicon
  /// Word class of each token, empty where it has none.
  private let kinds: [String]
  /// Token → index of the name that covers it, −1 where none does.
  let nameAt: [Int32]
  /// Name → its tokens.
  let nameTokens: [Range<Int>]
  /// Whether a token stands in double quotation marks.
  let quoted: [Bool]

  init(_ document: Document, lexicon: ActorLexicon, cancellation: Cancellation = .never) {
    self.document = document
    self.lexicon = lexicon
    words = Words(document.tokens, in: document.text, cancellation: cancellation)
    kinds = words.lower.map { lexicon.classes[$0] ?? "" }
    let ranges = document.tokens.ranges
    var nameAt = [Int32](repeating: -1, count: ranges.count)
    var nameTokens: [Range<Int>] = []
    var token = 0
    for (number, name) in document.names.enumerated() {
      if number % 1024 == 0, cancellation.isCancelled { break }
      while token < ranges.count, ranges[token].end <= name.range.start { token += 1 }
      var end = token
      while end < ranges.count, ranges[end].start < name.range.end {
        nameAt[end] = Int32(number)
        end += 1
      }
      nameTokens.append(token..<end)
    }
    self.nameAt = nameAt
    self.nameTokens = nameTokens
    var quoted = [Bool](repeating: false, count: ranges.count)
    token = 0
    for span in QuotationMarks.spans(in: document) {
      while token < ranges.count, ranges[token].end <= span.range.start { token += 1 }
      while token < ranges.count, ranges[token].start < span.range.end {
        quoted[token] = true
        token += 1
      }
    }
    self.quoted = quoted
  }

  var ranges: [TextRange] { document.tokens.ranges }
  func lower(_ index: Int) -> String { words.lower.indices.contains(index) ? words.lower[index] : "" }
  func kind(_ index: Int) -> String { kinds.indices.contains(index) ? kinds[index] : "" }
  /// The words of a name in small letters, without possessive.
  func nameWords(_ number: Int) -> [String] {
    var out: [String] = []
    for index in nameTokens[number] where words.shape(index) != .mark {
      var word = words.lower[index]
      if word.hasSuffix("'s") { word.removeLast(2) }
      if !word.isEmpty, word != "'s", word != "s" { out.append(word) }
    }
    return out
  }
  /// The first of the tokens `range` that depends on none of them.
  func head(of range: Range<Int>) -> Int? {
    range.first { token in
      guard document.tokens.head.indices.contains(token) else { return false }
      return document.tokens.head[token].map { !range.contains($0) } ?? true
    }
  }
  /// The bytes that the tokens `range` cover.
  func span(_ range: Range<Int>) -> TextRange {
    guard let first = ranges[range].first, let last = ranges[range].last else { return TextRange(0, 0) }
    return TextRange(first.start, last.end)
  }
  /// The end of the title that begins at token `index`, and its row.
  func role(at index: Int, limit: Int) -> (end: Int, role: ActorLexicon.Role)? {
    guard index >= 0, index < limit, limit <= ranges.count else { return nil }
    guard
      let match = lexicon.roles.match(
        document.text.bytes, at: ranges[index].start, limit: ranges[limit - 1].end, ignoringCase: true)
    else { return nil }
    var end = index + 1
    while end < limit, ranges[end].start < match.end { end += 1 }
    return (end, match.value)
  }
  /// Whether what begins at `index` is a verb that can follow its subject: an auxiliary, or a form of a verb of saying.
  func isVerb(_ index: Int) -> Bool {
    guard words.lower.indices.contains(index) else { return false }
    let word = words.lower[index]
    guard words.shape(index) == .lower || word.hasPrefix("'"), word != "'s" else { return false }
    if kind(index) == "aux" { return true }
    if lexicon.sayings.contains(word), !word.hasSuffix("ing") { return true }
    return word.hasSuffix("ed") && word.utf8.count > 4
  }
}
