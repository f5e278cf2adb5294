import TextModel

/// Reads single characters of valid UTF-8 without building strings.
enum Characters {
  /// The character that begins at `index` and its length in bytes; U+FFFD of length 1 where none begins.
  static func scalar(_ bytes: [UInt8], at index: Int) -> (scalar: UInt32, width: Int) {
    let first = bytes[index]
    if first < 0x80 { return (UInt32(first), 1) }
    func tail(_ offset: Int) -> UInt32? {
      guard index + offset < bytes.count, bytes[index + offset] & 0xC0 == 0x80 else { return nil }
      return UInt32(bytes[index + offset] & 0x3F)
    }
    switch first {
    case 0xC2...0xDF:
      if let b = tail(1) { return (UInt32(first & 0x1F) << 6 | b, 2) }
    case 0xE0...0xEF:
      if let b = tail(1), let c = tail(2) { return (UInt32(first & 0x0F) << 12 | b << 6 | c, 3) }
    case 0xF0...0xF4:
      if let b = tail(1), let c = tail(2), let d = tail(3) {
        return (UInt32(first & 0x07) << 18 | b << 12 | c << 6 | d, 4)
      }
    default: break
    }
    return (0xFFFD, 1)
  }

  /// The character that ends before `index`, and its length in bytes.
  static func scalar(_ bytes: [UInt8], before index: Int, floor: Int) -> (scalar: UInt32, width: Int) {
    var start = index - 1
    while start > floor, bytes[start] & 0xC0 == 0x80, index - start < 4 { start -= 1 }
    let found = scalar(bytes, at: start)
    return found.width == index - start ? found : (0xFFFD, 1)
  }

  /// Whether `scalar` is a capital letter.
  static func isUpper(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return Ascii.isUpper(UInt8(scalar)) }
    return Unicode.Scalar(scalar)?.properties.isUppercase ?? false
  }

  /// Whether `scalar` is a small letter.
  static func isLower(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return Ascii.isLower(UInt8(scalar)) }
    return Unicode.Scalar(scalar)?.properties.isLowercase ?? false
  }

  /// Whether `scalar` is a letter of any script or a mark upon one.
  static func isLetter(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return Ascii.isLetter(UInt8(scalar)) }
    guard let properties = Unicode.Scalar(scalar)?.properties else { return false }
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
      .spacingMark, .enclosingMark:
      return true
    default: return false
    }
  }

  /// Whether `scalar` is a quotation mark of any shape, straight ones included.
  static func isQuote(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x22, 0x27, 0x60, 0xAB, 0xBB, 0x2018...0x201F, 0x2039, 0x203A: true
    default: false
    }
  }

  /// Whether `scalar` is a hyphen or dash.
  static func isDash(_ scalar: UInt32) -> Bool { scalar == 0x2D || (scalar >= 0x2010 && scalar <= 0x2015) }
}
