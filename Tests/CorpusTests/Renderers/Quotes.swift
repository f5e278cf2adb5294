import ActorResolution
import Corpus
import DocumentParsing
import QuoteExtraction
import TextModel

/// The answer of a `Quotes` case in words: every quote with its parts, cue and speaker.
@Sendable func renderedQuotes(_ one: CorpusCase, _ analyzer: Analyzer) -> String {
  var lines: [String] = []
  for reading in one.analyses(analyzer, depth: .quotes) {
    let text = reading.document.text
    for quote in reading.quotes {
      lines.append(
        "\(quote.form.rawValue) \(quote.parts.map { quoted($0, in: text) }.joined(separator: " … "))")
      if let cue = quote.cue { lines.append("  cue \(quoted(cue, in: text))") }
      switch quote.speaker {
      case nil: lines.append("  speaker unknown")
      case let speaker?:
        let place = speaker.mention.map { " at \(quoted($0, in: text))" } ?? ""
        lines.append("  speaker \(speaker.actor == nil ? "without actor " : "")\(speaker.name)\(place)")
      }
      if let whom = quote.onBehalfOf {
        lines.append("  for \(reading.actors.actors.first { $0.id == whom }?.name ?? whom)")
      }
      if let parent = quote.parent, let holder = reading.quotes.first(where: { $0.id == parent }),
        let part = holder.parts.first
      {
        lines.append("  within \(quoted(part, in: text))")
      }
    }
  }
  return lines.isEmpty ? "no quote" : lines.joined(separator: "\n")
}
