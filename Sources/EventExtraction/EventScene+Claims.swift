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

  /// “She said |nothing| when Karsia attacked”: what stands beside it is not said.
  func isBesideSilence(_ index: Int) -> Bool {
    guard deprel(index) == "advcl", let verb = head(index), cues(verb).contains(.saying) else { return false }
    return children(verb).contains { deprel($0) == "obj" && lower($0) == "nothing" }
  }

  /// “Is due to travel |for talks|”, “will send observers |to the elections|”: what a planned journey is made for is to come too.
  func isOccasion(_ trigger: EventTrigger, ofPlanIn triggers: [EventTrigger]) -> Bool {
    guard !trigger.isVerb, trigger.sense.kind == .meeting || trigger.sense.kind == .election,
      let verb = triggers.last(where: { $0.isVerb && $0.first < trigger.first }),
      [.visit, .deployment].contains(verb.sense.kind), standing(of: verb).status == .planned,
      (verb.last..<trigger.first).allSatisfy({ lower($0) != "," && lower($0) != ";" })
    else { return false }
    return (1...4).contains {
      let place = trigger.first - $0
      return place > verb.last && ["for", "to"].contains(lower(place)) && upos(place + 1) != "VERB"
    }
  }
}
