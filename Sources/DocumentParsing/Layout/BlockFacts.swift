import TextModel

/// What can be seen of a block without understanding it; counts are of words unless said otherwise.
struct BlockFacts {
  /// Words: runs without blanks that hold a letter or a digit.
  var words = 0
  /// Characters.
  var characters = 0
  /// Frequent words of English (`the`, `of`, …).
  var functionWords = 0
  /// Words that begin with a capital letter, and words of two letters or more in capitals alone.
  var capitalised = 0
  var allCapitals = 0
  /// Words that begin with a small letter.
  var lower = 0
  /// Words that begin with a digit.
  var numbers = 0
  /// `.`, `!` or `?` with a blank or the block's end behind it.
  var sentenceEnds = 0
  /// Commas.
  var commas = 0
  /// `|`, `»`, `>`, `·`, `•`, `/` standing alone.
  var separators = 0
  /// The last character that is no closing quotation mark or bracket.
  var last: UInt32 = 0
  /// The first character.
  var first: UInt32 = 0
  /// Whether it holds a copyright sign, an address of the web, or one of mail.
  var hasCopyright = false
  var hasURL = false
  var hasMail = false
  /// Whether it holds a quotation mark that is not an apostrophe.
  var hasQuotation = false
  /// Its words' keys in `BlockFacts.Page.keys`; long blocks keep their first 64.
  var keys: Range<Int> = 0..<0
  /// Fingerprint of all its words, dashes and case aside: equal for lines that say the same.
  var fingerprint: UInt64 = WordKey.offset

  /// Whether it ends as a sentence does.
  var endsSentence: Bool {
    switch last {
    case 0x2E, 0x21, 0x3F, 0x2026, 0x3002: true
    default: false
    }
  }
  /// Whether it reads as running text: a sentence's length, small words, an end.
  var isProse = false

  /// Decides `isProse`; on a page printed in capitals they count as small letters.
  mutating func judge(onCapitals: Bool) {
    isProse =
      words >= 8 && functionWords * 10 >= words && (lower + (onCapitals ? allCapitals : 0)) * 2 >= words
      && (endsSentence || words >= 25 || last == 0x3A)
  }
}

extension BlockFacts {
  /// The facts of all blocks of a page, and the keys of their words in one array.
  struct Page {
    var facts: [BlockFacts] = []
    var keys: [UInt64] = []
    /// Whether most words are printed in capitals.
    var isCapitals = false

    /// The keys of the words of block `index`, 64 at most.
    func keys(of index: Int) -> ArraySlice<UInt64> { keys[facts[index].keys] }

    /// Looks at every block of `text`.
    init(_ blocks: [Block], in text: SourceText, functionWords: Set<UInt64>, cancellation: Cancellation) {
      facts.reserveCapacity(blocks.count)
      for block in blocks {
        if facts.count % 64 == 0, cancellation.isCancelled { break }
        facts.append(look(block.range, text.bytes, functionWords, cancellation))
      }
      while facts.count < blocks.count { facts.append(BlockFacts()) }
      if cancellation.isCancelled { return }
      let words = facts.reduce(0) { $0 + $1.words }
      let capitals = facts.reduce(0) { $0 + $1.allCapitals }
      isCapitals = capitals * 10 >= words * 6
      for index in facts.indices { facts[index].judge(onCapitals: isCapitals) }
    }

    private mutating func look(
      _ range: TextRange, _ bytes: [UInt8], _ functionWords: Set<UInt64>, _ cancellation: Cancellation
    )
      -> BlockFacts
    {
      var facts = BlockFacts()
      let start = keys.count
      facts.first = Characters.scalar(bytes, at: range.start).scalar
      facts.last = BlockFacts.lastCharacter(bytes, range)
      var index = range.start
      while index < range.end {
        while index < range.end, Ascii.isSpace(bytes[index]) { index += 1 }
        // A line may be 4 MiB long.
        if facts.words % 4096 == 4095, cancellation.isCancelled { break }
        let chunk = index
        while index < range.end, !Ascii.isSpace(bytes[index]) {
          if bytes[index] & 0xC0 != 0x80 { facts.characters += 1 }
          index += 1
        }
        if chunk < index {
          facts.count(chunk..<index, bytes, &keys, start, functionWords, isLast: index == range.end)
        }
      }
      facts.keys = start..<keys.count
      return facts
    }
  }

  private static func lastCharacter(_ bytes: [UInt8], _ range: TextRange) -> UInt32 {
    var end = range.end
    while end > range.start {
      let (scalar, width) = Characters.scalar(bytes, before: end, floor: range.start)
      guard Characters.isQuote(scalar) || scalar == 0x29 || scalar == 0x5D else { return scalar }
      end -= width
    }
    return 0
  }

  private mutating func count(
    _ chunk: Range<Int>, _ bytes: [UInt8], _ keys: inout [UInt64], _ firstKey: Int,
    _ functionWords: Set<UInt64>, isLast: Bool
  ) {
    var start = chunk.lowerBound
    var end = chunk.upperBound
    while start < end, !Ascii.isWord(bytes[start]) || isMark(bytes, start) {
      start += isMark(bytes, start) ? 3 : 1
    }
    while end > start, !Ascii.isWord(bytes[end - 1]) || (end - 3 >= start && isMark(bytes, end - 3)) {
      end -= end - 3 >= start && isMark(bytes, end - 3) ? 3 : 1
    }
    for index in chunk {
      switch bytes[index] {
      case 0x2C: commas += 1
      case 0x22: hasQuotation = true
      case 0x40: hasMail = hasMail || (index > chunk.lowerBound && index + 1 < chunk.upperBound)
      case 0xA9 where index > chunk.lowerBound && bytes[index - 1] == 0xC2:
        // `©`, not the wreck of a wrong decoding inside a word (`rÃ©sumÃ©`).
        if index - 2 < chunk.lowerBound || !Ascii.isWord(bytes[index - 2]) { hasCopyright = true }
      case 0x9C where index > chunk.lowerBound && bytes[index - 1] == 0x80: hasQuotation = true
      default: break
      }
    }
    guard start < end else {
      if chunk.count <= 3 { separators += 1 }
      return
    }
    words += 1
    let tail = bytes[chunk.upperBound - 1]
    if tail == 0x2E || tail == 0x21 || tail == 0x3F || (isLast && endsSentence) { sentenceEnds += 1 }
    let range = start..<end
    if range.count > 6, isAddress(bytes, range) { hasURL = true }
    shape(bytes, range)
    let key = WordKey.key(bytes, range)
    fingerprint = WordKey.joined(fingerprint, key)
    if functionWords.contains(key) { self.functionWords += 1 }
    if keys.count - firstKey < 64 { keys.append(key) }
  }

  private mutating func shape(_ bytes: [UInt8], _ range: Range<Int>) {
    let (first, width) = Characters.scalar(bytes, at: range.lowerBound)
    if first < 0x80, Ascii.isDigit(UInt8(first)) {
      numbers += 1
    } else if Characters.isUpper(first) {
      capitalised += 1
      let rest = (range.lowerBound + width)..<max(range.upperBound, range.lowerBound + width)
      if !rest.isEmpty, !bytes[rest].contains(where: Ascii.isLower) { allCapitals += 1 }
    } else if Characters.isLower(first) {
      lower += 1
    }
  }

  /// Whether a general punctuation character (U+2000…203F: dashes, quotes, dots) begins at `index`.
  private func isMark(_ bytes: [UInt8], _ index: Int) -> Bool {
    index + 2 < bytes.count && bytes[index] == 0xE2 && bytes[index + 1] == 0x80
  }

  private func isAddress(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    bytes[range].starts(with: "http".utf8) || bytes[range].starts(with: "www.".utf8)
  }

}
