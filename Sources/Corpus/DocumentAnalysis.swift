public import ActorResolution
public import DocumentParsing
public import EventExtraction
public import Lexicon
public import QuoteExtraction
public import StanceDetection
public import TextModel
public import TimeExpressions

/// Everything that is read off one document.
public struct DocumentAnalysis: Sendable {
  /// The document as far as its words.
  public var document: Document
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
}

/// The stages one after another, each built once from a lexicon.
public struct Analyzer: Sendable {
  private let parser: DocumentParser
  private let tagger: TimeTagger
  private let resolver: ActorResolver
  private let quotations: QuoteExtractor
  private let happenings: EventExtractor
  private let stances: StanceDetector

  /// How far to read.
  public enum Depth: Int, Sendable, Comparable {
    case words, times, actors, quotes, events, stances

    /// The shallower is less.
    public static func < (a: Depth, b: Depth) -> Bool { a.rawValue < b.rawValue }
  }

  /// The stages with the words of `lexicon`.
  public init(lexicon: Lexicon) {
    parser = DocumentParser(lexicon: lexicon)
    tagger = TimeTagger(lexicon: lexicon)
    resolver = ActorResolver(lexicon: lexicon)
    quotations = QuoteExtractor(lexicon: lexicon)
    happenings = EventExtractor(lexicon: lexicon)
    stances = StanceDetector(lexicon: lexicon)
  }

  /// Reads `input` down to `depth`; a cancelled reading is incomplete and must be thrown away.
  public func analysis(
    of input: DocumentInput, depth: Depth = .stances, cancellation: Cancellation = .never
  ) -> DocumentAnalysis {
    var result = DocumentAnalysis(document: parser.document(input, cancellation: cancellation))
    guard result.document.isEnglish, !cancellation.isCancelled else { return result }
    let document = result.document
    if depth >= .times {
      result.times = tagger.times(
        in: document.text, spans: document.sentences.map(\.range), reference: document.metadata.publication.day,
        cancellation: cancellation)
    }
    if depth >= .actors, !cancellation.isCancelled {
      result.actors = resolver.actors(in: document, cancellation: cancellation)
    }
    if depth >= .quotes, !cancellation.isCancelled {
      result.quotes = quotations.quotes(in: document, actors: result.actors, cancellation: cancellation)
    }
    if depth >= .events, !cancellation.isCancelled {
      result.events = happenings.events(
        in: document, actors: result.actors, quotes: result.quotes, times: result.times,
        cancellation: cancellation)
    }
    if depth >= .stances, !cancellation.isCancelled {
      result.relations = stances.relations(
        in: document, actors: result.actors, quotes: result.quotes, events: result.events,
        times: result.times, cancellation: cancellation)
    }
    return result
  }
}
