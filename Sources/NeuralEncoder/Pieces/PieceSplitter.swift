/// Cuts text into the word pieces of a vocabulary, as BERT's uncased models do, and keeps each one's place.
///
/// Words are runs of letters and digits, single punctuation marks and single ideographs between white space; each is
/// decomposed, stripped of marks, put into lower case and cut into the longest pieces from the left.
public struct PieceSplitter: Sendable {
  let trie: PieceTrie
  let decompositions = Decompositions()

  /// A splitter of the pieces in `vocabulary`, in the order of their ids.
  public init(vocabulary: [String]) { trie = PieceTrie(vocabulary: vocabulary) }

  /// The pieces of the valid UTF-8 in `range` of `bytes`, places counted from the first of `bytes`.
  ///
  /// `firstGap` stands for the white space before the first piece, an index into `label.gaps`.
  public func pieces(of bytes: [UInt8], in range: Range<Int>, firstGap: UInt8) -> Pieces {
    bytes.withUnsafeBufferPointer { pieces(of: $0, in: range, firstGap: firstGap) }
  }

  /// The same of bytes that lie elsewhere.
  public func pieces(of bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>, firstGap: UInt8) -> Pieces {
    var pass = SplittingPass(splitter: self, bytes: bytes, firstGap: firstGap)
    pass.read(range.clamped(to: 0..<bytes.count))
    return pass.pieces
  }
}
