/// Whose claim a happening is, by the tree of the sentence.
extension EventScene {
  /// The verb that tells what the verb at `index` tells as a claim: “the report |says| that police tortured prisoners”.
  func teller(of index: Int) -> Int? {
    guard deprel(index) == "ccomp", let verb = head(index), cues(verb).contains(.saying),
      !isPassive(verb), subjects(of: verb) != nil
    else { return nil }
    return verb
  }

  /// The mention of whoever makes the claim of the verb at `verb`: its subject, or whose report it is.
  func claimant(of verb: Int) -> Int? {
    for subject in subjects(of: verb) ?? [] {
      if let party = party(headedBy: subject) { return party }
      for owner in children(subject) {
        let isOwner =
          deprel(owner) == "nmod:poss"
          || deprel(owner) == "nmod" && ["of", "by", "from"].contains(preposition(owner) ?? "")
        if isOwner, let party = mention(owner) { return party }
      }
    }
    return nil
  }

  /// What the noun of `trigger` is a happening for, in dictionary forms: “a decision |to increase the role|”.
  func matter(of trigger: EventTrigger) -> [String]? {
    guard !trigger.isVerb,
      let act = (trigger.last + 1..<min(count, trigger.last + 16)).first(where: {
        lower($0 - 1) == "to" && upos($0) == "VERB"
      }),
      clause(act) == clause(trigger.last),
      head(act).map({ $0 == trigger.last || $0 == head(trigger.last) }) == true,
      let object = children(act).first(where: { deprel($0) == "obj" })
    else { return nil }
    return [act, object].map { words[$0].lemma ?? lower($0) }
  }

  /// “|You| met him, didn't you|?|”: nobody claims that.
  func isAskedBack(_ index: Int) -> Bool {
    subjects(of: index)?.first.map(lower) == "you" && (index..<count).contains { lower($0) == "?" }
  }

  /// Whether the verb at `index` is dated by something beside it that has no date itself: “met him |when they were students|”.
  func isDatedByClause(_ index: Int) -> Bool {
    children(index).contains { clause in
      deprel(clause) == "advcl" && children(clause).contains { lower($0) == "when" }
        && !children(clause).contains { words[$0].isDate }
    }
  }

  /// “She said |nothing| when Karsia attacked”: what stands beside it is not said.
  func isBesideSilence(_ index: Int) -> Bool {
    guard deprel(index) == "advcl", let verb = head(index), cues(verb).contains(.saying) else { return false }
    return children(verb).contains { deprel($0) == "obj" && lower($0) == "nothing" }
  }

  /// “Is due to travel |for talks|”, “will send observers |to the elections|”: the plan that is made for it, so that it is to come too.
  func occasion(_ trigger: EventTrigger, ofPlanIn triggers: [EventTrigger]) -> EventTrigger? {
    guard !trigger.isVerb, trigger.sense.kind == .meeting || trigger.sense.kind == .election,
      let verb = triggers.last(where: { $0.isVerb && $0.first < trigger.first }),
      [.visit, .deployment].contains(verb.sense.kind), standing(of: verb).status == .planned,
      (verb.last..<trigger.first).allSatisfy({ lower($0) != "," && lower($0) != ";" })
    else { return nil }
    let isFor = (1...4).contains {
      let place = trigger.first - $0
      return place > verb.last && ["for", "to"].contains(lower(place)) && upos(place + 1) != "VERB"
    }
    return isFor ? verb : nil
  }
}
