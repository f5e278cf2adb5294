import DocumentParsing
import Foundation
import Synchronization
import Testing
import TextModel

/// What holds of every text, however strange.
@Suite struct LayoutTests {
  static let parser = DocumentParser(lexicon: CorpusTests.lexicon, model: CorpusTests.model)
  static let parsers = [DocumentParser(lexicon: CorpusTests.lexicon), parser]

  /// Texts that no reporter wrote.
  static let strange: [String] = [
    "", " \r\n\t\u{A0}\u{3000}", "x", ".", "\u{FEFF}Tarsk", "\u{0301}\u{0301}", "🗳️👍🏽\u{200D}", "- ", "• 1",
    "(a)", "1.",
    "'", "’s", "By", "By ", "Q:", "Q: ", ":", "TARSK,", "TARSK (", "TARSK /", "/VNA/.", "2026-",
    "date 2026-03-05",
    "date 2026-03-05 x", "March", "March 3", "© ", "http://", "a@b", "—", "“", "n't",
    "\u{2028}\u{2029}\u{85}",
    "TARSK, March 5 (VNA)", "TARSK, March 5 -", "By Polina Arden,", "Notes to Editors", "A: a\nB: b\nA: c",
    "\0\u{1}\u{7F}",
    String(repeating: "-a", count: 500), String(repeating: "a'", count: 500),
    String(repeating: "(", count: 500),
    String(repeating: "TARSK, Lint. (VEL ", count: 50), String(repeating: "x\r", count: 300),
    "Étoile. Ärger? Ñu!",
  ]

  @Test func `sections hold every character that is not blank exactly once`() throws {
    for text in try LayoutTests.texts() {
      let document = LayoutTests.parser.document(DocumentInput(text: SourceText(text), key: "k"))
      var covered = [Int](repeating: 0, count: document.text.count)
      for section in document.sections {
        #expect(
          document.text.trimmed(section.range) == section.range && !section.range.isEmpty,
          "\(text.prefix(60))")
        for index in section.range.indices { covered[index] += 1 }
      }
      for index in covered.indices where covered[index] != 1 {
        let isBlank = covered[index] == 0 && LayoutTests.isBlank(index, in: document.text)
        #expect(isBlank, "byte \(index) lies in \(covered[index]) sections of ‘\(text.prefix(60))’")
      }
    }
  }

  @Test func `words hold every character of their sentences that is not blank exactly once`() throws {
    for (text, parser) in try LayoutTests.texts().flatMap({ text in LayoutTests.parsers.map { (text, $0) } })
    {
      let document = parser.document(DocumentInput(text: SourceText(text), key: "k"))
      var end = 0
      var words = 0
      for sentence in document.sentences {
        #expect(document.sections[sentence.section].range.contains(sentence.range), "\(text.prefix(60))")
        #expect(sentence.tokens.lowerBound == words && sentence.range.start >= end, "\(text.prefix(60))")
        words = sentence.tokens.upperBound
        var place = sentence.range.start
        for token in document.tokens.ranges[sentence.tokens] {
          #expect(token.start >= place && !token.isEmpty, "\(text.prefix(60))")
          #expect(document.text.trimmed(TextRange(place, token.start)).isEmpty, "\(text.prefix(60))")
          place = token.end
        }
        #expect(place == sentence.range.end, "\(text.prefix(60))")
        end = sentence.range.end
      }
      #expect(words == document.tokens.count)
      let own = document.sections.filter { section in
        !document.sentences.contains { section.range.contains($0.range) }
      }
      #expect(own.isEmpty, "\(text.prefix(60))")
    }
  }

  @Test func `a cancelled reading ends soon`() {
    let text = SourceText(String(repeating: "The commission said so. Nobody believed it\n", count: 40_000))
    for limit in [1, 3, 10, 30, 100] {
      let asked = Mutex(0)
      let cancellation = Cancellation {
        asked.withLock { count in
          count += 1
          return count > limit
        }
      }
      _ = LayoutTests.parser.document(DocumentInput(text: text, key: "k"), cancellation: cancellation)
      // Every stage that still asks after the first yes is one more way out, not more work.
      #expect(asked.withLock { $0 } <= limit + 40)
    }
  }

  private static func texts() throws -> [String] {
    try strange
      + CorpusTests.files.filter { $0.hasPrefix("Layout/") }.flatMap { name in
        try CorpusFile(named: name).cases.flatMap { $0.documents.map(\.text) }
      }
  }

  /// Whether the byte at `index` belongs to a white-space character.
  private static func isBlank(_ index: Int, in text: SourceText) -> Bool {
    var start = index
    while start > 0, text.bytes[start] & 0xC0 == 0x80 { start -= 1 }
    let width = text.spaceWidth(at: start, limit: text.count)
    return width > 0 && index < start + width
  }
}
