/// What an ASCII byte is; bytes of other characters are letters unless said otherwise.
enum Ascii {
  /// A…Z.
  static func isUpper(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }
  /// a…z.
  static func isLower(_ byte: UInt8) -> Bool { byte >= 0x61 && byte <= 0x7A }
  /// 0…9.
  static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
  /// A…Z, a…z.
  static func isLetter(_ byte: UInt8) -> Bool { isLower(byte | 0x20) }
  /// Blank, tab, line ends.
  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }
  /// Letters, digits and every byte of a character beyond ASCII.
  static func isWord(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) || byte >= 0x80 }
  /// The small letter of a capital one.
  static func lowered(_ byte: UInt8) -> UInt8 { isUpper(byte) ? byte | 0x20 : byte }
}
