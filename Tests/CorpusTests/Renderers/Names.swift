import ActorResolution
import Corpus
import DocumentParsing
import QuoteExtraction

/// The answer of a `NeverAgain` case about names in words: who is spoken of, and who says what. How and where is left to other stages,
/// so that nothing else can turn these red.
@Sendable func renderedNames(_ one: CorpusCase, _ analyzer: Analyzer) -> String {
  let lines = one.analyses(analyzer, depth: .quotes).flatMap { reading in
    let text = reading.document.text
    let actors = reading.actors.actors.map { "actor \($0.kind.rawValue) \($0.name)" }
    let sayings = reading.quotes.map { quote in
      let words = quote.parts.map { quoted($0, in: text) }.joined(separator: " … ")
      guard let speaker = quote.speaker else { return "unknown says \(words)" }
      return "\(speaker.actor == nil ? "without actor " : "")\(speaker.name) says \(words)"
    }
    return actors + sayings
  }
  return lines.isEmpty ? "nobody and nothing" : lines.joined(separator: "\n")
}
