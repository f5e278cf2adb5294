internal import CKernels

/// A matrix of `outputs × inputs` with a bias, int8 or float, in the layout that this CPU multiplies fastest.
///
/// Never written after `init`, so any number of threads may multiply with it.
final class PackedMatrix: @unchecked Sendable {
  let outputs: Int
  let inputs: Int
  let path: KernelPath
  /// Whether rows are rounded to int8 before they are multiplied.
  let isInt8: Bool
  private let storage: AlignedBuffer<UInt8>

  /// Packs int8 weights in ±127, row by row, with a scale an output.
  init(
    _ weights: UnsafePointer<Int8>, scales: UnsafePointer<Float>, bias: UnsafePointer<Float>?, outputs: Int,
    inputs: Int, path: KernelPath = kernels_best()
  ) {
    (self.outputs, self.inputs, self.path, isInt8) = (outputs, inputs, path, true)
    storage = AlignedBuffer(capacity: kernels_packed_size(path, outputs, inputs))
    kernels_pack(path, weights, scales, bias, outputs, inputs, storage.pointer)
  }

  /// Packs float weights, row by row.
  init(
    _ weights: UnsafePointer<Float>, bias: UnsafePointer<Float>?, outputs: Int, inputs: Int,
    path: KernelPath = kernels_best()
  ) {
    (self.outputs, self.inputs, self.path, isInt8) = (outputs, inputs, path, false)
    storage = AlignedBuffer(capacity: kernels_float_packed_size(path, outputs, inputs))
    kernels_float_pack(path, weights, bias, outputs, inputs, storage.pointer)
  }

  /// weights · x + bias for each of `rows` rows of `inputs` floats, into `rows × outputs`; `rounded` holds the rounded
  /// rows of an int8 matrix meanwhile, and must be of the same path.
  func multiply(
    _ x: UnsafePointer<Float>, rows: Int, into out: UnsafeMutablePointer<Float>, finish: KernelFinish = .none,
    rounded: RoundedRows
  ) {
    if isInt8 {
      let from = rounded.round(x, rows: rows, columns: inputs)
      multiply(rounded: from.bytes, scales: from.scales, rows: rows, into: out, finish: finish)
    } else {
      kernels_float_product(path, storage.pointer, outputs, inputs, x, rows, finish, out)
    }
  }

  /// The same for an int8 matrix and rows that are rounded already.
  func multiply(
    rounded: UnsafePointer<UInt8>, scales: UnsafePointer<Float>, rows: Int,
    into out: UnsafeMutablePointer<Float>,
    finish: KernelFinish = .none
  ) {
    kernels_product(path, storage.pointer, outputs, inputs, rounded, scales, rows, finish, out)
  }

  /// The exact integer sums alone, `rows × outputs`.
  func sums(rounded: UnsafePointer<UInt8>, rows: Int, into out: UnsafeMutablePointer<Int32>) {
    kernels_sums(path, storage.pointer, outputs, inputs, rounded, rows, out)
  }
}
