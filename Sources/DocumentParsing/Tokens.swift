public import TextModel

/// The syntactic words (Universal Dependencies) of a document, a column each; every column has one length.
public struct Tokens: Sendable {
  /// Where each stands.
  public var ranges: [TextRange] = []
  /// Universal part of speech; nil where nothing tagged it.
  public var upos: [String?] = []
  /// Dictionary form; nil where nothing knows it.
  public var lemma: [String?] = []
  /// Index of the head in the document, −1 for a root; nil where nothing parsed it.
  public var head: [Int?] = []
  /// Relation to the head (UD v2); nil where nothing parsed it.
  public var deprel: [String?] = []

  /// Features (UD v2, `Number=Plur|Tense=Past`), empty where there are none; nil where nothing tagged it.
  public var feats: [String?] = []

  /// No tokens.
  public init() {}

  /// Number of tokens.
  public var count: Int { ranges.count }

  /// Adds a token of which nothing but its place is known.
  public mutating func append(_ range: TextRange) {
    ranges.append(range)
    upos.append(nil)
    lemma.append(nil)
    head.append(nil)
    deprel.append(nil)
    feats.append(nil)
  }
}
