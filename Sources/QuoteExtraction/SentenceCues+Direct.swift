import ActorResolution
import DocumentParsing
import TextModel

extension SentenceCues {
  /// Quoted spans right before or behind a cue and its subject.
  mutating func direct(
    _ verb: SayingVerb, _ index: Int, _ end: Int, _ source: QuoteSource?, _ phrase: Placed?
  ) -> QuoteDraft? {
    let section = reading.document.sections[self.section].range
    var spans: [Int] = []
    let left = phrase.map { $0.isInverted ? index : $0.range.lowerBound } ?? index
    var before = left - 1
    if reading.lower(before) == "," { before -= 1 }
    while before >= sentence.lowerBound, before > left - 5, ["adv", "conj"].contains(reading.kind(before)) {
      before -= 1
    }
    if before >= 0, reading.isQuoted(before), reading.ranges[before].start >= section.start {
      let span = Int(reading.spanAt[before])
      if !taken.contains(span), isStatement(span, after: true) { spans.append(span) }
    }
    if let behind = spanBehind(
      verb, phrase.map { $0.isInverted ? $0.range.upperBound : end } ?? end, interrupted: !spans.isEmpty)
    {
      spans.append(behind)
    } else if let span = spans.first, let rest = restOfSentence(behind: span) {
      spans.append(rest)
    }
    guard !spans.isEmpty else { return nil }
    taken.formUnion(spans)
    let cue = reading.span(index..<end)
    return QuoteDraft(
      form: .direct, parts: spans.map { reading.spans[$0].range }, cue: cue, cueTokens: index..<end,
      source: source,
      confidence: source == nil ? 0.5 : 0.95,
      reason: "quotation marks beside “\(reading.document.text.string(cue))”",
      section: self.section)
  }

  /// “If you say that,” he said, referring to the vote, “you are wrong.”: the span that goes on with what a comma breaks off.
  private func restOfSentence(behind number: Int) -> Int? {
    let next = number + 1
    guard reading.spans.indices.contains(next), !taken.contains(next) else { return nil }
    let bytes = reading.document.text.bytes
    let (content, rest) = (reading.spans[number].content, reading.spanTokens[next].lowerBound)
    guard bytes[content.indices].last == 0x2C, rest < sentence.upperBound, reading.lower(rest - 1) == ",",
      reading.verb(at: rest - 2, limit: rest)?.frames.contains("q") != true,
      bytes[reading.spans[next].content.indices].first.map({ (0x61...0x7A).contains($0) }) == true
    else { return nil }
    return next
  }

  /// Whether a span is what somebody said and no title, nickname or scare quote.
  func isStatement(_ number: Int, after: Bool) -> Bool {
    let span = reading.spans[number]
    let tokens = reading.spanTokens[number]
    let words = tokens.count { !reading.isMark($0) }
    if words >= 4 { return true }
    guard let last = reading.document.text.bytes[span.content.indices].last else { return false }
    if after { return [0x2C, 0x2E, 0x21, 0x3F].contains(last) || reading.lower(tokens.upperBound) == "," }
    return [0x2E, 0x21, 0x3F].contains(last) || words >= 2
  }

  func spanBehind(_ verb: SayingVerb, _ start: Int, interrupted: Bool) -> Int? {
    var place = start
    let limit = min(sentence.upperBound, start + 24)
    var hasFinite = false
    while place < limit, !reading.isQuoted(place) {
      let word = reading.lower(place)
      if [".", ";", "!", "?"].contains(word) || word == "that" { return nil }
      if place > start, reading.looksFinite(place), word != "'s" { hasFinite = true }
      if reading.verb(at: place, limit: limit).map({
        $0.frames.contains("q") && $0.form != .base && !$0.isNounToo
      })
        == true, place > start
      {
        return nil
      }
      place += 1
    }
    guard place < limit, reading.isQuoted(place),
      reading.spanTokens[Int(reading.spanAt[place])].lowerBound == place
    else {
      return nil
    }
    let span = Int(reading.spanAt[place])
    guard !taken.contains(span) else { return nil }
    let mark = reading.lower(place - 1)
    if mark == ":" { return span }
    // “who wrote “The Empty Well””: what a book is called.
    if place == start, verb.lemma != "say", reading.isTitle(reading.spans[span].range) { return nil }
    if place == start || mark == "," || mark == "-" || mark == "–" || mark == "—" {
      return isStatement(span, after: false) && !hasFinite ? span : nil
    }
    // “told reporters “we will …””, but not “said the vote was “a farce””.
    guard !hasFinite, isStatement(span, after: false), place - start <= 6, !interrupted else { return nil }
    let content = reading.spans[span].content
    return reading.document.text.bytes[content.start..<content.end].first.map { $0 >= 0x41 && $0 <= 0x5A }
      == true ? span : nil
  }
}
