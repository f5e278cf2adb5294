import TimeExpressions

/// When something happened, by the tree of the sentence.
extension EventScene {
  /// The dates that hang on the word at `index`.
  func dates(on index: Int, _ times: [TimeExpression]) -> [(time: Int, token: Int)] {
    children(index).compactMap { child in
      guard let time = time(child), isDate(times[time]), !deprel(child).hasPrefix("nsubj") else { return nil }
      // “Annulled the elections in Tarsk |of 2 March|”: no verb has a date so.
      if upos(index) == "VERB", preposition(child) == "of" { return nil }
      if upos(index) == "VERB", isDeferral(child) { return nil }
      return (time, child)
    }
  }

  /// “Resigned |before the summit on 3 March|”: the date of the happening that it lies before.
  func aheadOf(_ trigger: EventTrigger, _ triggers: [EventTrigger], _ times: [TimeExpression]) -> Int? {
    guard trigger.isVerb else { return nil }
    for noun in children(trigger.first) where deprel(noun).hasPrefix("obl") && noun > trigger.first {
      guard
        ["before", "until"].contains(preposition(noun) ?? "")
          || lower(noun - 1) == "of" && lower(noun - 2) == "ahead",
        let other = triggers.first(where: { !$0.isVerb && $0.tokens.contains(noun) })
      else { continue }
      let behind = (other.last + 1..<min(count, other.last + 4)).first { words[$0].isDate }
      return behind.flatMap { time($0) } ?? dates(on: noun, times).first?.time
    }
    return nil
  }

  /// “Postponed the vote |from 6 April to 4 May|”: whether the date at `place` is one that something is put off from or to.
  func isDeferral(_ place: Int) -> Bool {
    ["for", "from", "till", "to", "until"].contains(lower(place - 1))
      && (max(0, place - 20)..<place).last { upos($0) == "VERB" }.map { cues($0).contains(.defer) } ?? false
  }

  /// “The elections have been put off |until 4 May|”, “moved the vote |to 4 May|”: the day on which the noun's happening is to be now.
  func deferred(_ trigger: EventTrigger, _ times: [TimeExpression]) -> Int? {
    guard !trigger.isVerb, let verb = carrier(of: trigger.last), cues(verb).contains(.defer),
      objects(of: verb).contains(trigger.last)
    else { return nil }
    return (verb..<count).first {
      isDeferral($0) && lower($0 - 1) != "from" && time($0).map { isDate(times[$0]) } ?? false
    }
    .flatMap(time)
  }

  /// The date that the tree hangs on `trigger`, its object or the verb that carries it.
  func ownInTree(_ trigger: EventTrigger, _ triggers: [EventTrigger], _ times: [TimeExpression]) -> (
    time: Int, token: Int
  )? {
    let index = trigger.first
    // “The anniversary of the massacre |of 9 March|”: the nearer noun's.
    let isNearer = { (token: Int) in
      !trigger.isVerb && triggers.contains { $0.first > index && $0.first < token }
    }
    if let own = best(dates(on: index, times).filter { !isNearer($0.token) }, of: trigger, triggers, times) {
      return own
    }
    if !trigger.isVerb, let own = behindOf(trigger, triggers, times) { return own }
    // “Won the election |on 2 March|”: the day of both.
    if trigger.sense.kind == .election, deprel(index) == "obj", let verb = head(index),
      cues(verb).contains(.contest),
      let own = dates(on: verb, times).first
    {
      return own
    }
    func isFree(_ word: Int) -> Bool {
      !triggers.contains { $0.tokens.contains(word) }
        && (cues(word).contains(.light) || cues(word).isDisjoint(with: [.saying, .verb]))
    }
    // “Released a report |on Monday|”, “stepped down from his post |on Monday|”: the tree hangs it on the noun.
    for noun in children(index)
    where time(noun) == nil && (noun > index && deprel(noun) == "obj" || deprel(noun).hasPrefix("obl"))
      && isFree(noun)
    {
      if let own = dates(on: noun, times).first(where: { $0.token > noun || deprel(noun) != "obj" }) {
        return own
      }
    }
    // “The talks took place |on Monday|”, “held talks |on Monday|”, “began to march |on Monday|”.
    guard let governor = trigger.isVerb ? head(index) : carrier(of: index), isFree(governor),
      upos(governor) == "VERB"
    else { return nil }
    let carries =
      trigger.isVerb
      ? deprel(index) == "xcomp" && cues(governor).isDisjoint(with: [.intend, .wish, .fail])
      : deprel(index).hasPrefix("nsubj") || deprel(index) == "obj"
        || deprel(index).hasPrefix("obl") && cues(governor).contains(.light)
    // “In September, which triggered an investigation”: what stands before a verb is not of its object.
    let isObject = deprel(index) == "obj" && !cues(governor).contains(.light)
    return carries ? dates(on: governor, times).first { !isObject || $0.token > index } : nil
  }

  /// “The elections in Tarsk |of 2 March|”: a date that “of” brings is the noun's before it.
  private func behindOf(_ trigger: EventTrigger, _ triggers: [EventTrigger], _ times: [TimeExpression]) -> (
    time: Int, token: Int
  )? {
    for place in trigger.last + 1..<min(count, trigger.last + 8) {
      if let time = time(place) {
        return lower(place - 1) == "of" && isDate(times[time]) ? (time, place) : nil
      }
      if upos(place) == "VERB" || [",", ";"].contains(lower(place))
        || triggers.contains(where: { $0.first == place })
      {
        return nil
      }
    }
    return nil
  }

  /// Of the dates that hang on `trigger` the first, unless another says the same more finely or is alone its own.
  private func best(
    _ dates: [(time: Int, token: Int)], of trigger: EventTrigger, _ triggers: [EventTrigger],
    _ times: [TimeExpression]
  ) -> (time: Int, token: Int)? {
    guard let first = dates.first else { return nil }
    // “Kostal, appointed in January, met Hale |on Monday|”.
    if trigger.isVerb, first.token < trigger.first,
      triggers.contains(where: { $0.isVerb && $0.first < first.token }),
      let own = dates.first(where: { $0.token > trigger.first })
    {
      return own
    }
    // “Ten years ago, |on 9 March 2021|”.
    return dates.first { times[$0.time].value.hasPrefix(times[first.time].value + "-") } ?? first
  }

  /// The date that the clause which tells the sentence's news names, not one inside what it says or beside it.
  func mainDate(_ times: [TimeExpression]) -> Int? {
    for index in words.indices {
      guard let time = time(index), isDate(times[time]) || isDistance(index, times[time]) else { continue }
      var place = index
      var isMain = true
      for _ in 0..<8 {
        if ["ccomp", "acl", "acl:relcl", "advcl", "xcomp"].contains(deprel(place)) { isMain = false }
        guard isMain, let next = head(place) else { break }
        place = next
      }
      if isMain { return time }
    }
    return nil
  }

  /// Whether the length that the word at `index` is of is a way from another time: “two weeks |after| the vote”, “|after| ten days”.
  private func isDistance(_ index: Int, _ time: TimeExpression) -> Bool {
    guard time.kind == .duration else { return false }
    let tokens = tokens(time.range)
    let beside = [lower(tokens.lowerBound - 1), lower(tokens.upperBound)]
    return beside.contains { ["after", "before", "earlier", "later", "within"].contains($0) }
  }

  /// The date on which the sentence's own verb tells something as done.
  func toldDate(_ times: [TimeExpression]) -> Int? {
    guard let verb = words.indices.first(where: { deprel($0) == "root" }), isSimplePast(verb) else {
      return nil
    }
    return dates(on: verb, times).first { relation(before: $0.token, times[$0.time]) == .on }?.time
  }

  /// Whether the tree hangs the date at `tokens` on another verb than `trigger`, or on a noun that no verb of it has.
  func isHeldElsewhere(_ tokens: Range<Int>, _ trigger: EventTrigger) -> Bool {
    guard var place = tokens.first(where: { !(head($0).map(tokens.contains) ?? false) }) else { return false }
    // “Published its report on the election |on 5 September|”: the day of the publishing.
    if !trigger.isVerb {
      guard place > trigger.last, let verb = head(place), upos(verb) == "VERB" else { return false }
      switch deprel(trigger.last) {
      case "nmod":
        // “The first round |of| the election in Velmora on 2 March”: the round's day is the election's.
        let isPhase =
          preposition(trigger.last) == "of" && head(trigger.last).map { cues($0).contains(.phase) } ?? false
        return !isPhase && ancestors(trigger.last).contains(verb)
      // “Called the election a farce |on Monday|”; “called an election |for| 6 April”.
      case "obj":
        return trigger.isDefinite && head(trigger.last) == verb && !has("VerbForm=Inf", verb)
          && !cues(verb).isDisjoint(with: [.saying, .verb])
          && cues(verb).isDisjoint(with: [.light, .make]) && preposition(place) != "for"
      default: return false
      }
    }
    for _ in 0..<4 {
      guard let next = head(place) else { return false }
      if next == trigger.first { return false }
      if upos(next) == "VERB" {
        // "In September which triggered": a date before a relative clause is not that clause's.
        if deprel(next) == "acl:relcl", next > place, (place + 1..<next).contains(where: isRelative) {
          place = next
          continue
        }
        // “Urged them |on Monday| to impose sanctions”: the day of the urging.
        let isOfPlan =
          deprel(trigger.first) == "xcomp" && tokens.upperBound <= trigger.first && next < tokens.lowerBound
          && !cues(next).isDisjoint(with: [.wish, .intend, .fail])
        let isReason =
          deprel(trigger.first) == "advcl" && lower(trigger.first).hasSuffix("ing") && next < trigger.first
          && children(trigger.first).contains { deprel($0) == "mark" && ["for", "of"].contains(lower($0)) }
        return isOfPlan || isReason || !ancestors(trigger.first).contains(next)
      }
      place = next
    }
    return false
  }

  /// Whether the word at `index` can begin a relative clause.
  func isRelative(_ index: Int) -> Bool { ["which", "who", "whom", "that"].contains(lower(index)) }

  /// “Froze his assets and banned him |on Monday|”: the day behind the last of joined verbs, where none has one of its own.
  private func closing(_ verb: Int, _ times: [TimeExpression]) -> Int? {
    let joined = children(verb).filter { deprel($0) == "conj" && upos($0) == "VERB" }
    guard let last = joined.last,
      !joined.contains(where: { other in children(other).contains { deprel($0).hasPrefix("nsubj") } }),
      joined.dropLast().allSatisfy({ dates(on: $0, times).isEmpty })
    else { return nil }
    return dates(on: last, times).first { $0.token > last }?.time
  }

  /// “The visit from 8 to 10 April, |during which| she met him”: the date of what the relative clause hangs on.
  private func antecedentDate(_ verb: Int, _ times: [TimeExpression]) -> Int? {
    guard deprel(verb) == "acl:relcl", let noun = head(verb),
      let which = children(verb).first(where: { lower($0) == "which" && $0 < verb }),
      ["during", "in", "at", "on"].contains(preposition(which) ?? "")
    else { return nil }
    let own = time(noun).flatMap { isDate(times[$0]) ? $0 : nil }
    return own ?? dates(on: noun, times).first(where: { $0.token < which })?.time
  }

  /// The date of the clause that `trigger` is joined to or stands beside, and how it lies to that.
  func sharedInTree(_ trigger: EventTrigger, _ times: [TimeExpression]) -> (
    time: Int, relation: Event.Relation
  )? {
    guard trigger.isVerb else { return nil }
    // “|After| the summit on 3 March, Norland signed”.
    for noun in children(trigger.first) where deprel(noun).hasPrefix("obl") && noun < trigger.first {
      if ["after", "following"].contains(preposition(noun) ?? ""),
        let date = dates(on: noun, times).first(where: { $0.token > noun })
      {
        return (date.time, .after)
      }
      // “|By the time| the envoys arrived on Friday, Norland had signed”.
      if preposition(noun) == "by", lower(noun) == "time",
        let clause = children(noun).first(where: { deprel($0).hasPrefix("acl") }),
        let date = dates(on: clause, times).first
      {
        return (date.time, .before)
      }
    }
    if isPluperfect(trigger.first) { return nil }
    // “|When| Orvan visited Karsia on 4 March, Hale signed”.
    for clause in children(trigger.first) where deprel(clause) == "advcl" && clause < trigger.first {
      guard children(clause).contains(where: { ["when", "as", "while"].contains(lower($0)) }),
        let date = dates(on: clause, times).first
      else { continue }
      return (date.time, .on)
    }
    if let date = closing(trigger.first, times) { return (date, .on) }
    if let time = antecedentDate(trigger.first, times) { return (time, .on) }
    var (place, relation) = (trigger.first, Event.Relation.on)
    for _ in 0..<4 {
      guard let governor = head(place), upos(governor) == "VERB" else { return nil }
      switch deprel(place) {
      case "conj": break
      case "xcomp" where cues(governor).isDisjoint(with: [.intend, .wish, .fail, .saying, .verb]): break
      case "advcl":
        switch children(place).first(where: { deprel($0) == "mark" }).map(lower) {
        // “Was jailed on Monday |for killing| a policeman”.
        case "after", "for", "of", "since": relation = .before
        case "before", "until": relation = .after
        case "if", "unless", "although", "though", "because", "to": return nil
        default: break
        }
      default: return nil
      }
      if let found = dates(on: governor, times).first {
        // What stands behind one of two joined verbs is of that one alone.
        if deprel(place) == "conj", found.token > governor { return nil }
        return (found.time, relation)
      }
      if isPluperfect(governor) { return nil }
      place = governor
    }
    return nil
  }
}
