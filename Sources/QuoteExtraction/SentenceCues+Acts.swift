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
    let limit = relativeEnd(
      reading.clauseEnd(from: end, limit: sentence.upperBound, cue: verb, at: index, isAct: true), from: end,
      of: index)
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
      || kind == "pron" && (word != "it" || ["a", "an"].contains(reading.lower(end + 1)))
      || reading.words.isCapital(end)
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

  func draft(
    _ form: Quote.Form, _ part: TextRange, _ cue: Range<Int>, _ source: QuoteSource, _ confidence: Double,
    _ reason: String
  ) -> QuoteDraft {
    QuoteDraft(
      form: form, parts: [part], cue: reading.span(cue), cueTokens: cue, source: source,
      confidence: confidence * (0.4 + 0.6 * source.confidence), reason: reason, section: section)
  }
}
