import ActorResolution
public import DocumentParsing
import EventExtraction
public import Lexicon
public import NeuralEncoder
public import PositionComparison
public import QuotationMatching
import QuoteExtraction
import StanceDetection
import Synchronization
public import TextModel
import TimeExpressions
public import TimelineConstruction

/// The stages one after another, each built once from a lexicon.
public struct Analyzer: Sendable {
  private let parser: DocumentParser
  private let tagger: TimeTagger
  private let resolver: ActorResolver
  private let quotations: QuoteExtractor
  private let happenings: EventExtractor
  private let stances: StanceDetector
  private let negations: Negations
  private let index: LazyAliases
  /// Compares positions over documents.
  public let positions: PositionComparer
  /// The words by which timelines link and compare.
  public let timelineWords: TimelineWords
  private let readsWords: Bool

  /// How far to read; a page's layout and its dates need no words.
  public enum Depth: Int, Sendable, Comparable {
    case layout, times, words, actors, quotes, events, stances

    /// The shallower is less.
    public static func < (a: Depth, b: Depth) -> Bool { a.rawValue < b.rawValue }
  }

  /// The stages with the words of `lexicon`; without a `model` they go by rules alone.
  public init(lexicon: Lexicon, model: LanguageModel? = nil) {
    self.init(
      lexicon: lexicon, parser: DocumentParser(lexicon: lexicon, model: model), readsWords: true)
  }

  /// The stages where a model should be and is not: English texts are read no further than their times.
  public init(lackingModelWith lexicon: Lexicon) {
    self.init(lexicon: lexicon, parser: DocumentParser(lexicon: lexicon), readsWords: false)
  }

  /// The stages with the words of `lexicon` and the model of these.
  public func with(_ lexicon: Lexicon) -> Analyzer {
    Analyzer(lexicon: lexicon, parser: parser.with(lexicon), readsWords: readsWords)
  }

  private init(lexicon: Lexicon, parser: DocumentParser, readsWords: Bool) {
    self.readsWords = readsWords
    self.parser = parser
    tagger = TimeTagger(lexicon: lexicon)
    resolver = ActorResolver(lexicon: lexicon)
    quotations = QuoteExtractor(lexicon: lexicon)
    happenings = EventExtractor(lexicon: lexicon)
    stances = StanceDetector(lexicon: lexicon)
    negations = Negations(of: lexicon)
    index = LazyAliases(of: lexicon)
    positions = PositionComparer(lexicon: lexicon)
    timelineWords = TimelineWords(lexicon: lexicon)
  }

  /// The names by which the lexicon knows actors.
  public var aliases: AliasIndex { index.value }

  /// Windows that the language model has encoded so far.
  public var windowsEncoded: Int { parser.windowsEncoded }

  /// Reads `input` down to `depth`; a cancelled reading is incomplete and must be thrown away.
  ///
  /// Windows that `memory` has are not encoded again, and it keeps those that are.
  public func analysis(
    of input: DocumentInput, depth: Depth = .stances, memory: WindowMemory? = nil,
    cancellation: Cancellation = .never
  ) -> DocumentAnalysis {
    var result = DocumentAnalysis(document: parser.layout(of: input, cancellation: cancellation))
    deepen(&result, to: depth, memory: memory, cancellation: cancellation)
    return result
  }

  /// Reads on from where `analysis` stopped, down to `depth`; a text that is not English has no more than its words, and
  /// where the words of English cannot be read, `analysis` stays above them.
  public func deepen(
    _ analysis: inout DocumentAnalysis, to depth: Depth, memory: WindowMemory? = nil,
    cancellation: Cancellation = .never
  ) {
    let isEnglish = analysis.document.isEnglish
    while analysis.depth < depth, !cancellation.isCancelled,
      let next = Depth(rawValue: analysis.depth.rawValue + 1)
    {
      if next == .words {
        guard readsWords || !isEnglish else { return }
        parser.readWords(of: &analysis.document, memory: memory, cancellation: cancellation)
      } else if isEnglish {
        read(next, of: analysis.document, into: &analysis, cancellation)
      }
      analysis.depth = next
    }
  }

  /// The side that the text takes toward each of `mentions` of a document read down to its words, in their order.
  public func sides(
    toward mentions: [TextRange], in document: Document, cancellation: Cancellation
  ) -> [Sides] {
    parser.sides(toward: mentions, in: document, cancellation: cancellation)
  }

  /// The side that each holder of `pairs` takes toward the target, as a document read down to its words tells it, in their
  /// order.
  public func sides(
    between pairs: [(holder: TextRange, target: TextRange)], in document: Document, cancellation: Cancellation
  ) -> [Sides] {
    parser.sides(between: pairs, in: document, cancellation: cancellation)
  }

  /// A search for the places of texts where `quotation` stands.
  public func search(for quotation: Quotation) -> QuotationSearch {
    QuotationSearch(for: quotation, negations: negations)
  }

  private func read(
    _ layer: Depth, of document: Document, into analysis: inout DocumentAnalysis, _ cancellation: Cancellation
  ) {
    switch layer {
    case .layout, .words: break
    case .times:
      analysis.times = tagger.times(
        in: document.text, spans: document.ruleSentences,
        reference: document.metadata.publication.day,
        cancellation: cancellation)
    case .actors:
      analysis.actors = resolver.actors(in: document, cancellation: cancellation)
    case .quotes:
      analysis.quotes = quotations.quotes(in: document, actors: analysis.actors, cancellation: cancellation)
    case .events:
      analysis.events = happenings.events(
        in: document, actors: analysis.actors, quotes: analysis.quotes, times: analysis.times,
        cancellation: cancellation)
    case .stances:
      analysis.relations = stances.relations(
        in: document, actors: analysis.actors, quotes: analysis.quotes, events: analysis.events,
        times: analysis.times,
        sides: { parser.sides(between: $0, in: document, cancellation: cancellation) },
        cancellation: cancellation)
    }
  }
}

/// An index that is made when it is first asked for: most requests name nobody.
private final class LazyAliases: Sendable {
  private let lexicon: Lexicon
  private let made = Mutex<AliasIndex?>(nil)

  init(of lexicon: Lexicon) { self.lexicon = lexicon }

  var value: AliasIndex {
    made.withLock { made in
      if let made { return made }
      let index = AliasIndex(lexicon: lexicon)
      made = index
      return index
    }
  }
}
