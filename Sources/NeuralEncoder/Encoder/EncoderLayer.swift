internal import CKernels

/// One layer of the encoder: attention and the inner products, each added to what came in and normed.
struct EncoderLayer: Sendable {
  private let project: PackedMatrix
  private let out: PackedMatrix
  private let up: PackedMatrix
  private let down: PackedMatrix
  private let attentionNorm: EncoderNorm
  private let innerNorm: EncoderNorm

  /// Rows that go through the inner products together, so that what lies between them stays in the cache; a multiple of
  /// the rows of a tile.
  private static let innerRows = 126

  /// Packs `tensors` and gives their pages in the file back.
  init(_ tensors: LayerTensors, path: KernelPath) {
    project = tensors.project.packed(path: path)
    out = tensors.out.packed(path: path)
    up = tensors.up.packed(path: path)
    down = tensors.down.packed(path: path)
    (attentionNorm, innerNorm) = (tensors.attentionNorm, tensors.innerNorm)
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
