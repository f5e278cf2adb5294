/// Ids of the pieces that stand for no text.
enum SpecialPiece {
  /// What the vocabulary cannot spell.
  static let unknown: Int32 = 100
  /// The first of a window.
  static let windowStart: Int32 = 101
  /// The last of a window.
  static let windowEnd: Int32 = 102
}
