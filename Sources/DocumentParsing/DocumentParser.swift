public import Lexicon
public import NeuralEncoder
public import TextModel
import TimeExpressions

/// Reads a text as far as its words: language, layout, metadata, sentences, tokens, names.
public struct DocumentParser: Sendable {
  private let languages: LanguageGuesser
  private let layout: LayoutReader
  private let splitter: SentenceSplitter
  private let tokenizer: Tokenizer
  private let names: NameRecognizer
  let model: ModelReader?

  /// Windows that the language model has encoded so far.
  public var windowsEncoded: Int { model?.windowsEncoded ?? 0 }

  /// A parser with the words of `lexicon`; without a `model` it goes by rules alone.
  public init(lexicon: Lexicon, model: LanguageModel? = nil) {
    self.init(lexicon: lexicon, reader: model.map(ModelReader.init))
  }

  /// A parser with the words of `lexicon` and the model of this one.
  public func with(_ lexicon: Lexicon) -> DocumentParser { DocumentParser(lexicon: lexicon, reader: model) }

  private init(lexicon: Lexicon, reader: ModelReader?) {
    languages = LanguageGuesser(lexicon: lexicon)
    layout = LayoutReader(lexicon: lexicon)
    let abbreviations = Abbreviations(lexicon: lexicon)
    splitter = SentenceSplitter(lexicon: lexicon, abbreviations: abbreviations)
    tokenizer = Tokenizer(abbreviations: abbreviations)
    names = NameRecognizer(lexicon: lexicon)
    model = reader
  }

  /// The document of `input`; broken or strange text gives less, never an error.
  ///
  /// Windows that `memory` has are not encoded again, and it keeps those that are.
  public func document(
    _ input: DocumentInput, memory: WindowMemory? = nil, cancellation: Cancellation = .never
  ) -> Document {
    var document = layout(of: input, cancellation: cancellation)
    readWords(of: &document, memory: memory, cancellation: cancellation)
    return document
  }

  /// The document of `input` as far as it can be read without its words: language, layout, metadata and the sentences that
  /// dates are looked for in.
  public func layout(of input: DocumentInput, cancellation: Cancellation = .never) -> Document {
    let language = languages.language(of: input.text)
    let reading = layout.reading(of: input.text, language: language, title: input.title, cancellation)
    if cancellation.isCancelled {
      return Document(
        input: input, language: language,
        metadata: Metadata(publication: Publication(value: nil, basis: .unknown, reason: "cancelled")),
        sections: [],
        sentences: [], tokens: Tokens(), names: [])
    }
    var document = Document(
      input: input, language: language, metadata: metadata(reading, input), sections: reading.sections(),
      sentences: [],
      tokens: Tokens(), names: [])
    if language != "en", !input.text.trimmed(input.text.range).isEmpty {
      document.warnings.append(
        Warning(
          code: "unsupportedLanguage",
          message: language == "und"
            ? "The language could not be told; only layout and metadata are given."
            : "The text is in ‘\(language)’; beyond layout and metadata only English is read."))
    }
    for section in document.sections {
      if cancellation.isCancelled { break }
      document.ruleSentences += splitter.sentences(in: document.text, section, cancellation)
    }
    return document
  }

  /// Reads on from where `layout(of:cancellation:)` stopped: sentences, words and names.
  public func readWords(
    of document: inout Document, memory: WindowMemory? = nil, cancellation: Cancellation = .never
  ) {
    let sentences = document.sentencesByRule
    guard document.isEnglish, let model else {
      split(&document, at: sentences, cancellation)
      if document.isEnglish { document.names = ruleNames(in: document, cancellation) }
      return
    }
    let named = model.read(&document, sentences: sentences, memory: memory, cancellation: cancellation)
    let fused = NameFusion(
      model: named, rules: ruleNames(in: document, cancellation), lexicon: names.lexicon, in: document.text
    ).names()
    document.names = SurnameRecurrence(lexicon: names.lexicon).completed(fused, in: document)
  }

  /// Cuts `sentences` into words by rule.
  private func split(_ document: inout Document, at sentences: [RuleSentence], _ cancellation: Cancellation) {
    for (number, sentence) in sentences.enumerated() {
      if number % 64 == 0, cancellation.isCancelled { return }
      let first = document.tokens.count
      tokenizer.append(sentence.range, of: document.text, to: &document.tokens)
      document.sentences.append(
        Sentence(range: sentence.range, section: sentence.section, tokens: first..<document.tokens.count))
    }
  }

  private func ruleNames(in document: Document, _ cancellation: Cancellation) -> [Name] {
    if cancellation.isCancelled { return [] }
    return names.names(
      in: document.text, sections: document.sections, sentences: document.sentences, tokens: document.tokens,
      cancellation: cancellation)
  }

  private func metadata(_ reading: PageReading, _ input: DocumentInput) -> Metadata {
    let publication = PublicationReader(
      text: input.text, given: input.publishedAt, stated: reading.stated, dateline: reading.dateline?.finding
    ).publication()
    var metadata = Metadata(publication: publication)
    let headline = reading.headline.map { reading.page.blocks[$0].range }
    metadata.title = input.title.map { title in
      Attribute(name: title, range: headline.flatMap { input.text.string($0) == title ? $0 : nil })
    }
    if metadata.title == nil {
      metadata.title = headline.map { Attribute(name: input.text.string($0), range: $0) }
    }
    metadata.byline = reading.byline
    metadata.dateline = reading.dateline?.finding.dateline(borrowing: publication.day)
    metadata.source = source(reading, input)
    return metadata
  }

  /// The publisher: given, named by a line of the page, or the agency of its dateline.
  private func source(_ reading: PageReading, _ input: DocumentInput) -> Attribute? {
    if let given = input.source {
      let known = reading.sources.first { $0.name == given }
      return Attribute(name: given, range: known?.range)
    }
    if let named = reading.sources.first { return named }
    guard let dateline = reading.dateline?.finding.dateline, let agency = dateline.agency else { return nil }
    return Attribute(name: agency, range: dateline.range)
  }
}
