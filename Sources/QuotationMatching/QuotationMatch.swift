public import TextModel

/// A place in a text where a quotation stands, as it is or altered.
public struct QuotationMatch: Sendable, Hashable {
  /// Words of the quotation that the text has otherwise.
  public struct Difference: Sendable, Hashable {
    /// The quotation's words; empty where the text has more.
    public var expected: TextRange
    /// The text's words; empty where it has none for them.
    public var found: TextRange

    /// Whether the text's words stand between two stretches in quotation marks, as “he said” does.
    public var isAside: Bool

    /// A difference.
    public init(expected: TextRange, found: TextRange, isAside: Bool = false) {
      self.expected = expected
      self.found = found
      self.isAside = isAside
    }
  }

  /// From its first to its last word in the text.
  public var range: TextRange
  /// The stretches of the text that are the quotation's words.
  public var same: [TextRange]
  /// What differs, in order; empty where the quotation is exact.
  public var differences: [Difference]
  /// Whether every word is there in its place.
  public var isExact: Bool { differences.isEmpty }
}
