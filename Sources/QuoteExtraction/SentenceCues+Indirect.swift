import ActorResolution
import DocumentParsing
import TextModel

extension SentenceCues {
  /// “said that …”, “told X that …”, “said the vote was …”, “promised to …”.
  func clause(_ verb: SayingVerb, _ index: Int, _ end: Int, _ source: QuoteSource) -> QuoteDraft? {
    guard let start = clauseStart(verb, index, end, source), start.index < sentence.upperBound else {
      return nil
    }
    let limit = relativeEnd(
      reading.clauseEnd(from: start.index, limit: sentence.upperBound, cue: verb, at: index),
      from: start.index, of: index)
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

  /// “Brandt, who said that the count was fair, left”: a relative clause between commas ends with the second, at the latest at `limit`.
  func relativeEnd(_ limit: Int, from start: Int, of index: Int) -> Int {
    var place = index - 1
    while place > sentence.lowerBound, ["adv", "aux"].contains(reading.kind(place)) { place -= 1 }
    guard ["who", "which"].contains(reading.lower(place)), reading.lower(place - 1) == ",", start < limit
    else {
      return limit
    }
    return (start..<limit).first { reading.lower($0) == "," && !reading.isQuoted($0) } ?? limit
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
    // "She said nothing when they came".
    if reading.lower(place) == "nothing", ["sub", "prep"].contains(reading.kind(place + 1)) { return nil }
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
        guard place + 1 < sentence.upperBound, !reading.isMark(place + 1) || reading.isQuoted(place + 1),
          !reading.isDeterminer(place)
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
}
