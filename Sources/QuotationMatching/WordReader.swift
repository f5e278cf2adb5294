import TextModel

/// Cuts a text into the words that quotations are compared by; everything else is typography.
///
/// Hyphens and dashes part words, so that "well-known" is "well known"; an apostrophe between letters, the point and comma of a
/// number and the points of "U.S." do not. Signs that are read aloud ("%", "€") are words.
struct WordReader {
  private let bytes: [UInt8]
  private let end: Int
  private var place: Int
  private(set) var words = Words()
  private var word = NormalisedWord()
  private var isInitial = true
  private var isAfterBreak = true
  private var isAfterMark = false
  private var lineEnds = 0
  private var wasSpaced = true
  /// First word behind the mark that closed the last quotation of the paragraph.
  private var behindMark: Int?
  private var isInMarks = false
  /// The words in capitals that were read last.
  private var capitals = (start: 0, words: 0, longest: 0)

  init(_ text: SourceText, _ range: TextRange) {
    bytes = text.bytes
    place = range.start
    end = range.end
  }

  /// The words of `text` as `vocabulary` numbers them; fewer where it is cancelled.
  static func words(
    of text: SourceText, _ vocabulary: Vocabulary, _ cancellation: Cancellation
  ) -> Words {
    var reader = WordReader(text, text.range)
    var count = 0
    while reader.next({ vocabulary.number(of: $0) }) {
      count += 1
      if count % 4096 == 0, cancellation.isCancelled { break }
    }
    return reader.words
  }

  /// Reads one word on, numbered by `number`; false where there is none.
  mutating func next(_ number: (NormalisedWord) -> Int32) -> Bool {
    while place < end {
      let (scalar, width) = scalar(at: place)
      let kind = ScalarKind(of: scalar)
      switch kind {
      case .letter, .digit, .single:
        take(kind, number)
        return true
      case .hyphen where wasSpaced && self.kind(at: place + width) == .digit:
        word.append("-")
        let start = place
        place += width
        take(.digit, number, from: start)
        return true
      case .ignorable: break
      case .other where WordReader.isBracketedLetter(bytes, at: place):
        let start = place
        place += width
        isInitial = true
        take(.letter, number, from: start)
        return true
      default: pass(kind, scalar)
      }
      place += width
    }
    endCapitals()
    return false
  }

  /// What lies between words.
  private mutating func pass(_ kind: ScalarKind, _ scalar: Unicode.Scalar) {
    wasSpaced = kind == .blank || kind == .newline || kind == .other
    switch kind {
    case .newline:
      // CR LF is one line end.
      if scalar == "\n", place > 0, bytes[place - 1] == 0x0D { return }
      lineEnds += 1
      isInitial = true
      guard lineEnds > 1 else { return }
      isAfterBreak = true
      (isInMarks, behindMark) = (false, nil)
      endCapitals()
    case .blank: break
    default:
      lineEnds = 0
      switch kind {
      case .point, .terminator: (isInitial, isAfterBreak) = (true, true)
      case .colon: isInitial = true
      case .openingMark: open()
      case .closingMark: close()
      case .eitherMark: if isInMarks { close() } else { open() }
      default: break
      }
    }
  }

  private mutating func open() {
    isInitial = true
    isAfterMark = true
    isInMarks = true
    if let start = behindMark, words.count - start <= WordReader.longestAside {
      words.setAside(start..<words.count)
    }
    behindMark = nil
  }

  private mutating func close() {
    isInMarks = false
    isAfterMark = true
    behindMark = words.count
  }

  /// Words of the longest clause between two parts of a quotation that is taken for one that says who speaks.
  private static let longestAside = 30

  private mutating func take(_ first: ScalarKind, _ number: (NormalisedWord) -> Int32, from: Int? = nil) {
    let start = from ?? place
    var stop = place
    if first == .single {
      let (scalar, width) = scalar(at: place)
      word.append(scalar)
      place += width
      stop = place
    } else {
      stop = spell()
    }
    let letters = word.length
    var marks = word.lowercase()
    noteCapitals(marks, first == .letter ? letters : 0)
    if isInitial { marks.insert(.initial) }
    if isAfterBreak { marks.insert(.afterBreak) }
    if isAfterMark { marks.insert(.afterMark) }
    if letters <= 3, first == .letter { marks.insert(.short) }
    words.append(number(word), TextRange(start, stop), marks)
    word.clear()
    (isInitial, isAfterBreak, isAfterMark, wasSpaced, lineEnds) = (false, false, false, false, 0)
  }

  /// Counts the word that comes next into the run of words in capitals, or ends that. Numbers and words of one letter do neither.
  private mutating func noteCapitals(_ marks: WordMarks, _ letters: Int) {
    if marks.contains(.capitals) {
      if capitals.words == 0 { capitals.start = words.count }
      capitals.words += 1
      capitals.longest = max(capitals.longest, letters)
    } else if letters > 1 {
      endCapitals()
    }
  }

  /// Ends a run of words in capitals: three of them, or one of five letters, are no abbreviations.
  private mutating func endCapitals() {
    if capitals.words > 2 || capitals.longest > 4 { words.setShouted(capitals.start..<words.count) }
    capitals = (0, 0, 0)
  }

  /// Spells the word at the place and gives its end; passes what belongs to it.
  private mutating func spell() -> Int {
    var stop = place
    var digits = 0
    var letters = 0
    var wasLetter = false
    while place < end {
      let (scalar, width) = scalar(at: place)
      let kind = ScalarKind(of: scalar)
      switch kind {
      case .letter, .digit:
        word.append(scalar)
        digits = kind == .digit ? digits + 1 : 0
        letters += kind == .letter ? 1 : 0
        wasLetter = kind == .letter
        place += width
        stop = place
        continue
      case .ignorable:
        place += width
        continue
      case .apostrophe where wasLetter && self.kind(at: place + width) == .letter: word.append("'")
      case .other where letters == 1 && scalar == "]" && self.kind(at: place + width) == .letter: break
      // 3.5 and, outside English, 3,5.
      case .point where digits > 0 && self.kind(at: place + width) == .digit: word.append(".")
      case .comma where digits > 0 && self.kind(at: place + width) == .digit:
        if digits <= 3, isGroup(at: place + width) { digits = 0 } else { word.append(",") }
      // 10 000 with a blank that does not break: between digits a plain one parts two numbers.
      case .blank where digits > 0 && digits <= 3 && scalar != " " && isGroup(at: place + width): digits = 0
      // U.S. is US.
      case .point where letters == 1 && wasLetter && isInitialLetter(at: place + width):
        letters = 0
        place += width
        continue
      default: return stop
      }
      place += width
    }
    return stop
  }

  /// Whether three digits and no fourth stand at `offset`.
  private func isGroup(at offset: Int) -> Bool {
    offset + 3 <= end && bytes[offset..<(offset + 3)].allSatisfy { 0x30...0x39 ~= $0 }
      && kind(at: offset + 3) != .digit
  }

  /// Whether a letter that stands alone before a point, or ends a word, is at `offset`.
  private func isInitialLetter(at offset: Int) -> Bool {
    guard kind(at: offset) == .letter else { return false }
    let next = kind(at: offset + scalar(at: offset).width)
    return next != .letter && next != .digit && next != .apostrophe
  }

  /// Whether "[W]e" stands at `offset` of `bytes`: one letter in brackets that begins a word.
  static func isBracketedLetter(_ bytes: [UInt8], at offset: Int) -> Bool {
    guard bytes[offset] == UInt8(ascii: "["), offset + 3 < bytes.count else { return false }
    let letter = scalar(of: bytes, at: offset + 1)
    let close = offset + 1 + letter.width
    guard close + 1 < bytes.count, bytes[close] == UInt8(ascii: "]"),
      ScalarKind(of: letter.scalar) == .letter
    else { return false }
    return ScalarKind(of: scalar(of: bytes, at: close + 1).scalar) == .letter
  }

  private func kind(at offset: Int) -> ScalarKind {
    offset < end ? ScalarKind(of: scalar(at: offset).scalar) : .blank
  }

  private func scalar(at offset: Int) -> (scalar: Unicode.Scalar, width: Int) {
    WordReader.scalar(of: bytes, at: offset)
  }

  /// The character at `offset`, which must lie within `bytes`, and how many of them it takes.
  private static func scalar(of bytes: [UInt8], at offset: Int) -> (scalar: Unicode.Scalar, width: Int) {
    let byte = bytes[offset]
    if byte < 0x80 { return (Unicode.Scalar(byte), 1) }
    let width = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
    guard offset + width <= bytes.count else { return ("\u{FFFD}", 1) }
    var value = UInt32(byte) & (width == 4 ? 0x07 : width == 3 ? 0x0F : 0x1F)
    for follower in bytes[(offset + 1)..<(offset + width)] { value = value << 6 | UInt32(follower & 0x3F) }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", width)
  }
}
