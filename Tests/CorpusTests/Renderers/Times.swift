import Corpus

/// The answer of a `Times` case in words.
@Sendable func renderedTimes(_ one: CorpusCase, _ analyzer: Analyzer) -> String { "" }
