/// The best tree over the words of a sentence with exactly one root (Chu and Liu 1965, Edmonds 1967).
///
/// `scores[i * n + j]` is how well word i depends on j; word 0 stands for the root, and row 0 is not read.
struct SpanningTree {
  private static let never: Float = -1e9

  /// Head of each word, the first of `count` − 1 words at place 1; place 0 holds 0.
  static func heads(scores: [Float], count n: Int) -> [Int] {
    guard n > 1 else { return [0] }
    var scores = scores
    for i in 0..<n { scores[i * n + i] = never }
    let heads = spanning(scores, n)
    let roots = (1..<n).filter { heads[$0] == 0 }
    if roots.count <= 1 { return heads }
    // Where several words would hang on the root, each is tried alone.
    var best: (total: Float, heads: [Int])?
    for root in roots {
      var alone = scores
      for i in 1..<n where i != root { alone[i * n] = never }
      let found = spanning(alone, n)
      let total = (1..<n).reduce(Float(0)) { $0 + alone[$1 * n + found[$1]] }
      if best.map({ total > $0.total }) ?? true { best = (total, found) }
    }
    return best?.heads ?? heads
  }

  /// The best arborescence from node 0; a cycle is contracted to one node and the smaller graph solved.
  private static func spanning(_ scores: [Float], _ n: Int) -> [Int] {
    var heads = [0] + (1..<n).map { i in best(0..<n) { scores[i * n + $0] } }
    guard let cycle = cycle(in: heads) else { return heads }
    var isInside = [Bool](repeating: false, count: n)
    for node in cycle { isInside[node] = true }
    let outside = (0..<n).filter { !isInside[$0] }
    let c = outside.count
    let m = c + 1
    var small = [Float](repeating: never, count: m * m)
    let around = cycle.reduce(Float(0)) { $0 + scores[$1 * n + heads[$1]] }
    var (enter, leave) = ([Int](repeating: 0, count: c), [Int](repeating: 0, count: c))
    for (at, node) in outside.enumerated() {
      for (to, other) in outside.enumerated() { small[at * m + to] = scores[node * n + other] }
      let gain = { (v: Int) in scores[v * n + node] - scores[v * n + heads[v]] + around }
      enter[at] = cycle[best(cycle.indices) { gain(cycle[$0]) }]
      small[c * m + at] = gain(enter[at])
      leave[at] = cycle[best(cycle.indices) { scores[node * n + cycle[$0]] }]
      small[at * m + c] = scores[node * n + leave[at]]
    }
    let found = spanning(small, m)
    for at in 1..<max(1, c) {
      let head = found[at]
      heads[outside[at]] = head == c ? leave[at] : outside[head]
    }
    heads[enter[found[c]]] = outside[found[c]]
    return heads
  }

  private static func best(_ places: Range<Int>, _ value: (Int) -> Float) -> Int {
    var (best, most) = (places.lowerBound, value(places.lowerBound))
    for place in places.dropFirst() {
      let value = value(place)
      if value > most { (best, most) = (place, value) }
    }
    return best
  }

  /// The nodes of some cycle among `heads`.
  private static func cycle(in heads: [Int]) -> [Int]? {
    var seen = [Int](repeating: -1, count: heads.count)
    for start in 1..<heads.count where seen[start] < 0 {
      var node = start
      while node != 0, seen[node] < 0 {
        seen[node] = start
        node = heads[node]
      }
      guard node != 0, seen[node] == start else { continue }
      var (cycle, next) = ([node], heads[node])
      while next != node {
        cycle.append(next)
        next = heads[next]
      }
      return cycle
    }
    return nil
  }
}
