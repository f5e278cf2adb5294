import Corpus
import DocumentParsing
import NewsProtocol
import QuotationMatching
import QuoteExtraction
import TextModel

extension Conversion {
  /// A place where `quotation` stands, with who says it there.
  func match(_ match: QuotationMatch, quotation: Quotation) -> VerifyQuotation.Match {
    let told = Attribution(of: match, in: analysis.quotes)
    let others = told.others.compactMap { $0.speaker.map(party) }
    return VerifyQuotation.Match(
      place: place, excerpt: excerpt(told.match.range), speaker: told.quote?.speaker.map(party),
      onBehalfOf: told.quote?.onBehalfOf, quote: told.quote?.id,
      otherSpeakers: others.isEmpty ? nil : others,
      differences: told.match.differences.map { difference in
        VerifyQuotation.Difference(
          expected: quotation.text.string(difference.expected),
          found: analysis.document.text.string(difference.found))
      }, explanation: told.quote?.explanation ?? ownVoice)
  }

  /// Why nobody in the text says something.
  private var ownVoice: String {
    analysis.document.isEnglish
      ? "it stands in nobody's quote: the document says it in its own voice"
      : "quotes are read off English texts only"
  }
}
