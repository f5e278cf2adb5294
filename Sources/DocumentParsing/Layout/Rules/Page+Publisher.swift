import TextModel

/// What a publisher says of itself under an article: `The Tarsk Monitor is an independent news website …`.
extension Page {
  /// Marks such a paragraph as a note and gives the publisher's name.
  mutating func markPublisher(_ mastheads: Mastheads) -> Attribute? {
    guard let index = core.reversed().first(where: { kinds[$0] == nil && facts($0).isProse }),
      facts(index).words <= 80,
      core.filter({ facts($0).isProse && kinds[$0] == nil }).count >= 3
    else { return nil }
    let words = BylineReader.words(bytes, blocks[index].range, limit: 40)
    guard let verb = words.firstIndex(where: { Page.verbs.contains(WordKey.key(bytes, $0)) }), verb >= 1,
      verb <= 9,
      let name = Page.name(bytes, words[..<verb])
    else { return nil }
    let keys = look.keys(of: index)
    guard mastheads.namesPublisher(keys.dropFirst(verb).prefix(24)) else { return nil }
    // Someone the article speaks of is not its publisher.
    let range = TextRange(words[name.lowerBound].lowerBound, words[name.upperBound - 1].upperBound)
    let own = words[name].map { WordKey.key(bytes, $0) }
    guard
      !core.contains(where: { $0 != index && kinds[$0] != .boilerplate && Page.holds(look.keys(of: $0), own) }
      )
    else {
      return nil
    }
    kinds[index] = .note
    return Attribute(name: text.string(range), range: range)
  }

  /// Whether the words `run` stand in `keys` one after another.
  private static func holds(_ keys: ArraySlice<UInt64>, _ run: [UInt64]) -> Bool {
    keys.indices.contains { keys[$0...].starts(with: run) }
  }

  private static let verbs = Set(["is", "was", "are"].map { WordKey.key($0) })
  private static let articles = Set(["the", "or"].map { WordKey.key($0) })

  /// The name in `ABC, or the Name of It, was`: what follows the last article, else all words; small words only inside.
  private static func name(_ bytes: [UInt8], _ words: ArraySlice<Range<Int>>) -> Range<Int>? {
    var start = words.startIndex
    for index in words.indices where articles.contains(WordKey.key(bytes, words[index])) { start = index + 1 }
    guard start < words.endIndex else { return nil }
    for index in start..<words.endIndex {
      let scalar = Characters.scalar(bytes, at: words[index].lowerBound).scalar
      if !Characters.isUpper(scalar), index == start || index == words.endIndex - 1 || words[index].count > 3
      {
        return nil
      }
    }
    return start..<words.endIndex
  }
}
