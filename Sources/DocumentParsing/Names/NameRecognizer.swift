public import Lexicon
public import TextModel

/// Finds the names of persons, organisations, places and peoples by word lists and the shape of words.
public struct NameRecognizer: Sendable {
  /// A recogniser with the names of `lexicon`.
  public init(lexicon: Lexicon) {}

  /// The names in order, not overlapping; none from sections that are no part of the article.
  public func names(
    in text: SourceText, sections: [Section], sentences: [Sentence], tokens: Tokens,
    cancellation: Cancellation = .never
  ) -> [Name] { [] }
}
