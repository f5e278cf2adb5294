public import Lexicon
public import TextModel

/// Finds the names of persons, organisations, places and peoples by word lists and the shape of words.
///
/// Sentence by sentence first; what is then still open is told by how the same word stands elsewhere in the document.
public struct NameRecognizer: Sendable {
  let lexicon: NameLexicon

  /// A recogniser with the names of `lexicon`.
  public init(lexicon: Lexicon) { self.lexicon = NameLexicon(lexicon) }

  /// The names in order, not overlapping; none from sections that are no part of the article.
  public func names(
    in text: SourceText, sections: [Section], sentences: [Sentence], tokens: Tokens,
    cancellation: Cancellation = .never
  ) -> [Name] {
    let words = Words(tokens, in: text, cancellation: cancellation)
    var found: [NameCandidate] = []
    for (number, sentence) in sentences.enumerated() {
      if number % 16 == 0, cancellation.isCancelled { break }
      guard sections.indices.contains(sentence.section), sections[sentence.section].isArticle,
        !sentence.tokens.isEmpty, sentence.tokens.upperBound <= words.count
      else { continue }
      let kind = sections[sentence.section].kind
      var reading = SentenceNames(
        text: text, tokens: tokens, words: words, lexicon: lexicon, span: sentence.tokens,
        isHeading: kind == .headline || kind == .heading || kind == .dateline,
        isDateline: kind == .dateline)
      found += reading.candidates(cancellation)
    }
    let settled = NameRecurrence(candidates: found, words: words, lexicon: lexicon).settled()
    return settled.compactMap { candidate in
      guard let kind = candidate.kind, let first = tokens.ranges[candidate.tokens].first,
        let last = tokens.ranges[candidate.tokens].last
      else { return nil }
      let range = NameRecognizer.withoutPossessive(
        TextRange(first.start, candidate.end ?? last.end), in: text)
      guard !range.isEmpty else { return nil }
      return Name(range: range, kind: kind, entry: candidate.entry, isListed: candidate.isListed)
    }
  }

  /// `range` without `'s` or an apostrophe at its end.
  static func withoutPossessive(_ range: TextRange, in text: SourceText) -> TextRange {
    let bytes = text.bytes
    var end = range.end
    if end - 1 > range.start, bytes[end - 1] | 0x20 == 0x73 {
      if end - 2 > range.start, bytes[end - 2] == 0x27 { return TextRange(range.start, end - 2) }
      if end - 4 > range.start, bytes[end - 4] == 0xE2, bytes[end - 3] == 0x80, bytes[end - 2] == 0x99 {
        return TextRange(range.start, end - 4)
      }
    }
    if end - 1 > range.start, bytes[end - 1] == 0x27 { end -= 1 }
    return TextRange(range.start, end)
  }
}

/// What may be a name.
struct NameCandidate: Sendable {
  /// How a lone capitalised word stands, where its kind is still open.
  struct Context: Sendable {
    var opensSentence = false
    var followsPlacePreposition = false
    var precedesSaying = false
    /// The verb of saying is one of direct speech.
    var precedesSpeech = false
  }

  var tokens: Range<Int>
  /// Nil while it is open.
  var kind: Name.Kind?
  var entry: String?
  /// Whether a list has it.
  var isListed = false
  /// Where the name ends inside its last token, if not with it.
  var end: Int?
  var context = Context()
}
