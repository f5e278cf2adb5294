import Lexicon
import TextModel

/// Cuts a section into sentences by punctuation, abbreviations and what follows.
struct SentenceSplitter: Sendable {
  private let abbreviations: Abbreviations
  /// Words a sentence often opens with, so that `U.S. The …` is two and `U.S. President …` one.
  private let openers: Set<UInt64>
  private let days: Set<UInt64>

  /// No sentence grows over so many bytes where a blank allows to cut it.
  static let limit = 8192

  /// A splitter with the words of `lexicon`.
  init(lexicon: Lexicon, abbreviations: Abbreviations) {
    self.abbreviations = abbreviations
    openers = Set(
      lexicon["language-words"].rows.filter { $0.list("languages").contains("en") }
        .map { WordKey.key($0["word"]) })
    days = Set(
      lexicon["calendar-words"].rows.filter { $0["kind"] == "weekday" }.map {
        WordKey.key($0["word"].lowercased())
      })
  }

  /// The sentences of `section`, each from its first to its last non-blank character; a heading is one.
  func sentences(in text: SourceText, _ section: Section, _ cancellation: Cancellation) -> [TextRange] {
    let isLine = section.kind == .headline || section.kind == .heading || section.kind == .dateline
    let section = section.range
    if isLine, section.count <= SentenceSplitter.limit { return section.isEmpty ? [] : [section] }
    let bytes = text.bytes
    var sentences: [TextRange] = []
    var chunk = nextChunk(text, section.start, section.end)
    var start = chunk?.lowerBound ?? section.start
    var before = 0..<0
    while let current = chunk {
      let next = nextChunk(text, current.upperBound, section.end)
      if let follower = next {
        let isFirst = current.lowerBound == start
        if ends(bytes, current, follower, isFirst: isFirst, before: before)
          || current.upperBound - start > SentenceSplitter.limit
        {
          sentences.append(TextRange(start, current.upperBound))
          if sentences.count % 256 == 0, cancellation.isCancelled { return sentences }
          start = follower.lowerBound
        }
      }
      before = current
      chunk = next
    }
    if before.upperBound > start { sentences.append(TextRange(start, before.upperBound)) }
    return sentences
  }

  /// The next run without white space.
  private func nextChunk(_ text: SourceText, _ from: Int, _ limit: Int) -> Range<Int>? {
    var start = from
    while start < limit {
      let width = text.spaceWidth(at: start, limit: limit)
      if width == 0 { break }
      start += width
    }
    guard start < limit else { return nil }
    var end = start
    while end < limit, text.spaceWidth(at: end, limit: limit) == 0 { end += 1 }
    return start..<end
  }

  /// Whether a sentence ends with `chunk`, which `next` follows.
  private func ends(
    _ bytes: [UInt8], _ chunk: Range<Int>, _ next: Range<Int>, isFirst: Bool, before: Range<Int>
  ) -> Bool {
    var end = chunk.upperBound
    var closed = false
    while end > chunk.lowerBound {
      let (scalar, width) = Characters.scalar(bytes, before: end, floor: chunk.lowerBound)
      guard Characters.isQuote(scalar) || scalar == 0x29 || scalar == 0x5D else { break }
      end -= width
      closed = true
    }
    guard end > chunk.lowerBound else { return false }
    let mark = Characters.scalar(bytes, before: end, floor: chunk.lowerBound).scalar
    switch mark {
    case 0x3002, 0xFF01, 0xFF1F, 0x964, 0x61F, 0x6D4: return true
    case 0x2E, 0x21, 0x3F, 0x2026: break
    default: return false
    }
    let opening = opening(bytes, next)
    if Characters.isLower(opening.scalar) { return false }
    // A dash or comma goes on: `“Never!” – that was all.`
    if !opening.quoted, Characters.isDash(opening.scalar) || opening.scalar == 0x2C || opening.scalar == 0x3B
    {
      return false
    }
    guard mark == 0x2E else { return true }
    return endsWithStop(
      bytes, core: core(bytes, chunk.lowerBound..<end), closed: closed, next: next, opening: opening,
      isFirst: isFirst,
      before: before)
  }

  private func endsWithStop(
    _ bytes: [UInt8], core: Range<Int>, closed: Bool, next: Range<Int>,
    opening: (scalar: UInt32, quoted: Bool),
    isFirst: Bool, before: Range<Int>
  ) -> Bool {
    if isFirst, core.dropLast().allSatisfy({ Ascii.isDigit(bytes[$0]) }) { return false }  // `1. The …`
    guard let kind = abbreviations.kind(bytes, core) else { return true }
    let opens = opening.quoted || openers.contains(WordKey.key(bytes, trimmed(bytes, next)))
    switch kind {
    case .title:
      // An initial after a small word may close: `… of plan B. The …`.
      return core.count == 2 && opens && !before.isEmpty && Ascii.isLower(bytes[before.lowerBound])
    case .inner:
      // `No.` before anything but a number is an answer.
      let isNumber = opening.scalar < 0x80 && Ascii.isDigit(UInt8(opening.scalar))
      return opens && (closed || (core.count == 3 && !isNumber))
    case .date:
      return !(opening.scalar < 0x80 && Ascii.isDigit(UInt8(opening.scalar))) && opens
    case .hour:
      // `9 a.m. Thursday`, `10:35 a.m. (0735 GMT)`.
      let goesOn = bytes[next.lowerBound] == 0x28 || days.contains(WordKey.key(bytes, trimmed(bytes, next)))
      return closed || opens && !goesOn
    case .end: return closed || opens
    }
  }

  /// The first character of `chunk` behind quotation marks and brackets.
  private func opening(_ bytes: [UInt8], _ chunk: Range<Int>) -> (scalar: UInt32, quoted: Bool) {
    var index = chunk.lowerBound
    var quoted = false
    while index < chunk.upperBound {
      let (scalar, width) = Characters.scalar(bytes, at: index)
      guard Characters.isQuote(scalar) || scalar == 0x28 || scalar == 0x5B else { return (scalar, quoted) }
      quoted = true
      index += width
    }
    return (0, quoted)
  }

  /// `chunk` without opening quotation marks and brackets.
  private func core(_ bytes: [UInt8], _ chunk: Range<Int>) -> Range<Int> {
    var start = chunk.lowerBound
    while start < chunk.upperBound {
      let (scalar, width) = Characters.scalar(bytes, at: start)
      guard Characters.isQuote(scalar) || scalar == 0x28 || scalar == 0x5B else { break }
      start += width
    }
    return start..<max(start, chunk.upperBound)
  }

  private func trimmed(_ bytes: [UInt8], _ chunk: Range<Int>) -> Range<Int> {
    var end = chunk.upperBound
    while end > chunk.lowerBound, !Ascii.isWord(bytes[end - 1]) { end -= 1 }
    return chunk.lowerBound..<end
  }
}
