public import ActorResolution
public import DocumentParsing
public import Lexicon
public import TextModel

/// Finds what a document says that somebody said.
public struct QuoteExtractor: Sendable {
  private let verbs: SayingVerbs

  /// An extractor with the verbs of saying of `lexicon`.
  public init(lexicon: Lexicon) { verbs = SayingVerbs(lexicon) }

  /// The quotes of `document` in order of their first part.
  public func quotes(
    in document: Document, actors: ActorAnalysis, cancellation: Cancellation = .never
  ) -> [Quote] {
    guard document.isEnglish else { return [] }
    let reading = QuoteReading(document, actors: actors, verbs: verbs, cancellation: cancellation)
    guard !cancellation.isCancelled else { return [] }
    var pass = QuotePass(reading: reading, cancellation: cancellation)
    for (number, sentence) in document.sentences.enumerated() {
      if number % 8 == 0, cancellation.isCancelled { return [] }
      pass.read(sentence)
    }
    pass.readFindings()
    pass.joinSpans()
    pass.readBlocks()
    pass.readOperatives()
    pass.readTurns()
    pass.readInner()
    pass.readHeadlines()
    pass.readVoices()
    pass.readRepresented()
    pass.dropEchoes()
    guard !cancellation.isCancelled else { return [] }
    return pass.quotes()
  }
}
