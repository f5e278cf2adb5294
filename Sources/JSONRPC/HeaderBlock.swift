/// The headers before a message, as far as they have come.
struct HeaderBlock {
  /// Why a line is not taken.
  enum Refusal {
    /// It is the request line of HTTP.
    case http
    /// It is no header, or not one that can be.
    case error(RPCError)
  }

  /// The announced length in bytes; one beyond what an integer holds is `Int.max`.
  private(set) var length: Int?
  /// Whether there were no lines.
  private(set) var isEmpty = true

  /// Takes one line without its end.
  mutating func take(_ line: String) -> Refusal? {
    if isEmpty, HeaderBlock.isRequestLine(line) { return .http }
    isEmpty = false
    guard let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex,
      !line[..<colon].utf8.contains(UInt8(ascii: " "))
    else {
      return refuse(
        "‘\(line.prefix(40))’ is no header", "frames are Content-Length: BYTES, an empty line, the message")
    }
    let name = line[..<colon].lowercased()
    let value = trimmed(line[line.index(after: colon)...])
    switch name {
    case "content-length": return takeLength(value)
    case "content-type": return takeType(value)
    default: return nil
    }
  }

  private mutating func takeLength(_ value: Substring) -> Refusal? {
    if length != nil { return refuse("Content-Length is given twice", "write it once before each message") }
    guard !value.isEmpty, value.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else {
      return refuse(
        "Content-Length must be a number of bytes, not ‘\(value.prefix(40))’", "count bytes, not characters")
    }
    length = Int(value) ?? Int.max
    return nil
  }

  private func takeType(_ value: Substring) -> Refusal? {
    guard let mark = value.lowercased().split(separator: "charset=").dropFirst().first else { return nil }
    let charset = mark.prefix { $0 != ";" && $0 != " " }.filter { $0 != "\"" }
    if charset == "utf-8" || charset == "utf8" { return nil }
    return refuse("messages are UTF-8, not ‘\(charset.prefix(40))’", "leave Content-Type out")
  }

  private func refuse(_ message: String, _ hint: String) -> Refusal {
    .error(RPCError(.parseError, message, hint: hint))
  }

  /// `POST / HTTP/1.1` and its like, the preface of HTTP/2 too.
  private static func isRequestLine(_ line: String) -> Bool {
    let words = line.split(separator: " ")
    return words.count == 3 && words[2].hasPrefix("HTTP/")
  }

  private func trimmed(_ text: Substring) -> Substring {
    var text = text
    while let first = text.first, first == " " || first == "\t" { text.removeFirst() }
    while let last = text.last, last == " " || last == "\t" { text.removeLast() }
    return text
  }
}
