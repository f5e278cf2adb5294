public import ActorResolution
public import DocumentParsing
public import Lexicon
public import QuoteExtraction
public import TextModel
public import TimeExpressions

/// Finds what a document says happened, or is to happen, and when.
public struct EventExtractor: Sendable {
  /// An extractor with the event words of `lexicon`.
  public init(lexicon: Lexicon) {}

  /// The events of `document` in order of their trigger.
  public func events(
    in document: Document, actors: ActorAnalysis, quotes: [Quote], times: [TimeExpression],
    cancellation: Cancellation = .never
  ) -> [Event] { [] }
}
