/// A place in bytes that a small parser moves along.
struct Cursor {
  let bytes: [UInt8]
  var index: Int
  let limit: Int

  /// At `index`, to stop before `limit`.
  init(_ bytes: [UInt8], _ index: Int, _ limit: Int) {
    self.bytes = bytes
    self.index = index
    self.limit = min(limit, bytes.count)
  }

  /// The byte here; nil at the end.
  var byte: UInt8? { index < limit ? bytes[index] : nil }

  /// Goes over any of `characters`, line ends where a blank is among them; says over how many bytes.
  @discardableResult mutating func skip(_ characters: StaticString) -> Int {
    let start = index
    characters.withUTF8Buffer { set in
      while index < limit {
        let byte = bytes[index]
        if byte < 0x80 {
          guard set.contains(byte) || (Ascii.isSpace(byte) && set.contains(0x20)) else { return }
          index += 1
        } else if byte == 0xC2, index + 1 < limit, bytes[index + 1] == 0xA0, set.contains(0x20) {
          index += 2
        } else if byte == 0xE2, index + 2 < limit, set.contains(0xE2), bytes[index + 1] == 0x80,
          set.contains(bytes[index + 2])
        {
          index += 3
        } else {
          return
        }
      }
    }
    return index - start
  }

  /// The letters that begin here (bytes beyond ASCII count as letters).
  func peekWord() -> Range<Int>? {
    var end = index
    while end < limit, Ascii.isLetter(bytes[end]) || (bytes[end] >= 0x80 && !isMark(end)) { end += 1 }
    return end > index ? index..<end : nil
  }

  /// Reads digits: their number and how many; nil where none begins here or there are more than nine.
  mutating func number() -> (value: Int, digits: Int)? {
    var end = index
    var value = 0
    while end < limit, Ascii.isDigit(bytes[end]), end - index < 10 {
      value = value * 10 + Int(bytes[end] - 0x30)
      end += 1
    }
    guard end > index, end - index < 10 else { return nil }
    defer { index = end }
    return (value, end - index)
  }

  /// Goes over `st`, `nd`, `rd`, `th`.
  mutating func ordinal() {
    guard index + 1 < limit else { return }
    switch (bytes[index] | 0x20, bytes[index + 1] | 0x20) {
    case (0x73, 0x74), (0x6E, 0x64), (0x72, 0x64), (0x74, 0x68): index += 2
    default: break
    }
  }

  /// Whether a general punctuation character or a no-break space begins at `place`.
  private func isMark(_ place: Int) -> Bool {
    (bytes[place] == 0xE2 && place + 1 < limit && bytes[place + 1] == 0x80) || bytes[place] == 0xC2
  }
}
