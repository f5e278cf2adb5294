import Corpus

/// The answer of a `Quotes` case in words.
@Sendable func renderedQuotes(_ one: CorpusCase, _ analyzer: Analyzer) -> String { "" }
