import Corpus

/// The answer of a `Events` case in words.
@Sendable func renderedEvents(_ one: CorpusCase, _ analyzer: Analyzer) -> String { "" }
