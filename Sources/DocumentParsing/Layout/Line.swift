import TextModel

/// A line that holds something.
struct Line {
  /// Its characters without white space at the ends.
  var range: TextRange
  /// Blanks before it; a tab counts as four.
  var indent: Int
  /// Its length in characters, indent included.
  var columns: Int
  /// Whether an empty line, a form feed or the start of the text stands before it.
  var followsGap: Bool

  /// The lines of `text` that are not blank; LF, CR, CR/LF, form feed, NEL and the Unicode separators end one.
  static func lines(of text: SourceText, _ cancellation: Cancellation) -> [Line] {
    let bytes = text.bytes
    var lines: [Line] = []
    var start = 0
    var gap = true
    var isCancelled = false
    func close(_ end: Int) {
      defer { start = end }
      let range = text.trimmed(TextRange(start, end))
      guard !range.isEmpty else {
        gap = true
        return
      }
      var indent = 0
      for byte in bytes[start..<range.start] { indent += byte == 0x09 ? 4 : byte == 0x20 ? 1 : 0 }
      var columns = indent
      for byte in bytes[range.indices] where byte & 0xC0 != 0x80 { columns += 1 }
      lines.append(Line(range: range, indent: indent, columns: columns, followsGap: gap))
      gap = false
      if lines.count % 4096 == 0 { isCancelled = cancellation.isCancelled }
    }
    var index = 0
    while index < bytes.count, !isCancelled {
      switch bytes[index] {
      case 0x0A, 0x0B:
        close(index)
        index += 1
        start = index
      case 0x0C:
        close(index)
        gap = true
        index += 1
        start = index
      case 0x0D:
        close(index)
        index += index + 1 < bytes.count && bytes[index + 1] == 0x0A ? 2 : 1
        start = index
      case 0xC2 where index + 1 < bytes.count && bytes[index + 1] == 0x85:
        close(index)
        index += 2
        start = index
      case 0xE2
      where index + 2 < bytes.count && bytes[index + 1] == 0x80
        && (bytes[index + 2] == 0xA8 || bytes[index + 2] == 0xA9):
        close(index)
        index += 3
        start = index
      default: index += 1
      }
    }
    close(bytes.count)
    return lines
  }
}
