import QuotationMatching
import QuoteExtraction
import Testing
import TextModel

/// Who says a quotation where it stands.
@Suite struct AttributionTests {
  /// A quote of `speaker` whose parts are the first places of `parts` in `text`.
  private func quote(_ speaker: String?, _ parts: [String], in text: String) throws -> Quote {
    let bytes = Array(text.utf8)
    let ranges = try parts.map { part in
      let words = Array(part.utf8)
      let start = try #require(bytes.indices.first { bytes[$0...].starts(with: words) })
      return TextRange(start, start + words.count)
    }
    return Quote(
      id: parts.joined(), form: .direct, parts: ranges, cue: nil,
      speaker: speaker.map { Quote.Speaker(actor: nil, name: $0, mention: nil) }, confidence: 1,
      explanation: "written")
  }

  private func attribution(_ quotation: String, in text: String, _ quotes: [Quote]) throws -> Attribution {
    let quotation = try #require(Quotation(SourceText(quotation)))
    let search = QuotationSearch(for: quotation, negations: Negations(of: try Compared.lexicon.get()))
    return Attribution(of: try #require(search.matches(in: SourceText(text)).first), in: quotes)
  }

  @Test func `words of a quote are its speaker's, the text's own are nobody's`() throws {
    let text = "“We will appeal,” said Anna. The court is closed."
    let quotes = [try quote("Anna", ["“We will appeal,”"], in: text)]
    #expect(try attribution("we will appeal", in: text, quotes).quote?.speaker?.name == "Anna")
    #expect(try attribution("the court is closed", in: text, quotes).quote == nil)
  }

  @Test func `of nested quotes the innermost counts, and who passes it on is told`() throws {
    let text = "Boris said that Anna had said that they would appeal on Monday."
    let quotes = [
      try quote("Boris", ["Anna had said that they would appeal on Monday"], in: text),
      try quote("Anna", ["they would appeal on Monday"], in: text),
    ]
    let told = try attribution("they would appeal", in: text, quotes)
    #expect(told.quote?.speaker?.name == "Anna")
    #expect(told.others.map(\.speaker?.name) == ["Boris"])
  }

  @Test func `two who speak together are both told`() throws {
    let text = "“We will appeal,” said Anna and Boris."
    let quotes = try ["Anna", "Boris"].map { try quote($0, ["“We will appeal,”"], in: text) }
    let told = try attribution("we will appeal", in: text, quotes)
    #expect(told.quote?.speaker?.name == "Anna")
    #expect(told.others.map(\.speaker?.name) == ["Boris"])
  }

  @Test func `he said between two parts is no difference, another's words are`() throws {
    let text = "“We will appeal,” said Anna, the lawyer of the party, “and nobody may stop us.”"
    let words = "We will appeal, and nobody may stop us"
    let one = [try quote("Anna", ["“We will appeal,”", "“and nobody may stop us.”"], in: text)]
    #expect(try attribution(words, in: text, one).match.isExact)
    let two = [
      try quote("Anna", ["“We will appeal,”"], in: text),
      try quote("Boris", ["“and nobody may stop us.”"], in: text),
    ]
    #expect(try !attribution(words, in: text, two).match.isExact)
    #expect(try !attribution(words, in: text, []).match.isExact)
  }

  @Test func `words put between by the speaker stay a difference`() throws {
    let text = "“We will appeal,” said Anna, “but not today, and nobody may stop us.”"
    let quotes = [
      try quote("Anna", ["“We will appeal,”", "“but not today, and nobody may stop us.”"], in: text)
    ]
    let told = try attribution("We will appeal, and nobody may stop us", in: text, quotes)
    #expect(told.match.differences.count == 1)
  }
}
