import Testing

@testable import NeuralEncoder

/// Spans of pieces become spans of whole words.
@Suite struct WordSpanTests {
  /// The spans `first…last` of pieces, of a text written as `WordCutterTests` has it, by the words they cover.
  static func words(_ written: String, _ spans: [ClosedRange<Int>], crossSentences: Bool = false) -> [String]
  {
    let text = WrittenText(written)
    let found = spans.map {
      SpanTagger.Span(first: $0.lowerBound, last: $0.upperBound, kind: 0, confidence: 1)
    }
    return WindowHeads.spans(found, text.cut(), crossSentences: crossSentences).map {
      #expect($0.firstPiece < $0.endPiece)
      return String(decoding: text.bytes[Int($0.start)..<Int($0.end)], as: UTF8.self)
    }
  }

  @Test func `a part of a word stands for the word`() {
    #expect(WordSpanTests.words("the| free-don-ian| envoy|.", [2...2]) == ["freedonian"])
    #expect(WordSpanTests.words("the| free-don-ian| envoy|.", [2...4]) == ["freedonian envoy"])
  }

  @Test func `of two in a word the first keeps it`() {
    #expect(WordSpanTests.words("the| free-don-ian| envoy|.", [1...1, 3...4]) == ["freedonian", "envoy"])
    #expect(WordSpanTests.words("the| free-don-ian| envoy|.", [1...1, 3...3]) == ["freedonian"])
  }

  @Test func `of two in the last word the first keeps it`() {
    #expect(WordSpanTests.words("by| free-don-ian", [1...1, 2...3]) == ["freedonian"])
    #expect(
      WordSpanTests.words("free-don-ian", [0...0, 1...1, 2...2], crossSentences: true) == ["freedonian"])
  }

  @Test func `a name ends with its sentence, a content goes on`() {
    let written = "No|, she| said|./ Not| now|./ Ever|."
    #expect(WordSpanTests.words(written, [2...5]) == ["she said."])
    #expect(WordSpanTests.words(written, [2...5], crossSentences: true) == ["she said. Not"])
    #expect(WordSpanTests.words(written, [2...3, 5...8]) == ["she said", "Not now."])
  }
}
