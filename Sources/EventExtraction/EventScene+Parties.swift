import ActorResolution

extension EventScene {
  /// Who has a part in the happening of `trigger`, as indexes into `mentions` with their role.
  func parties(of trigger: EventTrigger) -> [(party: Int, role: Event.Role)] {
    trigger.isVerb ? verbParties(trigger) : nounParties(trigger)
  }

  private func verbParties(_ trigger: EventTrigger) -> [(party: Int, role: Event.Role)] {
    let index = trigger.first
    let isMutual = trigger.sense.kind == .meeting || trigger.sense.kind == .visit
    if let found = partiesInTree(of: index, isMutual: isMutual) { return found }
    let isPassive =
      (trigger.sense.form ?? 0) >= 2
      && (1...3).contains { place in
        cues(index - place).contains(.be)
          && (1..<place).allSatisfy {
            lower(index - $0).hasSuffix("ly") || cues(index - $0).contains(.negation)
          }
      }
    var result: [(party: Int, role: Event.Role)] = []
    // "All those unjustly detained": a participle behind a verb of the same clause has no subject of its own.
    let isReduced = isReduced(trigger)
    if !isReduced, let subject = subject(of: index) {
      result.append((subject, isPassive ? .patient : .agent))
      if let other = joined(before: subject) { result.append((other, isPassive ? .patient : .agent)) }
    }
    if isPassive {
      if let by = (1...12).first(where: {
        lower(index + $0) == "by" && clause(index + $0) == clause(index)
      }),
        let agent = party(after: index + by, within: 4)
      {
        result.append((agent, .agent))
      }
      return result
    }
    guard
      trigger.sense.kind != .statement || lower(index + 1) == "on" || lower(index + 1) == "upon"
        || mention(index + 1) != nil || cues(index + 1).contains(.determiner)
    else { return result }
    if let object = party(after: index, within: 10),
      !result.contains(where: { mentions[$0.party].actor == mentions[object].actor })
    {
      let role: Event.Role = isMutual ? .other : .patient
      result.append((object, role))
      result += conjoined(object).map { ($0, role) }
    }
    return result
  }

  /// Whether the words stand like "all those unjustly detained": a participle behind a verb of the same clause.
  func isReduced(_ trigger: EventTrigger) -> Bool {
    let index = trigger.first
    return (trigger.sense.form ?? 0) >= 2 && cues(index - 1).isDisjoint(with: [.have, .bePast, .be])
      && mention(index - 1) == nil && hasVerb(before: index)
  }

  /// Whether a verb of saying or of being stands before `index` in its clause, with no "and" between.
  private func hasVerb(before index: Int) -> Bool {
    var place = index - 1
    while place >= 0, clause(place) == clause(index), lower(place) != "and" {
      if !cues(place).isDisjoint(with: [.saying, .be, .have]) || lower(place) == "those" { return true }
      place -= 1
    }
    return false
  }

  /// The subject of the verb at `index`: the nearest mention before it that hangs on no preposition.
  func subject(of index: Int) -> Int? {
    var clause = self.clause(index)
    var place = index - 1
    var fallback: Int?
    while place >= 0, index - place <= 40 {
      if self.clause(place) != clause {
        // A clause without a subject of its own ("and imposed", "who imposed") shares the one before,
        // not that of a clause that hangs between them ("that … was a partner, but condemned").
        if fallback != nil { return fallback }
        let opening = place + 1
        if ["who", "which", "whose"].contains(lower(opening)) { return antecedent(before: opening) }
        guard isBare(opening..<index, clause) else { return nil }
        while opensAside(place) {
          let aside = self.clause(place)
          while place >= 0, self.clause(place) == aside { place -= 1 }
        }
        guard place >= 0 else { break }
        clause = self.clause(place)
      }
      guard let party = mention(place) else {
        place -= 1
        continue
      }
      let first = mentions[party].tokens.lowerBound
      let isOwner =
        lower(mentions[party].tokens.upperBound) == "'s" || lower(mentions[party].tokens.upperBound) == "'"
      if !isOwner {
        if !isAfterPreposition(first), isHead(party, of: index) { return party }
        if fallback == nil, isRelative(mentions[party].tokens.upperBound) {
          fallback = party
        }
      }
      place = first - 1
    }
    return fallback
  }

  /// Whether the words of `clause` among `words` name nobody: only verbs, adverbs, marks and little words.
  private func isBare(_ words: Range<Int>, _ clause: Int) -> Bool {
    words.allSatisfy { index in
      let word = lower(index)
      return self.clause(index) != clause || !cues(index).isEmpty || word.hasSuffix("ly")
        || time(index) != nil
        || ["and", "or", "also", "then", "later", "did", "not", "on"].contains(word)
        || !word.utf8.contains { $0 >= 0x61 && $0 <= 0x7A }
    }
  }

  /// Whether the clause that ends at `place` hangs on another one.
  private func opensAside(_ place: Int) -> Bool {
    guard place >= 0 else { return false }
    var first = place
    while first > 0, clause(first - 1) == clause(place) { first -= 1 }
    // "The council, alongside its partners, invoked …"
    let isPhrase =
      lower(first) == "," && (cues(first + 1).contains(.preposition) || lower(first + 1) == "alongside")
    return isPhrase || ["that", "which", "who", "because", "when", "while", "if", "("].contains(lower(first))
  }

  /// The mention that a relative clause opening at `index` speaks of.
  private func antecedent(before index: Int) -> Int? {
    var place = index - 1
    while place >= 0, index - place <= 4 {
      if let party = mention(place) { return party }
      place -= 1
    }
    return nil
  }

  /// Whether a mention is the head of its phrase and not a part of one: "the OSR participating states".
  private func isHead(_ party: Int, of index: Int) -> Bool {
    let next = mentions[party].tokens.upperBound
    if next == index || isCapital(next) || clause(next) != clause(index) { return true }
    let word = lower(next)
    if !cues(next).isDisjoint(with: [
      .be, .have, .modal, .future, .saying, .preposition, .breaker, .negation, .hedge, .verb,
    ]) {
      return true
    }
    return word.hasSuffix("ly") || word.hasSuffix("ed")
      || ["and", ",", "did", "does", "also", "then", "himself", "itself"].contains(word)
      || mentions[party].form == .pronoun || !word.utf8.contains { $0 >= 0x61 && $0 <= 0x7A }
  }

  /// Whether the mention at `first` hangs on a preposition, an article and adjectives aside.
  private func isAfterPreposition(_ first: Int) -> Bool {
    var place = first - 1
    while place >= 0, first - place <= 4 {
      if cues(place).contains(.preposition) { return true }
      if cues(place).isDisjoint(with: [.determiner, .indefinite]) {
        let isVerbal = !cues(place).isDisjoint(with: [.saying, .be, .have, .breaker]) || lower(place) == ","
        if isVerbal || mention(place) != nil { return false }
        if !isCapital(place), first - place > 2 { return false }
      }
      place -= 1
    }
    return false
  }

  /// The first mention behind `index` in its clause.
  private func party(after index: Int, within reach: Int) -> Int? {
    let clause = self.clause(index)
    return (1...reach).lazy.map { index + $0 }.first { self.clause($0) == clause && mention($0) != nil }
      .flatMap { mention($0) }
  }

  /// The mentions joined to `party` by "and" or commas.
  private func conjoined(_ party: Int) -> [Int] {
    var result: [Int] = []
    var closed = 0
    var current = party
    while result.count < 5, current + 1 < mentions.count {
      let from = mentions[current].tokens.upperBound
      let to = mentions[current + 1].tokens.lowerBound
      guard to - from <= 4, from < to,
        (from..<to).allSatisfy({
          lower($0) == "and" || lower($0) == "," || lower($0) == "the" || isCapital($0)
        })
      else { break }
      current += 1
      result.append(current)
      if (from..<to).contains(where: { lower($0) == "and" }) { closed = result.count }
    }
    // A list ends with “and”: “Norland, Velmora |and| Tarland”.
    return Array(result.prefix(closed))
  }

  /// The mention before `party` that "and" joins to it.
  private func joined(before party: Int) -> Int? {
    guard party > 0 else { return nil }
    let first = mentions[party].tokens.lowerBound
    let end = mentions[party - 1].tokens.upperBound
    guard lower(end) == "and", first - end <= 3, mentions[party - 1].actor != mentions[party].actor else {
      return nil
    }
    return isAfterPreposition(mentions[party - 1].tokens.lowerBound) ? nil : party - 1
  }

  /// "Speaking in an interview …, the president said": the subject behind the opening phrase.
  private func subjectAhead(of index: Int) -> Int? {
    var place = index + 1
    while place < count, place - index <= 25 {
      if lower(place) == ",", let party = (1...5).lazy.compactMap({ mention(place + $0) }).first,
        !isAfterPreposition(mentions[party].tokens.lowerBound)
      {
        return party
      }
      place += 1
    }
    return nil
  }

  /// Whether whoever acts in the clause is there: "in", "at", "after", "during" it; not "for" or "of" it.
  private func takesPart(_ index: Int) -> Bool {
    // "Held talks", "paid a visit".
    if cues(index - 1).contains(.light) || cues(index - 2).contains(.light) { return true }
    guard isAfterPreposition(index) else { return false }
    let preposition = (1...5).lazy.map { index - $0 }.first { cues($0).contains(.preposition) }
    return ["in", "at", "during", "after", "following", "on"].contains(lower(preposition ?? -1))
  }

  /// Whether the noun of violence says whom it hits: “Velmora's attack |on| Norland”.
  func isAimed(_ trigger: EventTrigger) -> Bool {
    guard !trigger.isVerb, trigger.sense.kind == .violence else { return false }
    let next = trigger.tokens.upperBound
    return ["on", "against"].contains(lower(next)) && time(next + 1) == nil && time(next + 2) == nil
  }

  /// Who makes the agreement, or holds the meeting, that the tree has for what a verb makes: “|Norland| reached a truce”.
  private func makers(of trigger: EventTrigger) -> [Int]? {
    guard [.agreement, .meeting].contains(trigger.sense.kind), let verb = head(trigger.last),
      upos(verb) == "VERB", !isPassive(verb)
    else { return nil }
    let makes =
      deprel(trigger.last) == "obj"
      ? cues(verb).contains(.light) || EventScene.making.contains(lower(verb))
      : deprel(trigger.last) == "obl" && lower(verb) == "agreed"
    return makes ? subjects(of: verb)?.compactMap(party(headedBy:)) : nil
  }

  /// Verbs that make an agreement with it.
  private static let making: Set = [
    "agree", "agreed", "reach", "reached", "reaches", "struck", "strike", "brokered",
  ]

  private func nounParties(_ trigger: EventTrigger) -> [(party: Int, role: Event.Role)] {
    var result: [(party: Int, role: Event.Role)] = []
    func add(_ party: Int, _ role: Event.Role) {
      if !result.contains(where: { mentions[$0.party].actor == mentions[party].actor }) {
        result.append((party, role))
      }
    }
    let isOfPatient = [.detention, .appointment, .investigation, .violence].contains(trigger.sense.kind)
    // "Orvan's visit", "his talks".
    var place = trigger.first - 1
    while place >= 0, trigger.first - place <= 4,
      cues(place).isDisjoint(with: [.preposition, .saying, .breaker])
    {
      if let party = mention(place) {
        let isOwner =
          ["'s", "'"].contains(lower(mentions[party].tokens.upperBound))
          || ["his", "her", "its", "their", "our"].contains(lower(place))
        // "In his Tuesday interview, the minister said": whose it is follows.
        if isOwner, ["his", "her", "its", "their"].contains(lower(place)), isAfterPreposition(place),
          place <= 3,
          let subject = subjectAhead(of: trigger.last)
        {
          add(subject, .agent)
          break
        }
        let isSuffered = isOfPatient && !isAimed(trigger)
        if isOwner { add(party, isSuffered ? .patient : trigger.sense.kind == .election ? .other : .agent) }
        break
      }
      place -= 1
    }
    // "A visit by", "talks with", "a meeting between … and …", "the detention of".
    var ahead = trigger.tokens.upperBound
    let clause = self.clause(trigger.last)
    while ahead < count, ahead - trigger.last <= 10, self.clause(ahead) == clause {
      let role: Event.Role? =
        switch lower(ahead) {
        case "by" where ahead - trigger.last <= 4: .agent
        case "with" where ahead - trigger.last <= 2, "between" where ahead - trigger.last <= 2: .other
        case "of" where ahead - trigger.last <= 2:
          isOfPatient ? .patient : trigger.sense.kind == .visit ? .agent : nil
        case "on" where ahead - trigger.last == 1 && isAimed(trigger): .patient
        case "against" where ahead - trigger.last <= 3, "into" where ahead - trigger.last <= 3:
          isOfPatient ? .patient : nil
        default: nil
        }
      if let role, let party = party(after: ahead, within: 5) {
        add(party, role)
        conjoined(party).forEach { add($0, role) }
      }
      ahead += 1
    }
    // “Karsia and Orsenia |reached| a ceasefire”, “had a conversation”: who makes it.
    if let makers = makers(of: trigger) { makers.forEach { add($0, .agent) } }
    // "He said in an interview", "after talks with": the subject of the sentence takes part.
    let takesSubject = [.statement, .meeting, .visit].contains(trigger.sense.kind)
    if takesSubject, !result.contains(where: { $0.role == .agent }), takesPart(trigger.first) {
      let opening = trigger.first <= 4 ? subjectAhead(of: trigger.last) : nil
      if let subject = subject(of: trigger.first) ?? opening { add(subject, .agent) }
    }
    return result
  }
}
