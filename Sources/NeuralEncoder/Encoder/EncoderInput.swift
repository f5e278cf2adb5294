/// The pieces of one window as the encoder takes them: one element a place, at most `Encoder.places`.
struct EncoderInput: Sendable, Hashable {
  /// Indexes in the vocabulary; 101 (`[CLS]`) first and 102 (`[SEP]`) last.
  var ids: [Int32]
  /// Indexes in `label.shapes`; 0 for the first and the last.
  var shapes: [UInt8]
  /// Indexes in `label.gaps`; 0 for the first and the last.
  var gaps: [UInt8]

  /// A window with these columns.
  init(ids: [Int32], shapes: [UInt8], gaps: [UInt8]) {
    (self.ids, self.shapes, self.gaps) = (ids, shapes, gaps)
  }

  /// `range` of `pieces` between `[CLS]` and `[SEP]`.
  init(_ pieces: Pieces, _ range: Range<Int>) {
    ids = [SpecialPiece.windowStart] + pieces.ids[range] + [SpecialPiece.windowEnd]
    shapes = [0] + pieces.shapes[range] + [0]
    gaps = [0] + pieces.gaps[range] + [0]
  }
}
