internal import CKernels

/// Memory that encoder and heads write while a thread reads windows, used again by the next one that takes it.
final class HeadScratch: @unchecked Sendable {
  let encoder: EncoderScratch
  /// Scores of the tags of pieces.
  let tags = AlignedBuffer<Float>()
  /// A window's own vector and those of its words.
  let words = AlignedBuffer<Float>()
  /// What the heads of words score.
  let labels = AlignedBuffer<Float>()
  /// Words as dependents and as heads.
  let arcs = AlignedBuffer<Float>()
  /// Products, scores and packed vectors of the pairs in hand.
  let starts = AlignedBuffer<Float>()
  let scores = AlignedBuffer<Float>()
  let packed = AlignedBuffer<UInt8>()
  /// Inputs and scores of relations.
  let relations = AlignedBuffer<Float>()
  let rounded: RoundedRows

  init(path: KernelPath) {
    encoder = EncoderScratch(path: path)
    rounded = RoundedRows(path: path)
  }
}
