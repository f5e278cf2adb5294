/// What a character is where quotations are compared.
enum ScalarKind: UInt8 {
  /// Part of a word.
  case letter, digit
  /// A word of its own: `%`, `€`, an ideograph of a script without blanks.
  case single
  /// Not there: soft hyphens, zero-width joiners, variation selectors.
  case ignorable
  case apostrophe, hyphen, point, comma
  /// Ends a sentence, or announces what begins like one.
  case terminator, colon
  case openingMark, closingMark, eitherMark
  case blank, newline
  /// Anything else, which parts words.
  case other

  /// The kind of `scalar`.
  init(of scalar: Unicode.Scalar) {
    if scalar.isASCII {
      self = ScalarKind.ascii[Int(scalar.value)]
      return
    }
    switch scalar.value {
    case 0xAD, 0x200B...0x200F, 0x2060, 0xFE00...0xFE0F, 0xFEFF: self = .ignorable
    case 0x2018, 0x2019, 0x201B, 0x02BC: self = .apostrophe
    case 0x2010, 0x2011, 0x2212, 0x2013: self = .hyphen
    case 0x201C, 0xAB, 0xBB: self = .eitherMark
    case 0x201E: self = .openingMark
    case 0x201D: self = .closingMark
    case 0x2026, 0x3002, 0xFF01, 0xFF1F: self = .terminator
    case 0x2028, 0x2029, 0x85: self = .newline
    case 0xA7, 0x2030: self = .single
    // Scripts that put no blanks between words: South-East Asia, kana, ideographs.
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3040...0x30FF, 0x3400...0x9FFF, 0xF900...0xFAFF,
      0x20000...0x3FFFF:
      self = .single
    default: self = ScalarKind(byProperties: scalar)
    }
  }

  private init(byProperties scalar: Unicode.Scalar) {
    let properties = scalar.properties
    switch properties.generalCategory {
    case .decimalNumber, .letterNumber, .otherNumber: self = .digit
    case .nonspacingMark, .spacingMark, .enclosingMark: self = .letter
    case .currencySymbol, .mathSymbol, .otherSymbol: self = .single
    case .spaceSeparator: self = .blank
    default: self = properties.isAlphabetic ? .letter : .other
    }
  }

  private static let ascii: [ScalarKind] = (0..<128).map { code in
    switch UInt8(code) {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): .letter
    case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
    case UInt8(ascii: "$"), UInt8(ascii: "%"), UInt8(ascii: "&"), UInt8(ascii: "+"), UInt8(ascii: "<"),
      UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: "#"), UInt8(ascii: "@"), UInt8(ascii: "~"):
      .single
    case UInt8(ascii: "'"), UInt8(ascii: "`"): .apostrophe
    case UInt8(ascii: "-"): .hyphen
    case UInt8(ascii: "."): .point
    case UInt8(ascii: ","): .comma
    case UInt8(ascii: "!"), UInt8(ascii: "?"): .terminator
    case UInt8(ascii: ":"): .colon
    case UInt8(ascii: "\""): .eitherMark
    case 0x0A, 0x0B, 0x0C, 0x0D: .newline
    case 0x20, 0x09: .blank
    default: .other
    }
  }
}
