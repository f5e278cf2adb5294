public import ActorResolution
public import DocumentParsing
public import EventExtraction
public import QuoteExtraction
public import StanceDetection
public import TimeExpressions

/// What positions are read off: one document's reading.
public struct PositionSource: Sendable {
  /// The document.
  public var document: Document
  /// Its actors.
  public var actors: ActorAnalysis
  /// Its quotes.
  public var quotes: [Quote]
  /// Its time expressions.
  public var times: [TimeExpression]
  /// Its events.
  public var events: [Event]
  /// Its stance relations.
  public var relations: [StanceRelation]
  /// What it is called where positions are grouped by source.
  public var name: String

  /// One document's reading.
  public init(
    document: Document, actors: ActorAnalysis, quotes: [Quote], times: [TimeExpression], events: [Event],
    relations: [StanceRelation], name: String
  ) {
    self.document = document
    self.actors = actors
    self.quotes = quotes
    self.times = times
    self.events = events
    self.relations = relations
    self.name = name
  }
}
