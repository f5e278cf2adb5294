/// The best tree over the words of a sentence with exactly one root (Chu and Liu 1965, Edmonds 1967; in squared time, as
/// Tarjan 1977 for dense graphs).
///
/// `scores[i * n + j]` is how well word i depends on j; word 0 stands for the root, and row 0 is not read.
struct SpanningTree {
  /// Head of each word, the first of `count` − 1 words at place 1; place 0 holds 0. Of equal heads the first is taken.
  static func heads(scores: [Float], count n: Int) -> [Int] {
    guard n > 1 else { return [0] }
    var heads = [0]
    for word in 1..<n {
      heads.append(best(of: n, except: word) { scores[word * n + $0] })
    }
    // Most sentences are done here: each word's best head, and they are a tree.
    if heads.dropFirst().count(where: { $0 == 0 }) == 1, isTree(heads) { return heads }
    var graph = Graph(scores: scores, count: n)
    return graph.heads()
  }

  fileprivate static func best<Score: Comparable>(
    of count: Int, except own: Int, _ score: (Int) -> Score
  ) -> Int {
    var (best, most) = (0, score(0))
    for place in 1..<count where place != own {
      let score = score(place)
      if score > most { (best, most) = (place, score) }
    }
    return best
  }

  /// Whether all words come to the root.
  private static func isTree(_ heads: [Int]) -> Bool {
    var seen = [Int](repeating: 0, count: heads.count)
    for start in 1..<heads.count {
      var node = start
      while node != 0, seen[node] == 0 {
        seen[node] = start
        node = heads[node]
      }
      if node != 0, seen[node] == start { return false }
    }
    return true
  }
}

/// The words as nodes; a cycle of best arcs becomes one node, which lives on in the place of one of its own.
private struct Graph {
  private struct Arc {
    var word: Int32
    var head: Int32
  }

  private let count: Int
  /// How much is gained by the best arc into one place from another, less what it replaces inside.
  private var gains: [Double]
  /// Those arcs.
  private var arcs: [Arc]
  /// Nodes, words first; those made of a cycle come after what they are made of.
  private var parents: [Int]
  private var chosen: [Arc]
  private var nodes: [Int]
  private var isOpen: [Bool]

  init(scores: [Float], count n: Int) {
    count = n
    gains = scores.map(Double.init)
    // No tree with a second root can make up for this, so the best tree has one.
    let (least, most) = (gains.dropFirst(n).min() ?? 0, gains.dropFirst(n).max() ?? 0)
    for word in 1..<n { gains[word * n] -= Double(n) * (most - least) + 1 }
    arcs = (0..<n * n).map { Arc(word: Int32($0 / n), head: Int32($0 % n)) }
    parents = Array(repeating: -1, count: n)
    chosen = Array(repeating: Arc(word: 0, head: 0), count: n)
    nodes = Array(0..<n)
    isOpen = Array(repeating: true, count: n)
  }

  mutating func heads() -> [Int] {
    /// Where each place's best arc comes from, of the places gone through.
    var sources = [Int](repeating: -1, count: count)
    var isDone = [Bool](repeating: false, count: count)
    isDone[0] = true
    for start in 1..<count where isOpen[start] && !isDone[start] {
      var path = [start]
      while let place = path.last {
        let source = bestSource(of: place)
        sources[place] = source
        chosen[nodes[place]] = arcs[place * count + source]
        if isDone[source] { break }
        if let first = path.firstIndex(of: source) {
          contract(Array(path[first...]), sources)
          // The cycle lives on in its first place, whose best arc is sought next.
          path.removeSubrange((first + 1)...)
        } else {
          path.append(source)
        }
      }
      for place in path { isDone[place] = true }
    }
    return expanded()
  }

  private func bestSource(of place: Int) -> Int {
    SpanningTree.best(of: count, except: place) { isOpen[$0] ? gains[place * count + $0] : -.infinity }
  }

  /// Makes the places of `cycle` one node in the place of the first.
  private mutating func contract(_ cycle: [Int], _ sources: [Int]) {
    let node = parents.count
    parents.append(-1)
    chosen.append(Arc(word: 0, head: 0))
    let own = cycle[0]
    for place in cycle {
      parents[nodes[place]] = node
      let lost = gains[place * count + sources[place]]
      for other in 0..<count where isOpen[other] { gains[place * count + other] -= lost }
    }
    for place in cycle.dropFirst() { isOpen[place] = false }
    for other in 0..<count where isOpen[other] && other != own {
      for place in cycle.dropFirst() {
        take(place * count + other, for: own * count + other)
        take(other * count + place, for: other * count + own)
      }
    }
    nodes[own] = node
  }

  private mutating func take(_ arc: Int, for other: Int) {
    guard gains[arc] > gains[other] else { return }
    gains[other] = gains[arc]
    arcs[other] = arcs[arc]
  }

  /// The arc into a cycle replaces that of the word it leads to; the others inside stay.
  private mutating func expanded() -> [Int] {
    for node in stride(from: parents.count - 1, through: count, by: -1) {
      var inner = Int(chosen[node].word)
      while parents[inner] != node { inner = parents[inner] }
      chosen[inner] = chosen[node]
    }
    return [0] + (1..<count).map { Int(chosen[$0].head) }
  }
}
