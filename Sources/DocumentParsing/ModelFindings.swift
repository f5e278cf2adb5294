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

  /// Who says something, as far as the text has words for them.
  public var sources: [Span] = []
  /// Words that attribute (`said`, `according to`).
  public var cues: [Span] = []
  /// What is said.
  public var contents: [Span] = []
  /// Happenings.
  public var triggers: [Trigger] = []

  /// Nothing found.
  public init() {}
}
