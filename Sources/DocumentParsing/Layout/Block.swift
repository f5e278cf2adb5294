import TextModel

/// A paragraph as it stands on the page: lines that belong together.
struct Block {
  /// From its first to its last non-blank character.
  var range: TextRange
  /// Number of lines joined.
  var lines: Int
  /// Whether an empty line stands before it.
  var followsGap: Bool
  /// Blanks before its first line.
  var indent: Int
}

extension Block {
  /// The paragraphs of `lines`: hard-wrapped lines are joined, every other line stands alone.
  static func blocks(of text: SourceText, _ lines: [Line], _ cancellation: Cancellation) -> [Block] {
    let width = Wrapping.width(of: lines, in: text, cancellation)
    var blocks: [Block] = []
    blocks.reserveCapacity(lines.count)
    for (index, line) in lines.enumerated() {
      if index % 4096 == 0, cancellation.isCancelled { break }
      if index > 0, let last = blocks.last,
        Wrapping.joins(lines[index - 1], line, last, width: width, in: text)
      {
        blocks[blocks.count - 1].range.end = line.range.end
        blocks[blocks.count - 1].lines += 1
      } else {
        blocks.append(
          Block(range: line.range, lines: 1, followsGap: line.followsGap, indent: line.indent))
      }
    }
    return blocks
  }
}
