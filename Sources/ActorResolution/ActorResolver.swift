public import DocumentParsing
public import Lexicon
public import TextModel

/// Finds who a document speaks of: mentions to actors.
public struct ActorResolver: Sendable {
  private let lexicon: ActorLexicon

  /// A resolver with the institutions, places and roles of `lexicon`.
  public init(lexicon: Lexicon) { self.lexicon = ActorLexicon(lexicon) }

  /// The actors of `document`; none from boilerplate, none where the text is not English.
  public func actors(in document: Document, cancellation: Cancellation = .never) -> ActorAnalysis {
    var analysis = ActorAnalysis()
    guard document.isEnglish else { return analysis }
    var resolution = Resolution(document, lexicon: lexicon, cancellation: cancellation)
    guard !cancellation.isCancelled else { return analysis }
    resolution.enterPersons()
    guard !cancellation.isCancelled else { return analysis }
    resolution.enterBodies()
    resolution.readTitles()
    guard !cancellation.isCancelled else { return analysis }
    resolution.walk()
    guard !cancellation.isCancelled else { return analysis }
    analysis.turnSpeakers = resolution.turnSpeakers()
    analysis.issuer = resolution.issuer()
    resolution.noteIssuerPronouns(analysis.issuer)
    analysis.actors = resolution.ledger.actors {
      lexicon.countries[$0] != nil || lexicon.institutions[$0] != nil
    }
    analysis.chains = resolution.finishedChains(analysis.actors)
    analysis.represents = resolution.represents
    return analysis
  }
}
