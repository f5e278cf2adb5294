/// The characters of a document as valid UTF-8 bytes, shared and never changed.
public struct SourceText: Sendable, Hashable {
  /// The text's UTF-8.
  public let bytes: [UInt8]

  /// The text of `string`.
  public init(_ string: String) { bytes = Array(string.utf8) }

  /// The text spelt by `bytes`, or nil where they are not valid UTF-8.
  public init?(validating bytes: [UInt8]) {
    guard SourceText.firstInvalidByte(in: bytes) == nil else { return nil }
    self.bytes = bytes
  }

  /// The whole text.
  public var range: TextRange { TextRange(0, bytes.count) }
  /// Length in bytes.
  public var count: Int { bytes.count }

  /// The characters at `range`, which is clamped to the text.
  public func string(_ range: TextRange) -> String {
    let start = min(max(0, range.start), bytes.count)
    return String(decoding: bytes[start..<min(max(start, range.end), bytes.count)], as: UTF8.self)
  }

  /// The characters at `range` on one line: every run of white space a blank, none at the ends.
  public func line(_ range: TextRange) -> String {
    let start = min(max(0, range.start), bytes.count)
    let line = bytes[start..<min(max(start, range.end), bytes.count)]
    guard SourceText.isOneLine(line) else {
      let words = String(decoding: line, as: UTF8.self).split(whereSeparator: \.isWhitespace)
      return words.joined(separator: " ")
    }
    return String(decoding: line, as: UTF8.self)
  }

  /// Whether single blanks between words are all the white space of `line`, as far as bytes tell it: whether there is nothing
  /// but ASCII, Latin letters and common dashes and quotation marks.
  private static func isOneLine(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.first != 0x20, line.last != 0x20 else { return false }
    var index = line.startIndex
    while index < line.endIndex {
      switch line[index] {
      case 0x20 where line[index + 1] == 0x20: return false
      case 0x20...0x7E: index += 1
      // U+00C0…U+027F.
      case 0xC3...0xC9: index += 2
      // U+2010…U+2026.
      case 0xE2 where line.endIndex - index > 2 && line[index + 1] == 0x80 && 0x90...0xA6 ~= line[index + 2]:
        index += 3
      default: return false
      }
    }
    return true
  }

  /// `range` without white space at its ends (ASCII blanks, no-break and other Unicode spaces).
  public func trimmed(_ range: TextRange) -> TextRange {
    var start = range.start
    var end = range.end
    while start < end {
      let width = spaceWidth(at: start, limit: end)
      if width == 0 { break }
      start += width
    }
    while end > start {
      let width = spaceWidth(before: end, floor: start)
      if width == 0 { break }
      end -= width
    }
    return TextRange(start, end)
  }

  /// Bytes of the white-space character that begins at `offset`, 0 where none does.
  public func spaceWidth(at offset: Int, limit: Int) -> Int {
    let byte = bytes[offset]
    if byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) { return 1 }
    if byte == 0xC2, offset + 1 < limit, bytes[offset + 1] == 0xA0 || bytes[offset + 1] == 0x85 { return 2 }
    guard offset + 2 < limit else { return 0 }
    return SourceText.isWideSpace(byte, bytes[offset + 1], bytes[offset + 2]) ? 3 : 0
  }

  /// Bytes of the white-space character that ends at `offset`, 0 where none does.
  public func spaceWidth(before offset: Int, floor: Int) -> Int {
    let byte = bytes[offset - 1]
    if byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) { return 1 }
    if offset - 2 >= floor, bytes[offset - 2] == 0xC2, byte == 0xA0 || byte == 0x85 { return 2 }
    guard offset - 3 >= floor else { return 0 }
    return SourceText.isWideSpace(bytes[offset - 3], bytes[offset - 2], byte) ? 3 : 0
  }

  /// U+1680, U+2000…200B, U+2028, U+2029, U+202F, U+205F, U+3000, U+FEFF.
  private static func isWideSpace(_ a: UInt8, _ b: UInt8, _ c: UInt8) -> Bool {
    switch (a, b) {
    case (0xE2, 0x80): (c >= 0x80 && c <= 0x8B) || c == 0xA8 || c == 0xA9 || c == 0xAF
    case (0xE2, 0x81): c == 0x9F
    case (0xE3, 0x80): c == 0x80
    case (0xE1, 0x9A): c == 0x80
    case (0xEF, 0xBB): c == 0xBF
    default: false
    }
  }

  /// Offset of the first byte that breaks UTF-8 (overlong forms and surrogates included), or nil.
  public static func firstInvalidByte(in bytes: [UInt8]) -> Int? {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        index += 1
        continue
      }
      let (length, low, high): (Int, UInt8, UInt8) =
        switch byte {
        case 0xC2...0xDF: (2, 0x80, 0xBF)
        case 0xE0: (3, 0xA0, 0xBF)
        case 0xED: (3, 0x80, 0x9F)
        case 0xE1...0xEF: (3, 0x80, 0xBF)
        case 0xF0: (4, 0x90, 0xBF)
        case 0xF1...0xF3: (4, 0x80, 0xBF)
        case 0xF4: (4, 0x80, 0x8F)
        default: (0, 0, 0)
        }
      guard length > 0, index + length <= bytes.count, bytes[index + 1] >= low, bytes[index + 1] <= high
      else { return index }
      for follower in (index + 2)..<max(index + 2, index + length) where bytes[follower] & 0xC0 != 0x80 {
        return index
      }
      index += length
    }
    return nil
  }
}
