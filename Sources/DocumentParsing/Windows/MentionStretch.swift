import NeuralEncoder
import TextModel

/// The words that a question about mentions is read from: their sentence, or all from the first one's to the last one's.
struct MentionStretch: Hashable {
  /// Most pieces that are read for a question.
  static let longest = 190

  /// Where the words stand; two ranges where what lies between the mentions is too much.
  private(set) var ranges: [TextRange]

  /// The sentences of `document` that `mentions` touch, with what lies between them.
  init(of mentions: [TextRange], in document: Document) {
    let sentences = mentions.map { MentionStretch.sentences(of: $0, in: document) }
    ranges = [sentences.dropFirst().reduce(sentences[0]) { $0.union($1) }]
    // A piece is at least a byte long, so that shorter stretches always fit.
    if sentences.count > 1, !sentences[0].overlaps(sentences[1]),
      ranges[0].count > 16 * MentionStretch.longest
    {
      ranges = sentences.sorted { $0.start < $1.start }
    }
  }

  /// The sentences that `mention` touches; itself where it touches none.
  private static func sentences(of mention: TextRange, in document: Document) -> TextRange {
    var (low, high) = (0, document.sentences.count)
    while low < high {
      let middle = (low + high) / 2
      if document.sentences[middle].range.end <= mention.start { low = middle + 1 } else { high = middle }
    }
    var range = mention
    while low < document.sentences.count, document.sentences[low].range.start < mention.end {
      range = range.union(document.sentences[low].range)
      low += 1
    }
    return range
  }

  /// Whether all of it can be read at once.
  func fits(in text: SourceText, splitter: PieceSplitter) -> Bool {
    ranges.count == 1
      && splitter.pieces(of: text.bytes, in: ranges[0].start..<ranges[0].end, firstGap: 3).count
        <= MentionStretch.longest
  }

  /// Its pieces in `text`, no more than `longest` of each range, kept around `mentions`.
  func pieces(in text: SourceText, around mentions: [TextRange], splitter: PieceSplitter) -> Pieces {
    var pieces = Pieces()
    for range in ranges {
      // A text's first piece stands after a paragraph's end; inside, lines are wrapped.
      var own = splitter.pieces(of: text.bytes, in: range.start..<range.end, firstGap: pieces.isEmpty ? 3 : 1)
      own.gaps = own.gaps.enumerated().map { $0 == 0 && pieces.isEmpty ? $1 : min($1, 1) }
      own = MentionStretch.shortened(own, around: mentions, to: MentionStretch.longest / ranges.count)
      pieces.ids += own.ids
      pieces.starts += own.starts
      pieces.ends += own.ends
      pieces.shapes += own.shapes
      pieces.gaps += own.gaps
    }
    return pieces
  }

  private static func shortened(_ pieces: Pieces, around mentions: [TextRange], to most: Int) -> Pieces {
    guard pieces.count > most else { return pieces }
    let inside = mentions.map { pieces.range(of: $0) }.filter { !$0.isEmpty }
    let first = inside.map(\.lowerBound).min() ?? 0
    let last = inside.map(\.upperBound).max() ?? 0
    let start = max(0, min(first, (first + last - most) / 2, pieces.count - most))
    return pieces.slice(start..<min(start + most, pieces.count), base: 0)
  }
}

extension Pieces {
  /// The pieces that share a byte with `range`, by places as they stand here.
  func range(of range: TextRange) -> Range<Int> {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if Int(ends[middle]) <= range.start { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < count, Int(starts[end]) < range.end { end += 1 }
    return low..<end
  }
}
