import Testing

@testable import NeuralEncoder

/// The best tree with one root, whatever the scores.
@Suite struct SpanningTreeTests {
  static func scores(words: Int, _ random: inout Congruences) -> [Float] {
    (0..<(words + 1) * (words + 1)).map { _ in Float(random.next() % 2001) / 100 - 10 }
  }

  static func total(_ heads: [Int], _ scores: [Float]) -> Float {
    (1..<heads.count).reduce(0) { $0 + scores[$1 * heads.count + heads[$1]] }
  }

  /// Whether one word hangs on the root and all others on it.
  static func isTree(_ heads: [Int]) -> Bool {
    heads.dropFirst().count { $0 == 0 } == 1
      && heads.indices.allSatisfy { start in
        var (node, steps) = (start, 0)
        while node != 0, steps <= heads.count { (node, steps) = (heads[node], steps + 1) }
        return node == 0
      }
  }

  /// Every tree over so many words.
  static func trees(words: Int) -> [[Int]] {
    var all = [[0]]
    for _ in 0..<words { all = all.flatMap { heads in (0...words).map { heads + [$0] } } }
    return all.filter(isTree)
  }

  @Test(arguments: 1...6) func `no other tree scores more`(words: Int) {
    let trees = SpanningTreeTests.trees(words: words)
    // Cayley's formula: rooted trees over so many nodes.
    #expect(trees.count == (1..<words).reduce(1) { product, _ in product * words })
    var random = Congruences(state: UInt64(words))
    for _ in 0..<(words < 6 ? 40 : 10) {
      let scores = SpanningTreeTests.scores(words: words, &random)
      let heads = SpanningTree.heads(scores: scores, count: words + 1)
      #expect(SpanningTreeTests.isTree(heads))
      let best = trees.map { SpanningTreeTests.total($0, scores) }.max() ?? 0
      #expect(abs(SpanningTreeTests.total(heads, scores) - best) < 1e-4)
    }
  }

  @Test func `a sentence of one word hangs on the root, and none has no word`() {
    #expect(SpanningTree.heads(scores: [0, 0, -50, 100], count: 2) == [0, 0])
    #expect(SpanningTree.heads(scores: [0], count: 1) == [0])
  }

  @Test func `of equal heads the first is taken`() {
    // The second word may as well depend on the first or the third.
    let scores: [Float] = [
      0, 0, 0, 0,
      9, 0, 1, 1,
      0, 5, 0, 5,
      0, 5, 1, 0,
    ]
    #expect(SpanningTree.heads(scores: scores, count: 4) == [0, 0, 1, 1])
    #expect(SpanningTreeTests.isTree(SpanningTree.heads(scores: [Float](repeating: 3, count: 49), count: 7)))
  }

  @Test(arguments: [190, 1000]) func `many words that all want the root get a tree in bounded time`(
    words: Int
  ) {
    var random = Congruences(state: 3)
    var scores = SpanningTreeTests.scores(words: words, &random)
    for word in 1...words { scores[word * (words + 1)] += 100 }
    var heads: [Int] = []
    let seconds = ContinuousClock().measure { heads = SpanningTree.heads(scores: scores, count: words + 1) }
    #expect(SpanningTreeTests.isTree(heads))
    // Trying each word alone as the root takes minutes.
    #expect(seconds < .seconds(20))
  }

  @Test func `cycles inside cycles are opened`() {
    // 1 and 2 want each other, both and 3 want each other, and so on: every node that a cycle becomes is in another.
    let words = 40
    var scores = [Float](repeating: -50, count: (words + 1) * (words + 1))
    for word in 1...words {
      scores[word * (words + 1)] = -20
      for other in 1...words where other != word {
        scores[word * (words + 1) + other] = -Float(max(word, other))
      }
    }
    let heads = SpanningTree.heads(scores: scores, count: words + 1)
    #expect(SpanningTreeTests.isTree(heads))
    // Every arc costs its larger number, so a tree costs all numbers but the first, whichever word is its root.
    #expect(SpanningTreeTests.total(heads, scores) == -20 - Float((2...words).reduce(0, +)))
  }
}
