/// The ending that documents opened on a shared server get, so that they replace nothing an editor holds there.
struct DocumentMark {
  /// `#rapporteur-…`; empty on a server of our own.
  let text: String

  /// None for a server of our own, one that nobody else uses for a shared one.
  init(isShared: Bool) {
    text = isShared ? "#rapporteur-" + String(UInt64.random(in: 0 ... .max), radix: 36) : ""
  }

  /// `bytes` without the mark, wherever it stands.
  func removed(from bytes: [UInt8]) -> [UInt8] {
    let mark = Array(text.utf8)
    guard let first = mark.first, bytes.count >= mark.count else { return bytes }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      if bytes[index] == first, bytes[index...].starts(with: mark) {
        index += mark.count
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return result
  }
}
