import TextModel

/// A word, a run of digits or a mark of a span.
struct TimeToken: Sendable {
  /// Where it stands.
  var range: TextRange
  /// In lower case; dashes as "-", apostrophes as "'"; empty where it is long or not ASCII.
  var word: String
  /// Value of a run of at most eight digits.
  var digits: Int?
  /// Whether it begins with a capital.
  var isCapital: Bool
  /// Whether it is a word of two capitals or more and nothing else.
  var isShouted: Bool
  /// Whether it touches the token before.
  var isGlued: Bool
  /// What the word list knows of it.
  var senses: TimeSenses

  var isWord: Bool {
    digits == nil && (word.isEmpty || word.utf8.first.map { $0 >= 0x61 && $0 <= 0x7A } == true)
  }
}

/// The tokens of a span; whatever lies outside reads as an empty token, so that rules need no bounds.
///
/// Rules ask for one thing of a token at a time, so that no token is copied.
struct TimeLine {
  private(set) var tokens: [TimeToken] = []

  /// Number of tokens.
  var count: Int { tokens.count }
  /// Where the token at `index` stands.
  func range(_ index: Int) -> TextRange { has(index) ? tokens[index].range : TextRange(0, 0) }
  /// The word at `index` in lower case.
  func word(_ index: Int) -> String { has(index) ? tokens[index].word : "" }
  /// What the word list knows of the word at `index`.
  func senses(_ index: Int) -> TimeSenses { has(index) ? tokens[index].senses : .none }
  /// Value of the run of digits at `index`.
  func digits(_ index: Int) -> Int? { has(index) ? tokens[index].digits : nil }
  /// Bytes of the token at `index`.
  func length(_ index: Int) -> Int { has(index) ? tokens[index].range.count : 0 }
  /// Whether the token at `index` begins with a capital.
  func isCapital(_ index: Int) -> Bool { has(index) && tokens[index].isCapital }
  /// Whether the token at `index` is a word all in capitals.
  func isShouted(_ index: Int) -> Bool { has(index) && tokens[index].isShouted }
  /// Whether the token at `index` touches the one before.
  func isGlued(_ index: Int) -> Bool { has(index) && tokens[index].isGlued }
  /// Whether the token at `index` is a word; what lies outside is one without letters.
  func isWord(_ index: Int) -> Bool { !has(index) || tokens[index].isWord }
  /// Whether the span reads as a heading: short, and no sentence's mark ends it.
  var isHeading: Bool {
    count > 0 && count <= 16 && (isWord(count - 1) || digits(count - 1) != nil || word(count - 1) == ")")
  }
  /// Whether the word at `index` has a capital that neither its sentence's beginning nor a heading gives it, as in a
  /// programme's name.
  func isTitle(_ index: Int) -> Bool {
    index > 1 && isCapital(index) && !isShouted(index) && !isHeading
      && !["", "\"", ":", ".", "?", "!"].contains(word(index - 1))
  }
  private func has(_ index: Int) -> Bool { index >= 0 && index < tokens.count }
  /// Whether the words from `index` are `words`.
  func reads(_ index: Int, _ words: String...) -> Bool {
    for (place, word) in words.enumerated() where self.word(index + place) != word { return false }
    return true
  }
  /// `index`, or the place behind it where `word` stands there.
  func past(_ word: String, _ index: Int) -> Int { self.word(index) == word ? index + 1 : index }
  /// The place behind a full stop that touches an abbreviation before `index`.
  func pastStop(_ index: Int) -> Int { word(index) == "." && self.isGlued(index) ? index + 1 : index }
  /// The place behind a joining hyphen at `index`.
  func pastHyphen(_ index: Int) -> Int { word(index) == "-" && self.isGlued(index) ? index + 1 : index }

  /// Cuts `span` of `text` into tokens in one pass.
  init(_ text: SourceText, _ span: TextRange, words: TimeWords) {
    let bytes = text.bytes
    var index = max(0, span.start)
    let end = min(span.end, bytes.count)
    var last = -1
    while index < end {
      let byte = bytes[index]
      let space = text.spaceWidth(at: index, limit: end)
      if space > 0 {
        index += space
        continue
      }
      let start = index
      if TimeLine.isDigit(byte) {
        while index < end, TimeLine.isDigit(bytes[index]) { index += 1 }
      } else if TimeLine.isLetter(bytes, index, end) {
        while index < end, TimeLine.isLetter(bytes, index, end) { index += 1 }
      } else {
        index += byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
        index = min(index, end)
      }
      append(bytes, TextRange(start, index), isGlued: start == last, words: words)
      last = index
    }
  }

  private mutating func append(_ bytes: [UInt8], _ range: TextRange, isGlued: Bool, words: TimeWords) {
    let first = bytes[range.start]
    var digits: Int?
    if TimeLine.isDigit(first), range.count <= 8 {
      digits = bytes[range.indices].reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
    let word: String
    if first >= 0x80 {
      word = TimeLine.mark(bytes, range)
    } else if range.count > 15 {
      word = ""
    } else {
      word = String(unsafeUninitializedCapacity: range.count) { letters in
        for (place, byte) in bytes[range.indices].enumerated() {
          letters[place] = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
        }
        return range.count
      }
    }
    tokens.append(
      TimeToken(
        range: range, word: word, digits: digits, isCapital: first >= 0x41 && first <= 0x5A,
        isShouted: range.count > 1 && bytes[range.indices].allSatisfy { $0 >= 0x41 && $0 <= 0x5A },
        isGlued: isGlued,
        senses: digits == nil ? words[word] : .none))
  }

  /// U+2010…2015 as a hyphen, U+2018 and U+2019 as an apostrophe, U+00BD as itself.
  private static func mark(_ bytes: [UInt8], _ range: TextRange) -> String {
    guard range.count == 3, bytes[range.start] == 0xE2, bytes[range.start + 1] == 0x80 else {
      return range.count == 2 && bytes[range.start] == 0xC2 && bytes[range.start + 1] == 0xBD ? "½" : ""
    }
    switch bytes[range.start + 2] {
    case 0x90...0x95: return "-"
    case 0x98, 0x99: return "'"
    default: return ""
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  /// ASCII letters, and whatever else is not punctuation (U+00A0…00BF, U+2000…206F).
  private static func isLetter(_ bytes: [UInt8], _ index: Int, _ end: Int) -> Bool {
    let byte = bytes[index]
    if byte < 0x80 { return (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }
    guard index + 1 < end else { return true }
    if byte == 0xC2 { return bytes[index + 1] >= 0xC0 }
    if byte == 0xE2 { return bytes[index + 1] != 0x80 && bytes[index + 1] != 0x81 }
    return byte != 0xE3 || bytes[index + 1] != 0x80
  }
}
