extension EventScene {
  /// Who has a part in the happening of `trigger`, as indexes into `mentions` with their role.
  func parties(of trigger: EventTrigger) -> [(party: Int, role: Event.Role)] {
    trigger.isVerb ? verbParties(trigger) : nounParties(trigger)
  }

  private func verbParties(_ trigger: EventTrigger) -> [(party: Int, role: Event.Role)] {
    let index = trigger.first
    let isPassive =
      (trigger.sense.form ?? 0) >= 2
      && (1...3).contains { place in
        cues(index - place).contains(.be)
          && (1..<place).allSatisfy {
            lower(index - $0).hasSuffix("ly") || cues(index - $0).contains(.negation)
          }
      }
    var result: [(party: Int, role: Event.Role)] = []
    if let subject = subject(of: index) {
      result.append((subject, isPassive ? .patient : .agent))
    }
    if isPassive {
      if let by = (1...12).first(where: {
        lower(index + $0) == "by" && self[index + $0].clause == self[index].clause
      }),
        let agent = party(after: index + by, within: 4)
      {
        result.append((agent, .agent))
      }
      return result
    }
    guard
      trigger.sense.kind != .statement || lower(index + 1) == "on" || lower(index + 1) == "upon"
        || self[index + 1].mention != nil || cues(index + 1).contains(.determiner)
    else { return result }
    if let object = party(after: index, within: 10),
      !result.contains(where: { mentions[$0.party].actor == mentions[object].actor })
    {
      let role: Event.Role =
        trigger.sense.kind == .meeting || trigger.sense.kind == .visit ? .other : .patient
      result.append((object, role))
      result += conjoined(object).map { ($0, role) }
    }
    return result
  }

  /// The subject of the verb at `index`: the nearest mention before it that hangs on no preposition.
  func subject(of index: Int) -> Int? {
    var clause = self[index].clause
    var place = index - 1
    var fallback: Int?
    while place >= 0, index - place <= 40 {
      if self[place].clause != clause {
        // A clause without a subject of its own ("and imposed", "who imposed") shares the one before.
        if fallback != nil { return fallback }
        clause = self[place].clause
      }
      guard let party = self[place].mention else {
        place -= 1
        continue
      }
      let first = mentions[party].tokens.lowerBound
      let isOwner =
        lower(mentions[party].tokens.upperBound) == "'s" || lower(mentions[party].tokens.upperBound) == "'"
      if !isOwner {
        if !isAfterPreposition(first) { return party }
        if fallback == nil, ["who", "which", "that"].contains(lower(mentions[party].tokens.upperBound)) {
          fallback = party
        }
      }
      place = first - 1
    }
    return fallback
  }

  /// Whether the mention at `first` hangs on a preposition, an article and adjectives aside.
  private func isAfterPreposition(_ first: Int) -> Bool {
    var place = first - 1
    while place >= 0, first - place <= 4 {
      if cues(place).contains(.preposition) { return true }
      if cues(place).isDisjoint(with: .determiner),
        self[place].isCapital == false || self[place].mention != nil
      {
        return false
      }
      place -= 1
    }
    return false
  }

  /// The first mention behind `index` in its clause.
  private func party(after index: Int, within reach: Int) -> Int? {
    let clause = self[index].clause
    return (1...reach).lazy.map { index + $0 }.first { self[$0].clause == clause && self[$0].mention != nil }
      .flatMap { self[$0].mention }
  }

  /// The mentions joined to `party` by "and" or commas.
  private func conjoined(_ party: Int) -> [Int] {
    var result: [Int] = []
    var current = party
    while result.count < 5, current + 1 < mentions.count {
      let from = mentions[current].tokens.upperBound
      let to = mentions[current + 1].tokens.lowerBound
      guard to - from <= 4, from < to,
        (from..<to).contains(where: { lower($0) == "and" }),
        (from..<to).allSatisfy({
          lower($0) == "and" || lower($0) == "," || lower($0) == "the" || self[$0].isCapital
        })
      else { break }
      current += 1
      result.append(current)
    }
    return result
  }

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
      if let party = self[place].mention {
        let isOwner =
          ["'s", "'"].contains(lower(mentions[party].tokens.upperBound))
          || ["his", "her", "its", "their", "our"].contains(lower(place))
        if isOwner { add(party, isOfPatient ? .patient : trigger.sense.kind == .election ? .other : .agent) }
        break
      }
      place -= 1
    }
    // "A visit by", "talks with", "a meeting between … and …", "the detention of".
    var ahead = trigger.tokens.upperBound
    let clause = self[trigger.last].clause
    while ahead < count, ahead - trigger.last <= 10, self[ahead].clause == clause {
      let role: Event.Role? =
        switch lower(ahead) {
        case "by": .agent
        case "with", "between": .other
        case "of", "against", "into": isOfPatient ? .patient : nil
        default: nil
        }
      if let role, let party = party(after: ahead, within: 5) {
        add(party, role)
        conjoined(party).forEach { add($0, role) }
      }
      ahead += 1
    }
    // "He said in an interview", "after talks with": the subject of the sentence takes part.
    let takesSubject = [.statement, .meeting, .visit].contains(trigger.sense.kind)
    if takesSubject, !result.contains(where: { $0.role == .agent }), isAfterPreposition(trigger.first),
      let subject = subject(of: trigger.first)
    {
      add(subject, .agent)
    }
    return result
  }
}
