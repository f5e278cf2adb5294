internal import CKernels

/// Which earlier mention means the same (mention pairs, after Lee and others 2018).
struct CoreferenceHead: Sendable {
  private static let width = 128
  private static let distances = 10
  private static let matches = 4
  private static let edges = [1, 2, 3, 4, 6, 9, 16, 33, 65, 129]

  private let mention: HeadProduct
  private let product: HeadProduct
  /// Bias, distances and matches of a mention.
  private let features: HeadProduct

  init(_ weights: WeightsFile, path: KernelPath) throws(WeightsFile.Failure) {
    let width = CoreferenceHead.width
    mention = try HeadProduct(
      weights, "coreference.mention.0", outputs: width, inputs: 3 * Encoder.width, finish: .GELU, path: path)
    product = try HeadProduct(weights, "coreference.product", outputs: width, inputs: width, path: path)
    features = try HeadProduct(
      weights,
      [
        ("coreference.bias", 1), ("coreference.distance", CoreferenceHead.distances),
        ("coreference.match", CoreferenceHead.matches),
      ], inputs: width, path: path)
  }

  /// What is compared of a mention whose first, head's and last piece have these vectors, one after the other.
  func vector(_ pieces: [Float], scratch: HeadScratch) -> MentionVector {
    let width = CoreferenceHead.width
    let projected = scratch.starts.reserve(2 * width + features.outputs)
    let (wanted, scores) = (projected + width, projected + 2 * width)
    mention.multiply(pieces, rows: 1, into: projected, rounded: scratch.rounded)
    product.multiply(projected, rows: 1, into: wanted, rounded: scratch.rounded)
    features.multiply(projected, rows: 1, into: scores, rounded: scratch.rounded)
    let part = { (index: Int) in features.parts[index].map { scores[$0] } }
    return MentionVector(
      vector: Array(UnsafeBufferPointer(start: projected, count: width)),
      wanted: Array(UnsafeBufferPointer(start: wanted, count: width)), bias: scores[0], distances: part(1),
      matches: part(2))
  }

  /// Score of `candidate` as the antecedent of `mention`; that it has none scores 0.
  func score(_ mention: MentionVector, after candidate: MentionVector, distance: Int, match: Int) -> Float {
    var score = candidate.bias
    for k in 0..<CoreferenceHead.width { score += mention.wanted[k] * candidate.vector[k] }
    let bucket = max(0, (CoreferenceHead.edges.lastIndex { $0 <= distance } ?? 0))
    return score + mention.distances[bucket]
      + mention.matches[min(max(match, 0), CoreferenceHead.matches - 1)]
  }
}
