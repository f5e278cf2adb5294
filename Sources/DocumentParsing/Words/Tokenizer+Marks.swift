/// Which characters part words.
extension Tokenizer {
  /// Whether `scalar` at a chunk's start is a token of its own; `next` is the offset behind it.
  static func opens(_ scalar: UInt32, _ bytes: [UInt8], _ next: Int, _ end: Int) -> Bool {
    switch scalar {
    case 0x27, 0x2019: !isElision(bytes, next, end)
    case 0x22, 0x60, 0xAB, 0xBB, 0x2018, 0x201A...0x201F, 0x2039, 0x203A, 0x28, 0x29, 0x5B, 0x5D, 0x7B, 0x7D,
      0x3C,
      0x3E, 0xBF, 0xA1, 0x24, 0xA3, 0xA5, 0x20AC, 0x20BD, 0x2A, 0x2022, 0x7C, 0x3D, 0x7E, 0x5E, 0x2C, 0x3B,
      0x21, 0x3F,
      0x2013, 0x2014, 0x2026, 0x2F, 0x3A:
      true
    case 0x2D: next >= end || !Ascii.isDigit(bytes[next])
    case 0x2E: next < end && !Ascii.isDigit(bytes[next])
    case 0x23: next < end && Ascii.isDigit(bytes[next])
    default: false
    }
  }

  /// Whether `scalar` at a chunk's end is a token of its own.
  static func closes(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x22, 0x27, 0x60, 0xAB, 0xBB, 0x2018...0x201F, 0x2039, 0x203A, 0x28, 0x29, 0x5B, 0x5D, 0x7B, 0x7D,
      0x3C, 0x3E,
      0x2C, 0x3B, 0x3A, 0x21, 0x3F, 0x2E, 0x2026, 0x25, 0x2D, 0x2013, 0x2014, 0x2A, 0x7C, 0x2F, 0x20AC, 0xB0,
      0x7E, 0x3D:
      true
    default: false
    }
  }

  /// Whether a run of `scalar` is one token.
  static func repeats(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2D, 0x2E, 0x21, 0x3F, 0x2A, 0x3D, 0x7E, 0x5F, 0x2014, 0x60, 0x3C, 0x3E: true
    default: false
    }
  }

  /// Whether `scalar` at `index` inside a word is a token of its own.
  static func isSeam(_ scalar: UInt32, _ bytes: [UInt8], _ index: Int, _ next: Int, _ range: Range<Int>)
    -> Bool
  {
    func isDigit(_ place: Int) -> Bool {
      place >= range.lowerBound && place < range.upperBound && Ascii.isDigit(bytes[place])
    }
    switch scalar {
    case 0x2013, 0x2014, 0x28, 0x29, 0x5B, 0x5D, 0x7B, 0x7D, 0x22, 0x201C, 0x201D, 0xAB, 0xBB, 0x2026, 0x3B,
      0x3C, 0x3E,
      0x7C, 0x3D:
      return true
    case 0x2C, 0x3A: return !(isDigit(index - 1) && isDigit(next))
    case 0x2F: return !(isDigit(index - 1) && isDigit(next))
    case 0x2D: return next < range.upperBound && bytes[next] == 0x2D
    case 0x2E: return next < range.upperBound && bytes[next] == 0x2E
    case 0x21, 0x3F: return true
    case 0x24, 0xA3, 0x20AC: return isDigit(next)
    case 0x26: return false
    default: return false
    }
  }

  /// `'tis`, `'90s`: an apostrophe that stands for what was left out.
  private static func isElision(_ bytes: [UInt8], _ next: Int, _ end: Int) -> Bool {
    guard end - next >= 2, Ascii.isDigit(bytes[next]), Ascii.isDigit(bytes[next + 1]) else { return false }
    var tail = next + 2
    if tail < end, bytes[tail] == 0x73 { tail += 1 }
    return tail == end || !Ascii.isWord(bytes[tail])
  }

  /// Whether `range` is an address: `https://…`, `www.…`, `a@b.c`.
  static func isAddress(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard range.count > 4 else { return false }
    let slice = bytes[range]
    if slice.starts(with: "http://".utf8) || slice.starts(with: "https://".utf8)
      || slice.starts(with: "www.".utf8)
    {
      return true
    }
    guard range.count <= 254, let at = slice.firstIndex(of: 0x40), at > range.lowerBound else { return false }
    return bytes[(at + 1)..<range.upperBound].contains(0x2E) && Ascii.isWord(bytes[range.lowerBound])
  }
}
