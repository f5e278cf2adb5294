import TextModel

/// Tells a line end that a typesetter's measure made from one that the writer meant.
enum Wrapping {
  /// The measure, in characters, that `lines` were wrapped to; nil where they were not.
  ///
  /// A wrapped line is *full*: the next line's first word would not have fitted on it any more.
  static func width(of lines: [Line], in text: SourceText, _ cancellation: Cancellation) -> Int? {
    guard lines.count > 1 else { return nil }
    var histogram = [Int](repeating: 0, count: 102)
    for line in lines { histogram[min(line.columns, 101)] += 1 }
    // Lines over 100 columns are paragraphs of their own; a few (tables, addresses) are allowed.
    guard histogram[101] * 10 <= lines.count else { return nil }
    var above = histogram[101]
    var width = 100
    while width > 40, above + histogram[width] <= lines.count / 40 {
      above += histogram[width]
      width -= 1
    }
    while width > 40, histogram[width] == 0 { width -= 1 }
    guard width > 40 else { return nil }
    var pairs = 0
    var full = 0
    var open = 0
    for index in lines.indices.dropFirst() where !lines[index].followsGap {
      if index % 4096 == 0, cancellation.isCancelled { return nil }
      let line = lines[index - 1]
      guard line.columns * 2 >= width, line.columns <= width + 3 else { continue }
      pairs += 1
      guard line.columns + 1 + firstWord(lines[index], in: text) > width - 2 else { continue }
      full += 1
      if !closesSentence(text, line.range) { open += 1 }
    }
    // Most line ends of a wrapped text fall inside a sentence; a transcript's do not.
    return full >= 2 && full * 5 >= pairs * 2 && open * 2 >= full ? width : nil
  }

  /// Whether `line` goes on the paragraph that `before` ends.
  static func joins(_ before: Line, _ line: Line, _ block: Block, width: Int?, in text: SourceText) -> Bool {
    let bytes = text.bytes
    guard !line.followsGap, ListMarker.marker(bytes, line.range) == nil else { return false }
    let startsLower = Characters.isLower(Characters.scalar(bytes, at: line.range.start).scalar)
    let ends = closesSentence(text, before.range)
    // An item goes on under its own first word: `* the lawyer of the two` / `  editors`.
    if line.indent >= before.indent + 2, startsLower, !ends, ListMarker.marker(bytes, block.range) != nil {
      return true
    }
    // A first line set in, the next one out: `    The presidential` / `commission said …`.
    if block.lines == 1, before.indent >= 2, line.indent + 1 < before.indent, !ends,
      width != nil || startsLower
    {
      return before.columns - before.indent >= 12
    }
    if let width, before.columns <= width + 3 {
      // A deeper indent opens a paragraph; a hanging one (list items, headlines) goes on.
      if line.indent > before.indent + 1, !(startsLower && !ends),
        block.lines > 1 || before.columns * 10 < width * 6
      {
        return false
      }
      if line.indent > before.indent + 1, ends { return false }
      if before.columns + 1 + firstWord(line, in: text) > width - 2 { return true }
      return startsLower && !ends && before.columns * 10 >= width * 4
    }
    // No measure: only an unmistakable continuation is joined (`… the\n parliament`, a headline in two lines of capitals).
    if isCapitals(bytes, before.range), isCapitals(bytes, line.range), before.columns >= 48,
      block.range.start == 0 || before.followsGap
    {
      return line.columns <= before.columns + 20
    }
    return startsLower && !ends && before.columns >= 40 && before.columns <= 100
      && line.indent <= before.indent + 1
  }

  /// Length in characters of the first word of `line`.
  private static func firstWord(_ line: Line, in text: SourceText) -> Int {
    var length = 0
    for byte in text.bytes[line.range.indices] {
      if Ascii.isSpace(byte) { break }
      if byte & 0xC0 != 0x80 { length += 1 }
    }
    return length
  }

  /// Whether the last character, closing quotation marks and brackets aside, ends a sentence or announces something.
  static func closesSentence(_ text: SourceText, _ range: TextRange) -> Bool {
    var end = range.end
    while end > range.start {
      let (scalar, width) = Characters.scalar(text.bytes, before: end, floor: range.start)
      if Characters.isQuote(scalar) || scalar == 0x29 || scalar == 0x5D {
        end -= width
        continue
      }
      switch scalar {
      case 0x2E, 0x21, 0x3F, 0x3A, 0x2026, 0x3002, 0xFF01, 0xFF1F, 0x61F, 0x6D4, 0x964: return true
      default: return false
      }
    }
    return false
  }

  /// Whether the letters at `range` are capitals, at least four of them.
  static func isCapitals(_ bytes: [UInt8], _ range: TextRange) -> Bool {
    var upper = 0
    for byte in bytes[range.indices] {
      if Ascii.isLower(byte) { return false }
      if Ascii.isUpper(byte) { upper += 1 }
    }
    return upper >= 4
  }
}
