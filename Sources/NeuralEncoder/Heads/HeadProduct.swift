internal import CKernels

/// The products that several heads take of the same vectors, as one matrix: outputs of one head after another's.
struct HeadProduct: Sendable {
  /// Outputs of each head, in the order they were named.
  let parts: [Range<Int>]
  private let matrix: PackedMatrix
  private let finish: KernelFinish

  /// All outputs.
  var outputs: Int { matrix.outputs }

  /// The matrices `name.weight` of `heads` with so many outputs each, and their biases where they have some.
  ///
  /// They multiply in int8 where all of them are stored so.
  init(
    _ weights: WeightsFile, _ heads: [(name: String, outputs: Int)], inputs: Int,
    finish: KernelFinish = .none, path: KernelPath
  ) throws(WeightsFile.Failure) {
    var parts: [Range<Int>] = []
    var biases: [Float] = []
    for (name, outputs) in heads {
      parts.append(biases.count..<biases.count + outputs)
      biases +=
        weights.has(name + ".bias")
        ? Array(try weights.floats(name + ".bias", outputs)) : Array(repeating: 0, count: outputs)
    }
    (self.parts, self.finish) = (parts, finish)
    if heads.allSatisfy({ weights.isInt8($0.name + ".weight") }) {
      var (values, scales): ([Int8], [Float]) = ([], [])
      for (name, outputs) in heads {
        let rows = try weights.int8(name + ".weight", outputs, inputs)
        values += rows.values
        scales += rows.scales
      }
      matrix = PackedMatrix(
        values, scales: scales, bias: biases, outputs: biases.count, inputs: inputs, path: path)
    } else {
      var values: [Float] = []
      for (name, outputs) in heads { values += try weights.floats(name + ".weight", outputs, inputs) }
      matrix = PackedMatrix(values, bias: biases, outputs: biases.count, inputs: inputs, path: path)
    }
  }

  /// A matrix given as floats, row by row.
  init(_ values: [Float], bias: [Float], outputs: Int, inputs: Int, path: KernelPath) {
    parts = [0..<outputs]
    finish = .none
    matrix = PackedMatrix(values, bias: bias, outputs: outputs, inputs: inputs, path: path)
  }

  /// A single head's.
  init(
    _ weights: WeightsFile, _ name: String, outputs: Int, inputs: Int, finish: KernelFinish = .none,
    path: KernelPath
  ) throws(WeightsFile.Failure) {
    try self.init(weights, [(name, outputs)], inputs: inputs, finish: finish, path: path)
  }

  /// `rows × outputs` of `rows` rows of floats.
  func multiply(
    _ x: UnsafePointer<Float>, rows: Int, into out: UnsafeMutablePointer<Float>, rounded: RoundedRows
  ) {
    matrix.multiply(x, rows: rows, into: out, finish: finish, rounded: rounded)
  }
}
