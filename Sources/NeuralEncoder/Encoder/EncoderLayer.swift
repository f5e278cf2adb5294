internal import CKernels

/// One layer of the encoder: attention and the inner products, each added to what came in and normed.
struct EncoderLayer: Sendable {
  private let project: PackedMatrix
  private let out: PackedMatrix
  private let up: PackedMatrix
  private let down: PackedMatrix
  private let attentionNorm: EncoderNorm
  private let innerNorm: EncoderNorm

  /// Rows that go through the inner products together, so that what lies between them stays in the cache.
  private static let innerRows = 128

  /// Packs the tensors of layer `index` and gives their pages in the file back.
  init(_ weights: WeightsFile, _ index: Int, path: KernelPath) throws(WeightsFile.Failure) {
    let name = "encoder.layers.\(index)."
    let (width, inner) = (Encoder.width, Encoder.inner)
    project = try .packed(weights, name + "qkv", outputs: 3 * width, inputs: width, path: path)
    out = try .packed(weights, name + "out", outputs: width, inputs: width, path: path)
    up = try .packed(weights, name + "up", outputs: inner, inputs: width, path: path)
    down = try .packed(weights, name + "down", outputs: width, inputs: inner, path: path)
    attentionNorm = try EncoderNorm(weights, name + "norm1")
    innerNorm = try EncoderNorm(weights, name + "norm2")
  }

  /// Takes `hidden`, the vectors of windows of `lengths` one after the other, and their rounded form in
  /// `scratch.rounded` to the next layer's.
  func apply(
    to hidden: UnsafeMutablePointer<Float>, lengths: ArraySlice<Int>, rows: Int, scratch: EncoderScratch
  ) {
    let width = Encoder.width
    let rounded = scratch.rounded.reserve(rows: rows, columns: width)
    let projected = scratch.projected.reserve(rows * 3 * width)
    let wide = scratch.wide.reserve(rows * width)
    project.multiply(
      rounded: rounded.bytes, scales: rounded.scales, rows: rows, into: projected, finish: .blocks)
    attend(projected, lengths: lengths, rows: rows, into: wide, scratch: scratch)

    kernels_round(scratch.path, wide, rows, width, rounded.bytes, rounded.scales)
    out.multiply(rounded: rounded.bytes, scales: rounded.scales, rows: rows, into: wide)
    attentionNorm.apply(wide, addedTo: hidden, rows: rows, rounded: rounded, path: scratch.path)

    var first = 0
    while first < rows {
      let some = min(EncoderLayer.innerRows, rows - first)
      let rows = (
        bytes: rounded.bytes + first * kernels_rounded_stride(width), scales: rounded.scales + first
      )
      let inner = scratch.inner.reserve(some * Encoder.inner)
      up.multiply(rounded: rows.bytes, scales: rows.scales, rows: some, into: inner, finish: .GELU)
      let roundedInner = scratch.roundedInner.round(inner, rows: some, columns: Encoder.inner)
      down.multiply(rounded: roundedInner.bytes, scales: roundedInner.scales, rows: some, into: wide)
      innerNorm.apply(wide, addedTo: hidden + first * width, rows: some, rounded: rows, path: scratch.path)
      first += some
    }
  }

  /// Each window's places attend to each other: `projected` holds queries, keys and values by heads.
  private func attend(
    _ projected: UnsafePointer<Float>, lengths: ArraySlice<Int>, rows: Int,
    into wide: UnsafeMutablePointer<Float>,
    scratch: EncoderScratch
  ) {
    let (heads, headWidth) = (Encoder.heads, Encoder.width / Encoder.heads)
    var first = 0
    for length in lengths {
      let memory = scratch.attention.reserve(kernels_attention_scratch(length))
      for head in 0..<heads {
        let block = { (part: Int) in projected + ((part * heads + head) * rows + first) * headWidth }
        kernels_attention(
          scratch.path, block(0), block(1), block(2), length, memory,
          wide + first * Encoder.width + head * headWidth, Encoder.width)
      }
      first += length
    }
  }
}

extension PackedMatrix {
  /// The int8 tensor `name.weight` with `name.bias`, packed; its pages in the file are given back.
  fileprivate static func packed(
    _ weights: WeightsFile, _ name: String, outputs: Int, inputs: Int, path: KernelPath
  ) throws(WeightsFile.Failure) -> PackedMatrix {
    let rows = try weights.int8(name + ".weight", outputs, inputs)
    let bias = try weights.floats(name + ".bias", outputs)
    let matrix = PackedMatrix(
      rows.values.baseAddress!, scales: rows.scales.baseAddress!, bias: bias.baseAddress!, outputs: outputs,
      inputs: inputs, path: path)
    weights.release(name + ".weight")
    return matrix
  }
}
