internal import CKernels

/// Which earlier or later piece belongs to a piece: scores of arcs between them (biaffine).
struct LinkHead: Sendable {
  private static let width = 128

  private let start: HeadProduct
  private let end: HeadProduct
  private let product: HeadProduct
  private let bias: [Float]

  /// The head `links.name`.
  init(_ weights: WeightsFile, _ name: String, path: KernelPath) throws(WeightsFile.Failure) {
    let (name, width) = ("links." + name, LinkHead.width)
    start = try HeadProduct(
      weights, name + ".start.0", outputs: width, inputs: Encoder.width, finish: .GELU, path: path)
    end = try HeadProduct(
      weights, name + ".end.0", outputs: width, inputs: Encoder.width, finish: .GELU, path: path)
    product = try HeadProduct(weights, name + ".product", outputs: width, inputs: width, path: path)
    bias = Array(try weights.floats(name + ".bias.weight", 1, width))
  }

  /// For each of `spans` the index among `targets` that it points to, −1 for none, by first pieces.
  ///
  /// `hidden` holds the window's own vector, which stands for none, and then the pieces'.
  func links(
    from spans: [WindowReading.Span], to targets: [WindowReading.Span], hidden: UnsafePointer<Float>,
    scratch: HeadScratch
  ) -> [Int32] {
    guard !spans.isEmpty, !targets.isEmpty else { return spans.map { _ in -1 } }
    let (from, to) = (spans.count, targets.count + 1)
    let starts = gathered(spans.map { Int($0.firstPiece) + 1 }, hidden, scratch)
    let projected = scratch.starts.reserve((2 * from + to) * LinkHead.width)
    let (products, ends) = (projected + from * LinkHead.width, projected + 2 * from * LinkHead.width)
    start.multiply(starts, rows: from, into: projected, rounded: scratch.rounded)
    product.multiply(projected, rows: from, into: products, rounded: scratch.rounded)
    let candidates = gathered([0] + targets.map { Int($0.firstPiece) + 1 }, hidden, scratch)
    end.multiply(candidates, rows: to, into: ends, rounded: scratch.rounded)
    return (0..<from).map { span in
      var (best, most): (Int32, Float) = (-1, -Float.infinity)
      for candidate in 0..<to {
        var score: Float = 0
        for k in 0..<LinkHead.width {
          score += (products[span * LinkHead.width + k] + bias[k]) * ends[candidate * LinkHead.width + k]
        }
        if score > most { (best, most) = (Int32(candidate) - 1, score) }
      }
      return best
    }
  }

  private func gathered(
    _ places: [Int], _ hidden: UnsafePointer<Float>, _ scratch: HeadScratch
  ) -> UnsafePointer<Float> {
    let rows = scratch.words.reserve(places.count * Encoder.width)
    for (row, place) in places.enumerated() {
      (rows + row * Encoder.width).update(from: hidden + place * Encoder.width, count: Encoder.width)
    }
    return UnsafePointer(rows)
  }
}
