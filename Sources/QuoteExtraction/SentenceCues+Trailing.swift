import ActorResolution
import DocumentParsing
import TextModel

/// Reports whose cue stands behind or within them.
extension SentenceCues {
  /// “The vote was fair, the minister said on Monday.” and “The vote, he said, was fair.”
  func trailing(
    _ verb: SayingVerb, _ index: Int, _ end: Int, _ source: QuoteSource, _ phrase: Placed?
  ) -> QuoteDraft? {
    guard verb.frames.contains("q") || verb.frames.contains("zero"), let phrase, verb.form != .gerund else {
      return nil
    }
    let left = phrase.isInverted ? index : phrase.range.lowerBound
    var comma = left - 1
    // “…, as the historian NAME once wrote, …”
    let isAs = reading.lower(comma) == "as" && verb.frames.contains("q")
    if isAs { comma -= 1 }
    if isAs, comma < sentence.lowerBound, reading.lower(end) == "," {
      let limit = reading.clauseEnd(from: end + 1, limit: sentence.upperBound, cue: verb, at: index)
      guard let part = reading.contentRange(end + 1..<max(end + 1, limit)) else { return nil }
      return self.draft(.indirect, part, index..<end, source, 0.8, "the clause behind “as”")
    }
    guard comma > sentence.lowerBound, reading.lower(comma) == ",", !reading.isQuoted(comma) else {
      return nil
    }
    // “The court's president, Viktor Ames, rejected …” has no clause in front.
    if !phrase.isInverted, phrase.range.upperBound < index, reading.lower(phrase.range.upperBound) == ",",
      closesApposition(index - 1)
    {
      return nil
    }
    let first = firstContentToken()
    let isSplit = reading.lower(phrase.isInverted ? phrase.range.upperBound : end) == ","
    guard
      comma - first >= 3 && reading.startsClause(first, limit: comma)
        || isSplit && comma > first && reading.startsClause(first, limit: sentence.upperBound)
    else { return nil }
    // “Asked whether she would run, she laughed”: not her words.
    guard !["as", "asked"].contains(reading.lower(first)) else { return nil }
    guard let before = reading.contentRange(first..<comma) else { return nil }
    // “He knows that, as NAME once wrote, …”: what stands before is not NAME's.
    var parts = isAs && reading.lower(comma - 1) == "that" ? [] : [before]
    let behind = phrase.isInverted ? phrase.range.upperBound : end
    if reading.lower(behind) == ",", behind + 2 < sentence.upperBound,
      reading.verb(at: behind + 1, limit: sentence.upperBound)?.form
        != .gerund,
      isAs
        || ![
          "who", "which", "where", "after", "as", "while", "when", "although", "according", "in", "citing",
          "referring",
        ].contains(reading.lower(behind + 1))
    {
      let limit = reading.clauseEnd(from: behind + 1, limit: sentence.upperBound, cue: verb, at: index)
      if let rest = reading.contentRange((behind + 1)..<limit) { parts.append(rest) }
    }
    guard !parts.isEmpty else { return nil }
    var draft = draft(.indirect, before, index..<end, source, 0.88, "the clause before the cue")
    draft.parts = parts
    return draft
  }

  /// The first token of what a trailing cue reports: not a leading “But” or a span that is somebody else's.
  func firstContentToken() -> Int {
    var first = sentence.lowerBound
    while first < sentence.upperBound, reading.isMark(first), !reading.isQuoted(first) { first += 1 }
    if reading.kind(first) == "conj" { first += 1 }
    return first
  }
}
