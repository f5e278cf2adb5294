import Corpus

/// The answer of a `Stance` case in words.
@Sendable func renderedStance(_ one: CorpusCase, _ analyzer: Analyzer) -> String { "" }
