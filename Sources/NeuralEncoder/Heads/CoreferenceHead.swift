internal import CKernels
import TextModel

/// Which words head mentions, and which earlier mention means the same (mention pairs, after Lee and others 2018).
struct CoreferenceHead: Sendable {
  private static let width = MentionVector.width
  private static let distances = 10
  private static let matches = 4
  private static let edges = [1, 2, 3, 4, 6, 9, 16, 33, 65, 129]
  /// Mentions that are compared at once with those before them.
  private static let block = 64

  private let kind: HeadProduct
  private let mention: HeadProduct
  private let product: HeadProduct
  /// Bias, distances and matches of a mention.
  private let features: HeadProduct
  private let spans: MentionSpans
  private let none: Int

  init(_ weights: WeightsFile, labels: Labels, path: KernelPath) throws(WeightsFile.Failure) {
    let width = CoreferenceHead.width
    guard let none = labels.mentions.firstIndex(of: "none"), labels.mentions.count <= 256 else {
      throw weights.failure("label.mentions lacks none or is too long")
    }
    self.none = none
    kind = try HeadProduct(
      weights, "coreference.kind", outputs: labels.mentions.count, inputs: Encoder.width, path: path)
    mention = try HeadProduct(
      weights, "coreference.mention.0", outputs: width, inputs: 3 * Encoder.width, finish: .GELU, path: path)
    product = try HeadProduct(weights, "coreference.product", outputs: width, inputs: width, path: path)
    features = try HeadProduct(
      weights,
      [
        ("coreference.bias", 1), ("coreference.distance", CoreferenceHead.distances),
        ("coreference.match", CoreferenceHead.matches),
      ], inputs: width, path: path)
    spans = MentionSpans(labels)
  }

  /// The mentions of a window with these `tokens`; `hidden` holds the window's own vector and then one a piece.
  func mentions(
    of tokens: [WindowReading.Token], sentences: [Range<Int32>], hidden: UnsafePointer<Float>,
    scratch: HeadScratch
  ) -> [WindowReading.Mention] {
    let width = Encoder.width
    let words = scratch.words.reserve(tokens.count * width)
    for (index, token) in tokens.enumerated() {
      (words + index * width).update(from: hidden + (Int(token.piece) + 1) * width, count: width)
    }
    let scores = scratch.labels.reserve(tokens.count * kind.outputs)
    kind.multiply(words, rows: tokens.count, into: scores, rounded: scratch.rounded)
    var mentions: [WindowReading.Mention] = []
    for sentence in sentences {
      for head in Int(sentence.lowerBound)..<Int(sentence.upperBound) {
        let row = scores + head * kind.outputs
        var best = 0
        for label in 1..<kind.outputs where row[label] > row[best] { best = label }
        guard best != none else { continue }
        let words = spans.words(of: head, in: sentence, tokens)
        mentions.append(
          WindowReading.Mention(
            head: Int32(head), first: Int32(words.lowerBound), last: Int32(words.upperBound - 1),
            kind: UInt8(best)))
      }
    }
    mentions.sort { ($0.first, -$0.last) < ($1.first, -$1.last) }
    let places = mentions.map { mention in
      [mention.first, mention.head, mention.last].map { Int(tokens[Int($0)].piece) }
    }
    for (index, vector) in vectors(places, hidden, scratch).enumerated() { mentions[index].vector = vector }
    return mentions
  }

  /// What is compared of mentions whose first, head's and last piece are at these places.
  func vectors(_ places: [[Int]], _ hidden: UnsafePointer<Float>, _ scratch: HeadScratch) -> [MentionVector] {
    let (width, row) = (CoreferenceHead.width, 3 * Encoder.width)
    let pieces = scratch.relations.reserve(places.count * row)
    for (index, mention) in places.enumerated() {
      for (part, place) in mention.enumerated() {
        (pieces + index * row + part * Encoder.width).update(
          from: hidden + (place + 1) * Encoder.width, count: Encoder.width)
      }
    }
    let projected = scratch.starts.reserve(places.count * width)
    mention.multiply(pieces, rows: places.count, into: projected, rounded: scratch.rounded)
    return places.indices.map {
      MentionVector(UnsafeBufferPointer(start: projected + $0 * width, count: width))
    }
  }

  /// Probabilities that each of `mentions` means the same as one of those before it, at most `reach` back.
  func antecedents(
    of mentions: [ComparedMention], reach: Int, scratch: HeadScratch, cancellation: Cancellation
  ) -> [[Antecedent]] {
    let width = CoreferenceHead.width
    var found: [[Antecedent]] = []
    found.reserveCapacity(mentions.count)
    for start in stride(from: 0, to: mentions.count, by: CoreferenceHead.block) {
      if cancellation.isCancelled { break }
      let end = min(start + CoreferenceHead.block, mentions.count)
      let first = max(0, start - reach)
      let own = end - start
      // Vectors of this block and of what it looks back on, then what it looks for, then its other scores.
      let vectors = scratch.starts.reserve((end - first + own) * width + own * features.outputs)
      for place in first..<end { mentions[place].vector.write(to: vectors + (place - first) * width) }
      let wanted = vectors + (end - first) * width
      let scores = wanted + own * width
      let rows = UnsafePointer(vectors + (start - first) * width)
      product.multiply(rows, rows: own, into: wanted, rounded: scratch.rounded)
      features.multiply(rows, rows: own, into: scores, rounded: scratch.rounded)
      let biases = biases(vectors, count: end - first, scratch)
      for place in start..<end {
        let low = max(0, place - reach)
        let sought = UnsafePointer(wanted + (place - start) * width)
        let own = UnsafePointer(scores + (place - start) * features.outputs)
        found.append(
          CoreferenceHead.likeliest(low..<place) { candidate in
            let vector = UnsafePointer(vectors + (candidate - first) * width)
            return biases[candidate - first] + CoreferenceHead.dot(sought, vector)
              + score(own, distance: place - candidate, match: mentions[place].match(mentions[candidate]))
          })
      }
    }
    return found
  }

  /// How good antecedents mentions are at all.
  private func biases(_ vectors: UnsafePointer<Float>, count: Int, _ scratch: HeadScratch) -> [Float] {
    let out = scratch.scores.reserve(count * features.outputs)
    features.multiply(vectors, rows: count, into: out, rounded: scratch.rounded)
    return (0..<count).map { out[$0 * features.outputs] }
  }

  /// What distance and likeness add to a score, of a mention with these scores of `features`.
  private func score(_ own: UnsafePointer<Float>, distance: Int, match: Int) -> Float {
    let bucket = max(0, CoreferenceHead.edges.lastIndex { $0 <= distance } ?? 0)
    return own[features.parts[1].lowerBound + bucket] + own[features.parts[2].lowerBound + match]
  }

  /// The likeliest of `candidates` by their scores, beside none with a score of 0; the likeliest first.
  private static func likeliest(_ candidates: Range<Int>, _ score: (Int) -> Float) -> [Antecedent] {
    var scored = candidates.map { (place: $0, score: score($0)) }
    let most = max(0, scored.map(\.score).max() ?? 0)
    // In the order of the places: sums have one order.
    let all = scored.reduce(naturalExponential(-most)) { $0 + naturalExponential($1.score - most) }
    scored.sort { $0.score != $1.score ? $0.score > $1.score : $0.place > $1.place }
    return scored.prefix(Antecedent.most).map {
      Antecedent(mention: $0.place, probability: naturalExponential($0.score - most) / all)
    }.filter { $0.probability >= Antecedent.least }
  }

  /// The product of two vectors, in a fixed order.
  private static func dot(_ a: UnsafePointer<Float>, _ b: UnsafePointer<Float>) -> Float {
    var sums = SIMD16<Float>(repeating: 0)
    for k in stride(from: 0, to: width, by: 16) {
      let x = UnsafeRawPointer(a + k).loadUnaligned(as: SIMD16<Float>.self)
      let y = UnsafeRawPointer(b + k).loadUnaligned(as: SIMD16<Float>.self)
      sums += x * y
    }
    return sums.sum()
  }
}
