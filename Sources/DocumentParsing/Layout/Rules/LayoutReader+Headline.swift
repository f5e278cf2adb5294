import TextModel

/// Which line above the text is its headline.
extension LayoutReader {
  /// The best of the open blocks before `firstText`.
  func headline(_ page: Page, upTo firstText: Int, doubtful: [Bool], title: String?) -> Int? {
    if let title, let known = given(title, page, upTo: firstText) { return known }
    var best: (score: Int, index: Int)?
    let repeats = repeats(page, upTo: firstText)
    for index in 0..<firstText where page.kinds[index] == nil {
      if page.isStopped(index) { return nil }
      guard
        let score = score(
          index, page, upTo: firstText, doubtful: doubtful[index],
          isRepeated: repeats[page.facts(index).fingerprint, default: 0] > 1)
      else { continue }
      if score > best?.score ?? -1 { best = (score, index) }
    }
    return best?.index
  }

  private func given(_ title: String, _ page: Page, upTo firstText: Int) -> Int? {
    let own = BlockFacts.Page(
      [Block(range: TextRange(0, title.utf8.count), lines: 1, followsGap: true, indent: 0)],
      in: SourceText(title),
      functionWords: [], cancellation: .never)
    guard !title.isEmpty, let fingerprint = own.facts.first?.fingerprint else { return nil }
    return (0..<firstText).first { page.kinds[$0] == nil && page.facts($0).fingerprint == fingerprint }
  }

  /// How like a headline block `index` is; nil where it cannot be one.
  private func score(_ index: Int, _ page: Page, upTo firstText: Int, doubtful: Bool, isRepeated: Bool)
    -> Int?
  {
    let facts = page.facts(index)
    guard facts.words >= 1, facts.words <= 40, facts.last != 0x3A,
      page.hits[index]?.kind.isFurniture != true || facts.words >= 5,
      ListMarker.marker(page.bytes, page.blocks[index].range) == nil
    else { return nil }
    if facts.isProse, facts.endsSentence, facts.last != 0x3F, facts.words > 14 { return nil }
    var score = 6
    if Characters.isLower(facts.first) { score -= 5 }
    if facts.words <= 5, page.hasColon(after: 1, index) { score -= 6 }  // `Turnout: 61 per cent`
    switch facts.words {
    case 1: score -= 3
    case 2...3: score -= 1
    case 4...20: score += 3
    case 21...30: score += 1
    default: score -= 2
    }
    // `VELMORA SETS VOTE` above text in small letters.
    if facts.allCapitals * 10 >= facts.words * 7, facts.words >= 3, !page.look.isCapitals { score += 4 }
    if facts.numbers >= 2, facts.numbers * 4 >= facts.words { score -= 3 }
    if facts.functionWords > 0 { score += 1 }
    if facts.lower >= 2 { score += 1 }
    if doubtful { score -= 4 }
    if facts.endsSentence, facts.last != 0x3F { score -= facts.words > 20 ? 5 : 1 }
    if facts.separators > 1 { score -= 2 }
    if page.hits[index]?.kind == .appeal { score -= 4 }
    if facts.last == 0x21 { score -= 2 }
    if isRepeated, facts.words <= 4 { score -= 4 }
    let distance = firstText - index
    score -= min(3, (distance - 1) / 4)
    return score
  }
}
