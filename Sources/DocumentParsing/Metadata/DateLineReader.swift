import TextModel

/// Reads lines that only say when a page appeared: `Sunday, 6 September 2020 6:41 AM`, `Published: 3 March 2026`.
struct DateLineReader: Sendable {
  let dates: PrintedDateReader

  /// The day of the line `index` of `page`; nil where the line says more than a day.
  func date(_ index: Int, in page: Page) -> StatedDate? {
    let facts = page.facts(index)
    guard facts.words >= 1, facts.words <= 24, !facts.isProse else { return nil }
    let bytes = page.bytes
    let block = page.blocks[index].range
    let hit = page.hits[index]
    guard hit?.kind != .legal else { return nil }
    let words = BylineReader.words(bytes, block, limit: 30)
    let isLabelled = hit?.kind == .published
    for (place, word) in words.enumerated() {
      guard
        let date = dates.date(
          bytes, at: word.lowerBound, limit: block.end, needsYear: !isLabelled && place > 0)
      else { continue }
      let inside = words.filter { $0.lowerBound >= date.range.start && $0.upperBound <= date.range.end }.count
      let label = isLabelled ? min(hit?.length ?? 0, place) : 0
      guard words.count - inside - label <= (isLabelled ? 12 : 5) else { return nil }
      // `19 November was …`: a sentence, not a line of data.
      if date.year == nil, !isLabelled, words.count > inside + 1 { return nil }
      let lower = words[0..<min(words.count, 30)].filter { Ascii.isLower(bytes[$0.lowerBound]) }.count
      if !isLabelled, lower > 4 { return nil }
      return StatedDate(date: date, role: role(hit, bytes, words, label))
    }
    return nil
  }

  private func role(_ hit: PhraseBook.Hit?, _ bytes: [UInt8], _ words: [Range<Int>], _ label: Int)
    -> StatedDate.Role
  {
    guard hit?.kind == .published else { return .plain }
    let isUpdate = words.prefix(max(1, label)).contains {
      DateLineReader.updates.contains(WordKey.key(bytes, $0))
    }
    return isUpdate ? .updated : .published
  }

  private static let updates = Set(["updated", "update", "modified", "revised"].map { WordKey.key($0) })

  /// The day in an address such as `https://example.org/2026/03/05/…`.
  func date(inAddressAt index: Int, of page: Page) -> StatedDate? {
    guard page.facts(index).hasURL, page.facts(index).words <= 3 else { return nil }
    let bytes = page.bytes
    let block = page.blocks[index].range
    for place in block.indices.dropLast(9) where bytes[place] == 0x2F && Ascii.isDigit(bytes[place + 1]) {
      if let date = dates.date(bytes, at: place + 1, limit: min(block.end, place + 11), needsYear: true),
        bytes[place + 5] == 0x2F || bytes[place + 5] == 0x2D
      {
        return StatedDate(date: date, role: .address)
      }
    }
    return nil
  }
}
