import TextModel

/// What a crawler glued before a text: ` date 2026-03-05 TARSK, March 5. …`.
enum CrawlerPrefix {
  private static let labels = Set(
    ["date", "published", "dated", "pubdate", "timestamp"].map { WordKey.key($0) })

  /// One past the prefix at the start of `block`; nil where there is none or nothing follows it on the line.
  static func end(_ bytes: [UInt8], _ block: TextRange, dates: PrintedDateReader) -> Int? {
    var cursor = Cursor(bytes, block.start, min(block.end, block.start + 80))
    var isLabelled = false
    if let word = cursor.peekWord(), labels.contains(WordKey.key(bytes, word)) {
      isLabelled = true
      cursor.index = word.upperBound
      cursor.skip(" :=")
    }
    guard Ascii.isDigit(cursor.byte ?? 0),
      let date = dates.date(bytes, at: cursor.index, limit: cursor.limit, needsYear: true)
    else { return nil }
    cursor.index = date.range.end
    // Unlabelled, only ISO's form is a machine's.
    guard isLabelled || bytes[cursor.index - 1] == 0x5A || bytes[date.range.start + 4] == 0x2D,
      cursor.skip(" \t|;") > 0
    else { return nil }
    var words = 0
    var inWord = false
    for byte in bytes[cursor.index..<min(block.end, cursor.index + 200)] {
      if Ascii.isWord(byte), !inWord { words += 1 }
      inWord = Ascii.isWord(byte)
    }
    return words >= 6 || (words >= 2 && isLabelled) ? cursor.index : nil
  }
}
