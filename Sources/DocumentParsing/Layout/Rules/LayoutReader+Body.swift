import TextModel

/// What stands inside and behind the running text.
extension LayoutReader {
  /// Decides the blocks from `firstText` on that nothing decided yet.
  func readBody(_ reading: inout PageReading, from firstText: Int, doubtful: [Bool]) {
    let count = reading.page.blocks.count
    for index in firstText..<count where reading.page.kinds[index] == nil {
      if reading.page.isStopped(index) { return }
      if index == reading.dateline?.block {
        reading.page.kinds[index] = .body
        continue
      }
      // Lines of data stand right under a headline or behind the text.
      if index >= reading.page.core.upperBound || index <= firstText + 2
        || reading.page.facts(index).words <= 3
      {
        readLine(index, &reading, isHead: false)
      } else if reading.page.hits[index]?.kind == .credit {
        readLine(index, &reading, isHead: false)
      }
      guard reading.page.kinds[index] == nil else { continue }
      reading.page.kinds[index] = kind(index, reading.page, doubtful: doubtful[index])
    }
  }

  /// What block `index` is, by itself and its neighbours.
  func kind(_ index: Int, _ page: Page, doubtful: Bool) -> Section.Kind {
    let facts = page.facts(index)
    let isInside = page.core.contains(index)
    if doubtful, !(isInside && facts.isProse) { return .boilerplate }
    if let marker = ListMarker.marker(page.bytes, page.blocks[index].range) {
      if marker.kind != .dash || isListed(index, page) { return .listItem }
    }
    return isHeading(index, page) ? .heading : .body
  }

  /// A dash opens an item only in company, or behind a line that announces a list; alone it may be a dialogue's.
  private func isListed(_ index: Int, _ page: Page) -> Bool {
    func isDashed(_ place: Int) -> Bool {
      page.blocks.indices.contains(place) && ListMarker.marker(page.bytes, page.blocks[place].range) != nil
    }
    if isDashed(index - 1) || isDashed(index + 1) { return true }
    return index > 0 && page.facts(index - 1).last == 0x3A
  }

  /// A short line without an end between paragraphs.
  private func isHeading(_ index: Int, _ page: Page) -> Bool {
    let facts = page.facts(index)
    guard facts.words >= 1, facts.words <= 12, !facts.endsSentence, facts.last != 0x3A, facts.last != 0x2C,
      facts.last != 0x3B,
      facts.numbers * 3 <= facts.words, !Characters.isLower(facts.first), page.core.contains(index),
      index > page.core.lowerBound, index + 1 < page.core.upperBound, page.facts(index + 1).isProse
    else { return false }
    return page.facts(index - 1).isProse || page.kinds[index - 1] != .body
  }
}
