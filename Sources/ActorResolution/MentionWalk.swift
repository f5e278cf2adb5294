import DocumentParsing
import TextModel

extension Resolution {
  /// Reads the document from its first word to its last and notes every mention.
  mutating func walk() {
    for (number, sentence) in reading.document.sentences.enumerated() {
      if number % 16 == 0, cancellation.isCancelled { return }
      guard reading.document.sections.indices.contains(sentence.section),
        reading.document.sections[sentence.section].isArticle,
        sentence.tokens.upperBound <= reading.words.count
      else { continue }
      var token = sentence.tokens.lowerBound
      while token < sentence.tokens.upperBound {
        if token % 256 == 0, cancellation.isCancelled { return }
        let next = max(token + 1, step(token, sentence.tokens, number))
        link(token..<next, sentence.tokens, number)
        token = next
      }
    }
  }

  /// Notes what is spoken of at `token` and says where to go on.
  private mutating func step(_ token: Int, _ span: Range<Int>, _ sentence: Int) -> Int {
    if let number = name(startingAt: token) { return stepOverName(number, span, sentence) }
    if reading.nameAt[token] >= 0 { return token + 1 }
    if let end = nominal(at: token, span, sentence) { return end }
    if pronoun(at: token, span, sentence) { return token + 1 }
    return token + 1
  }

  private mutating func stepOverName(_ number: Int, _ span: Range<Int>, _ sentence: Int) -> Int {
    let name = reading.document.names[number]
    let tokens = reading.nameTokens[number]
    switch name.kind {
    case .PER, .ORG:
      if entryOfName[number] >= 0 {
        let isWhole = reading.nameWords(number).count > 1 || name.entry != nil
        note(entryOfName[number], name.range, tokens, span, sentence, .name, isWhole ? 0.95 : 0.85)
        if name.kind == .PER { noteOwner(of: number) }
      }
    case .GPE, .NORP, .LOC:
      if let end = ofCountry(number, span, sentence) { return end }
      if name.kind == .GPE { stepOverPlace(number, span, sentence) }
      if name.kind == .NORP { stepOverPeople(number, span, sentence) }
    case .EVENT, .MISC: break
    }
    return tokens.upperBound
  }

  /// A state by its name, or a government by its capital or palace where it acts or speaks.
  private mutating func stepOverPlace(_ number: Int, _ span: Range<Int>, _ sentence: Int) {
    let name = reading.document.names[number]
    let tokens = reading.nameTokens[number]
    let words = reading.nameWords(number).joined(separator: " ")
    if entryOfName[number] >= 0, seats.contains(words) {
      // The town itself: “in Tarsk”, “Tarsk, June 10”.
      guard reading.kind(tokens.lowerBound - 1) != "prep", reading.lower(tokens.upperBound) != "," else {
        return
      }
      return note(entryOfName[number], name.range, tokens, span, sentence, .metonym, 0.8)
    }
    if entryOfName[number] >= 0 {
      return note(entryOfName[number], name.range, tokens, span, sentence, .name, 0.95)
    }
    guard let country = reading.lexicon.metonyms[words] else { return }
    let before = reading.lower(tokens.lowerBound - 1)
    let prior = before == "the" ? reading.lower(tokens.lowerBound - 2) : before
    let after = reading.lower(tokens.upperBound)
    // “accused Moscow of”, “urged Minsk to”; “according to Tehran”.
    let isAddressed =
      reading.lexicon.sayings.contains(prior) && ["of", "to", "for"].contains(after)
      || prior == "to" && reading.lower(tokens.lowerBound - 2) == "according" || isParty(tokens, prior)
    let isPlace =
      !isAddressed
      && [
        "in", "at", "near", "from", "to", "outside", "around", "through", "via", "into", "across", "over",
        "of",
      ]
      .contains(prior)
    let isPartner = isAddressed || ["with", "between", "against", "by", "toward", "towards"].contains(prior)
    let isPalace = reading.lexicon.palaces.contains(words)
    var acts = !isPlace && (reading.isVerb(tokens.upperBound) || isAdverbThenVerb(tokens.upperBound))
    if acts, !isAct(of: tokens.upperBound - 1) { acts = false }
    if ownsDeed(tokens) { acts = true }
    if !isPlace, after == "and", let next = self.name(startingAt: tokens.upperBound + 1),
      reading.document.names[next].kind == .GPE, reading.isVerb(reading.nameTokens[next].upperBound)
    {
      acts = true
    }
    // “the Kremlin wall”: a thing, unless it is somebody's office.
    if isPalace, reading.document.tokens.deprel[tokens.upperBound - 1] == "compound",
      reading.role(at: tokens.upperBound, limit: span.upperBound) == nil, !acts
    {
      return
    }
    // Where someone is: “Tarsk, September 5”, “Tarsk City Court”.
    if after == ",", !isPartner, !isPalace { acts = false }
    guard
      acts || isPartner && !reading.words.shape.indices.contains(tokens.upperBound)
        || isPartner && (after != "," || isAddressed) || isPalace && !isPlace
    else { return }
    let index = state(country, name: words)
    note(index, name.range, tokens, span, sentence, .metonym, acts ? 0.85 : 0.7)
  }

  /// “Moscow was hit by a storm”, “Rome is hot in July”: whether what the tree has of the subject at `token` is no weather and no
  /// accident. Whoever is accused or ready to talk is a government.
  private func isAct(of token: Int) -> Bool {
    let columns = reading.document.tokens
    guard let verb = columns.head[token], columns.head.indices.contains(verb) else { return true }
    let near = verb..<min(columns.count, verb + 16)
    switch (columns.deprel[token], columns.upos[verb]) {
    case ("nsubj:pass", _):
      return reading.lexicon.sayings.contains(reading.lower(verb))
        || near.contains {
          columns.head[$0] == verb && columns.deprel[$0] == "obl" && reading.nameAt[$0] >= 0
        }
    case ("nsubj", "ADJ"):
      return near.contains { place in
        guard columns.head[place] == verb else { return false }
        if ["ccomp", "xcomp", "advcl"].contains(columns.deprel[place] ?? "") { return true }
        return columns.deprel[place] == "obl"
          && near.contains {
            columns.head[$0] == place && columns.deprel[$0] == "case"
              && !["in", "on", "at", "by", "during"].contains(reading.lower($0))
          }
      }
    default: return true
    }
  }

  /// “Tirana's refusal to open the archive”: whether the place at `tokens` owns what governments do by saying it.
  private func ownsDeed(_ tokens: Range<Int>) -> Bool {
    guard reading.lower(tokens.upperBound) == "'s" else { return false }
    let noun = tokens.upperBound + 1
    return reading.lexicon.deeds.contains(reading.lower(noun))
      || reading.document.tokens.upos.indices.contains(noun)
        && reading.document.tokens.upos[noun] == "ADJ"
        && reading.lexicon.deeds.contains(reading.lower(noun + 1))
  }

  /// “an answer from Kabul”, “sent a proposal to Kabul”: whether a deed comes from the place at `tokens` or goes to it.
  private func isParty(_ tokens: Range<Int>, _ prior: String) -> Bool {
    let columns = reading.document.tokens
    guard prior == "from" || prior == "to", let head = reading.head(of: tokens), let top = columns.head[head],
      columns.head.indices.contains(top), top < head
    else { return false }
    return reading.lexicon.deeds.contains(reading.lower(top))
      || (top..<head).contains {
        columns.head[$0] == top && columns.deprel[$0] == "obj"
          && reading.lexicon.deeds.contains(reading.lower($0))
      }
  }

  private func isAdverbThenVerb(_ token: Int) -> Bool {
    let word = reading.lower(token)
    return (word.hasSuffix("ly") || reading.kind(token) == "adv") && reading.isVerb(token + 1)
  }

  /// “Velmorans”, “Republicans”: people of many.
  private mutating func stepOverPeople(_ number: Int, _ span: Range<Int>, _ sentence: Int) {
    let name = reading.document.names[number]
    let words = reading.nameWords(number)
    guard words.count == 1, let word = words.first, word.hasSuffix("s"), !word.hasSuffix("ss"),
      !word.hasSuffix("us")
    else { return }
    let tokens = reading.nameTokens[number]
    guard reading.isVerb(tokens.upperBound) || isAdverbThenVerb(tokens.upperBound) else { return }
    let index = ledger.entry(ActorLedger.id("group", word), name: tidy(name.range), kind: .group)
    note(index, name.range, tokens, span, sentence, .name, 0.8)
  }

  /// Notes a mention and keeps it in the history.
  mutating func note(
    _ index: Int, _ range: TextRange, _ tokens: Range<Int>, _ span: Range<Int>, _ sentence: Int,
    _ form: Mention.Form, _ confidence: Double
  ) {
    ledger.mention(index, range, form, confidence)
    if let head = reading.head(of: tokens) { entryAt[head] = Int32(index) }
    ledger.history.append(
      ActorLedger.Event(
        entry: index, sentence: sentence, range: range, isSubject: isSubject(tokens, span),
        inQuotes: reading.quoted.indices.contains(tokens.lowerBound) && reading.quoted[tokens.lowerBound]))
  }

  /// Whether what stands at `tokens` is the subject of a verb: one follows, behind an apposition perhaps, or one of saying precedes.
  private func isSubject(_ tokens: Range<Int>, _ span: Range<Int>) -> Bool {
    var next = tokens.upperBound
    if reading.lower(tokens.lowerBound - 1) == "of" || reading.lower(next) == "'s" { return false }
    if reading.lower(next) == "," {
      // “Her counterpart, Peter Anselm, dismissed it”: the apposition is who does.
      if reading.lower(tokens.lowerBound - 1) == ",", next + 1 < span.upperBound, reading.isVerb(next + 1) {
        return true
      }
      var place = next + 1
      let stop = min(span.upperBound, next + 24)
      while place < stop, reading.lower(place) != "," { place += 1 }
      if place < stop, reading.isVerb(place + 1) { next = place + 1 }
    }
    while next < span.upperBound,
      reading.lower(next).hasSuffix("ly") || reading.kind(next) == "adv"
    {
      next += 1
    }
    if next < span.upperBound, reading.isVerb(next) { return true }
    let before = tokens.lowerBound - 1
    return before >= span.lowerBound && reading.lexicon.sayings.contains(reading.lower(before))
      && reading.words.shape(before) == .lower
  }
}
