/// Which words belong to the mention that a word heads: its modifiers before it, and behind it the rest of a name.
struct MentionSpans: Sendable {
  /// Relations to the head, by their index: of words before it, and of those behind it.
  private let before: Set<UInt8>
  private let behind: Set<UInt8>

  /// Longest way up the tree from a word to the head.
  private static let depth = 8

  init(_ labels: Labels) {
    let indexes = { (names: [String]) in
      Set(labels.deprel.indices.filter { names.contains(labels.deprel[$0]) }.map { UInt8(clamping: $0) })
    }
    before = indexes([
      "det", "det:predet", "amod", "compound", "flat", "nmod", "nmod:poss", "nmod:unmarked", "nummod",
      "advmod", "goeswith",
    ])
    behind = indexes(["flat", "goeswith"])
  }

  /// The words of the mention that the word `head` of a sentence heads.
  func words(of head: Int, in sentence: Range<Int32>, _ tokens: [WindowReading.Token]) -> Range<Int> {
    var first = head
    while first > sentence.lowerBound, hangs(first - 1, on: head, tokens) { first -= 1 }
    var last = head
    while last + 1 < sentence.upperBound, Int(tokens[last + 1].head) == head,
      behind.contains(tokens[last + 1].deprel)
    {
      last += 1
    }
    return first..<last + 1
  }

  /// Whether the word at `place`, before `head`, is one of its modifiers or part of one.
  private func hangs(_ place: Int, on head: Int, _ tokens: [WindowReading.Token]) -> Bool {
    var place = place
    for _ in 0..<MentionSpans.depth {
      let next = Int(tokens[place].head)
      if next == head { return before.contains(tokens[place].deprel) }
      guard next >= 0, next < head else { return false }
      place = next
    }
    return false
  }
}
