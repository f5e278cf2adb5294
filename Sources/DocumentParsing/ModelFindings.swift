public import TextModel

/// What the language model found in a text beyond its words, trees and names.
public struct ModelFindings: Sendable {
  /// A stretch of the text and how sure the model is of it.
  public struct Span: Sendable, Hashable {
    /// Where it is, in whole tokens.
    public var range: TextRange
    /// Mean probability of its pieces' labels, 0…1.
    public var confidence: Float
    /// For a cue the index of its source, for a content that of its cue, where there is one.
    public var link: Int?

    /// A span.
    public init(range: TextRange, confidence: Float, link: Int? = nil) {
      self.range = range
      self.confidence = confidence
      self.link = link
    }
  }

  /// A word that tells of a happening.
  public struct Trigger: Sendable, Hashable {
    /// Where it is.
    public var range: TextRange
    /// Its class after ECB+ (`action_occurrence`, `action_reporting`, …).
    public var kind: String
    /// Mean probability of its pieces' labels, 0…1.
    public var confidence: Float
  }

  /// A noun phrase or pronoun that speaks of somebody or something.
  public struct Mention: Sendable, Hashable {
    /// What is spoken of.
    public enum Kind: String, Sendable { case person, organization, place, other }

    /// Its head word, as a token of the document.
    public var head: Int
    /// Its words: the head, modifiers before it, the rest of a name behind it.
    public var tokens: Range<Int>
    /// What it speaks of.
    public var kind: Kind
    /// Earlier mentions that may mean the same, the likeliest first.
    public var antecedents: [Antecedent] = []
  }

  /// An earlier mention that may mean the same.
  public struct Antecedent: Sendable, Hashable {
    /// Its index in `mentions`.
    public var mention: Int
    /// Probability that it is the one meant, 0…1.
    public var probability: Float
  }

  /// Who says something, as far as the text has words for them.
  public var sources: [Span] = []
  /// Words that attribute (`said`, `according to`).
  public var cues: [Span] = []
  /// What is said.
  public var contents: [Span] = []
  /// Happenings.
  public var triggers: [Trigger] = []
  /// What the text speaks of, in the order of the first words, the longer before the shorter.
  public var mentions: [Mention] = []

  /// Nothing found.
  public init() {}
}
