public import ActorResolution
public import DocumentParsing
public import Lexicon
public import TextModel

/// Finds what a document says that somebody said.
public struct QuoteExtractor: Sendable {
  /// An extractor with the verbs of saying of `lexicon`.
  public init(lexicon: Lexicon) {}

  /// The quotes of `document` in order of their first part.
  public func quotes(
    in document: Document, actors: ActorAnalysis, cancellation: Cancellation = .never
  ) -> [Quote] { [] }
}
