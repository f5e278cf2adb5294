import CKernels
import Testing

@testable import NeuralEncoder

/// Products and the functions between them, on every path that this CPU can take.
@Suite struct EncoderProductTests {
  static let paths = (0...5).compactMap { KernelPath(rawValue: $0) }.filter { kernels_available($0) }

  /// Rows, outputs, inputs: ordinary, one row, odd everywhere, less than any panel, more rows than any tile.
  static let shapes = [(7, 64, 64), (1, 17, 384), (13, 51, 37), (2, 3, 1), (19, 130, 65)]

  /// Numbers in ±127 that do not repeat with any panel's or tile's period; some at the very ends.
  static func bytes(_ count: Int, seed: UInt64) -> [Int8] {
    var random = Congruences(state: seed)
    return (0..<count).map { _ in
      let value = Int8(Int(random.next() % 255) - 127)
      return random.next() % 7 == 0 ? (value < 0 ? -127 : 127) : value
    }
  }

  /// Sums by a path, for activations in ±127 whose every row holds a 127, so that rounding keeps them.
  static func sums(
    _ path: KernelPath, _ weights: [Int8], _ activations: [Int8], rows: Int, outputs: Int, inputs: Int
  ) -> [Int32] {
    let matrix = PackedMatrix(
      weights, scales: [Float](repeating: 1, count: outputs), bias: nil, outputs: outputs, inputs: inputs,
      path: path)
    let rounded = RoundedRows(path: path)
    let from = rounded.round(activations.map(Float.init), rows: rows, columns: inputs)
    var out = [Int32](repeating: -1, count: rows * outputs)
    matrix.sums(rounded: from.bytes, rows: rows, into: &out)
    return out
  }

  static func exact(_ weights: [Int8], _ activations: [Int8], rows: Int, outputs: Int, inputs: Int) -> [Int32]
  {
    (0..<rows * outputs).map { at in
      let (row, output) = (at / outputs, at % outputs)
      return (0..<inputs).reduce(0) { sum, k in
        sum + Int32(activations[row * inputs + k]) * Int32(weights[output * inputs + k])
      }
    }
  }

  @Test(arguments: paths) func `integer sums are exact`(path: KernelPath) {
    for (rows, outputs, inputs) in EncoderProductTests.shapes {
      let weights = EncoderProductTests.bytes(outputs * inputs, seed: 1)
      var activations = EncoderProductTests.bytes(rows * inputs, seed: 2)
      for row in 0..<rows { activations[row * inputs] = row % 2 == 0 ? 127 : -127 }
      let sums = EncoderProductTests.sums(
        path, weights, activations, rows: rows, outputs: outputs, inputs: inputs)
      #expect(
        sums
          == EncoderProductTests.exact(weights, activations, rows: rows, outputs: outputs, inputs: inputs))
    }
  }

  @Test(arguments: paths) func `the largest numbers of either sign do not saturate`(path: KernelPath) {
    let inputs = 1536
    for (weight, activation) in [(127, 127), (127, -127), (-127, 127), (-127, -127)] as [(Int8, Int8)] {
      let sums = EncoderProductTests.sums(
        path, [Int8](repeating: weight, count: 2 * inputs), [Int8](repeating: activation, count: inputs),
        rows: 1,
        outputs: 2, inputs: inputs)
      #expect(sums == [Int32](repeating: Int32(weight) * Int32(activation) * Int32(inputs), count: 2))
    }
  }
}

/// A linear congruential generator, so that tests draw the same numbers everywhere.
struct Congruences: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state >> 33
  }
}
