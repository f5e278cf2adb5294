public import ActorResolution
public import DocumentParsing
public import EventExtraction
public import QuoteExtraction
public import StanceDetection
public import TimeExpressions

/// Everything that is read off one document.
public struct DocumentAnalysis: Sendable {
  /// The document, without sentences, words and names above the depth of words.
  public var document: Document
  /// How far it was read.
  public var depth: Analyzer.Depth = .layout
  /// Its time expressions, of every section.
  public var times: [TimeExpression] = []
  /// Its actors.
  public var actors = ActorAnalysis()
  /// Its quotes.
  public var quotes: [Quote] = []
  /// Its events.
  public var events: [Event] = []
  /// Its stance relations.
  public var relations: [StanceRelation] = []

  /// A document of which no more than its layout is read.
  public init(document: Document) { self.document = document }
}
