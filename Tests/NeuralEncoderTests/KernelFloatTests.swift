import CKernels
import Foundation
import Testing

@testable import NeuralEncoder

/// What lies between the integer products, on every path that this CPU can take, beside the same in double precision.
@Suite struct KernelFloatTests {
  static let paths = EncoderProductTests.paths

  /// Even numbers in ±`most`.
  static func floats(_ count: Int, most: Float = 4, seed: UInt64) -> [Float] {
    var random = Congruences(state: seed)
    return (0..<count).map { _ in Float.random(in: -most...most, using: &random) }
  }

  /// The largest |got − wanted| / max(1, |wanted|).
  static func error(_ got: [Float], _ wanted: [Double]) -> Double {
    zip(got, wanted).map { abs(Double($0) - $1) / max(1, abs($1)) }.max() ?? .infinity
  }

  static func gelu(_ x: Double) -> Double { x * (1 + erf(x / 2.0.squareRoot())) / 2 }

  @Test(arguments: paths) func `GELU and powers of two keep to their bounds`(path: KernelPath) {
    let x = KernelFloatTests.floats(1003, most: 9, seed: 1) + [0, -5, 5, 1e4, -1e4]
    var out = x
    kernels_gelu(path, x, x.count, &out)
    for (x, got) in zip(x, out) {
      #expect(
        abs(Double(got) - KernelFloatTests.gelu(Double(x))) < 3e-7 * max(1, abs(Double(x))), "GELU of \(x)")
    }
    let powers =
      KernelFloatTests.floats(1003, most: 60, seed: 2).map { -abs($0) } + [0, -126, -1e30, -.infinity]
    kernels_exp2(path, powers, powers.count, &out)
    for (power, got) in zip(powers, out) {
      let wanted = exp2(max(Double(power), -126))
      #expect(abs(Double(got) - wanted) <= 3e-7 * wanted, "2 to the power of \\(power)")
    }
  }

  @Test(arguments: paths) func `rounding takes each row by its largest magnitude`(path: KernelPath) {
    let (rows, columns) = (3, 37)
    var x = KernelFloatTests.floats(rows * columns, seed: 3)
    for column in 0..<columns { x[columns + column] = 0 }
    var (bytes, scales) = ([UInt8](repeating: 0, count: rows * kernels_rounded_stride(columns)), x)
    kernels_round(path, x, rows, columns, &bytes, &scales)
    for row in 0..<rows {
      let most = x[row * columns..<(row + 1) * columns].map { abs($0) }.max() ?? 0
      #expect(abs(scales[row] - most / 127) <= most * 1e-7)
    }
  }

  @Test(arguments: paths) func `norms are those of double precision`(path: KernelPath) {
    let (rows, columns) = (3, 384)
    let (x, residual) = (
      KernelFloatTests.floats(rows * columns, seed: 4), KernelFloatTests.floats(rows * columns, seed: 5)
    )
    let (weight, bias) = (
      KernelFloatTests.floats(columns, seed: 6), KernelFloatTests.floats(columns, seed: 7)
    )
    for residual in [residual, nil] {
      var out = x
      kernels_norm(path, x, residual, weight, bias, rows, columns, &out, nil, nil)
      var wanted: [Double] = []
      for row in 0..<rows {
        let values = (row * columns..<(row + 1) * columns).map { Double(x[$0]) + Double(residual?[$0] ?? 0) }
        let mean = values.reduce(0, +) / Double(columns)
        let variance = values.map { ($0 - mean) * ($0 - mean) }.reduce(0, +) / Double(columns)
        wanted += (0..<columns).map {
          (values[$0] - mean) / (variance + 1e-12).squareRoot() * Double(weight[$0]) + Double(bias[$0])
        }
      }
      #expect(KernelFloatTests.error(out, wanted) < 2e-6)
    }
  }

  @Test(arguments: paths, [1, 6, 16, 45]) func `attention is that of double precision`(
    path: KernelPath, n: Int
  ) {
    let (q, k, v) = (
      KernelFloatTests.floats(n * 32, seed: 8), KernelFloatTests.floats(n * 32, seed: 9),
      KernelFloatTests.floats(n * 32, seed: 10)
    )
    var scratch = [Float](repeating: .nan, count: kernels_attention_scratch(n))
    var out = [Float](repeating: 0, count: n * 40)
    kernels_attention(path, q, k, v, n, &scratch, &out, 40)
    for row in 0..<n {
      let scores = (0..<n).map { key in
        (0..<32).reduce(0.0) { $0 + Double(q[row * 32 + $1]) * Double(k[key * 32 + $1]) } / 32.0.squareRoot()
      }
      let weights = scores.map { exp($0 - (scores.max() ?? 0)) }
      let wanted = (0..<32).map { column in
        (0..<n).reduce(0.0) { $0 + weights[$1] * Double(v[$1 * 32 + column]) } / weights.reduce(0, +)
      }
      #expect(KernelFloatTests.error(Array(out[row * 40..<row * 40 + 32]), wanted) < 1e-5)
      #expect(out[row * 40 + 32..<(row + 1) * 40].allSatisfy { $0 == 0 })
    }
  }

  @Test(arguments: paths) func `embeddings are summed`(path: KernelPath) {
    let (a, b) = (
      EncoderProductTests.bytes(32, .even, seed: 11), EncoderProductTests.bytes(32, .even, seed: 12)
    )
    let (c, d) = (KernelFloatTests.floats(32, seed: 13), KernelFloatTests.floats(32, seed: 14))
    var out = c
    kernels_embedding(path, a, 0.01, b, 0.02, c, d, 32, &out)
    let wanted = (0..<32).map {
      Double(a[$0]) * Double(Float(0.01)) + Double(b[$0]) * Double(Float(0.02)) + Double(c[$0])
        + Double(d[$0])
    }
    #expect(KernelFloatTests.error(out, wanted) < 5e-7)
  }

  /// Rows, outputs, inputs of products; blocks of 32 outputs need a multiple of that.
  static let shapes = [
    (13, 51, 37, KernelFinish.none), (7, 51, 37, .GELU), (7, 96, 64, .blocks), (1, 1, 1, .none),
  ]

  /// A product's inputs and result, without its finish, by double precision.
  static func linear(_ x: [Float], _ weights: [Float], _ bias: [Float], rows: Int) -> [Double] {
    let (outputs, inputs) = (bias.count, weights.count / bias.count)
    return (0..<rows * outputs).map { at in
      let (row, output) = (at / outputs, at % outputs)
      return (0..<inputs).reduce(Double(bias[output])) {
        $0 + Double(x[row * inputs + $1]) * Double(weights[output * inputs + $1])
      }
    }
  }

  static func finished(_ values: [Double], rows: Int, _ finish: KernelFinish) -> [Double] {
    switch finish {
    case .none: return values
    case .GELU: return values.map(gelu)
    case .blocks:
      let outputs = values.count / rows
      var blocks: [Double] = []
      for block in 0..<outputs / 32 {
        for row in 0..<rows { blocks += values[row * outputs + block * 32..<row * outputs + block * 32 + 32] }
      }
      return blocks
    }
  }

  @Test(arguments: paths) func `products in float are those of double precision`(path: KernelPath) {
    for (rows, outputs, inputs, finish) in KernelFloatTests.shapes {
      let x = KernelFloatTests.floats(rows * inputs, most: 1, seed: 15)
      let weights = KernelFloatTests.floats(outputs * inputs, most: 1, seed: 16)
      let bias = KernelFloatTests.floats(outputs, seed: 17)
      let matrix = PackedMatrix(weights, bias: bias, outputs: outputs, inputs: inputs, path: path)
      var out = [Float](repeating: .nan, count: rows * outputs)
      matrix.multiply(x, rows: rows, into: &out, finish: finish, rounded: RoundedRows(path: path))
      let wanted = KernelFloatTests.finished(
        KernelFloatTests.linear(x, weights, bias, rows: rows), rows: rows, finish)
      #expect(KernelFloatTests.error(out, wanted) < 3e-6)
    }
  }

  @Test(arguments: paths) func `products in int8 are scaled and finished`(path: KernelPath) {
    for (rows, outputs, inputs, finish) in KernelFloatTests.shapes {
      let weights = EncoderProductTests.bytes(outputs * inputs, .narrow, seed: 18)
      // Numbers that rounding keeps: whole steps of 1/64, with the largest in each row.
      var steps = EncoderProductTests.bytes(rows * inputs, .even, seed: 19)
      for row in 0..<rows { steps[row * inputs] = 127 }
      let (x, scales) = (steps.map { Float($0) / 64 }, (0..<outputs).map { 0.001 * Float($0 % 5 + 1) })
      let bias = KernelFloatTests.floats(outputs, seed: 20)
      let matrix = PackedMatrix(
        weights, scales: scales, bias: bias, outputs: outputs, inputs: inputs, path: path)
      var out = [Float](repeating: .nan, count: rows * outputs)
      matrix.multiply(x, rows: rows, into: &out, finish: finish, rounded: RoundedRows(path: path))
      let scaled = weights.indices.map { Float(weights[$0]) * scales[$0 / inputs] }
      let wanted = KernelFloatTests.finished(
        KernelFloatTests.linear(x, scaled, bias, rows: rows), rows: rows, finish)
      #expect(KernelFloatTests.error(out, wanted) < 3e-6)
    }
  }

  @Test(arguments: paths) func `a row's result does not depend on the rows beside it`(path: KernelPath) {
    let (rows, outputs, inputs) = (11, 51, 37)
    let x = KernelFloatTests.floats(rows * inputs, seed: 21)
    let weights = KernelFloatTests.floats(outputs * inputs, seed: 22)
    let bytes = EncoderProductTests.bytes(outputs * inputs, .even, seed: 23)
    let matrices = [
      PackedMatrix(weights, bias: nil, outputs: outputs, inputs: inputs, path: path),
      PackedMatrix(
        bytes, scales: [Float](repeating: 0.3, count: outputs), bias: nil, outputs: outputs, inputs: inputs,
        path: path),
    ]
    for matrix in matrices {
      let multiply = { (x: [Float], rows: Int) in
        var out = [Float](repeating: 0, count: rows * outputs)
        matrix.multiply(x, rows: rows, into: &out, rounded: RoundedRows(path: path))
        return out
      }
      let together = multiply(x, rows)
      let alone = (0..<rows).flatMap { multiply(Array(x[$0 * inputs..<($0 + 1) * inputs]), 1) }
      #expect(together == alone)
    }
  }
}
