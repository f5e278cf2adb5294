/// Which nouns tell of a happening.
extension EventScene {
  /// The place of the other office in "presidential and (then) parliamentary elections", where `index` is at "and".
  private func coordinate(_ vocabulary: EventWords, _ index: Int) -> Int? {
    let conjunction = lower(index) == "then" ? index - 1 : index
    guard lower(conjunction) == "and", vocabulary.office(lower(conjunction - 1)) != nil,
      (conjunction + 1...conjunction + 2).contains(where: { vocabulary.office(lower($0)) != nil })
    else { return nil }
    return conjunction - 1
  }

  /// Both votes of a coordination.
  func split(_ trigger: EventTrigger, _ vocabulary: EventWords) -> [EventTrigger] {
    var first = trigger
    first.office =
      (1...5).lazy.compactMap { offset in
        lower(trigger.first - offset) == "and" ? vocabulary.office(lower(trigger.first - offset - 1)) : nil
      }.first
    return [first, trigger]
  }

  /// “|Broke| the truce”: it was made before.
  func isKept(_ noun: Int) -> Bool {
    deprel(noun) == "obj" && head(noun).map { cues($0).contains(.keep) } ?? false
  }

  /// “|Struck| a deal”: the verb says that it is made.
  private func isMade(_ noun: Int) -> Bool {
    deprel(noun) == "obj" && head(noun).map { cues($0).contains(.make) } ?? false
  }

  func noun(_ vocabulary: EventWords, _ tokens: Range<Int>, _ sense: EventWords.Sense)
    -> EventTrigger?
  {
    let index = tokens.lowerBound
    var trigger = EventTrigger(tokens: tokens, sense: sense)
    trigger.isApart = cues(index).contains(.apart)
    // “An |anniversary| edition”: the noun behind it is what is spoken of.
    if sense.kind != .election, deprel(tokens.upperBound - 1) == "compound",
      let head = head(tokens.upperBound - 1), upos(head) == "NOUN", !canTrigger(head)
    {
      trigger.isReference = true
    }
    if sense.kind == .agreement, isKept(tokens.upperBound - 1) { trigger.isReference = true }
    // “An appointment |with| his dentist”.
    if sense.kind == .appointment, lower(tokens.upperBound) == "with" { return nil }
    var isPlaced = false
    var isTimed = false
    var place = index - 1
    var determined: EventCues = []
    while place >= 0, index - place <= 6 {
      let word = lower(place)
      let cues = cues(place)
      if let office = vocabulary.office(word) { trigger.office = trigger.office ?? office }
      if time(place) != nil { isTimed = true }
      if mention(place) != nil || name(place) != nil || word == "'s" || word == "'" {
        isPlaced = true
      }
      if !cues.isDisjoint(with: [.determiner, .indefinite]) {
        determined = cues
        break
      }
      if [",", ";", ":", "\"", "(", "and", "or", "'s", "'"].contains(word)
        || !cues.isDisjoint(with: [.preposition, .be, .have, .saying, .breaker])
      {
        break
      }
      place -= 1
    }
    if let before = coordinate(vocabulary, place) {
      // "At presidential and parliamentary polls" speaks of polls at large.
      let isStated =
        (before - 3..<before).contains { lower($0) == "there" }
        || !cues(before - 1).isDisjoint(with: .determiner)
      guard isStated else { return nil }
      trigger.isCoordinated = true
    }
    // “|Both| attacks” are no third one.
    if ["any", "both", "each", "every"].contains(lower(place)) { return nil }
    trigger.isDefinite = determined.contains(.determiner) || lower(place) == "'s" || lower(place) == "'"
    trigger.isIndefinite =
      determined.contains(.indefinite)
      || (place + 1..<max(place + 1, index)).contains { cues($0).contains(.fresh) }
    trigger.isFresh = (max(0, place)..<index).contains { cues($0).contains(.again) }
    if cues(tokens.upperBound).contains(.head) || lower(tokens.upperBound) == "-" {
      guard sense.kind == .election, trigger.office != nil || isPlaced else { return nil }
      trigger.isReference = true
    }
    // "The press is under sustained attack": how things are, and no happening.
    if sense.kind == .violence,
      (1...3).contains(where: { lower(index - $0) == "under" && cues(index - $0 - 1).contains(.be) })
    {
      return nil
    }
    // "Its decision" alone tells of nothing; "a decision to", "by", "on" does.
    if sense.lemma == "decision", !["to", "by", "on", "that", "of"].contains(lower(tokens.upperBound)) {
      // “Karsia expelled him. |The decision| came as a surprise”.
      guard ["that", "the", "this"].contains(lower(place)), place + 1 == index else { return nil }
      trigger.isReference = true
    }
    if !sense.company.isEmpty {
      let isMet =
        (1...3).contains { sense.company.contains(lower(index - $0)) } || isTimed
        || isPlaced && sense.kind == .election || sense.kind == .agreement && isMade(tokens.upperBound - 1)
      guard isMet else { return nil }
    }
    if sense.isPlural, determined.isEmpty, trigger.office == nil, !isTimed, !isPlaced {
      // "Elections are important", "protests never help" tell of nothing; "elections in Velmora" do.
      // “Protests have been |staged| since”.
      let isStaged =
        sense.kind == .protest && deprel(tokens.upperBound - 1) == "nsubj:pass"
        && head(tokens.upperBound - 1).map { lower($0) == "staged" || lower($0) == "held" } ?? false
      guard isStaged || cues(tokens.upperBound).contains(.preposition),
        isStaged
          || (1...3).contains(where: {
            name(tokens.upperBound + $0) != nil || time(tokens.upperBound + $0) != nil
          })
      else { return nil }
    }
    return trigger
  }
}
