import NewsProtocol
import TextModel

/// Turns byte offsets of one text into the positions of a connection's unit and back.
///
/// Made in one pass over the text; a look-up counts at most one block of 64 bytes, the way back adds a binary search.
struct OffsetConversion: Sendable {
  /// The unit.
  let encoding: PositionEncoding
  /// Length of the text in the unit.
  let count: Int
  private let bytes: [UInt8]
  /// Units before each block; empty where a unit is a byte throughout.
  private let before: [UInt32]

  private static let block = 64

  /// The positions of `text` in `encoding`.
  init(_ text: SourceText, encoding: PositionEncoding) {
    self.encoding = encoding
    bytes = text.bytes
    guard encoding != .utf8, bytes.contains(where: { $0 >= 0x80 }) else {
      before = []
      count = bytes.count
      return
    }
    var before: [UInt32] = []
    before.reserveCapacity(bytes.count / OffsetConversion.block + 1)
    var total = 0
    var start = 0
    while start < bytes.count {
      before.append(UInt32(truncatingIfNeeded: total))
      let end = min(start + OffsetConversion.block, bytes.count)
      total += OffsetConversion.units(bytes, start, end, encoding)
      start = end
    }
    self.before = before
    count = total
  }

  /// The position of the character that holds the byte at `offset`, which is clamped to the text.
  func position(of offset: Int) -> Int {
    let offset = boundary(atOrBefore: offset)
    guard !before.isEmpty else { return offset }
    let block = min(offset / OffsetConversion.block, before.count - 1)
    return Int(before[block])
      + OffsetConversion.units(bytes, block * OffsetConversion.block, offset, encoding)
  }

  /// The byte at which the character at `position` begins; nil outside the text and inside a character.
  func offset(of position: Int) -> Int? {
    guard position >= 0, position <= count else { return nil }
    guard !before.isEmpty else { return boundary(atOrBefore: position) == position ? position : nil }
    var low = 0
    var high = before.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(before[middle]) <= position { low = middle } else { high = middle }
    }
    var reached = Int(before[low])
    var offset = low * OffsetConversion.block
    // A block may begin inside a character whose first byte the block before has counted.
    while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
    while offset < bytes.count, reached < position {
      reached += OffsetConversion.units(bytes, offset, offset + 1, encoding)
      offset += 1
      while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
    }
    return reached == position ? offset : nil
  }

  /// `range` within the text and widened to whole characters.
  func whole(_ range: TextRange) -> TextRange {
    let start = boundary(atOrBefore: range.start)
    var end = min(max(start, range.end), bytes.count)
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return TextRange(start, end)
  }

  private func boundary(atOrBefore offset: Int) -> Int {
    var offset = min(max(0, offset), bytes.count)
    while offset > 0, offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
    return offset
  }

  /// Units that begin in `start..<end`.
  private static func units(_ bytes: [UInt8], _ start: Int, _ end: Int, _ encoding: PositionEncoding) -> Int {
    var total = 0
    for byte in bytes[start..<end] {
      if byte & 0xC0 != 0x80 { total += 1 }
      if encoding == .utf16, byte >= 0xF0 { total += 1 }
    }
    return total
  }
}
