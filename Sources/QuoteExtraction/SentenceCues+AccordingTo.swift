import ActorResolution
import DocumentParsing
import TextModel

/// Cues that are no verbs: “according to”, “in the words of”.
extension SentenceCues {
  /// “According to X, …”, “…, according to X”, “in X's opinion”.
  mutating func accordingTo(_ index: Int) -> Int? {
    guard let end = sourceCue(at: index), end < sentence.upperBound else { return nil }
    let isQuoted = reading.isQuoted(index)
    guard
      let phrase = isQuoted
        ? quotedPhrase(end)
        : withAuthor(reading.phrase(startingAt: end, limit: sentence.upperBound)), isSubjectLike(phrase),
      !reading.isYardstick(phrase, behind: index)
    else { return end }
    var source = reading.source(phrase)
    let apposed = isQuoted ? nil : apposition(behind: phrase)
    if let apposed, source.actors.isEmpty, let named = apposed.name { source = reading.source(named) }
    if !isQuoted { lastSource = source }
    var limit = sentence.upperBound
    if isQuoted { limit = min(limit, reading.spanTokens[Int(reading.spanAt[index])].upperBound) }
    var content: Range<Int>
    // “wrote that, according to X, …”: what stands before is another's.
    let opensClause = reading.lower(index - 1) == "," && reading.lower(index - 2) == "that"
    let opens =
      index == sentence.lowerBound || opensClause
      || reading.isMark(index - 1) && (index - 1 == sentence.lowerBound || reading.lower(index - 1) != ",")
    if opens {
      var start = apposed?.end ?? phrase.upperBound
      // “According to the head of the mission, Ilsa Brandt, the vote …” keeps the apposition out as far as it is a name.
      guard reading.lower(start) == "," else { return phrase.upperBound }
      start += 1
      guard start < limit else { return phrase.upperBound }
      content = start..<reading.clauseEnd(from: start, limit: limit, cue: nil, at: index)
    } else {
      var last = index
      if reading.lower(last - 1) == "," { last -= 1 }
      var first = min(firstContentToken(), last)
      // “It rejects the claim: 388 travelled, according to …”: what stands before the colon is the text's own.
      for place in first..<last where [":", ";"].contains(reading.lower(place)) && !reading.isQuoted(place) {
        first = place + 1
      }
      content = first..<last
      if isQuoted { return phrase.upperBound }
    }
    guard content.count >= 2, let part = reading.contentRange(content) else { return phrase.upperBound }
    let cue = reading.span(index..<end)
    let parts = [part] + (opens ? [] : goingOn(behind: apposed?.end ?? phrase.upperBound, content))
    let spans = Set(content.compactMap { reading.spanAt[$0] >= 0 ? Int(reading.spanAt[$0]) : nil })
    if !isQuoted, spans.count == 1, let only = spans.first,
      reading.spanTokens[only].count + 1 >= content.count
    {
      taken.insert(only)
    }
    drafts.append(
      QuoteDraft(
        form: .indirect, parts: parts, cue: cue, cueTokens: index..<end, source: source,
        confidence: 0.3 + 0.6 * source.confidence, reason: "“according to”", section: section))
    return phrase.upperBound
  }

  /// Where the words that name a source begin behind “according to”, “in the words of”.
  private func sourceCue(at index: Int) -> Int? {
    if reading.lower(index) == "according", reading.lower(index + 1) == "to" { return index + 2 }
    guard reading.lower(index) == "in", reading.lower(index + 1) == "the", !reading.isQuoted(index),
      ["words", "view", "opinion"].contains(reading.lower(index + 2)), reading.lower(index + 3) == "of",
      index == sentence.lowerBound || reading.lower(index - 1) == ","
    else { return nil }
    return index + 4
  }

  /// “a statement published | by the ministry”
  private func withAuthor(_ phrase: Range<Int>?) -> Range<Int>? {
    guard let phrase, let last = phrase.last, reading.document.tokens.upos[last] == "VERB",
      reading.lower(phrase.upperBound) == "by",
      let author = reading.phrase(startingAt: phrase.upperBound + 1, limit: sentence.upperBound)
    else { return phrase }
    return phrase.lowerBound..<author.upperBound
  }

  /// “The river, according to the union, | is the cleanest”: what goes on behind the source where no clause stands before it.
  private func goingOn(behind end: Int, _ before: Range<Int>) -> [TextRange] {
    guard reading.lower(end) == ",", end + 2 < sentence.upperBound, reading.lower(before.upperBound) == ",",
      !reading.startsClause(before.lowerBound, limit: before.upperBound),
      reading.looksFinite(end + 1) || reading.document.tokens.upos[end + 1] == "VERB"
    else { return [] }
    let limit = reading.clauseEnd(from: end + 1, limit: sentence.upperBound, cue: nil, at: end)
    return reading.contentRange(end + 1..<max(end + 1, limit)).map { [$0] } ?? []
  }

  /// “According to Luka Benes, the Velmoran minister, trade …”: where the words set between commas behind `phrase` end, and
  /// the person's name among them.
  private func apposition(behind phrase: Range<Int>) -> (end: Int, name: Range<Int>?)? {
    let first = phrase.upperBound + 1
    guard reading.lower(phrase.upperBound) == ",", first < sentence.upperBound else { return nil }
    var end = first
    while end < sentence.upperBound, end - first < 16, reading.lower(end) != ",", !reading.isQuoted(end),
      !reading.looksFinite(end) || reading.lower(end) == "'s"
    {
      end += 1
    }
    guard end > first, reading.lower(end) == ",",
      reading.startsClause(end + 1, limit: sentence.upperBound) || closesInTree(first..<end)
    else { return nil }
    let whole = reading.span(first..<end)
    let inside = reading.mentions(in: whole)
    if inside.contains(where: { $0.form == .name && $0.range == whole }) { return (end, first..<end) }
    // A title with its article, owner or country in front.
    guard (first..<end).contains(where: { reading.verbs.roles.contains(reading.lower($0)) }),
      reading.kind(first) == "det" || reading.kind(first) == "poss" || !inside.isEmpty
    else { return nil }
    return (end, nil)
  }

  /// Whether the tree has the noun of `tokens` beside another one, not as a subject: “the Velmoran minister, | trade has doubled”.
  private func closesInTree(_ tokens: Range<Int>) -> Bool {
    tokens.contains {
      reading.document.tokens.deprel[$0] == "appos" && reading.document.tokens.upos[$0] == "NOUN"
    }
  }

  func quotedPhrase(_ start: Int) -> Range<Int>? {
    var end = start
    while end < sentence.upperBound, end - start < 12, !reading.isMark(end) { end += 1 }
    return end > start ? start..<end : nil
  }
}

extension QuoteReading {
  private static let yardsticks: Set = [
    "law", "laws", "need", "needs", "plan", "procedure", "procedures", "rule", "rules", "schedule", "size",
  ]

  /// “elected according to the law of 1998”: by what something is done, which is no source.
  func isYardstick(_ phrase: Range<Int>, behind cue: Int) -> Bool {
    guard lower(cue) == "according", lower(cue - 1) != ",", sentence(of: cue) == sentence(of: cue - 1) else {
      return false
    }
    let end = phrase.first { kind($0) == "prep" } ?? phrase.upperBound
    return QuoteReading.yardsticks.contains(lower(end - 1))
  }
}
