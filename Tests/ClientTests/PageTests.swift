import Testing

@testable import TerminalClient

@Suite struct `Lines on a page` {
  private func text(_ lines: [[Span]]) -> [String] { lines.map { $0.map(\.text).joined() } }

  @Test func `words are kept whole and lines within the width`() {
    let spans = [Span("The vote was "), Span("fair", .name), Span(", said the president of the republic")]
    let lines = text(spans.wrapped(to: 12))
    #expect(lines == ["The vote was", "fair, said", "the", "president of", "the republic"])
  }

  @Test func `a word longer than the line is broken`() {
    #expect(text([Span("abcdefghij klm")].wrapped(to: 4)) == ["abcd", "efgh", "ij", "klm"])
  }

  @Test func `an empty text is one empty line`() {
    #expect([Span]().wrapped(to: 10).count == 1)
  }

  @Test(arguments: [
    ("abc", 3), ("é", 1), ("e\u{301}", 1), ("日本", 4), ("🗳️", 2), ("👩‍👩‍👧", 2), ("\u{200B}", 0), ("−", 1),
  ])
  func `columns are counted as terminals do`(_ text: String, _ columns: Int) {
    #expect(text.columns == columns)
  }

  @Test func `no text can move the cursor or change the colours`() {
    #expect("a\u{1B}[31mb\r\nc\t d\u{202E}e\u{9B}f".onOneLine == "a [31mb c de f")
  }

  @Test func `a text is cut at a word`() {
    #expect("The vote was fair, said the president".shortened(to: 20) == "The vote was fair…")
    #expect("The vote".shortened(to: 20) == "The vote")
    #expect("Incomprehensibilities".shortened(to: 8) == "Incompr…")
  }

  @Test func `JSON is put on lines and nothing in strings is touched`() {
    let json = Array(#"{"a":[1,{"b":"x:{,\"]"}],"c":{},"d":[]}"#.utf8)
    #expect(
      String(decoding: indented(json), as: UTF8.self) == """
        {
          "a": [
            1,
            {
              "b": "x:{,\\"]"
            }
          ],
          "c": {},
          "d": []
        }
        """)
  }
}
