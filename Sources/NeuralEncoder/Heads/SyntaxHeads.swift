internal import CKernels

/// What is read off words: parts of speech, features, lemmas, trees (Dozat and Manning 2017).
struct SyntaxHeads: Sendable {
  private static let arcWidth = 256
  private static let labelWidth = 128

  /// Parts of speech, features, lemmas, and the two sides of a relation.
  private let labels: HeadProduct
  /// A word as a dependent and as a head.
  private let arcs: HeadProduct
  private let arcProduct: HeadProduct
  private let arcBias: [Float]
  private let relations: HeadProduct
  private let rootRelation: Int
  private let path: KernelPath

  init(_ weights: WeightsFile, labels names: Labels, path: KernelPath) throws(WeightsFile.Failure) {
    let (arc, label) = (SyntaxHeads.arcWidth, SyntaxHeads.labelWidth)
    guard let root = names.deprel.firstIndex(of: "root"), names.upos.count <= 256, names.deprel.count <= 256
    else { throw weights.failure("label.deprel lacks root or labels are too many") }
    rootRelation = root
    self.path = path
    labels = try HeadProduct(
      weights,
      [
        ("syntax.upos", names.upos.count), ("syntax.feats", names.feats.count),
        ("syntax.lemma", names.lemmas.count), ("syntax.dependent", label), ("syntax.head", label),
      ], inputs: Encoder.width, path: path)
    arcs = try HeadProduct(
      weights, [("syntax.arc.start.0", arc), ("syntax.arc.end.0", arc)], inputs: Encoder.width, finish: .GELU,
      path: path)
    arcProduct = try HeadProduct(weights, "syntax.arc.product", outputs: arc, inputs: arc, path: path)
    arcBias = Array(try weights.floats("syntax.arc.bias.weight", 1, arc))
    let both = try RelationRows(weights, relations: names.deprel.count, inputs: label)
    relations = HeadProduct(
      both.values, bias: both.bias, outputs: names.deprel.count, inputs: 2 * label, path: path)
  }

  /// The tokens of a window of `words`, whose vectors lie after the window's own in `hidden`.
  func tokens(
    _ words: [WordCutter.Word], sentences: [Range<Int32>], hidden: UnsafePointer<Float>, scratch: HeadScratch
  ) -> [WindowReading.Token] {
    let (width, rows) = (Encoder.width, words.count + 1)
    let vectors = scratch.words.reserve(rows * width)
    vectors.update(from: hidden, count: width)
    for (index, word) in words.enumerated() {
      (vectors + (index + 1) * width).update(from: hidden + (word.piece + 1) * width, count: width)
    }
    let scores = scratch.labels.reserve(rows * labels.outputs)
    labels.multiply(vectors, rows: rows, into: scores, rounded: scratch.rounded)
    let sides = scratch.arcs.reserve(rows * arcs.outputs)
    arcs.multiply(vectors, rows: rows, into: sides, rounded: scratch.rounded)

    var tokens: [WindowReading.Token] = []
    tokens.reserveCapacity(words.count)
    for (index, word) in words.enumerated() {
      let row = scores + (index + 1) * labels.outputs
      tokens.append(
        WindowReading.Token(
          start: word.start, end: word.end, piece: Int32(word.piece), head: -1,
          feats: UInt16(best(row, labels.parts[1])), lemma: UInt16(best(row, labels.parts[2])),
          upos: UInt8(best(row, labels.parts[0])), deprel: UInt8(rootRelation)))
    }
    for sentence in sentences {
      let heads = heads(Int(sentence.lowerBound)..<Int(sentence.upperBound), UnsafePointer(sides), scratch)
      for (place, head) in heads.dropFirst().enumerated() {
        tokens[Int(sentence.lowerBound) + place].head = head == 0 ? -1 : sentence.lowerBound + Int32(head) - 1
      }
    }
    relate(&tokens, UnsafePointer(scores), scratch)
    return tokens
  }

  /// Heads of the words of a sentence, as `SpanningTree` gives them.
  private func heads(_ sentence: Range<Int>, _ sides: UnsafePointer<Float>, _ scratch: HeadScratch) -> [Int] {
    let (n, width) = (sentence.count, SyntaxHeads.arcWidth)
    let candidates = n + 1
    // Dependents, heads with the root first, and products, each of whole rows; then the scores.
    let dependents = scratch.starts.reserve((2 * n + candidates) * width + candidates)
    let (heads, products) = (dependents + n * width, dependents + (n + candidates) * width)
    let biases = products + n * width
    for candidate in 0..<candidates {
      let row = sides + (candidate == 0 ? 0 : sentence.lowerBound + candidate) * 2 * width
      if candidate > 0 { (dependents + (candidate - 1) * width).update(from: row, count: width) }
      let head = heads + candidate * width
      head.update(from: row + width, count: width)
      biases[candidate] = 0
      for k in 0..<width { biases[candidate] += arcBias[k] * head[k] }
    }
    arcProduct.multiply(dependents, rows: n, into: products, rounded: scratch.rounded)
    let packed = scratch.packed.reserve(kernels_float_packed_size(path, candidates, width))
    kernels_float_pack(path, heads, biases, candidates, width, packed)
    let found = scratch.scores.reserve(n * candidates)
    kernels_float_product(path, packed, candidates, width, products, n, .none, found)
    let row = [Float](repeating: 0, count: candidates)
    return SpanningTree.heads(
      scores: row + UnsafeBufferPointer(start: found, count: n * candidates), count: candidates)
  }

  /// Names the relation of each token to its head; `root` is for roots alone.
  private func relate(
    _ tokens: inout [WindowReading.Token], _ scores: UnsafePointer<Float>, _ scratch: HeadScratch
  ) {
    let width = SyntaxHeads.labelWidth
    let inputs = scratch.starts.reserve(tokens.count * 2 * width)
    let (dependent, head) = (labels.parts[3].lowerBound, labels.parts[4].lowerBound)
    for (index, token) in tokens.enumerated() {
      let a = scores + (index + 1) * labels.outputs + dependent
      let b = scores + (Int(token.head) + 1) * labels.outputs + head
      let (sum, product) = (inputs + index * 2 * width, inputs + (index * 2 + 1) * width)
      for k in 0..<width {
        sum[k] = a[k] + b[k]
        product[k] = a[k] * b[k]
      }
      kernels_gelu(path, sum, width, sum)
    }
    let out = scratch.relations.reserve(tokens.count * relations.outputs)
    relations.multiply(inputs, rows: tokens.count, into: out, rounded: scratch.rounded)
    for index in tokens.indices where tokens[index].head >= 0 {
      let row = out + index * relations.outputs
      row[rootRelation] = -Float.infinity
      tokens[index].deprel = UInt8(best(row, 0..<relations.outputs))
    }
  }

  private func best(_ row: UnsafePointer<Float>, _ range: Range<Int>) -> Int {
    var best = range.lowerBound
    for place in range where row[place] > row[best] { best = place }
    return best - range.lowerBound
  }
}

/// `sum` and `product` of a relation side by side, so that both are one product.
private struct RelationRows {
  var values: [Float] = []
  let bias: [Float]

  init(_ weights: WeightsFile, relations: Int, inputs: Int) throws(WeightsFile.Failure) {
    let sum = try weights.matrix("syntax.sum.weight", relations, inputs)
    let product = try weights.matrix("syntax.product.weight", relations, inputs)
    bias = Array(try weights.floats("syntax.sum.bias", relations))
    for relation in 0..<relations {
      let row = relation * inputs..<(relation + 1) * inputs
      values += sum[row] + product[row]
    }
  }
}
