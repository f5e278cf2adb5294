import DocumentParsing
import TextModel

extension Resolution {
  /// Notes whom a pronoun outside quotation marks speaks of, where that can be told.
  mutating func pronoun(at token: Int, _ span: Range<Int>, _ sentence: Int) -> Bool {
    let word = reading.lower(token)
    guard let kind = PersonalPronoun(word), !isGeneric(token),
      !(reading.quoted.indices.contains(token) && reading.quoted[token])
    else {
      return false
    }
    let section = reading.document.sections[reading.document.sentences[sentence].section]
    guard section.kind != .turn else { return false }
    let likely = self.found(at: token).flatMap { antecedent(of: $0.mention, kind) }
    let found: (Int, Double)?
    switch kind {
    case .person(let gender, let isObject, let isOwner):
      // “Lavrov said after talks with Lukashenko … He slammed”: the rules hold who is the subject, the model must be sure.
      let ruled = antecedent(gender, token, sentence, isObject: isObject, isOwner: isOwner)
      found = likely.map { $0.1 >= Resolution.certain } ?? false ? likely : ruled ?? likely
    case _ where likely != nil: found = likely
    case .thing:
      guard word == "it", speaks(token) else { return false }
      found = bodyBefore(sentence)
    case .many:
      guard word == "they", speaks(token) else { return false }
      found = groupBefore(sentence)
    }
    guard let (index, confidence) = found else { return false }
    if case .person(let gender, _, _) = kind, confidence > 0.75, ledger.entries[index].gender == nil {
      // “Torvald … her country”: no “he” is Torvald from here on.
      ledger.update(index) { $0.gender = gender }
    }
    note(index, reading.ranges[token], token..<(token + 1), span, sentence, .pronoun, confidence)
    return true
  }

  /// “he or she”, “his or her”: whoever it may be.
  func isGeneric(_ token: Int) -> Bool {
    func isJoined(_ link: Int, _ other: Int) -> Bool {
      ["or", "/"].contains(reading.lower(link)) && PersonalPronoun(reading.lower(other))?.gender != nil
    }
    return PersonalPronoun(reading.lower(token))?.gender != nil
      && (isJoined(token + 1, token + 2) || isJoined(token - 1, token - 2))
  }

  /// From here on the model is believed where the rules see somebody else.
  private static let certain = 0.8

  /// Whether a verb of saying follows, behind an auxiliary or adverb perhaps.
  private func speaks(_ token: Int) -> Bool {
    var next = token + 1
    while ["has", "have", "had", "also", "further", "later", "then"].contains(reading.lower(next)) {
      next += 1
    }
    return reading.lexicon.sayings.contains(reading.lower(next))
  }

  /// The person a pronoun means: in its own sentence the subject, for an owner the nearest, else the subject of a sentence before.
  private func antecedent(
    _ gender: Character, _ token: Int, _ sentence: Int, isObject: Bool, isOwner: Bool
  ) -> (Int, Double)? {
    var current = sentence
    var inSentence: [ActorLedger.Event] = []
    func choose() -> (Int, Double)? {
      let fits = inSentence.filter { self.fits($0.entry, gender) }
      guard !fits.isEmpty else { return nil }
      let distinct = Set(fits.map(\.entry)).count
      let sure = (distinct == 1 ? 0.85 : 0.7) - Double(min(4, sentence - current)) * 0.06
      if current == sentence {
        if isOwner { return (fits[0].entry, sure) }
        if isObject {
          // “Orvan said Brandt had asked him”: not the subject of the nearest verb.
          let outer = fits.last { $0.entry != fits[0].entry }
          return (outer ?? fits[0]).entry == fits[0].entry && fits[0].isSubject && distinct == 1
            ? nil : ((outer ?? fits[0]).entry, sure)
        }
        return ((fits.last { $0.isSubject } ?? fits.last ?? fits[0]).entry, sure)
      }
      return ((fits.last { $0.isSubject } ?? fits.last ?? fits[0]).entry, sure)
    }
    // Latest first, a sentence at a time.
    for event in ledger.history.suffix(120).reversed() {
      if event.sentence != current {
        if let found = choose() { return found }
        if sentence - event.sentence > 5 { return nil }
        // “Hale was in the south. A spokesman for the police said … He did not say”: another person is spoken of since.
        if !isOwner, (event.sentence + 1..<sentence).contains(where: isAboutUnnamed) { return nil }
        current = event.sentence
        inSentence = []
      }
      if event.inQuotes, event.sentence != sentence || !isOwner { continue }
      inSentence.append(event)
    }
    return choose()
  }

  /// Whether a sentence is about one person without a name: “A spokesman for the police said …”.
  private func isAboutUnnamed(_ sentence: Int) -> Bool {
    let columns = reading.document.tokens
    return reading.document.sentences[sentence].tokens.contains { token in
      columns.deprel[token] == "nsubj" && columns.upos[token] == "NOUN" && entryAt[token] < 0
        && columns.head[token].map { columns.deprel[$0] == "root" } == true
        && found(at: token)?.mention.kind == .person && !reading.lower(token).hasSuffix("s")
    }
  }

  private func fits(_ index: Int, _ gender: Character) -> Bool {
    let entry = ledger.entries[index]
    return entry.actor.kind == .person && (entry.gender == nil || entry.gender == gender)
  }

  private func bodyBefore(_ sentence: Int) -> (Int, Double)? {
    let recent = ledger.history.suffix(40).filter { event in
      let kind = ledger.entries[event.entry].actor.kind
      return event.sentence < sentence && sentence - event.sentence <= 2 && kind != .person && kind != .group
    }
    guard let last = recent.last?.sentence else { return nil }
    let subjects = recent.filter { $0.sentence == last && $0.isSubject }
    return subjects.first.map { ($0.entry, 0.7) }
  }

  private func groupBefore(_ sentence: Int) -> (Int, Double)? {
    let recent = ledger.history.suffix(40).filter { event in
      event.sentence < sentence && sentence - event.sentence <= 2 && event.isSubject
        && ledger.entries[event.entry].actor.kind == .group
    }
    return recent.last.map { ($0.entry, 0.65) }
  }
}
