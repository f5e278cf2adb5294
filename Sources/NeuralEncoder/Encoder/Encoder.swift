internal import CKernels

/// The transformer: BERT with six layers of width 384 over word pieces, their shapes and the gaps before them.
///
/// `Training/README.md` says what it computes. It is immutable; each thread brings its own scratch memory.
final class Encoder: @unchecked Sendable {
  static let width = 384
  static let inner = 1536
  static let heads = 12
  static let layers = 6
  /// The number of layers that a sentence goes through before its mentions are marked.
  static let marked = 3
  /// Places of a window, at most.
  static let places = 512
  static let vocabulary = 30_522

  /// Rows that go through a layer together, if they are of several windows.
  private static let rowsTogether = 256

  let path: KernelPath
  private let weights: WeightsFile
  private let pieces: Int8Rows
  private let positions: Int8Rows
  private let shapes: UnsafeBufferPointer<Float>
  private let gaps: UnsafeBufferPointer<Float>
  private let norm: EncoderNorm
  private let stack: [EncoderLayer]

  /// Packs the products of `weights` for `path`; embeddings and norms are read where they lie.
  init(_ weights: WeightsFile, path: KernelPath = kernels_best()) throws(WeightsFile.Failure) {
    (self.weights, self.path) = (weights, path)
    pieces = try weights.int8("encoder.pieces.weight", Encoder.vocabulary, Encoder.width)
    positions = try weights.int8("encoder.positions.weight", Encoder.places, Encoder.width)
    shapes = try weights.floats("encoder.shapes.weight", 8, Encoder.width)
    gaps = try weights.floats("encoder.gaps.weight", 4, Encoder.width)
    norm = try EncoderNorm(weights, "encoder.norm")
    var stack: [EncoderLayer] = []
    for index in 0..<Encoder.layers {
      stack.append(EncoderLayer(try LayerTensors(weights, "encoder.layers.\(index)"), path: path))
    }
    self.stack = stack
  }

  /// The last vectors of `inputs`, or those behind the first `depth` layers: `width` floats a place, windows one after
  /// the other without padding.
  ///
  /// A window's vectors do not depend on the windows beside it. They lie in `scratch`, of the same path, until it is
  /// used again.
  func hidden(
    of inputs: [EncoderInput], depth: Int = Encoder.layers, scratch: EncoderScratch
  ) -> UnsafeBufferPointer<Float> {
    precondition(scratch.path == path)
    let lengths = inputs.map(\.ids.count)
    let total = lengths.reduce(0, +)
    let hidden = scratch.hidden.reserve(total * Encoder.width)
    var (window, row) = (0, 0)
    while window < inputs.count {
      var (end, rows) = (window + 1, lengths[window])
      while end < inputs.count, rows + lengths[end] <= Encoder.rowsTogether {
        rows += lengths[end]
        end += 1
      }
      encode(
        inputs[window..<end], lengths[window..<end], rows: rows, hidden + row * Encoder.width, depth, scratch)
      (window, row) = (end, row + rows)
    }
    return UnsafeBufferPointer(start: hidden, count: total * Encoder.width)
  }

  private func encode(
    _ inputs: ArraySlice<EncoderInput>, _ lengths: ArraySlice<Int>, rows: Int,
    _ hidden: UnsafeMutablePointer<Float>, _ depth: Int, _ scratch: EncoderScratch
  ) {
    var to = hidden
    for input in inputs {
      embed(input, into: to)
      to += input.ids.count * Encoder.width
    }
    let rounded = scratch.rounded.reserve(rows: rows, columns: Encoder.width)
    norm.apply(nil, addedTo: hidden, rows: rows, rounded: rounded, path: path)
    for layer in stack.prefix(depth) {
      layer.apply(to: hidden, lengths: lengths, rows: rows, scratch: scratch)
    }
  }

  /// What `layers` make of the `vectors` of one window.
  ///
  /// They lie in `scratch`, of the same path, until it is used again.
  func hidden(
    continuing vectors: [Float], through layers: [EncoderLayer], scratch: EncoderScratch
  ) -> UnsafeBufferPointer<Float> {
    precondition(scratch.path == path && vectors.count % Encoder.width == 0)
    let rows = vectors.count / Encoder.width
    let hidden = scratch.hidden.reserve(vectors.count)
    hidden.update(from: vectors, count: vectors.count)
    let rounded = scratch.rounded.reserve(rows: rows, columns: Encoder.width)
    kernels_round(path, hidden, rows, Encoder.width, rounded.bytes, rounded.scales)
    for layer in layers {
      layer.apply(to: hidden, lengths: [rows], rows: rows, scratch: scratch)
    }
    return UnsafeBufferPointer(start: hidden, count: vectors.count)
  }

  private func embed(_ input: EncoderInput, into out: UnsafeMutablePointer<Float>) {
    let width = Encoder.width
    precondition(input.ids.count <= Encoder.places)
    precondition(input.shapes.count == input.ids.count && input.gaps.count == input.ids.count)
    for place in input.ids.indices {
      let (id, shape, gap) = (Int(input.ids[place]), Int(input.shapes[place]), Int(input.gaps[place]))
      precondition(id >= 0 && id < Encoder.vocabulary && shape < 8 && gap < 4)
      kernels_embedding(
        path, pieces.values.baseAddress! + id * width, pieces.scales[id],
        positions.values.baseAddress! + place * width, positions.scales[place],
        shapes.baseAddress! + shape * width, gaps.baseAddress! + gap * width, width, out + place * width)
    }
  }
}
