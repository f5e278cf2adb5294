internal import CKernels

/// Rows rounded to ±127 by their largest magnitude, as an int8 product takes them; the memory is used again.
final class RoundedRows {
  let path: KernelPath
  private let storedBytes = AlignedBuffer<UInt8>()
  private let storedScales = AlignedBuffer<Float>()

  init(path: KernelPath = kernels_best()) { self.path = path }

  /// Room for `rows` of `columns`: the bytes, in the path's own form, and a scale a row.
  func reserve(rows: Int, columns: Int) -> (
    bytes: UnsafeMutablePointer<UInt8>, scales: UnsafeMutablePointer<Float>
  ) {
    (storedBytes.reserve(rows * kernels_rounded_stride(columns)), storedScales.reserve(rows))
  }

  /// Rounds `rows × columns`.
  func round(
    _ x: UnsafePointer<Float>, rows: Int, columns: Int
  ) -> (bytes: UnsafeMutablePointer<UInt8>, scales: UnsafeMutablePointer<Float>) {
    let to = reserve(rows: rows, columns: columns)
    kernels_round(path, x, rows, columns, to.bytes, to.scales)
    return to
  }
}
