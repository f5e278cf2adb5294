import TextModel
import TimeExpressions

/// A text with its lines as spans and the number of its words.
struct Lines {
  let text: SourceText
  var spans: [TextRange] = []
  var words = 0

  init(_ bytes: [UInt8]) {
    text = SourceText(String(decoding: bytes, as: UTF8.self))
    var start = 0
    var isInWord = false
    for (place, byte) in text.bytes.enumerated() {
      if byte == 0x0A {
        if place > start { spans.append(TextRange(start, place)) }
        start = place + 1
      }
      let isSpace = byte == 0x20 || byte >= 0x09 && byte <= 0x0D
      if !isSpace, !isInWord { words += 1 }
      isInWord = !isSpace
    }
    if text.count > start { spans.append(TextRange(start, text.count)) }
  }
}

/// A day as `YYYY-MM-DD`.
struct Day {
  let date: CalendarDate

  init?(_ text: String) {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3, let date = CalendarDate(parts[0], parts[1], parts[2]) else { return nil }
    self.date = date
  }
}
