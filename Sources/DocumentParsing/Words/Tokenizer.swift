import Lexicon
import TextModel

/// Cuts sentences into the syntactic words of Universal Dependencies as the English treebanks EWT and GUM do.
struct Tokenizer: Sendable {
  private let abbreviations: Abbreviations
  private let hyphens = HyphenRule()
  private let clitics = CliticRule()

  /// A tokenizer with the abbreviations given.
  init(abbreviations: Abbreviations) { self.abbreviations = abbreviations }

  /// Appends the words of `sentence` to `tokens`.
  func append(_ sentence: TextRange, of text: SourceText, to tokens: inout Tokens) {
    var index = sentence.start
    while index < sentence.end {
      let width = text.spaceWidth(at: index, limit: sentence.end)
      if width > 0 {
        index += width
        continue
      }
      var end = index
      while end < sentence.end, text.spaceWidth(at: end, limit: sentence.end) == 0 { end += 1 }
      chunk(index..<end, text.bytes, isLast: end == sentence.end, &tokens)
      index = end
    }
  }

  /// Cuts a run without blanks: punctuation off both ends, then what is left at its inner seams.
  private func chunk(_ chunk: Range<Int>, _ bytes: [UInt8], isLast: Bool, _ tokens: inout Tokens) {
    var start = chunk.lowerBound
    var end = chunk.upperBound
    while start < end {
      let (scalar, width) = Characters.scalar(bytes, at: start)
      guard Tokenizer.opens(scalar, bytes, start + width, end) else { break }
      // A run of the same mark is one token: `--`, `...`, `!!!`.
      var stop = start + width
      if Tokenizer.repeats(scalar) {
        while stop + width <= end, bytes[stop..<(stop + width)].elementsEqual(bytes[start..<(start + width)])
        { stop += width }
      }
      tokens.append(TextRange(start, stop))
      start = stop
    }
    guard start < end else { return }
    var trailing: [TextRange] = []
    if !(Tokenizer.isAddress(bytes, start..<end) && Ascii.isWord(bytes[end - 1])) {
      while end > start {
        let (scalar, width) = Characters.scalar(bytes, before: end, floor: start)
        guard Tokenizer.closes(scalar), end - width > start || trailing.isEmpty == false || true else {
          break
        }
        if scalar == 0x2E, keepsStop(bytes, start..<end, isLast: isLast, hasTrailing: !trailing.isEmpty) {
          break
        }
        var from = end - width
        if Tokenizer.repeats(scalar) || scalar == 0x2E {
          while from - width >= start, bytes[(from - width)..<from].elementsEqual(bytes[(end - width)..<end])
          { from -= width }
        }
        trailing.append(TextRange(from, end))
        end = from
      }
    }
    if start < end { inner(start..<end, bytes, &tokens) }
    for range in trailing.reversed() { tokens.append(range) }
  }

  /// Cuts at dashes, slashes, brackets and other inner seams.
  private func inner(_ range: Range<Int>, _ bytes: [UInt8], _ tokens: inout Tokens) {
    if Tokenizer.isAddress(bytes, range) {
      tokens.append(TextRange(range.lowerBound, range.upperBound))
      return
    }
    var start = range.lowerBound
    var index = start
    while index < range.upperBound {
      let (scalar, width) = Characters.scalar(bytes, at: index)
      var stop = index + width
      if Tokenizer.isSeam(scalar, bytes, index, stop, range) {
        if scalar == 0x2D { while stop < range.upperBound, bytes[stop] == 0x2D { stop += 1 } }
        if scalar == 0x2E { while stop < range.upperBound, bytes[stop] == 0x2E { stop += 1 } }
        if start < index { word(start..<index, bytes, &tokens) }
        tokens.append(TextRange(index, stop))
        start = stop
      }
      index = stop
    }
    if start < range.upperBound { word(start..<range.upperBound, bytes, &tokens) }
  }

  /// Cuts a word at its hyphens and before its clitics.
  private func word(_ range: Range<Int>, _ bytes: [UInt8], _ tokens: inout Tokens) {
    for part in hyphens.parts(bytes, range) {
      if part.count == 1, bytes[part.lowerBound] == 0x2D {
        tokens.append(TextRange(part.lowerBound, part.upperBound))
        continue
      }
      for piece in clitics.parts(bytes, part) { tokens.append(TextRange(piece.lowerBound, piece.upperBound)) }
    }
  }

  /// Whether the full stop at the end of `range` belongs to the word.
  private func keepsStop(_ bytes: [UInt8], _ range: Range<Int>, isLast: Bool, hasTrailing: Bool) -> Bool {
    if range.count > 2, bytes[range.upperBound - 2] == 0x2E { return false }
    var start = range.lowerBound
    for index in range where bytes[index] == 0x2D || bytes[index] == 0x2F { start = index + 1 }
    guard start < range.upperBound - 1 else { return false }
    if abbreviations.kind(bytes, start..<range.upperBound) != nil { return true }
    // `Velm. authorities`: an unknown abbreviation inside a sentence.
    return !isLast && !hasTrailing && range.count <= 6 && Ascii.isUpper(bytes[range.lowerBound])
      && bytes[range.dropLast()].allSatisfy(Ascii.isLetter)
  }
}
