internal import CKernels

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// e to the power of `x`.
func naturalExponential(_ x: Float) -> Float { expf(x) }

/// Probabilities of `scores` (softmax).
func probabilities(_ scores: UnsafeBufferPointer<Float>) -> [Float] {
  guard let most = scores.max() else { return [] }
  let parts = scores.map { naturalExponential($0 - most) }
  let sum = parts.reduce(0, +)
  return parts.map { $0 / sum }
}
