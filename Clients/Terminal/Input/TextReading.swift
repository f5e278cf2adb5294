extension InputFile {
  /// The most bytes of text that a server takes unless it says otherwise.
  static let ordinaryLimit = 4 << 20

  /// The text; says which byte is no UTF-8, or that there is too much of it.
  func text(limit: Int = InputFile.ordinaryLimit) throws(InputProblem) -> String {
    let bytes: [UInt8]
    do { bytes = try System.contents(of: path, limit: limit) } catch {
      throw InputProblem(name: name, reason: error.text, status: .noInput)
    }
    if bytes.count > limit {
      let reason = "over the server's limit of \(limit) bytes of text a document"
      throw InputProblem(name: name, reason: reason, status: .badData)
    }
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    let place = InputFile.firstInvalidByte(in: bytes) ?? 0
    let hex = String(bytes[place], radix: 16, uppercase: true)
    let reason = "not UTF-8: byte \(place) is 0x\(hex.count < 2 ? "0" : "")\(hex)"
    throw InputProblem(name: name, reason: reason, status: .badData)
  }

  /// Offset of the first byte that cannot belong to UTF-8 text, by table 3-7 of the Unicode standard.
  static func firstInvalidByte(in bytes: [UInt8]) -> Int? {
    var index = 0
    while index < bytes.count {
      let first = bytes[index]
      var second: ClosedRange<UInt8> = 0x80...0xBF
      let length: Int
      switch first {
      case 0..<0x80: length = 1
      case 0xC2...0xDF: length = 2
      case 0xE0...0xEF:
        length = 3
        if first == 0xE0 { second = 0xA0...0xBF }
        if first == 0xED { second = 0x80...0x9F }
      case 0xF0...0xF4:
        length = 4
        if first == 0xF0 { second = 0x90...0xBF }
        if first == 0xF4 { second = 0x80...0x8F }
      default: return index
      }
      guard index + length <= bytes.count else { return index }
      if length > 1 {
        guard second.contains(bytes[index + 1]) else { return index }
        for next in (index + min(2, length))..<(index + length) where !(0x80...0xBF).contains(bytes[next]) {
          return index
        }
      }
      index += length
    }
    return nil
  }
}
