import Lexicon
import TextModel

/// Tells the language of a text by its script and its frequent words.
struct LanguageGuesser: Sendable {
  private let languages: [String]
  /// Word → indexes of the languages it is frequent in.
  private let words: [UInt64: [Int]]
  /// Index of English.
  private let english: Int?

  /// So many bytes are read at most.
  static let sample = 1 << 17

  /// A guesser with the table `language-words` of `lexicon`.
  init(lexicon: Lexicon) {
    var languages: [String] = []
    var index: [String: Int] = [:]
    var words: [UInt64: [Int]] = [:]
    for row in lexicon["language-words"].rows {
      words[WordKey.key(row["word"])] = row.list("languages").map { language in
        if let known = index[language] { return known }
        languages.append(language)
        index[language] = languages.count - 1
        return languages.count - 1
      }
    }
    self.languages = languages
    self.words = words
    english = index["en"]
  }

  /// The BCP 47 tag of the language of `text`; `und` where there is no evidence or it points two ways.
  func language(of text: SourceText) -> String {
    let census = ScriptCensus(text, limit: LanguageGuesser.sample)
    guard census.letters > 0, let script = census.script else { return "und" }
    if let language = script.language { return language }
    var scores = [Double](repeating: 0, count: languages.count)
    var read = 0
    eachWord(of: text) { range in
      if !Ascii.isDigit(text.bytes[range.lowerBound]) { read += 1 }
      if let owners = words[WordKey.key(text.bytes, range)] {
        for owner in owners { scores[owner] += 1 / Double(owners.count) }
      } else if script == .latin, let english, looksEnglish(text.bytes, range) {
        scores[english] += 0.5
      }
    }
    let order = scores.indices.filter { script.languages.contains(languages[$0]) }
      .sorted { scores[$0] != scores[$1] ? scores[$0] > scores[$1] : $0 < $1 }
    guard let best = order.first, scores[best] > 0 else { return "und" }
    let second = order.count > 1 ? scores[order[1]] : 0
    // Long texts without the words of any language (names, tables, noise) are not told.
    if scores[best] < max(0.5, Double(read) * 0.04) || scores[best] < second * 1.25 { return "und" }
    return languages[best]
  }

  /// `'s`, `n't`, `-ing`, `-tion`, `-ment`, `-ed`: what few other languages written in plain letters do.
  private func looksEnglish(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard range.count >= 4 else { return false }
    let end = range.upperBound
    let tail = (Ascii.lowered(bytes[end - 3]), Ascii.lowered(bytes[end - 2]), Ascii.lowered(bytes[end - 1]))
    if tail.1 == 0x27 || (tail.0 == 0x80 && tail.1 == 0x99), tail.2 == 0x73 || tail.2 == 0x74 {
      return true
    }
    guard range.count >= 6 else { return false }
    return LanguageGuesser.englishEndings.contains { $0 == tail }
  }

  /// `-ing`, `-ght`, `-ous`, `-ful`.
  private static let englishEndings: [(UInt8, UInt8, UInt8)] = [
    (0x69, 0x6E, 0x67), (0x67, 0x68, 0x74), (0x6F, 0x75, 0x73), (0x66, 0x75, 0x6C),
  ]

  private func eachWord(of text: SourceText, _ body: (Range<Int>) -> Void) {
    let bytes = text.bytes
    let limit = min(bytes.count, LanguageGuesser.sample)
    var index = 0
    while index < limit {
      while index < limit, !Ascii.isWord(bytes[index]) { index += 1 }
      let start = index
      while index < limit, Ascii.isWord(bytes[index]) || (bytes[index] == 0x27 && index > start) {
        index += 1
      }
      var end = index
      var first = start
      // Curly quotation marks, dashes and no-break spaces part words too.
      while first < end {
        var stop = first
        while stop < end, !LanguageGuesser.isMark(bytes, stop, end) { stop += 1 }
        let apostrophe = stop + 2 < end && bytes[stop] == 0xE2 && bytes[stop + 2] == 0x99
        if apostrophe, stop > first, stop + 3 < end {
          stop += 3
          while stop < end, !LanguageGuesser.isMark(bytes, stop, end) { stop += 1 }
        }
        if stop > first { body(first..<stop) }
        first = stop + (stop < end ? (bytes[stop] == 0xE2 ? 3 : 2) : 0)
      }
      end = first
    }
  }

  private static func isMark(_ bytes: [UInt8], _ index: Int, _ end: Int) -> Bool {
    (bytes[index] == 0xE2 && index + 2 < end && bytes[index + 1] == 0x80)
      || (bytes[index] == 0xC2 && index + 1 < end
        && (bytes[index + 1] == 0xA0 || bytes[index + 1] == 0xAB || bytes[index + 1] == 0xBB))
  }
}
