import Corpus

/// The answer of a `Layout` case in words.
@Sendable func renderedLayout(_ one: CorpusCase, _ analyzer: Analyzer) -> String { "" }
