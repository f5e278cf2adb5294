import ActorResolution
import DocumentParsing
import TextModel

extension SentenceCues {
  struct Placed {
    var range: Range<Int>
    var isInverted: Bool
  }

  func source(of verb: SayingVerb, _ index: Int, _ end: Int) -> (QuoteSource?, Placed?) {
    if isInverted(verb, index, end), let phrase = reading.phrase(startingAt: end, limit: sentence.upperBound)
    {
      return (reading.source(phrase), Placed(range: phrase, isInverted: true))
    }
    switch reading.subject(of: index, form: verb.form, floor: sentence.lowerBound) {
    case .phrase(let phrase):
      guard isSubjectLike(phrase) else { return (nil, nil) }
      return (reading.source(phrase), Placed(range: phrase, isInverted: false))
    case .earlier:
      if var last = lastSource {
        last.reason = "the subject of the sentence; " + last.reason
        return (last, nil)
      }
      guard let phrase = leadingPhrase(index) ?? openingName(index) else { return (nil, nil) }
      var source = reading.source(phrase)
      source.confidence *= 0.9
      return (source, nil)
    case .none: return (nil, nil)
    }
  }

  /// Whether the speaker stands behind the verb: a quotation, comma or clause before it and a name behind.
  func isInverted(_ verb: SayingVerb, _ index: Int, _ end: Int) -> Bool {
    guard verb.frames.contains("q") || verb.frames.contains("that"),
      verb.form == .past || verb.form == .present,
      index > sentence.lowerBound || index > 0, end < sentence.upperBound
    else { return false }
    // Whom somebody told stands behind “told”, never who told it.
    guard !["tell", "assure", "inform", "notify", "remind"].contains(verb.lemma) else { return false }
    var before = index - 1
    if reading.lower(before) == "," { before -= 1 }
    guard before >= 0, reading.isQuoted(before) || before < index - 1 else { return false }
    if !reading.isQuoted(before) {
      // “The vote was fair, said Danil Orvan”, but not “Orvan, the minister, said on Monday”.
      guard before >= sentence.lowerBound, !closesApposition(index - 1) else { return false }
      // “Its head, Agneta Lind, said the campaign had been …”: what follows has a verb of its own.
      if let phrase = reading.phrase(startingAt: end, limit: sentence.upperBound),
        phrase.upperBound < sentence.upperBound, reading.looksFinite(phrase.upperBound)
      {
        return false
      }
    }
    let kind = reading.kind(end)
    let next = reading.lower(end)
    if next == "that" || kind == "prep" || reading.isMark(end) || kind == "adv" || kind == "time" {
      return false
    }
    return reading.words.isCapital(end) || kind == "pron" && !["it", "there"].contains(next) || kind == "det"
      || kind == "poss"
      || reading.words.shape(end) == .lower && kind.isEmpty && reading.isQuoted(before)
  }

  /// “The court's president, Viktor Ames, rejected the complaint”: what the comma before a verb closes, where nothing before it is
  /// a clause.
  func closesApposition(_ comma: Int) -> Bool {
    if reading.nameAlone(before: comma, floor: sentence.lowerBound) != nil { return true }
    var start = comma
    while start > sentence.lowerBound, reading.lower(start - 1) != "," { start -= 1 }
    if ["who", "which", "whose"].contains(reading.lower(start)) { return true }
    return !(sentence.lowerBound..<comma).contains {
      reading.looksFinite($0) && reading.lower($0) != "'s" || reading.isQuoted($0)
        || reading.words.shape($0) == .lower && reading.kind($0).isEmpty && reading.lower($0).hasSuffix("s")
    }
  }

  /// A noun phrase and no stray number, mark or lone adverb.
  func isSubjectLike(_ phrase: Range<Int>) -> Bool {
    if reading.isNobody(phrase) { return false }
    if phrase.count == 1 {
      let kind = reading.kind(phrase.lowerBound)
      if ["det", "prep", "adv", "conj", "sub", "aux", "neg", "time", "num"].contains(kind) {
        return ["some", "many", "others", "both", "all", "most", "few", "several"].contains(
          reading.lower(phrase.lowerBound))
      }
      if reading.lower(phrase.lowerBound) == "you" { return false }
      if ["it", "there", "what", "which", "that", "this", "none", "nothing"].contains(
        reading.lower(phrase.lowerBound))
      {
        return !reading.mentions(in: reading.span(phrase)).isEmpty
      }
    }
    return phrase.contains { !reading.isMark($0) && reading.words.shape($0) != .number }
  }

  /// A name that opens the sentence: its subject, where no verb before `limit` is known for one (“Brandt went on by saying”).
  func openingName(_ limit: Int) -> Range<Int>? {
    let reach = min(limit, sentence.lowerBound + 6)
    guard sentence.lowerBound < reach else { return nil }
    let opening = reading.ranges[sentence.lowerBound].start
    guard let first = reading.mentions(in: reading.span(sentence.lowerBound..<reach)).first,
      first.range.start == opening, reading.kind(sentence.lowerBound) != "prep"
    else { return nil }
    let tokens = reading.tokens(in: first.range)
    return tokens.isEmpty ? nil : tokens
  }

  /// The noun phrase before the first finite verb of the sentence.
  func leadingPhrase(_ limit: Int) -> Range<Int>? {
    var place = sentence.lowerBound
    while place < limit, place - sentence.lowerBound < 40 {
      if !reading.isQuoted(place), reading.looksFinite(place), reading.lower(place) != "'s",
        place > sentence.lowerBound
      {
        if case .phrase(let phrase) = reading.subject(of: place, form: .past, floor: sentence.lowerBound),
          isSubjectLike(phrase)
        {
          return phrase
        }
      }
      place += 1
    }
    return nil
  }
}
