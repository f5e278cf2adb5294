import TextModel

/// What stands before the running text: labels, source lines, headline, byline, date.
extension LayoutReader {
  /// Reads the blocks before `firstText`.
  func readHead(_ reading: inout PageReading, upTo firstText: Int, doubtful: [Bool], title: String?) {
    for index in 0..<firstText where reading.page.kinds[index] == nil {
      if reading.page.isStopped(index) { return }
      readLine(index, &reading, isHead: true)
    }
    reading.headline = headline(reading.page, upTo: firstText, doubtful: doubtful, title: title)
    guard let headline = reading.headline else {
      return settle(&reading, 0..<firstText, doubtful: doubtful)
    }
    reading.page.kinds[headline] = .headline
    let fingerprint = reading.page.facts(headline).fingerprint
    let repeats = repeats(reading.page, upTo: firstText)
    for index in 0..<firstText where reading.page.kinds[index] == nil {
      let facts = reading.page.facts(index)
      if facts.fingerprint == fingerprint {
        reading.page.kinds[index] = .metadata
      } else if isSource(index, reading.page, repeats) {
        reading.page.kinds[index] = .metadata
        let range = reading.page.blocks[index].range
        reading.sources.append(Attribute(name: reading.page.text.string(range), range: range))
      } else if index > headline, !doubtful[index] {
        reading.page.kinds[index] = facts.isProse || facts.endsSentence ? .body : .heading
      } else if index < headline, !doubtful[index], headline - index <= 4, facts.words <= 8 {
        reading.page.kinds[index] = .metadata  // the section's label
      }
    }
    settle(&reading, 0..<firstText, doubtful: doubtful)
  }

  /// How many blocks before `firstText` say the same.
  func repeats(_ page: Page, upTo firstText: Int) -> [UInt64: Int] {
    var counts: [UInt64: Int] = [:]
    for index in 0..<firstText { counts[page.facts(index).fingerprint, default: 0] += 1 }
    return counts
  }

  /// What is still open before the text is furniture if the model doubts it, else text.
  private func settle(_ reading: inout PageReading, _ range: Range<Int>, doubtful: [Bool]) {
    for index in range where reading.page.kinds[index] == nil {
      reading.page.kinds[index] = kind(index, reading.page, doubtful: doubtful[index])
    }
  }

  /// A line of data: a day, a byline, an address, an agency's signature.
  func readLine(_ index: Int, _ reading: inout PageReading, isHead: Bool) {
    let page = reading.page
    let range = page.blocks[index].range
    let facts = page.facts(index)
    guard facts.words > 0, facts.words <= 40 else { return }
    if let hit = page.hits[index], hit.kind == .credit, hit.match != .any,
      hit.length >= 2 || page.hasColon(after: hit.length, index),
      let found = bylines.byline(in: page.text, range, skipping: hit.length)
    {
      take(found, index, &reading)
      return
    }
    if !isHead || index <= page.core.lowerBound, let found = bylines.byline(in: page.text, range),
      isHead || facts.words <= 8
    {
      if let date = dateLines.date(index, in: page) { reading.stated.append(date) }
      take(found, index, &reading)
      return
    }
    if let date = dateLines.date(inAddressAt: index, of: page) ?? dateLines.date(index, in: page) {
      reading.page.kinds[index] = .metadata
      reading.stated.append(date)
    } else if isHead, facts.numbers == facts.words, facts.words <= 3 {
      // `05/03/2026`: a day that may be read two ways is data all the same.
      reading.page.kinds[index] = .metadata
    } else if let agency = agencies.name(page.bytes, range.indices), facts.words <= 3 {
      reading.page.kinds[index] = .metadata
      reading.sources.append(Attribute(name: agency, range: range))
    } else if let hit = page.hits[index], hit.kind == .source,
      page.hasColon(after: hit.length, index) || hit.length >= 2, facts.words <= hit.length + 8
    {
      readSource(index, hit, &reading)
    }
  }

  private func take(_ found: BylineReader.Finding, _ index: Int, _ reading: inout PageReading) {
    reading.page.kinds[index] = .byline
    for person in found.people where !reading.byline.contains(where: { $0.name == person.name }) {
      reading.byline.append(person)
    }
    if let outlet = found.outlet { reading.sources.append(outlet) }
  }

  /// `Source: Tarsk Monitor`.
  private func readSource(_ index: Int, _ hit: PhraseBook.Hit, _ reading: inout PageReading) {
    let page = reading.page
    let words = BylineReader.words(page.bytes, page.blocks[index].range, limit: 20)
    guard words.count > hit.length else { return }
    let range = TextRange(words[hit.length].lowerBound, words[words.count - 1].upperBound)
    reading.page.kinds[index] = .metadata
    reading.sources.append(Attribute(name: page.text.string(range), range: range))
  }

  /// A short line in capitals' case that stands twice above the text, or names a publisher: `Tarsk Press TV`.
  private func isSource(_ index: Int, _ page: Page, _ repeats: [UInt64: Int]) -> Bool {
    let facts = page.facts(index)
    guard facts.words <= 5, facts.words >= 1, !facts.endsSentence, facts.capitalised == facts.words,
      page.hits[index] == nil
    else { return false }
    let twin = repeats[facts.fingerprint, default: 0] > 1
    let words = BylineReader.words(page.bytes, page.blocks[index].range, limit: 6)
    return twin || (words.count >= 2 && words.last.map { mastheads.isAffiliation(page.bytes, $0) } ?? false)
  }
}
