import TextModel

/// How names stand in bylines.
extension BylineReader {
  /// What parts two words.
  enum Gap { case blank, comma, bar, ampersand, stop, line }

  /// The words of `block`: letters, digits, apostrophes, inner hyphens and the dots of initials.
  static func words(_ bytes: [UInt8], _ block: TextRange, limit: Int) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var index = block.start
    while index < block.end, words.count < limit {
      guard isWordByte(bytes, index, block.end) else {
        index += bytes[index] == 0xE2 ? 3 : 1
        continue
      }
      let start = index
      while index < block.end {
        if isWordByte(bytes, index, block.end) {
          index += 1
        } else if bytes[index] == 0x27 || bytes[index] == 0x2D, index + 1 < block.end,
          isWordByte(bytes, index + 1, block.end)
        {
          index += 1
        } else if bytes[index] == 0xE2, index + 3 < block.end, bytes[index + 1] == 0x80,
          bytes[index + 2] == 0x99,
          Ascii.isLetter(bytes[index + 3])
        {
          index += 3
        } else if bytes[index] == 0x2E, index - start <= 3, start < index, Ascii.isUpper(bytes[start]) {
          index += 1  // `J.`, `J.P.`, `Jr.`
        } else {
          break
        }
      }
      words.append(start..<index)
    }
    return words
  }

  private static func isWordByte(_ bytes: [UInt8], _ index: Int, _ end: Int) -> Bool {
    let byte = bytes[index]
    if byte < 0x80 { return Ascii.isLetter(byte) || Ascii.isDigit(byte) }
    if byte == 0xC2 || (byte == 0xE2 && index + 1 < end && bytes[index + 1] == 0x80) { return false }
    if byte & 0xC0 == 0x80, index >= 1 {
      if bytes[index - 1] == 0xC2 || (bytes[index - 1] == 0xE2 && byte == 0x80) { return false }
      if index >= 2, bytes[index - 2] == 0xE2, bytes[index - 1] == 0x80 { return false }
    }
    return true
  }

  private static let particles = Set(
    [
      "de", "van", "von", "der", "den", "da", "di", "del", "la", "le", "al", "el", "bin", "ibn", "ben", "ter",
      "du", "d'",
    ].map { WordKey.key($0) })

  /// One past the last word of the name that begins at word `from`: two to five words with capitals, or one alone on its line.
  func name(_ bytes: [UInt8], _ words: [Range<Int>], from: Int, block: TextRange) -> Int? {
    var index = from
    var capitals = 0
    while index < words.count, index - from < 6 {
      let word = words[index]
      if index > from, gap(bytes, words, before: index) != .blank { break }
      if bytes[word].contains(where: Ascii.isDigit) { break }
      let first = Characters.scalar(bytes, at: word.lowerBound).scalar
      if Characters.isUpper(first) {
        if WordKey.key(bytes, word) == WordKey.key("and") { break }
        if capitals > 0, calendar.isWeekday(bytes, word) || calendar.month(bytes, word) != nil, capitals >= 2
        {
          break
        }
        if capitals >= 2, agencies.name(bytes, word) != nil || mastheads.isStaff(bytes, word) { break }
        capitals += 1
      } else if capitals > 0 || index + 1 < words.count,
        BylineReader.particles.contains(WordKey.key(bytes, word))
      {
        // `van der Orvo`, `de Lint`
      } else {
        break
      }
      index += 1
    }
    while index > from, BylineReader.particles.contains(WordKey.key(bytes, words[index - 1])),
      Ascii.isLower(bytes[words[index - 1].lowerBound])
    {
      index -= 1
    }
    if capitals >= 2, index - from >= 2 { return index }
    if capitals == 1, from == 1, index == words.count, !calendar.isWeekday(bytes, words[from]) {
      return index
    }
    return lowerName(bytes, words, from: from, block: block)
  }

  /// `by anna orvan, VNA`: small letters throughout, but an agency behind.
  private func lowerName(_ bytes: [UInt8], _ words: [Range<Int>], from: Int, block: TextRange) -> Int? {
    guard from == 1, words.count >= from + 3, words.count <= from + 5 else { return nil }
    for index in (from + 2)..<words.count where gap(bytes, words, before: index) == .comma {
      let tail = words[index].lowerBound..<words[words.count - 1].upperBound
      return agencies.name(bytes, tail) != nil ? index : nil
    }
    return nil
  }

  /// What stands between word `index` and the one before it.
  func gap(_ bytes: [UInt8], _ words: [Range<Int>], before index: Int) -> Gap {
    var gap = Gap.blank
    for place in words[index - 1].upperBound..<words[index].lowerBound {
      switch bytes[place] {
      case 0x2C: return .comma
      case 0x7C, 0x2F, 0x28, 0x5B: return .bar
      case 0x26: return .ampersand
      case 0x2E, 0x3B, 0x3A: return .stop
      case 0x2D, 0xE2, 0x3F, 0xB7: gap = .bar
      case 0x0A, 0x0D: if gap == .blank { gap = .line }
      default: break
      }
    }
    return gap
  }
}
