import TextModel

/// A stretch that no window is cut inside: a sentence as the rules see it, or a part of one that is too long.
struct TextUnit {
  /// What stands between two units.
  enum Cut: UInt8 {
    /// A sentence longer than a window goes on.
    case inside
    /// A sentence ends here, as far as the rules can tell.
    case sentence
    /// A section ends here.
    case section
  }

  /// Its pieces, in the document's count.
  var pieces: Range<Int>
  /// Its section.
  var section: Int
  /// What ends with it.
  var cut: Cut
}
