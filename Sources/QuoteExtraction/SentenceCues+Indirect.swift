import ActorResolution
import DocumentParsing
import TextModel

extension SentenceCues {
  /// “said that …”, “told X that …”, “said the vote was …”, “promised to …”.
  func clause(_ verb: SayingVerb, _ index: Int, _ end: Int, _ source: QuoteSource) -> QuoteDraft? {
    guard let start = clauseStart(verb, index, end, source), start.index < sentence.upperBound else {
      return nil
    }
    var limit = reading.clauseEnd(from: start.index, limit: sentence.upperBound, cue: verb, at: index)
    // “Brandt, who said that the count was fair, left”: the relative clause ends with the comma.
    if reading.lower(index - 1) == "who" || reading.lower(index - 1) == "which",
      reading.lower(index - 2) == ","
    {
      limit = (start.index..<limit).first { reading.lower($0) == "," && !reading.isQuoted($0) } ?? limit
    }
    guard limit > start.index, let part = reading.contentRange(start.index..<limit) else { return nil }
    guard limit - start.index >= 2 else { return nil }
    let isList = reading.lower(limit) == ":" && limit + 1 >= sentence.upperBound
    if isList { return nil }
    // “… evidence that:”: the list behind has the content.
    if reading.lower(sentence.upperBound - 1) == ":", reading.lower(sentence.upperBound - 2) == "that" {
      return nil
    }
    return draft(start.form, part, index..<end, source, start.confidence, start.reason)
  }

  struct Start {
    var index: Int
    var form: Quote.Form = .indirect
    var confidence: Double
    var reason: String
  }

  func clauseStart(_ verb: SayingVerb, _ index: Int, _ end: Int, _ source: QuoteSource) -> Start? {
    var place = end
    if verb.frames.contains("addressee"), let after = afterAddressee(place) {
      if reading.lower(after) == "that" {
        return Start(index: after + 1, confidence: 0.92, reason: "a clause with “that”")
      }
      if reading.startsClause(after, limit: sentence.upperBound), reading.kind(after) != "prep",
        reading.lower(after) != ","
      {
        return Start(index: after, confidence: 0.8, reason: "a clause behind whom it was told")
      }
    }
    let allowsThat = verb.frames.contains("that")
    guard
      allowsThat || verb.frames.contains("to") || verb.frames.contains("whether")
        || verb.frames.contains("if")
    else {
      return nil
    }
    // Over “in a statement on Tuesday”, “again”, “to reporters”, as far as “that”.
    let limit = min(sentence.upperBound, end + 16)
    if allowsThat, let that = complementiser(place, limit) {
      return Start(index: that + 1, confidence: 0.92, reason: "a clause with “that”")
    }
    if verb.frames.contains("whether") || verb.frames.contains("if") {
      let word = reading.lower(place)
      if word == "whether" || word == "if" || word == "how" || word == "why" {
        return Start(index: place, confidence: 0.75, reason: "an indirect question")
      }
    }
    // A refusal is an act; what is refused is not what was said.
    if verb.frames.contains("to"), reading.lower(place) == "to", !["refuse", "decline"].contains(verb.lemma),
      reading.words.shape.indices.contains(place + 1),
      reading.words.shape(place + 1) == .lower, ["", "aux", "common"].contains(reading.kind(place + 1))
    {
      return Start(index: place, confidence: 0.65, reason: "what is promised, refused or wanted")
    }
    if ["how", "why", "what"].contains(reading.lower(place)), allowsThat, place + 2 < sentence.upperBound {
      return Start(index: place, confidence: 0.65, reason: "a reported clause")
    }
    guard verb.frames.contains("zero") else { return nil }
    place = afterAdverbials(place)
    guard place < sentence.upperBound, reading.lower(place) != ",", !reading.isQuoted(place) || place == end
    else { return nil }
    if ["prep", "sub", "aux", "neg"].contains(reading.kind(place)),
      !(reading.kind(place) == "sub" && place == end && reading.lower(place) != "as")
    {
      return nil
    }
    if verb.isNounToo, !reading.words.isCapital(index - 1), reading.kind(index - 1) != "pron" { return nil }
    guard reading.startsClause(place, limit: sentence.upperBound) else { return nil }
    return Start(index: place, confidence: 0.85, reason: "a clause without “that”")
  }

  /// Behind “on Tuesday”, “in a statement”, “earlier”, “Wednesday”.
  func afterAdverbials(_ start: Int) -> Int {
    var place = start
    while place < sentence.upperBound, place - start < 14 {
      let kind = reading.kind(place)
      if kind == "time" || kind == "adv" && reading.lower(place) != "there" {
        place += 1
        continue
      }
      if kind == "prep",
        ["on", "in", "to", "at", "during", "after", "before", "of"].contains(reading.lower(place))
      {
        var next = place + 1
        var nouns = 0
        while next < sentence.upperBound, nouns < 4, !reading.isMark(next),
          !["det", "poss", "pron", "aux", "sub", "prep"].contains(reading.kind(next)) || next == place + 1
        {
          if reading.looksFinite(next) { return start }
          next += 1
          nouns += 1
          if reading.kind(next - 1) == "time" { break }
        }
        guard reading.startsClause(next, limit: sentence.upperBound) else { return place }
        place = next
        continue
      }
      break
    }
    return place
  }

  /// “that” within reach of the verb, with nothing but objects, places and days between.
  func complementiser(_ start: Int, _ limit: Int) -> Int? {
    var place = start
    while place < limit {
      let word = reading.lower(place)
      // “rejected the allegations and said that …”: the clause is another verb's.
      if word == "and" || word == "but", place > start,
        let other = reading.verb(at: place + 1, limit: sentence.upperBound),
        !other.isNounToo
      {
        return nil
      }
      if word == "that" {
        guard place + 1 < sentence.upperBound, !reading.isMark(place + 1) || reading.isQuoted(place + 1)
        else { return nil }
        // “said that day”, “the report that …” behind a noun is the noun's.
        return place == start || reading.kind(place - 1) != "det" ? place : nil
      }
      if word == ",",
        reading.verb(at: place + 1, limit: sentence.upperBound) != nil
      {
        return nil
      }
      if place > start,
        reading.verb(at: place, limit: limit).map({ $0.form == .gerund })
          == true
      {
        return nil
      }
      if reading.isQuoted(place) || [".", ";", ":", "?", "!", "“", "\""].contains(word) { return nil }
      if reading.looksFinite(place), word != "'s" { return nil }
      if ["sub", "pron"].contains(reading.kind(place)), place > start + 1 { return nil }
      place += 1
    }
    return nil
  }

  /// Where it goes on behind whom something is told: a name, a pronoun, “reporters”, “the council”.
  func afterAddressee(_ start: Int) -> Int? {
    guard start < sentence.upperBound else { return nil }
    if reading.kind(start) == "pron" { return start + 1 }
    guard var end = reading.phrase(startingAt: start, limit: sentence.upperBound)?.upperBound else {
      return nil
    }
    // The shortest reading: up to the end of the first mention, or of one noun behind its article.
    let mention = reading.mentions(in: reading.span(start..<end)).first {
      $0.range.start <= reading.ranges[min(start + 1, end - 1)].start
    }
    if let mention {
      end = start
      while end < sentence.upperBound, reading.ranges[end].start < mention.range.end { end += 1 }
    }
    while end < sentence.upperBound,
      reading.kind(end) == "time" || ["on", "in", "at", "during"].contains(reading.lower(end))
    {
      let next = end + 1
      if reading.kind(end) == "time" {
        end = next
      } else {
        guard
          let phrase = reading.phrase(startingAt: next, limit: sentence.upperBound)
            ?? (reading.kind(next) == "time" ? next..<(next + 1) : nil)
        else { break }
        end = phrase.upperBound
      }
    }
    return end
  }

  /// “The vote was fair, the minister said on Monday.” and “The vote, he said, was fair.”
  func trailing(
    _ verb: SayingVerb, _ index: Int, _ end: Int, _ source: QuoteSource, _ phrase: Placed?
  ) -> QuoteDraft? {
    guard verb.frames.contains("q") || verb.frames.contains("zero"), let phrase, verb.form != .gerund else {
      return nil
    }
    let left = phrase.isInverted ? index : phrase.range.lowerBound
    let comma = left - 1
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
    guard !["sub"].contains(reading.kind(first)) || reading.lower(first) != "as" else { return nil }
    guard let before = reading.contentRange(first..<comma) else { return nil }
    var parts = [before]
    let behind = phrase.isInverted ? phrase.range.upperBound : end
    if reading.lower(behind) == ",", behind + 2 < sentence.upperBound,
      reading.verb(at: behind + 1, limit: sentence.upperBound)?.form
        != .gerund,
      ![
        "who", "which", "where", "after", "as", "while", "when", "although", "according", "in", "citing",
        "referring",
      ].contains(reading.lower(behind + 1))
    {
      let limit = reading.clauseEnd(from: behind + 1, limit: sentence.upperBound, cue: verb, at: index)
      if let rest = reading.contentRange((behind + 1)..<limit) { parts.append(rest) }
    }
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
