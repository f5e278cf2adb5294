extension Character {
  /// Columns it takes on a terminal: 0, 1 or 2.
  var columns: Int {
    guard let first = unicodeScalars.first else { return 0 }
    if first.value < 0x300 { return 1 }
    switch first.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: break
    }
    if unicodeScalars.contains("\u{FE0F}") || first.properties.isEmojiPresentation { return 2 }
    // The wide blocks of Unicode's EastAsianWidth.txt.
    switch first.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF,
      0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }
}

extension String {
  /// Columns it takes on a terminal.
  var columns: Int { reduce(0) { $0 + $1.columns } }

  /// On one line and without control characters, so that no text can move the cursor or change colours.
  var onOneLine: String {
    var result = ""
    result.reserveCapacity(utf8.count)
    var pendingSpace = false
    for scalar in unicodeScalars {
      let category = scalar.properties.generalCategory
      let isInvisible = category == .control || category == .lineSeparator || category == .paragraphSeparator
      if isInvisible || scalar.properties.isWhitespace {
        pendingSpace = !result.isEmpty
        continue
      }
      // Overrides of writing direction would turn the rest of the line around.
      if (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value) { continue }
      if pendingSpace { result.append(" ") }
      pendingSpace = false
      result.unicodeScalars.append(scalar)
    }
    return result
  }

  /// Cut at a word to at most `limit` columns, with an ellipsis where something is left out.
  func shortened(to limit: Int) -> String {
    if utf8.count <= limit || columns <= limit { return self }
    var kept = ""
    var width = 0
    for character in self {
      if width + character.columns > max(1, limit - 1) { break }
      width += character.columns
      kept.append(character)
    }
    if let space = kept.lastIndex(of: " "), kept[..<space].count > kept.count / 2 {
      kept = String(kept[..<space])
    }
    while let last = kept.last, " ,;:…".contains(last) { kept.removeLast() }
    return kept + "…"
  }
}
