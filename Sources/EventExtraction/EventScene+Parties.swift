import ActorResolution

/// Who has a part in a happening, by the tree of the sentence.
extension EventScene {
  /// Parts in one happening, each actor once, as indexes into `mentions`.
  struct Parts {
    private let scene: EventScene
    private(set) var all: [(party: Int, role: Event.Role)] = []

    init(in scene: EventScene) { self.scene = scene }

    mutating func add(_ parties: [Int], _ role: Event.Role) {
      for party in parties {
        let actor = scene.mentions[party].actor
        if !all.contains(where: { scene.mentions[$0.party].actor == actor }) { all.append((party, role)) }
      }
    }
  }

  /// Who has a part in the happening of `trigger`, one of `triggers`, with their role.
  func parties(of trigger: EventTrigger, among triggers: [EventTrigger]) -> [(party: Int, role: Event.Role)] {
    trigger.isVerb ? verbParties(trigger, triggers) : nounParties(trigger)
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

  /// The mentions of those whom the word at `index` and those joined to it name.
  private func named(_ index: Int) -> [Int] { joined(index).compactMap(party(headedBy:)) }

  private func verbParties(_ trigger: EventTrigger, _ triggers: [EventTrigger]) -> [(
    party: Int, role: Event.Role
  )] {
    let verb = trigger.first
    var parts = Parts(in: self)
    let isPassive = isPassive(verb) || deprel(verb) == "acl" && isParticiple(verb)
    let isMutual = trigger.sense.kind == .meeting || trigger.sense.kind == .visit
    let target: Event.Role = isMutual ? .other : .patient
    let subjects = doers(of: verb) ?? []
    parts.add(subjects.compactMap(party(headedBy:)), isPassive ? target : .agent)
    // “The clerk |whom| Velmora expelled”: it is done to what the relative clause hangs on.
    if deprel(verb) == "acl:relcl", let antecedent = head(verb),
      children(verb).contains(where: { $0 < verb && deprel($0) == "obj" && isRelative($0) })
    {
      parts.add(named(antecedent), target)
    }
    for noun in children(verb) {
      if objects(of: verb).contains(noun) || deprel(noun) == "iobj" {
        let named = named(noun)
        parts.add(named, target)
        // “Condemned the arrest of Solen”: she has a part in the arrest.
        guard named.isEmpty, !triggers.contains(where: { $0.tokens.contains(noun) }) else { continue }
        for party in parties(under: noun).prefix(4) where !isOwned(party, by: subjects) {
          let path = path(of: party, to: noun)
          // “Its report on the election in Norland”: Norland has a part in the election.
          if path.contains(where: { word in triggers.contains { $0.tokens.contains(word) } }) { continue }
          let prepositions = path.compactMap(preposition)
          // “Attacked the embassy |in Norland|”: where it is.
          if prepositions.contains(where: { ["at", "in", "near"].contains($0) }) { continue }
          let isAuthor = trigger.sense.kind == .report && ["by", "of"].contains(prepositions.last)
          parts.add(
            [party],
            prepositions.contains { ["with", "between"].contains($0) } ? .other : isAuthor ? .agent : target)
        }
      } else if noun > verb, deprel(noun).hasPrefix("obl") || isMistakenVerb(verb) && deprel(noun) == "nmod" {
        let role: Event.Role? =
          switch preposition(noun) ?? "" {
          case "by" where isPassive: .agent
          case "on", "against", "upon", "over": target
          case "with", "from", "to", "for", "between", "at", "of", "alongside": .other
          default: nil
          }
        guard let role else { continue }
        let named = named(noun)
        parts.add(named, role)
        // “Met with |the heads of the mission|”.
        if named.isEmpty, isMutual, role == .other, !triggers.contains(where: { $0.tokens.contains(noun) }) {
          parts.add(Array(parties(under: noun).prefix(2)), role)
        }
      }
    }
    return parts.all
  }

  /// The subject of the verb at `verb`; of “both said that the Union was a partner but |condemned| the Union's policy” it is not the
  /// Union, whose own policy it is.
  func doers(of verb: Int) -> [Int]? {
    guard deprel(verb) == "conj", let first = head(verb),
      !children(verb).contains(where: { deprel($0).hasPrefix("nsubj") })
    else { return subjects(of: verb) }
    if let teller = tellerBeside(verb) { return subjects(of: teller) }
    // “Was a partner but |condemned|” shares the subject too.
    return upos(first) == "VERB"
      ? subjects(of: verb) : children(first).first { deprel($0).hasPrefix("nsubj") }.map(joined)
  }

  /// The verb of saying that goes on with the verb at `verb`, though the tree joins that to what is said.
  private func tellerBeside(_ verb: Int) -> Int? {
    guard deprel(verb) == "conj", let first = head(verb), deprel(first) == "ccomp", let teller = head(first),
      let subject = children(first).first(where: { deprel($0).hasPrefix("nsubj") })
    else { return nil }
    let actors = joined(subject).compactMap(party(headedBy:)).map { mentions[$0].actor }
    let isTheirs = mentions.contains {
      actors.contains($0.actor) && $0.tokens.lowerBound > verb && climbs($0.tokens.upperBound - 1, to: verb)
    }
    return isTheirs ? teller : nil
  }

  /// Whether two who are not named do what the verb at `verb` tells: “|both sides| condemned”.
  func isDoneByBoth(_ verb: Int) -> Bool {
    (doers(of: verb) ?? []).contains { noun in
      children(noun).contains { ["both", "two"].contains(lower($0)) }
    }
  }

  /// “Orsenia closed |its| border”, “Orvan lost |his| seat”: what is the subject's own, whomever the pronoun is taken for.
  private func isOwned(_ party: Int, by subjects: [Int]) -> Bool {
    guard isOwner(party), let subject = subjects.lazy.compactMap(self.party(headedBy:)).first else {
      return false
    }
    return (mentions[subject].isPerson ? ["his", "her"] : ["its", "their"])
      .contains(lower(mentions[party].tokens.lowerBound))
  }

  /// The words by which a mention hangs on the noun at `noun`, from its own on: “signed a treaty |with Norland|”.
  private func path(of party: Int, to noun: Int) -> [Int] {
    let tokens = mentions[party].tokens
    guard let top = tokens.first(where: { !(head($0).map(tokens.contains) ?? false) }) else { return [] }
    return Array(([top] + ancestors(top)).prefix { $0 != noun })
  }

  /// Whether the noun of violence says whom it hits: “Velmora's attack |on| Norland”.
  func isAimed(_ trigger: EventTrigger) -> Bool {
    guard !trigger.isVerb, trigger.sense.kind == .violence else { return false }
    let next = trigger.tokens.upperBound
    return ["on", "against"].contains(lower(next)) && time(next + 1) == nil && time(next + 2) == nil
  }

  private func nounParties(_ trigger: EventTrigger) -> [(party: Int, role: Event.Role)] {
    var parts = Parts(in: self)
    let noun = trigger.last
    let kind = trigger.sense.kind
    let isSuffered = [.detention, .appointment, .investigation, .violence].contains(kind)
    let isHeld = [.meeting, .visit, .agreement].contains(kind)
    let carrier = carrier(of: noun)
    // "Orvan's visit", "his talks".
    if let owner = owner(of: trigger), let party = mention(owner) {
      // "In |his| Tuesday interview, the minister said": whose it is follows.
      let ahead = carrier.flatMap { subjects(of: $0) }?.first { $0 > noun }.flatMap(self.party(headedBy:))
      let isPronoun = mentions[party].form == .pronoun
      let role: Event.Role =
        isSuffered && !isAimed(trigger) ? .patient : kind == .election ? .other : .agent
      parts.add([isPronoun ? ahead ?? party : party], role)
    }
    // "A visit by", "talks with", "a meeting between … and …", "the detention of".
    for (complement, preposition) in complements(of: noun, carrier) {
      let role: Event.Role? =
        switch preposition {
        case "by": .agent
        case "with": .other
        case "between": isHeld && kind != .agreement ? .agent : .other
        case "of": isSuffered ? .patient : isHeld || [.statement, .report].contains(kind) ? .agent : nil
        case "on": isAimed(trigger) ? .patient : nil
        case "against", "into": isSuffered ? .patient : nil
        default: nil
        }
      if let role { parts.add(named(complement), role) }
    }
    // “Protests were staged |by the opposition|”.
    if let carrier, deprel(noun) == "nsubj:pass" {
      for child in children(carrier) where deprel(child).hasPrefix("obl") && preposition(child) == "by" {
        parts.add(named(child), .agent)
      }
    }
    if let carrier = carrier.map({ teller(between: $0, and: noun) ?? $0 }), takesPart(trigger, carrier) {
      parts.add((subjects(of: carrier) ?? []).compactMap(party(headedBy:)), .agent)
    }
    return parts.all
  }

  /// The noun that counts what is told by the one at `noun`: “a |round| of talks”; else that one itself.
  func whole(of noun: Int) -> Int {
    guard deprel(noun) == "nmod", let count = head(noun),
      ["round", "rounds", "series"].contains(lower(count))
    else { return noun }
    return count
  }

  /// The word of whoever the noun of `trigger` belongs to: “|his| talks”, “|Norland|'s second attack”, whatever the tree hangs that on.
  private func owner(of trigger: EventTrigger) -> Int? {
    if let owner = children(trigger.last).first(where: { deprel($0) == "nmod:poss" }) { return owner }
    let mark = (max(0, trigger.first - 4)..<trigger.first).last { ["'s", "'"].contains(lower($0)) }
    guard let mark, (mark + 1..<trigger.first).allSatisfy({ head($0) == trigger.last }) else { return nil }
    return mark - 1
  }

  /// The verb on which the noun at `noun` hangs; of “proposed and held” the one by which it is held.
  func carrier(of noun: Int) -> Int? {
    let noun = whole(of: noun)
    guard let verb = head(noun), upos(verb) == "VERB", !deprel(noun).hasPrefix("acl") else { return nil }
    let isPassive = deprel(noun) == "nsubj:pass"
    return children(verb).first { isPassive && deprel($0) == "conj" && lower($0) == "held" } ?? verb
  }

  /// “Will go to the polls, he |said| after talks”: the verb that the talks stand by, whatever the tree hangs them on.
  private func teller(between verb: Int, and noun: Int) -> Int? {
    guard verb < noun else { return nil }
    return (verb..<noun).last { cues($0).contains(.saying) && upos($0) == "VERB" && subjects(of: $0) != nil }
  }

  /// What hangs on the noun at `noun` by a preposition, or on the verb that carries it where it stands next to it: “held talks |with| Hale”;
  /// what hangs on a name there is the noun's too: “the meeting of Orvan |with| Hale”.
  private func complements(of noun: Int, _ carrier: Int?) -> [(noun: Int, preposition: String)] {
    var found: [(noun: Int, preposition: String)] = []
    func add(under word: Int, depth: Int) {
      for child in children(word) where child > noun && deprel(child).hasPrefix("nmod") {
        guard let preposition = preposition(child) else { continue }
        found.append((child, preposition))
        if depth < 2, upos(child) == "PROPN", preposition != "in" { add(under: child, depth: depth + 1) }
      }
    }
    add(under: whole(of: noun), depth: 0)
    if whole(of: noun) != noun { add(under: noun, depth: 0) }
    guard let carrier else { return found }
    for child in children(carrier) where child > noun && deprel(child).hasPrefix("obl") {
      guard let preposition = preposition(child) else { continue }
      // “There is a decision |by| the Union”.
      let isNext = lower(noun + 1) == preposition && children(child).contains(noun + 1)
      if isNext || deprel(noun) == "obj" && ["with", "between"].contains(preposition) {
        found.append((child, preposition))
      }
    }
    return found
  }

  /// Whether whoever does what the verb at `carrier` tells makes what the noun of `trigger` names, or is there: “held talks”,
  /// “reached a truce”, “said in an interview”; not “spoke for the visit”.
  private func takesPart(_ trigger: EventTrigger, _ carrier: Int) -> Bool {
    let kind = trigger.sense.kind
    guard [.agreement, .meeting, .visit, .statement].contains(kind), !isPassive(carrier) else { return false }
    if deprel(trigger.last) == "obj" { return !cues(carrier).isDisjoint(with: [.light, .make]) }
    guard deprel(trigger.last).hasPrefix("obl") else { return false }
    if kind == .agreement { return lower(carrier) == "agreed" }
    switch preposition(trigger.last) ?? "" {
    case "in", "at", "during", "on": return true
    // “Said after talks |with| Hale”; who was at “the summit” is not said.
    case "after", "following": return complements(of: trigger.last, nil).contains { $0.preposition == "with" }
    default: return false
    }
  }
}
