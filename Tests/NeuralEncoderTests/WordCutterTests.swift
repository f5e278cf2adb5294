import Testing

@testable import NeuralEncoder

/// Words and sentences from what the model says of the ends of pieces.
@Suite struct WordCutterTests {
  struct Cut {
    var sentences: [[String]] = []
    var pieces: [Int] = []
    var wordOfPiece: [Int] = []

    init(_ written: String, ends: [Int]? = nil, base: Int = 0) {
      let text = WrittenText(written, base: base)
      let cut = text.cut(ends: ends)
      sentences = cut.sentences.map { sentence in
        cut.words[Int(sentence.lowerBound)..<Int(sentence.upperBound)].map {
          String(decoding: text.bytes[base + Int($0.start)..<base + Int($0.end)], as: UTF8.self)
        }
      }
      pieces = cut.words.map(\.piece)
      wordOfPiece = cut.wordOfPiece
    }
  }

  @Test func `words and sentences end where the model says so`() {
    let cut = Cut("talk-s| fail-ed|./ Who| lied|?")
    #expect(cut.sentences == [["talks", "failed", "."], ["Who", "lied", "?"]])
    #expect(cut.pieces == [0, 2, 4, 5, 6, 7])
    #expect(cut.wordOfPiece == [0, 0, 1, 1, 2, 3, 4, 5])
  }

  @Test func `a blank ends a word whatever the model says`() {
    #expect(Cut("New- York- times").sentences == [["New", "York", "times"]])
  }

  @Test func `the last piece ends a sentence whatever the model says`() {
    #expect(Cut("one/ piece-").sentences == [["one"], ["piece"]])
    #expect(Cut("alone").sentences == [["alone"]])
    #expect(Cut("").sentences == [])
  }

  @Test func `a sentence ends where one is known to`() {
    #expect(Cut("REPORT- The| end|.", ends: [1, 4]).sentences == [["REPORT"], ["The", "end", "."]])
    #expect(Cut("a| b| c", ends: [2, 3]).sentences == [["a", "b"], ["c"]])
  }

  @Test(arguments: [
    ("don|'-t", ["do", "n't"]), ("don|’-t", ["do", "n’t"]), ("don|`-t", ["do", "n`t"]),
    ("DON|'-T", ["DO", "N'T"]),
    ("WON|’-T", ["WO", "N’T"]), ("don|t", ["do", "nt"]), ("can|'-t", ["ca", "n't"]),
  ]) func `a negation has its n`(written: String, words: [String]) {
    #expect(Cut(written).sentences == [words])
    #expect(Cut(written, base: 5).sentences == [words])
    // Its vector is that of the first piece that starts in it, the pieces stay with their words.
    #expect(Cut(written).pieces == [0, 1])
    #expect(Cut(written).wordOfPiece.first == 0)
  }

  @Test(arguments: [
    ("man|'-s", ["man", "'s"]), ("don| '-t", ["don", "'t"]), ("n|'-t", ["n", "'t"]),
    ("it|'-t", ["it", "'t"]),
    ("don|'-t-s", ["don", "'ts"]), ("don-'-t", ["don't"]),
  ]) func `what only resembles a negation is left alone`(written: String, words: [String]) {
    #expect(Cut(written).sentences == [words])
  }

  @Test(arguments: [
    ("O|'|Tosk", ["O'Tosk"]), ("D|’|Arden", ["D’Arden"]), ("€-1200", ["€", "1200"]),
    ("Inc|.| at", ["Inc.", "at"]),
    ("the '|90s", ["the", "'90s"]),
  ]) func `spelling overrules the model`(written: String, words: [String]) {
    #expect(Cut(written).sentences == [words])
    #expect(Cut(written, base: 5).sentences == [words])
  }

  @Test(arguments: [
    ("I|'-d", ["I", "'d"]), ("o|'|Tosk", ["o", "'", "Tosk"]), ("€-x", ["€x"]), ("Inc|./ at", ["Inc", "."]),
    ("Inc|.| At", ["Inc", ".", "At"]), ("an '|old", ["an", "'", "old"]),
  ]) func `what is spelt otherwise is left to the model`(written: String, words: [String]) {
    #expect(Cut(written).sentences.first == words)
  }

  @Test func `two negations in a row are both cut`() {
    #expect(Cut("isn|'-t| wasn|'-t").sentences == [["is", "n't", "was", "n't"]])
  }
}
