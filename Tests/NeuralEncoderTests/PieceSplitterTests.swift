import NeuralEncoder
import Testing

/// Word pieces and their places; `python -m training check-pieces` compares many more with other programs.
@Suite struct PieceSplitterTests {
  static let words = [
    "the", "cafe", "##s", "can", "##not", "not", "cannot", "don", "'", "t", ".", "=", "10", "##am", "中", "ᄒ",
    "##ᅡ",
    "##ᆫ", "سلام", "ab", "!", "du", "n", "no", "vienna",
  ]
  static let splitter = PieceSplitter(
    vocabulary: (0..<100).map { "[unused\($0)]" } + ["[UNK]", "[CLS]", "[SEP]"] + words)

  /// Each piece as what it covers of the text, `?` before what is unknown.
  static func covered(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    let pieces = splitter.pieces(of: bytes, in: 0..<bytes.count, firstGap: 3)
    return (0..<pieces.count).map {
      (pieces.ids[$0] == 100 ? "?" : "")
        + String(decoding: bytes[Int(pieces.starts[$0])..<Int(pieces.ends[$0])], as: UTF8.self)
    }
  }

  static func pieces(_ text: String, from start: Int = 0, firstGap: UInt8 = 3) -> Pieces {
    splitter.pieces(of: Array(text.utf8), in: start..<text.utf8.count, firstGap: firstGap)
  }

  @Test func `the longest piece from the left is taken, with its place`() {
    let pieces = PieceSplitterTests.pieces("The cafes 10am.")
    #expect(pieces.ids == [103, 104, 105, 115, 116, 113])
    #expect(pieces.starts == [0, 4, 8, 10, 12, 14])
    #expect(pieces.ends == [3, 8, 9, 12, 14, 15])
    #expect(pieces.shapes == [2, 1, 1, 5, 1, 7])
    #expect(pieces.gaps == [3, 1, 0, 1, 0, 0])
  }

  @Test func `shapes tell small, capital and mixed letters apart`() {
    #expect(PieceSplitterTests.pieces("the The THE tHe T 10 . ÉTÉ é").shapes == [1, 2, 3, 4, 6, 5, 7, 3, 1])
  }

  @Test func `gaps count line breaks since the last piece`() {
    #expect(PieceSplitterTests.pieces("the\nthe \n\n the\r\nthe\tthe\u{2028}the").gaps == [3, 2, 3, 2, 1, 1])
    #expect(PieceSplitterTests.pieces("\n\nthe", firstGap: 2).gaps == [2])
    #expect(PieceSplitterTests.pieces("the \u{200B}\n\u{200B} the").gaps == [3, 2])
  }

  @Test func `accents fall whether they are part of a letter or follow it`() {
    #expect(PieceSplitterTests.covered("Cafés") == ["Café", "s"])
    #expect(PieceSplitterTests.covered("Cafe\u{301}s") == ["Cafe", "s"])
    #expect(PieceSplitterTests.covered("\u{301}\u{302}") == [])
  }

  @Test func `a syllable that comes apart is covered by each of its pieces`() {
    #expect(PieceSplitterTests.covered("한") == ["한", "한", "한"])
  }

  @Test func `ideographs and marks stand alone`() {
    #expect(PieceSplitterTests.covered("中中") == ["中", "中"])
    #expect(PieceSplitterTests.covered("don't!") == ["don", "'", "t", "!"])
    #expect(PieceSplitterTests.covered("ab≠ab") == ["ab", "≠", "ab"])
  }

  @Test func `right-to-left text and its controls are read`() {
    #expect(PieceSplitterTests.covered("\u{202B}سلام\u{202C} the") == ["سلام", "the"])
  }

  @Test func `controls take no part but lie inside a piece`() {
    #expect(PieceSplitterTests.covered("a\u{200D}b a\u{0}b \u{7}") == ["a\u{200D}b", "a\u{0}b"])
  }

  @Test func `contractions without a mark are cut`() {
    #expect(
      PieceSplitterTests.covered("Cannot dunno cannots") == ["Can", "not", "du", "n", "no", "cannot", "s"])
  }

  @Test func `what the vocabulary cannot spell is one unknown piece with the gap before it`() {
    let pieces = PieceSplitterTests.pieces("the cafez thé")
    #expect(pieces.ids == [103, 100, 103])
    #expect(pieces.starts == [0, 4, 10])
    #expect(pieces.gaps == [3, 1, 1])
  }

  @Test func `words over a hundred characters are unknown, marks not counted`() {
    let vocabulary = PieceSplitter(vocabulary: (0..<100).map { "[unused\($0)]" } + ["[UNK]", "a", "##a"])
    let count = { (text: String) in
      vocabulary.pieces(of: Array(text.utf8), in: 0..<text.utf8.count, firstGap: 3).count
    }
    #expect(count(String(repeating: "á", count: 100)) == 100)
    #expect(count(String(repeating: "a", count: 101)) == 1)
  }

  @Test func `four megabytes without a blank and a hundred thousand emoji are single pieces`() {
    #expect(PieceSplitterTests.pieces(String(repeating: "x", count: 4 << 20)).ends == [4 << 20])
    #expect(PieceSplitterTests.pieces(String(repeating: "😀", count: 100_000)).ids == [100])
  }

  @Test func `nothing has no pieces and a part keeps the text's places`() {
    #expect(PieceSplitterTests.pieces("").isEmpty)
    #expect(PieceSplitterTests.pieces(" \n\t").isEmpty)
    let pieces = PieceSplitterTests.pieces("the ab", from: 3)
    #expect(pieces.starts == [4])
    #expect(pieces.slice(0..<1, base: 4).ends == [2])
  }
}
