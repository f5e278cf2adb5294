internal import CKernels

/// Spans from BIO scores: the best path in which every inside follows its own begin or inside (Viterbi).
struct SpanTagger: Sendable {
  /// A run of pieces, the last included.
  struct Span {
    var first: Int
    var last: Int
    /// Place among the kinds, 0 where there are none.
    var kind: UInt8
    /// Mean over its pieces of their labels' probabilities.
    var confidence: Float
  }

  /// The head's columns among those of all tags.
  let columns: Range<Int>
  private let isBegin: [Bool]
  /// For each label that goes on inside, what it may follow; empty for the others, which may follow anything.
  private let predecessors: [[Int]]
  private let kinds: [UInt8]

  /// A tagger of `labels` (`O`, `B-PER`, `I-PER`, …; an `I` without kind goes on with any).
  init(labels: [String], columns: Range<Int>) {
    self.columns = columns
    isBegin = labels.map { $0.hasPrefix("B") }
    let named = labels.filter { $0.hasPrefix("B-") }.map { $0.dropFirst(2) }
    kinds = labels.map { label in UInt8(named.firstIndex(of: label.dropFirst(2)) ?? 0) }
    predecessors = labels.map { label in
      guard label.hasPrefix("I") else { return [] }
      return labels.indices.filter {
        labels[$0] != "O" && (!label.contains("-") || labels[$0].dropFirst(2) == label.dropFirst(2))
      }
    }
  }

  /// The spans among `count` pieces whose scores lie `stride` floats apart.
  func spans(_ scores: UnsafePointer<Float>, stride: Int, count: Int) -> [Span] {
    guard count > 0 else { return [] }
    let width = columns.count
    let scores = scores + columns.lowerBound
    var values = (0..<width).map { predecessors[$0].isEmpty ? scores[$0] : -Float.infinity }
    var next = values
    var back = [UInt8](repeating: 0, count: width * count)
    for piece in 1..<max(1, count) {
      let row = scores + piece * stride
      let free = best(of: 0..<width, values)
      for label in 0..<width {
        let from = predecessors[label].isEmpty ? free : best(of: predecessors[label], values)
        back[piece * width + label] = UInt8(from)
        next[label] = values[from] + row[label]
      }
      swap(&values, &next)
    }
    var label = best(of: 0..<width, values)
    var path = [UInt8](repeating: 0, count: count)
    for piece in (0..<count).reversed() {
      path[piece] = UInt8(label)
      label = Int(back[piece * width + label])
    }
    return runs(path, scores, stride)
  }

  private func best(of labels: some Sequence<Int>, _ values: [Float]) -> Int {
    var best = -1
    for label in labels where best < 0 || values[label] > values[best] { best = label }
    return best
  }

  private func runs(_ path: [UInt8], _ scores: UnsafePointer<Float>, _ stride: Int) -> [Span] {
    var spans: [Span] = []
    for (piece, label) in path.enumerated() where label != 0 {
      let probability = probability(of: Int(label), scores + piece * stride)
      if isBegin[Int(label)] {
        spans.append(Span(first: piece, last: piece, kind: kinds[Int(label)], confidence: probability))
      } else if var span = spans.popLast() {
        span.last = piece
        span.confidence += probability
        spans.append(span)
      }
    }
    for index in spans.indices {
      spans[index].confidence /= Float(spans[index].last - spans[index].first + 1)
    }
    return spans
  }

  private func probability(of label: Int, _ row: UnsafePointer<Float>) -> Float {
    var sum: Float = 0
    for other in 0..<columns.count { sum += naturalExponential(row[other] - row[label]) }
    return 1 / sum
  }
}
