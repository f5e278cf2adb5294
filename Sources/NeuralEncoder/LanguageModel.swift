public import TextModel

/// The language model: encoder and heads over one weights file. It has no state, any thread may ask it.
public final class LanguageModel: Sendable {
  /// Names of what the heads tell apart.
  public let labels: Labels
  /// Cuts text into the model's pieces.
  public let splitter: PieceSplitter

  /// Takes every tensor and list from `weights` and checks its shape.
  public init(weights: WeightsFile) throws(WeightsFile.Failure) {
    labels = try Labels(weights)
    splitter = PieceSplitter(vocabulary: try weights.lines("vocabulary"))
  }

  /// What the heads say of each of `windows` of the text `bytes`; fewer when cancelled.
  ///
  /// A window's reading depends on its own pieces alone.
  public func readings(
    of windows: [Window], in bytes: [UInt8], cancellation: Cancellation
  ) -> [WindowReading] {
    []
  }

  /// `window` with its vectors.
  public func encoded(_ window: Window) -> EncodedWindow {
    EncodedWindow(count: 0, vectors: [])
  }

  /// Probability of each of `Labels.sides` that `sentence` takes toward `mention`, both ranges of pieces.
  public func toward(mention: Range<Int>, sentence: Range<Int>, in window: EncodedWindow) -> [Float] {
    []
  }

  /// Probability of each of `Labels.sides` that `holder` takes toward `target`, and of each of `Labels.acts`;
  /// all are ranges of pieces.
  public func between(
    holder: Range<Int>, target: Range<Int>, sentence: Range<Int>, in window: EncodedWindow
  ) -> (sides: [Float], acts: [Float]) {
    ([], [])
  }

  /// What coreference compares of a mention: its range of pieces and the piece of its head word.
  public func mentionVector(of mention: Range<Int>, head: Int, in window: EncodedWindow) -> MentionVector {
    MentionVector(vector: [], wanted: [], bias: 0, distances: [], matches: [])
  }

  /// Score of each of `candidates` as the antecedent of `mention`; that it has none scores 0.
  ///
  /// `distances` counts mentions from the candidate to the mention (1: the one before), `matches` is
  /// 1 where their head words are the same + 2 where all words are, in lower case without a leading article.
  public func antecedentScores(
    of mention: MentionVector, among candidates: [MentionVector], distances: [Int], matches: [Int]
  ) -> [Float] {
    []
  }
}
