import Corpus

/// The answer of a `Actors` case in words.
@Sendable func renderedActors(_ one: CorpusCase, _ analyzer: Analyzer) -> String { "" }
