/// The pieces of one window as the encoder takes them: one element a place, at most `Encoder.places`.
struct EncoderInput: Sendable, Hashable {
  /// Indexes in the vocabulary; 101 (`[CLS]`) first and 102 (`[SEP]`) last.
  var ids: [Int32]
  /// Indexes in `label.shapes`; 0 for the first and the last.
  var shapes: [UInt8]
  /// Indexes in `label.gaps`; 0 for the first and the last.
  var gaps: [UInt8]
}
