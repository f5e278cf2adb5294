/// Cuts text into the word pieces of a vocabulary, as BERT's uncased models do, and keeps each one's place.
public struct PieceSplitter: Sendable {
  /// A splitter of the pieces in `vocabulary`, in the order of their ids.
  public init(vocabulary: [String]) {}

  /// The pieces of the valid UTF-8 in `range` of `bytes`, places counted from the first of `bytes`.
  ///
  /// `firstGap` stands for the white space before the first piece, an index into `label.gaps`.
  public func pieces(of bytes: [UInt8], in range: Range<Int>, firstGap: UInt8) -> Pieces {
    Pieces()
  }
}
