import CKernels
import Testing

@testable import NeuralEncoder

/// Products and the functions between them, on every path that this CPU can take.
@Suite struct EncoderProductTests {
  static let paths = (0...5).compactMap { KernelPath(rawValue: $0) }.filter { kernels_available($0) }

  /// Rows, outputs, inputs: ordinary, one row, odd everywhere, less than any panel, more rows than any tile, more
  /// inputs than a path packs together.
  static let shapes = [
    (7, 64, 64), (1, 17, 384), (13, 51, 37), (2, 3, 1), (19, 130, 65), (2, 9, 2049), (1, 1, 4),
  ]

  /// How weights or activations may lie in ±127: paths pack by what their sums can come to.
  enum Spread: CaseIterable {
    case even, narrow, ends, sparse

    func number(_ random: inout Congruences) -> Int8 {
      let value = Int(random.next() % 255) - 127
      return switch self {
      case .even: Int8(random.next() % 7 == 0 ? (value < 0 ? -127 : 127) : value)
      case .narrow: Int8(value / 5 + Int(random.next() % 31) - 15)
      case .ends: value < 0 ? -127 : 127
      case .sparse: random.next() % 9 == 0 ? Int8(value) : 0
      }
    }
  }

  /// Numbers that do not repeat with any panel's or tile's period.
  static func bytes(_ count: Int, _ spread: Spread, seed: UInt64) -> [Int8] {
    var random = Congruences(state: seed)
    return (0..<count).map { _ in spread.number(&random) }
  }

  /// Sums by a path, for activations whose every row holds a 127 or nothing, so that rounding keeps them.
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
    var out: [Int32] = []
    for row in 0..<rows {
      for output in 0..<outputs {
        var sum: Int32 = 0
        for k in 0..<inputs {
          sum += Int32(activations[row * inputs + k]) * Int32(weights[output * inputs + k])
        }
        out.append(sum)
      }
    }
    return out
  }

  @Test(arguments: paths, Spread.allCases) func `integer sums are exact`(path: KernelPath, spread: Spread) {
    for (rows, outputs, inputs) in EncoderProductTests.shapes {
      let weights = EncoderProductTests.bytes(outputs * inputs, spread, seed: 1)
      for other in [Spread.even, .ends] {
        var activations = EncoderProductTests.bytes(rows * inputs, other, seed: 2)
        for row in 0..<rows { activations[row * inputs] = row % 2 == 0 ? 127 : -127 }
        // A row of zeros has no scale of its own.
        if rows > 4 {
          activations.replaceSubrange(3 * inputs..<4 * inputs, with: [Int8](repeating: 0, count: inputs))
        }
        #expect(
          EncoderProductTests.sums(path, weights, activations, rows: rows, outputs: outputs, inputs: inputs)
            == EncoderProductTests.exact(
              weights, activations, rows: rows, outputs: outputs, inputs: inputs),
          "\(rows) rows, \(inputs) to \(outputs), activations \(other)")
      }
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

  /// Neighbours at the very bounds within which the path of 256 bits takes two steps together.
  @Test(arguments: paths) func `sums at the bounds of sixteen bits are exact`(path: KernelPath) {
    let inputs = 64
    for (one, other) in [
      (64, 64), (65, 64), (127, 1), (127, 2), (-64, -64), (-65, -64), (64, -64), (32, 32), (33, 32),
    ] {
      let weights = (0..<16 * inputs).map { Int8($0 % 2 == 0 ? one : other) }
      for sign in [127, -127] as [Int8] {
        let activations = [Int8](repeating: sign, count: inputs)
        #expect(
          EncoderProductTests.sums(path, weights, activations, rows: 1, outputs: 16, inputs: inputs)
            == EncoderProductTests.exact(weights, activations, rows: 1, outputs: 16, inputs: inputs))
      }
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
