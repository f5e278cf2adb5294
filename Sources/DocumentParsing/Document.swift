public import TextModel

/// A text read as far as its words: layout, metadata, sentences, tokens, names.
public struct Document: Sendable {
  /// What was read.
  public var input: DocumentInput
  /// BCP 47 tag of the language, `und` where the text is too short or mixed to tell.
  public var language: String
  /// What the reader should know.
  public var warnings: [Warning] = []
  /// What the page says of itself.
  public var metadata: Metadata
  /// The parts of the page in order; every character that is not white space lies in exactly one.
  public var sections: [Section]
  /// Sentences in order, none over a section's end.
  public var sentences: [Sentence]
  /// Syntactic words in order.
  public var tokens: Tokens
  /// Names in order, not overlapping.
  public var names: [Name]
  /// Sentences as the rules alone see them, in order: what dates are looked for in, with a model or without.
  public var ruleSentences: [TextRange] = []
  /// What the language model found; nil where the text was read by rules alone.
  public var findings: ModelFindings?

  /// The characters.
  public var text: SourceText { input.text }
  /// What ids are made from.
  public var key: String { input.key }
  /// Whether the English analysis applies.
  public var isEnglish: Bool { language == "en" }

  /// A document with its parts.
  public init(
    input: DocumentInput, language: String, metadata: Metadata, sections: [Section],
    sentences: [Sentence], tokens: Tokens, names: [Name]
  ) {
    self.input = input
    self.language = language
    self.metadata = metadata
    self.sections = sections
    self.sentences = sentences
    self.tokens = tokens
    self.names = names
  }
}

/// Something about a document's analysis that its reader should know.
public struct Warning: Sendable, Hashable {
  /// `unsupportedLanguage`, …
  public var code: String
  /// For people.
  public var message: String

  /// A warning.
  public init(code: String, message: String) {
    self.code = code
    self.message = message
  }
}

/// A part of the page.
public struct Section: Sendable, Hashable {
  /// What a part is.
  public enum Kind: String, Sendable, CaseIterable {
    case metadata, headline, byline, dateline, body, heading, listItem, turn, caption, note, boilerplate
  }

  /// What it is.
  public var kind: Kind
  /// Where it is, without white space at its ends.
  public var range: TextRange
  /// The speaker's label of a `turn`, without its colon.
  public var label: TextRange?

  /// A part.
  public init(kind: Kind, range: TextRange, label: TextRange? = nil) {
    self.kind = kind
    self.range = range
    self.label = label
  }

  /// Whether actors, quotes, events and stances are looked for in it.
  public var isArticle: Bool {
    switch kind {
    case .metadata, .byline, .boilerplate: false
    case .headline, .dateline, .body, .heading, .listItem, .turn, .caption, .note: true
    }
  }
}

/// A sentence, from its first to its last non-blank character.
public struct Sentence: Sendable, Hashable {
  /// Where it is.
  public var range: TextRange
  /// Index of its section.
  public var section: Int
  /// Its tokens.
  public var tokens: Range<Int>

  /// A sentence.
  public init(range: TextRange, section: Int, tokens: Range<Int>) {
    self.range = range
    self.section = section
    self.tokens = tokens
  }
}

/// A name, by rule or by model.
public struct Name: Sendable, Hashable {
  /// What bears it, after OntoNotes.
  public enum Kind: String, Sendable { case PER, ORG, GPE, LOC, NORP, EVENT, MISC }

  /// Where it stands, without titles and articles.
  public var range: TextRange
  /// What bears it.
  public var kind: Kind
  /// Id of the lexicon's entry it names, if it names one.
  public var entry: String?
  /// Whether a word list has it, as a country's capital that has no entry of its own.
  public var isListed: Bool

  /// A name.
  public init(range: TextRange, kind: Kind, entry: String? = nil, isListed: Bool? = nil) {
    self.range = range
    self.kind = kind
    self.entry = entry
    self.isListed = isListed ?? (entry != nil)
  }
}
