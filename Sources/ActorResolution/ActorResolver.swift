public import DocumentParsing
public import Lexicon
public import TextModel

/// Finds who a document speaks of: mentions to actors.
public struct ActorResolver: Sendable {
  /// A resolver with the institutions, places and roles of `lexicon`.
  public init(lexicon: Lexicon) {}

  /// The actors of `document`; none from boilerplate, none where the text is not English.
  public func actors(in document: Document, cancellation: Cancellation = .never) -> ActorAnalysis {
    ActorAnalysis()
  }
}
