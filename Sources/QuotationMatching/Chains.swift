import TextModel

/// A stretch of a text that looks like the quotation: runs of it in its order.
struct Chain {
  /// The hits, in order.
  var hits: [Seeds.Hit]
  var score: Int32
}

/// Joins hits to chains, as sequence aligners chain their seeds (Li 2018, minimap2): the best predecessor of each hit among
/// the last `reach` ones, then the best chains off the back pointers, each hit used once.
struct Chaining {
  private let quotation: Quotation
  private let width: Int32
  /// Word of the text → how many words before it count as said.
  private let said: [Int32]
  /// Word of the quotation → how many words may be passed over before it, from the beginning.
  private let allowed: [Int32]
  /// Most words of a text between two hits that the quotation does not account for.
  private let slack: Int32

  /// Hits that are looked back on. Those of a true match lie close together; this bounds the work in texts that repeat a word.
  private static let reach = 100

  init(_ quotation: Quotation, in words: Words, width: Int) {
    self.quotation = quotation
    self.width = Int32(width)
    var said: [Int32] = []
    said.reserveCapacity(words.count)
    var count: Int32 = 0
    for mark in words.marks {
      said.append(count)
      if !mark.contains(.aside) { count += 1 }
    }
    self.said = said
    var allowance: Int32 = 0
    allowed = quotation.allowances.map {
      allowance += Int32($0)
      return allowance
    }
    slack = Int32(min(Chaining.mostSlack, max(3, quotation.words.count)))
  }

  /// Words that may be put into a long quotation in one place. What has more between its halves is two quotations.
  private static let mostSlack = 60

  /// What a word is worth.
  private static let unit: Int32 = 8

  /// The chains of `hits` that cover at least a third of the quotation, the best first.
  func chains(of hits: [Seeds.Hit], _ cancellation: Cancellation) -> [Chain] {
    var scores = [Int32](repeating: 0, count: hits.count)
    var back = [Int32](repeating: -1, count: hits.count)
    for index in hits.indices {
      if index % 4096 == 0, cancellation.isCancelled { return [] }
      scores[index] = width * Chaining.unit
      for before in stride(from: index - 1, through: max(0, index - Chaining.reach), by: -1) {
        guard let gain = gain(from: hits[before], to: hits[index]) else { continue }
        if scores[before] + gain > scores[index] {
          (scores[index], back[index]) = (scores[before] + gain, Int32(before))
        }
        // Nothing can be better than the run going on.
        if hits[before].found == hits[index].found - 1, hits[before].quoted == hits[index].quoted - 1 {
          break
        }
      }
    }
    return picked(hits, scores, back, cancellation)
  }

  /// What `hit` adds to a chain that ends in `last`: `unit` a word, less one a word that is missing or too much between them;
  /// nil where they do not go together.
  private func gain(from last: Seeds.Hit, to hit: Seeds.Hit) -> Int32? {
    let quoted = hit.quoted - last.quoted
    let found = hit.found - last.found
    guard quoted > 0, found > 0 else { return nil }
    let between = said[Int(hit.found)] - said[Int(last.found)]
    let allowed = allowed[Int(hit.quoted)] - allowed[Int(last.quoted)]
    let surplus = between - quoted - allowed
    guard surplus <= slack else { return nil }
    return Chaining.unit * min(width, quoted, found) - max(0, surplus) - max(0, quoted - found)
  }

  private func picked(
    _ hits: [Seeds.Hit], _ scores: [Int32], _ back: [Int32], _ cancellation: Cancellation
  ) -> [Chain] {
    let least = Int32(max(1, quotation.words.count / 3)) * Chaining.unit
    let order = scores.indices.filter { scores[$0] >= least }.sorted {
      scores[$0] == scores[$1] ? $0 < $1 : scores[$0] > scores[$1]
    }
    var isUsed = [Bool](repeating: false, count: hits.count)
    var chains: [Chain] = []
    for (number, end) in order.enumerated() where !isUsed[end] {
      if number % 4096 == 0, cancellation.isCancelled { return [] }
      var chain: [Seeds.Hit] = []
      var next = end
      while next >= 0, !isUsed[next] {
        isUsed[next] = true
        chain.append(hits[next])
        next = Int(back[next])
      }
      // What is left of a chain whose beginning belongs to a better one counts without that.
      let score = scores[end] - (next >= 0 ? scores[next] : 0)
      if score >= least { chains.append(Chain(hits: chain.reversed(), score: score)) }
    }
    return chains.sorted { a, b in
      a.score == b.score
        ? (a.hits.first?.found ?? 0) < (b.hits.first?.found ?? 0) : a.score > b.score
    }
  }
}
