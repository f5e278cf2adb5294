internal import CKernels

/// What is read off every piece: where words and sentences end, names, attribution and events.
struct TagHeads: Sendable {
  let names: SpanTagger
  let source: SpanTagger
  let cue: SpanTagger
  let content: SpanTagger
  let events: SpanTagger
  /// Floats from one piece's scores to the next one's.
  var stride: Int { product.outputs }
  private let product: HeadProduct
  /// How much more readily a sentence ends where the rules see its end.
  private static let probable: Float = 1
  private static let boundaries = ["inside", "token", "sentence"]

  init(_ weights: WeightsFile, path: KernelPath) throws(WeightsFile.Failure) {
    guard try weights.lines("label.boundary") == TagHeads.boundaries else {
      throw weights.failure("label.boundary is not \(TagHeads.boundaries.joined(separator: " "))")
    }
    let bio = try weights.lines("label.bio")
    let labels = [
      ("names", try weights.lines("label.names")), ("source", bio), ("cue", bio), ("content", bio),
      ("events", try weights.lines("label.events")),
    ]
    for (name, own) in labels where own.first != "O" || own.count > 64 {
      throw weights.failure("the labels of \(name) do not begin with O or are too many")
    }
    product = try HeadProduct(
      weights,
      [("tags.boundary", TagHeads.boundaries.count)] + labels.map { ("tags." + $0.0, $0.1.count) },
      inputs: Encoder.width, path: path)
    let parts = product.parts
    names = SpanTagger(labels: labels[0].1, columns: parts[1])
    source = SpanTagger(labels: labels[1].1, columns: parts[2])
    cue = SpanTagger(labels: labels[2].1, columns: parts[3])
    content = SpanTagger(labels: labels[3].1, columns: parts[4])
    events = SpanTagger(labels: labels[4].1, columns: parts[5])
  }

  /// Scores of `count` pieces whose vectors lie one after the other, in `scratch.tags`.
  func scores(_ vectors: UnsafePointer<Float>, count: Int, scratch: HeadScratch) -> UnsafePointer<Float> {
    let out = scratch.tags.reserve(count * stride)
    product.multiply(vectors, rows: count, into: out, rounded: scratch.rounded)
    return UnsafePointer(out)
  }

  /// What ends with the piece whose scores these are; a sentence more readily where its end is probable.
  func boundary(_ row: UnsafePointer<Float>, isProbable: Bool) -> Boundary {
    let sentence = row[2] + (isProbable ? TagHeads.probable : 0)
    if sentence > row[1], sentence > row[0] { return .sentence }
    return row[1] > row[0] ? .token : .inside
  }
}

/// What ends with a piece.
enum Boundary {
  case inside, token, sentence
}
