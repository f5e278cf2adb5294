import DocumentParsing
import TextModel

/// Whom “I” and “we” mean: whoever speaks around them, or whose text it is.
extension QuotePass {
  /// Drafts that lie further apart in the text are not looked at as one within another.
  private static let nearest = 24

  /// Gives the statements of an “I” or “we” without an actor to the speaker of the quote around them, else to the text's author.
  mutating func readVoices() {
    let order = drafts.indices.sorted {
      QuotePass.extent(of: drafts[$0].parts) < QuotePass.extent(of: drafts[$1].parts)
    }
    for (place, number) in order.enumerated() {
      if place % 64 == 0, cancellation.isCancelled { return }
      guard let source = drafts[number].source, source.name == nil, let mention = source.mention,
        let token = reading.tokens(in: mention).first, ["i", "we"].contains(reading.lower(token))
      else { continue }
      let word = reading.document.text.line(mention)
      let around = order[max(0, place - QuotePass.nearest)..<place].last { other in
        drafts[other].parts.contains { $0.contains(mention) } && drafts[other].source?.name != nil
      }
      if let around, let speaker = drafts[around].source {
        drafts[number].source?.actors = speaker.actors
        drafts[number].source?.name = speaker.name
        drafts[number].source?.reason = "“\(word)” is who speaks around it"
      } else if !reading.isQuoted(token) {
        drafts[number].source?.name = reading.document.metadata.byline.first?.name ?? "the author"
        drafts[number].source?.reason = "“\(word)” is whose text it is"
      }
    }
  }
}
