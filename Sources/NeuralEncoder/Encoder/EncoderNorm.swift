internal import CKernels

/// A layer norm; its numbers lie in the weights file, which whoever holds it keeps mapped.
struct EncoderNorm: @unchecked Sendable {
  private let weight: UnsafePointer<Float>
  private let bias: UnsafePointer<Float>

  init(_ weights: WeightsFile, _ name: String) throws(WeightsFile.Failure) {
    // An entry of the file is never empty.
    weight = try weights.floats(name + ".weight", Encoder.width).baseAddress!
    bias = try weights.floats(name + ".bias", Encoder.width).baseAddress!
  }

  /// Norms `rows` of `hidden`, after adding `x` where there is one, and rounds them.
  func apply(
    _ x: UnsafePointer<Float>?, addedTo hidden: UnsafeMutablePointer<Float>, rows: Int,
    rounded: (bytes: UnsafeMutablePointer<UInt8>, scales: UnsafeMutablePointer<Float>), path: KernelPath
  ) {
    kernels_norm(
      path, hidden, x, weight, bias, rows, Encoder.width, hidden, rounded.bytes, rounded.scales)
  }
}
