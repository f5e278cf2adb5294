/// A stretch of a text that is read at once.
///
/// It is best 96 to 192 pieces long; what goes beyond 510 pieces does not see the pieces before it.
public struct Window: Sendable, Hashable {
  /// Byte of the text from which the pieces' places are counted.
  public var base: Int
  /// The pieces, with places relative to `base`.
  public var pieces: Pieces
  /// Indexes of pieces, ascending, before which a sentence must end; the last is the number of pieces.
  public var sentenceEnds: [Int]

  /// The same where a sentence probably ends.
  public var probableEnds: [Int]

  /// A window of `pieces`, with the sentence ends that are known and those that are probable.
  public init(base: Int, pieces: Pieces, sentenceEnds: [Int], probableEnds: [Int] = []) {
    self.base = base
    self.pieces = pieces
    self.sentenceEnds = sentenceEnds
    self.probableEnds = probableEnds
  }
}
