internal import CKernels

/// Stance toward a mention and between two, and the act of one toward the other: for every question the sentence goes on
/// from the encoder's first layers through layers of these heads' own, with the mentions it is about marked.
struct StanceHeads: Sendable {
  /// What a piece is to a question, as `label.roles` has them.
  private static let roles = ["other", "first", "second", "mention"]
  private static let pairSides = ["none", "negative", "positive", "negative back", "positive back"]
  private static let width = 256

  private let layers: LateLayers
  private let roles: [Float]
  private let toward: Perceptron
  private let between: Perceptron
  private let act: Perceptron

  init(_ weights: WeightsFile, labels: Labels, path: KernelPath) throws(WeightsFile.Failure) {
    guard try weights.lines("label.roles") == StanceHeads.roles,
      try weights.lines("label.pair_sides") == StanceHeads.pairSides,
      labels.sides == ["negative", "neutral", "positive"]
    else { throw weights.failure("label.roles, label.pair_sides or label.sides are not those known") }
    layers = try LateLayers(
      weights, "stance.layers", count: Encoder.layers - Encoder.marked, path: path)
    roles = Array(try weights.floats("stance.roles.weight", StanceHeads.roles.count, Encoder.width))
    let width = Encoder.width
    toward = try Perceptron(weights, "stance.toward", inputs: 3 * width, outputs: 3, path: path)
    between = try Perceptron(
      weights, "stance.between", inputs: 4 * width, outputs: StanceHeads.pairSides.count, path: path)
    act = try Perceptron(weights, "stance.act", inputs: 4 * width, outputs: labels.acts.count, path: path)
  }

  /// `pieces` of a sentence, ready for questions.
  func marked(_ pieces: Pieces, encoder: Encoder, scratch: HeadScratch) -> MarkedSentence {
    MarkedSentence(pieces, encoder: encoder, layers: layers.layers, scratch: scratch)
  }

  /// Probability of each of `Labels.sides` that the sentence takes toward each of `mentions`.
  func toward(_ mentions: [Range<Int>], in sentence: MarkedSentence, scratch: HeadScratch) -> [[Float]] {
    mentions.map { mention in
      let features = sentence.features(
        of: [(mention, role("mention"))], other: role("other"), scratch: scratch)
      return toward.probabilities(features, scratch: scratch)
    }
  }

  /// Probabilities of `Labels.sides` that the first of each pair takes toward the second, and of `Labels.acts`.
  ///
  /// The sides are the mean of both orders, since which mention is called the first means nothing to the head.
  func between(
    _ pairs: [(holder: Range<Int>, target: Range<Int>)], in sentence: MarkedSentence, scratch: HeadScratch
  ) -> [(sides: [Float], acts: [Float])] {
    pairs.map { pair in
      let there = sentence.features(
        of: [(pair.holder, role("first")), (pair.target, role("second"))], other: role("other"),
        scratch: scratch)
      let acts = act.probabilities(there, scratch: scratch)
      let forth = between.probabilities(there, scratch: scratch)
      let turned = sentence.features(
        of: [(pair.target, role("first")), (pair.holder, role("second"))], other: role("other"),
        scratch: scratch)
      let back = between.probabilities(turned, scratch: scratch)
      let negative = (forth[1] + back[3]) / 2
      let positive = (forth[2] + back[4]) / 2
      return ([negative, max(0, 1 - negative - positive), positive], acts)
    }
  }

  private func role(_ name: String) -> [Float] {
    let place = StanceHeads.roles.firstIndex(of: name) ?? 0
    return Array(roles[place * Encoder.width..<(place + 1) * Encoder.width])
  }
}

/// Two layers with GELU between them.
private struct Perceptron: Sendable {
  private static let width = 256
  private let first: HeadProduct
  private let second: HeadProduct

  init(
    _ weights: WeightsFile, _ name: String, inputs: Int, outputs: Int, path: KernelPath
  ) throws(WeightsFile.Failure) {
    first = try HeadProduct(
      weights, name + ".0.0", outputs: Perceptron.width, inputs: inputs, finish: .GELU, path: path)
    second = try HeadProduct(weights, name + ".1", outputs: outputs, inputs: Perceptron.width, path: path)
  }

  func probabilities(_ features: [Float], scratch: HeadScratch) -> [Float] {
    let hidden = scratch.starts.reserve(Perceptron.width)
    first.multiply(features, rows: 1, into: hidden, rounded: scratch.rounded)
    let out = scratch.scores.reserve(second.outputs)
    second.multiply(hidden, rows: 1, into: out, rounded: scratch.rounded)
    return NeuralEncoder.probabilities(UnsafeBufferPointer(start: out, count: second.outputs))
  }
}
