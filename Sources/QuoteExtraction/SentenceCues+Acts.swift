import ActorResolution
import DocumentParsing
import TextModel

extension SentenceCues {
  /// “slammed the mission”, “called for a new vote”: acts of saying whose content is their object. Where a clause without
  /// a finite verb follows, that is the content: “urged | the commission to publish”, “called | the vote a farce”.
  func act(
    _ verb: SayingVerb, _ index: Int, _ end: Int, _ source: QuoteSource
  ) -> QuoteDraft? {
    guard end < sentence.upperBound, let complement = complement(verb, index, end) else { return nil }
    let limit = reading.clauseEnd(from: end, limit: sentence.upperBound, cue: verb, at: index, isAct: true)
    let start = complement == .clause ? end : index
    guard limit > end, let part = reading.contentRange(start..<limit) else { return nil }
    let isWeak = source.actors.isEmpty
    guard !isWeak || source.confidence >= 0.6 else { return nil }
    let confidence = isWeak ? 0.6 : 0.75
    if complement == .clause {
      return draft(
        .indirect, part, index..<end, source, confidence, "a verb of saying whose clause has no finite verb")
    }
    return draft(
      .speechAct, part, index..<end, source, confidence, "an act of saying whose object follows")
  }

  /// What stands behind a verb that brings no finite clause.
  enum Complement {
    /// A noun phrase, or one behind a preposition.
    case object
    /// A clause without a finite verb.
    case clause
  }

  /// What follows an act, if the verb has one of its frames here.
  func complement(_ verb: SayingVerb, _ index: Int, _ end: Int) -> Complement? {
    let word = reading.lower(end)
    let kind = reading.kind(end)
    for preposition in ["for", "on", "of", "against", "about", "over", "with", "at", "in"]
    where verb.frames.contains(preposition) {
      if word == preposition || word == "out" && reading.lower(end + 1) == preposition { return .object }
    }
    // What is refused is not what is said.
    if word == "to", verb.frames.contains("to") { return .object }
    guard !verb.frames.isDisjoint(with: ["np", "np-to", "np-of", "np-for", "np-as", "as"]) else { return nil }
    let opens =
      kind == "det" || kind == "poss" || kind == "num" || kind.isEmpty || kind == "common"
      || kind == "pron" && word != "it" || reading.words.isCapital(end)
    guard opens, !reading.isMark(end) || reading.isQuoted(end), word != "that" else { return nil }
    if let frame = objectFrame(verb, end) { return frame }
    return !verb.frames.contains("np") ? nil : isClause(end, of: index) ? .clause : .object
  }

  /// Whether the words from `end` on are a clause that the verb at `index` brings: “questioned | what had been counted”,
  /// “demands | the commission publish the lists”.
  private func isClause(_ end: Int, of index: Int) -> Bool {
    let tokens = reading.document.tokens
    var (top, steps) = (end, 0)
    while let head = tokens.head[top], head > index, head < sentence.upperBound, steps < 8 {
      (top, steps) = (head, steps + 1)
    }
    return tokens.head[top] == index && ["ccomp", "xcomp"].contains(tokens.deprel[top] ?? "")
  }

  /// The frame of an object that begins at `end` and of what follows it.
  private func objectFrame(_ verb: SayingVerb, _ end: Int) -> Complement? {
    let limit = min(sentence.upperBound, end + 18)
    for place in end..<limit {
      let next = reading.lower(place)
      if [",", ";", ".", ":"].contains(next), !reading.isQuoted(place) { return nil }
      if next == "to", verb.frames.contains("np-to"), place > end, place + 1 < limit,
        reading.words.shape(place + 1) == .lower
      {
        return .clause
      }
      if next == "of", verb.frames.contains("np-of"), place > end { return .object }
      if next == "for", verb.frames.contains("np-for"), place > end { return .object }
      if next == "as", verb.frames.contains("as"), place > end { return .clause }
      if verb.frames.contains("np-as"), place > end, reading.isQuoted(place) || next == "a" || next == "an" {
        return .clause
      }
    }
    return nil
  }

  /// “According to X, …”, “…, according to X”, “in X's opinion”.
  mutating func accordingTo(_ index: Int) -> Int? {
    guard reading.lower(index) == "according", reading.lower(index + 1) == "to",
      index + 2 < sentence.upperBound
    else { return nil }
    let isQuoted = reading.isQuoted(index)
    guard
      let phrase = isQuoted
        ? quotedPhrase(index + 2) : reading.phrase(startingAt: index + 2, limit: sentence.upperBound),
      isSubjectLike(phrase)
    else { return index + 2 }
    var source = reading.source(phrase)
    let apposed = isQuoted ? nil : apposition(behind: phrase)
    if let apposed, source.actors.isEmpty, let named = apposed.name { source = reading.source(named) }
    if !isQuoted { lastSource = source }
    var limit = sentence.upperBound
    if isQuoted { limit = min(limit, reading.spanTokens[Int(reading.spanAt[index])].upperBound) }
    var content: Range<Int>
    let opens =
      index == sentence.lowerBound
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
    let cue = reading.span(index..<(index + 2))
    let spans = Set(content.compactMap { reading.spanAt[$0] >= 0 ? Int(reading.spanAt[$0]) : nil })
    if !isQuoted, spans.count == 1, let only = spans.first,
      reading.spanTokens[only].count + 1 >= content.count
    {
      taken.insert(only)
    }
    drafts.append(
      QuoteDraft(
        form: .indirect, parts: [part], cue: cue, cueTokens: index..<(index + 2), source: source,
        confidence: 0.3 + 0.6 * source.confidence, reason: "“according to”", section: section))
    return opens ? phrase.upperBound : phrase.upperBound
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
    guard end > first, reading.lower(end) == ",", reading.startsClause(end + 1, limit: sentence.upperBound)
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

  func quotedPhrase(_ start: Int) -> Range<Int>? {
    var end = start
    while end < sentence.upperBound, end - start < 12, !reading.isMark(end) { end += 1 }
    return end > start ? start..<end : nil
  }

  func draft(
    _ form: Quote.Form, _ part: TextRange, _ cue: Range<Int>, _ source: QuoteSource, _ confidence: Double,
    _ reason: String
  ) -> QuoteDraft {
    QuoteDraft(
      form: form, parts: [part], cue: reading.span(cue), cueTokens: cue, source: source,
      confidence: confidence * (0.4 + 0.6 * source.confidence), reason: reason, section: section)
  }
}
