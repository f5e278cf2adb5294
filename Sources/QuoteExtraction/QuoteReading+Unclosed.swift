import DocumentParsing
import TextModel

/// Quotations whose closing mark was forgotten.
extension QuoteReading {
  /// `spans` with those cut before their cue that nothing closes and no next paragraph takes up:
  /// “We will rebuild the bridge, | Karl Ames said on Monday.
  static func mended(
    _ spans: [QuotedSpan], _ ranges: [TextRange], _ words: Words, _ known: [SayingVerbs.Known]
  ) -> [QuotedSpan] {
    var out = spans
    var token = 0
    for (number, span) in spans.enumerated() where !span.isClosed && !span.isSingle {
      if number + 1 < spans.count, spans[number + 1].section == span.section + 1 { continue }
      while token < ranges.count, ranges[token].start < span.range.start { token += 1 }
      var place = token
      while place < words.count, ranges[place].end <= span.range.end {
        if words.lower[place] == ",", isCue(from: place + 1, span.range.end, ranges, words, known) {
          out[number].range.end = ranges[place].end
          out[number].content.end = ranges[place].end
          out[number].isClosed = true
          break
        }
        place += 1
      }
    }
    return out
  }

  /// Most words of a name with its title, and of what follows its verb.
  private static let longestCue = 8

  /// Whether nothing but a subject, a verb of saying and a day or place stand from `start` to the end of the sentence.
  private static func isCue(
    from start: Int, _ end: Int, _ ranges: [TextRange], _ words: Words, _ known: [SayingVerbs.Known]
  ) -> Bool {
    var place = start
    while place < words.count, place - start < longestCue, ranges[place].end <= end,
      words.shape(place) != .mark
    {
      let isSaying = known[place].verbs.contains {
        $0.words.count == 1 && $0.frames.contains("q") && ($0.form == .past || $0.form == .present)
      }
      if isSaying, place > start, words.shape(place) == .lower {
        guard words.isCapital(start) || ["det", "pron", "poss"].contains(known[start].kind) else {
          return false
        }
        let rest = (place + 1)..<min(words.count, place + 1 + longestCue)
        return rest.contains { words.lower[$0] == "." || ranges[$0].start >= end }
          || rest.upperBound == words.count
      }
      place += 1
    }
    return false
  }
}
