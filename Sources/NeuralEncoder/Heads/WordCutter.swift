/// Cuts a window's pieces into words and sentences.
struct WordCutter {
  /// A word: bytes counted from the window's base.
  struct Word {
    var start: Int32
    var end: Int32
    /// The first piece that starts in it, else the one that covers it.
    var piece: Int
  }

  private(set) var words: [Word] = []
  /// Ranges of words.
  private(set) var sentences: [Range<Int32>] = []
  /// For each piece the word it belongs to.
  private(set) var wordOfPiece: [Int] = []

  /// Cuts `window` of the text `bytes`; `boundary` tells what ends with a piece.
  init(_ window: Window, bytes: UnsafeBufferPointer<UInt8>, boundary: (Int) -> Boundary) {
    let pieces = window.pieces
    var ends = window.sentenceEnds.makeIterator()
    var nextEnd = ends.next()
    var opened = true
    var firstWord = 0
    let rules = BoundaryRules(window, bytes: bytes)
    var said = pieces.isEmpty ? Boundary.inside : boundary(0)
    for piece in 0..<pieces.count {
      if opened {
        words.append(Word(start: pieces.starts[piece], end: pieces.ends[piece], piece: piece))
      } else {
        words[words.count - 1].end = pieces.ends[piece]
      }
      wordOfPiece.append(words.count - 1)
      while let end = nextEnd, end <= piece { nextEnd = ends.next() }
      var ended = nextEnd == piece + 1 || piece + 1 == pieces.count ? .sentence : said
      if piece + 1 < pieces.count { said = boundary(piece + 1) }
      if ended != .sentence, let ends = rules.endsWord(piece, later: said) { ended = ends ? .token : .inside }
      // A blank ends a word whatever the model says: no word of the treebanks goes over one.
      opened = ended != .inside || piece + 1 < pieces.count && pieces.gaps[piece + 1] > 0
      guard ended == .sentence else { continue }
      sentences.append(Int32(firstWord)..<Int32(words.count))
      firstWord = words.count
    }
    splitNegations(bytes, base: window.base)
  }

  /// Gives the n of a negation to its `'t`: do|n't, where the pieces are don|'|t.
  private mutating func splitNegations(_ bytes: UnsafeBufferPointer<UInt8>, base: Int) {
    for index in words.indices.dropLast() where words[index].end == words[index + 1].start {
      let end = base + Int(words[index].end)
      guard words[index].end - words[index].start > 1, bytes[end - 1] | 0x20 == UInt8(ascii: "n") else {
        continue
      }
      let next = bytes[end..<base + Int(words[index + 1].end)]
      guard WordCutter.endings.contains(where: { $0.elementsEqual(next.lazy.map { $0 == 0x54 ? 0x74 : $0 }) })
      else { continue }
      words[index].end -= 1
      words[index + 1].start -= 1
    }
  }

  /// `'t`, `’t`, `` `t `` and `t`.
  private static let endings: [[UInt8]] = [[0x27, 0x74], [0xE2, 0x80, 0x99, 0x74], [0x60, 0x74], [0x74]]
}
