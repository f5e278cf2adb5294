import TextModel

/// A word folded to 64 bits: case apart, curly apostrophes as straight ones (FNV-1a over its lower-case bytes).
///
/// Lists of words become sets of keys, so that looking one up builds no string.
enum WordKey {
  static let offset: UInt64 = 0xcbf2_9ce4_8422_2325
  static let prime: UInt64 = 0x100_0000_01b3

  /// The key of the bytes at `range`.
  static func key(_ bytes: [UInt8], _ range: Range<Int>) -> UInt64 {
    var state = offset
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      index += 1
      if byte < 0x80 {
        state = (state ^ UInt64(Ascii.lowered(byte))) &* prime
        continue
      }
      guard index < range.upperBound, byte & 0xE0 == 0xC0 else {
        // ’ (E2 80 99) counts as '.
        if byte == 0xE2, index + 1 < range.upperBound, bytes[index] == 0x80, bytes[index + 1] == 0x99 {
          index += 2
          state = (state ^ 0x27) &* prime
        } else {
          state = (state ^ UInt64(byte)) &* prime
        }
        continue
      }
      let (first, second) = lowered(byte, bytes[index])
      index += 1
      state = (state ^ UInt64(first)) &* prime
      state = (state ^ UInt64(second)) &* prime
    }
    return state
  }

  /// The key of `word`.
  static func key(_ word: String) -> UInt64 {
    let bytes = Array(word.utf8)
    return key(bytes, 0..<bytes.count)
  }

  /// The key of a run of words, one after another.
  static func joined(_ state: UInt64, _ next: UInt64) -> UInt64 { (state ^ next) &* prime ^ (next >> 29) }

  /// The key of the words of `phrase`, which blanks separate.
  static func phrase(_ phrase: String) -> UInt64 {
    phrase.split(separator: " ").reduce(offset) { joined($0, key(String($1))) }
  }

  /// The lower-case form of a two-byte character (Latin-1, Greek and Cyrillic capitals; others stay).
  private static func lowered(_ a: UInt8, _ b: UInt8) -> (UInt8, UInt8) {
    switch (a, b) {
    case (0xC3, 0x80...0x9E) where b != 0x97: (0xC3, b + 0x20)
    case (0xC4, _), (0xC5, 0x8A...0xB6): (a, b | 1)
    case (0xC5, 0xB9...0xBE) where b % 2 == 1: (0xC5, b + 1)
    case (0xD0, 0x90...0x9F): (0xD0, b + 0x20)
    case (0xD0, 0xA0...0xAF): (0xD1, b - 0x20)
    case (0xD0, 0x80...0x8F): (0xD1, b + 0x10)
    case (0xCE, 0x91...0x9F): (0xCE, b + 0x20)
    case (0xCE, 0xA0...0xA9): (0xCF, b - 0x20)
    default: (a, b)
    }
  }
}
