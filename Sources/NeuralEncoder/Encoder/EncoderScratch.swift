internal import CKernels

/// Memory that the encoder writes while it computes, used again by the next call; one thread at a time.
final class EncoderScratch {
  let path: KernelPath
  /// The vectors of the windows of the last call.
  let hidden = AlignedBuffer<Float>()
  /// Queries, keys and values of the windows in hand.
  let projected = AlignedBuffer<Float>()
  /// What attention or a product of the model's width gives.
  let wide = AlignedBuffer<Float>()
  /// What the inner, four times wider product gives.
  let inner = AlignedBuffer<Float>()
  let attention = AlignedBuffer<Float>()
  let rounded: RoundedRows
  let roundedInner: RoundedRows

  init(path: KernelPath = kernels_best()) {
    self.path = path
    rounded = RoundedRows(path: path)
    roundedInner = RoundedRows(path: path)
  }
}
