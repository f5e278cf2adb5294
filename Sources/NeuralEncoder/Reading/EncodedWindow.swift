/// A window with its vectors, for the heads that are asked about spans.
public struct EncodedWindow: Sendable {
  /// Floats of a vector.
  public static let width = 384

  /// Number of pieces.
  public let count: Int
  /// `count + 1` vectors, the window's own first, then one a piece.
  let vectors: [Float]

  /// Vectors of `count` pieces after the window's own.
  init(count: Int, vectors: [Float]) {
    self.count = count
    self.vectors = vectors
  }
}
