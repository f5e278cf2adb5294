import Corpus

/// The answer of a `Timeline` case in words.
@Sendable func renderedTimeline(_ one: CorpusCase, _ analyzer: Analyzer) -> String { "" }
