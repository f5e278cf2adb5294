import TextModel

/// What may open an item of a list: `-`, `•`, `*`, `1.`, `(a)`, `iv)`.
enum ListMarker {
  /// What kind of mark it is.
  enum Kind { case bullet, dash, number }

  /// The mark at the start of `range` and its length in bytes, blank behind it included; nil where there is none.
  static func marker(_ bytes: [UInt8], _ range: TextRange) -> (kind: Kind, width: Int)? {
    guard !range.isEmpty else { return nil }
    let (scalar, width) = Characters.scalar(bytes, at: range.start)
    func spaced(_ kind: Kind, _ width: Int) -> (kind: Kind, width: Int)? {
      let next = range.start + width
      guard next < range.end, Ascii.isSpace(bytes[next]) || bytes[next] == 0xC2 else { return nil }
      return (kind, width + 1)
    }
    switch scalar {
    case 0x2022, 0x2023, 0x25AA, 0x25CF, 0x25E6, 0x25A0, 0x25BA, 0xB7, 0x2043, 0x25CB, 0x2219:
      return spaced(.bullet, width) ?? (range.start + width < range.end ? (.bullet, width) : nil)
    case 0x2A: return spaced(.bullet, 1)
    case 0x2D, 0x2013, 0x2014: return spaced(.dash, width)
    default: return enumerator(bytes, range, spaced)
    }
  }

  /// `1.` `12)` `(3)` `a)` `(b)` `iv.`; a bare letter with a dot is an initial (`J. Orvan`), not a mark.
  private static func enumerator(
    _ bytes: [UInt8], _ range: TextRange, _ spaced: (Kind, Int) -> (kind: Kind, width: Int)?
  ) -> (kind: Kind, width: Int)? {
    var index = range.start
    let opened = bytes[index] == UInt8(ascii: "(")
    if opened { index += 1 }
    let first = index
    while index < range.end, index - first < 3, Ascii.isDigit(bytes[index]) { index += 1 }
    let isNumber = index > first
    if !isNumber {
      let roman: Set<UInt8> = [0x69, 0x76, 0x78]
      while index < range.end, index - first < 4, roman.contains(bytes[index]) { index += 1 }
      if index == first, index < range.end, Ascii.isLower(bytes[index]) { index += 1 }
    }
    guard index > first, index < range.end else { return nil }
    let close = bytes[index]
    let isParenthesis = close == UInt8(ascii: ")")
    guard isParenthesis || (isNumber && !opened && close == UInt8(ascii: ".")) else { return nil }
    return spaced(.number, index + 1 - range.start)
  }
}
