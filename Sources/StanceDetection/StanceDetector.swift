public import ActorResolution
public import DocumentParsing
public import EventExtraction
public import Lexicon
public import QuoteExtraction
public import TextModel
public import TimeExpressions

/// Finds who stands how toward whom or what in a document.
public struct StanceDetector: Sendable {
  /// A detector with the speech acts of `lexicon`.
  public init(lexicon: Lexicon) {}

  /// The relations of `document` in order of their evidence.
  public func relations(
    in document: Document, actors: ActorAnalysis, quotes: [Quote], events: [Event],
    times: [TimeExpression], cancellation: Cancellation = .never
  ) -> [StanceRelation] { [] }
}
