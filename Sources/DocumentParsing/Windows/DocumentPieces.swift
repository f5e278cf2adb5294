import NeuralEncoder
import TextModel

/// The word pieces of a document, and the stretches that no window is cut inside.
struct DocumentPieces {
  /// The pieces of all sections in order; offsets are the document's.
  private(set) var pieces = Pieces()
  /// What covers the pieces, in order.
  private(set) var units: [TextUnit] = []

  /// The pieces of `sentences`, which are those that the rules see, section by section.
  init(
    of document: Document, sentences: [RuleSentence], splitter: PieceSplitter, cancellation: Cancellation
  ) {
    var last = 0
    var next = 0
    while next < sentences.count {
      if cancellation.isCancelled { return }
      let section = sentences[next].section
      let first = next
      while next < sentences.count, sentences[next].section == section { next += 1 }
      let whole = sentences[first].range.union(sentences[next - 1].range)
      let own = splitter.pieces(
        of: document.text.bytes, in: whole.start..<whole.end,
        firstGap: DocumentPieces.gap(document.text.bytes, last..<whole.start))
      last = whole.end
      append(own, sentences[first..<next])
    }
  }

  /// The white space before a section: line breaks count from the text's start too.
  private static func gap(_ bytes: [UInt8], _ range: Range<Int>) -> UInt8 {
    guard range.lowerBound > 0 else { return 3 }
    guard range.lowerBound < range.upperBound else { return 0 }
    var breaks = 0
    for byte in bytes[range] where byte == 0x0A { breaks += 1 }
    return breaks > 1 ? 3 : breaks == 1 ? 2 : 1
  }

  /// Adds the pieces of one section; inside it a line break is no more than a blank, because lines are wrapped there.
  private mutating func append(_ own: Pieces, _ sentences: ArraySlice<RuleSentence>) {
    var piece = 0
    let base = pieces.count
    for (place, sentence) in sentences.enumerated() {
      let start = piece
      while piece < own.count, own.starts[piece] < sentence.range.end { piece += 1 }
      if place == sentences.count - 1 { piece = own.count }
      guard piece > start else { continue }
      cut(base + start..<base + piece, sentence.section)
    }
    if units.last?.section == sentences.first?.section, !units.isEmpty, own.count > 0 {
      units[units.count - 1].cut = .section
    }
    pieces.ids += own.ids
    pieces.starts += own.starts
    pieces.ends += own.ends
    pieces.shapes += own.shapes
    pieces.gaps += own.gaps.prefix(1)
    pieces.gaps += own.gaps.dropFirst().map { min($0, 1) }
  }

  /// Units of the sentence with these pieces: one, or several of like length where it is longer than a window.
  private mutating func cut(_ range: Range<Int>, _ section: Int) {
    let parts = (range.count + WindowCutter.longest - 1) / WindowCutter.longest
    var start = range.lowerBound
    for part in 1...max(1, parts) {
      let end = range.lowerBound + range.count * part / max(1, parts)
      units.append(TextUnit(pieces: start..<end, section: section, cut: part == parts ? .sentence : .inside))
      start = end
    }
  }
}

/// A sentence as the rules see it.
struct RuleSentence {
  /// Where it is.
  var range: TextRange
  /// Its section.
  var section: Int
}

extension Document {
  /// The sentences that the rules see, each with its section.
  var sentencesByRule: [RuleSentence] {
    var section = 0
    return ruleSentences.map { range in
      while section + 1 < sections.count, sections[section].range.end <= range.start { section += 1 }
      return RuleSentence(range: range, section: section)
    }
  }
}
