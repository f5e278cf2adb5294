import TextModel

/// Interview turns: `Orvan: We shall see.`, `Q: …`, `A: …`.
extension Page {
  /// Finds speakers' labels; two turns at least, near each other, and a label that comes back or a name the page knows.
  mutating func markTurns() {
    var found: [(index: Int, label: TextRange, key: UInt64)] = []
    for index in blocks.indices where kinds[index] == nil {
      if isStopped(index) { return }
      guard let label = turnLabel(index) else { continue }
      found.append((index, label, WordKey.key(bytes, label.indices)))
    }
    guard found.count >= 2 else { return }
    var counts: [UInt64: Int] = [:]
    for one in found { counts[one.key, default: 0] += 1 }
    let questions = found.contains { Page.questionLabels.contains($0.key) }
    let repeated = found.filter { counts[$0.key, default: 0] > 1 }.count
    let introduced = introducedLabels(found.map { ($0.index, $0.label) })
    guard questions || (repeated >= 2 && counts.count >= 2) || repeated >= 3 || !introduced.isEmpty else {
      return
    }
    for (place, one) in found.enumerated() {
      // `Velmora And Lint: Twenty Years` far above the first turn is a headline.
      let near = [place - 1, place + 1].contains {
        found.indices.contains($0) && abs(found[$0].index - one.index) <= 4
      }
      guard
        counts[one.key, default: 0] > 1 || introduced.contains(place)
          || (near && facts(one.index).endsSentence)
      else { continue }
      kinds[one.index] = .turn
      labels[one.index] = one.label
    }
    // In a transcript a paragraph without a label goes on with the speaker before it.
    guard let first = kinds.firstIndex(of: .turn), let last = kinds.lastIndex(of: .turn),
      found.count * 2 > last - first,
      var label = labels[first]
    else { return }
    for index in first...last {
      if let own = labels[index] {
        label = own
      } else if kinds[index] == nil,
        facts(index).isProse || facts(index).words > 3 && facts(index).endsSentence,
        hits[index]?.kind.isFurniture != true
      {
        kinds[index] = .turn
        labels[index] = label
      }
    }
  }

  /// “Danil Orvan and Anna Brandt met. / President Orvan: … / Minister Brandt: …”: the numbers of labels that follow one another, of
  /// which all end with a word that stands before the first and one at least has more.
  private func introducedLabels(_ found: [(index: Int, label: TextRange)]) -> Set<Int> {
    guard let first = found.first, found.count <= 60, first.index > 0 else { return [] }
    let before = TextRange(max(0, blocks[first.index].range.start - 4096), blocks[first.index].range.start)
    let known = Set(
      BylineReader.words(bytes, before, limit: 800).filter {
        Characters.isUpper(Characters.scalar(bytes, at: $0.lowerBound).scalar)
      }.map { WordKey.key(bytes, $0) })
    for (place, one) in found.enumerated() {
      guard place == 0 || one.index == found[place - 1].index + 1, facts(one.index).endsSentence,
        let last = BylineReader.words(bytes, one.label, limit: 8).last,
        known.contains(WordKey.key(bytes, last))
      else { return [] }
    }
    return found.count > 1 ? Set(found.indices) : []
  }

  private static let questionLabels = Set(["q", "a", "question", "answer"].map { WordKey.key($0) })
  private static let openingMarks: Set<UInt32> = [0x22, 0x201C]
  private static let saying = Set(
    ["said", "says", "told", "added", "adding", "wrote", "asked", "continued", "stated", "that"].map {
      WordKey.key($0)
    })

  /// The label that opens block `index`: up to six words with capitals and a colon (`Q.` and `A.` too), text behind it.
  private func turnLabel(_ index: Int) -> TextRange? {
    let block = blocks[index].range
    guard !block.isEmpty else { return nil }
    // A transcript that is quoted opens each turn with a mark: `"Orvan: We shall see.`
    let opening = Characters.scalar(bytes, at: block.start)
    let start = block.start + (Page.openingMarks.contains(opening.scalar) ? opening.width : 0)
    let limit = min(block.end, start + 60)
    var end = start
    while end < limit, bytes[end] != 0x3A, !Ascii.isSpace(bytes[end]) || bytes[end] == 0x20 {
      if bytes[end] == 0x2E, end == start + 1, end + 1 < limit, Ascii.isSpace(bytes[end + 1]),
        Page.questionLabels.contains(WordKey.key(bytes, start..<end))
      {
        return TextRange(start, end)
      }
      end += 1
    }
    guard end < limit, bytes[end] == 0x3A, end > start, end + 1 < block.end,
      Ascii.isSpace(bytes[end + 1])
    else { return nil }
    // `Injured: 4,877` is a table's row.
    guard
      bytes[(end + 1)..<min(block.end, end + 200)].contains(where: {
        Ascii.isLetter($0) || $0 >= 0xC3 && $0 != 0xE2
      })
    else {
      return nil
    }
    if let hit = hits[index], hit.kind != .navigation, hit.match != .any { return nil }
    let words = BylineReader.words(bytes, TextRange(start, end), limit: 8)
    guard let first = words.first, words.count <= 6, first.lowerBound == start else { return nil }
    for word in words {
      let scalar = Characters.scalar(bytes, at: word.lowerBound).scalar
      if Page.saying.contains(WordKey.key(bytes, word)) || Ascii.isDigit(bytes[word.lowerBound]) {
        return nil
      }
      if !Characters.isUpper(scalar), word.count > 3 { return nil }
    }
    return Characters.isUpper(Characters.scalar(bytes, at: first.lowerBound).scalar)
      ? TextRange(start, end) : nil
  }
}
