import TimeExpressions

extension EventScene {
  /// The time expression of `trigger` by its own words, with how the happening lies to it.
  func time(of trigger: EventTrigger, among triggers: [EventTrigger], _ times: [TimeExpression]) -> (
    index: Int, relation: Event.Relation
  )? {
    guard var found = ownTime(of: trigger, among: triggers, times) else { return nil }
    // “Was not published |until Monday|”: on Monday it was.
    if found.relation == .until, let verb = trigger.isVerb ? trigger.first : carrier(of: trigger.last),
      isUntil(verb),
      children(verb).contains(where: { cues($0).contains(.negation) })
    {
      found.relation = .on
    }
    return found
  }

  private func ownTime(of trigger: EventTrigger, among triggers: [EventTrigger], _ times: [TimeExpression])
    -> (
      index: Int, relation: Event.Relation
    )?
  {
    if let day = deferred(trigger, times) { return (day, .on) }
    if let beside = besideNoun(trigger, times) {
      return (day(ofSeason: beside, trigger, times) ?? beside, .on)
    }
    if let held = heldOn(trigger, triggers, times) {
      return (held, tokens(times[held].range).first.map { relation(before: $0, times[held]) } ?? .on)
    }
    if let opening = opening(trigger, triggers, times) {
      return (opening, relation(before: 1, times[opening]))
    }
    if let ahead = aheadOf(trigger, triggers, times) { return (ahead, .before) }
    if let own = ownInTree(trigger, triggers, times) {
      return (
        own.time, tokens(times[own.time].range).first.map { relation(before: $0, times[own.time]) } ?? .on
      )
    }
    var best: (distance: Int, index: Int, place: Int)?
    for index in times.indices(of: self) where isDate(times[index]) {
      let tokens = tokens(times[index].range)
      guard let place = tokens.first, self.clause(place) == self.clause(trigger.first), !isDeferral(place)
      else { continue }
      guard belongs(place, tokens.upperBound, to: trigger, triggers), !isHeldElsewhere(tokens, trigger),
        !triggers.contains(where: { $0.first != trigger.first && heldOn($0, triggers, times) == index })
      else { continue }
      let distance = place > trigger.last ? place - trigger.last : trigger.first - tokens.upperBound + 12
      if distance < best?.distance ?? .max { best = (distance, index, place) }
    }
    if let best { return (best.index, relation(before: best.place, times[best.index])) }
    if trigger.sense.kind == .anniversary, let time = time(trigger.first) { return (time, .on) }
    return following(trigger, times) ?? sharedInTree(trigger, times).map { ($0.time, $0.relation) }
  }

  /// "The 9 August election", "Tuesday's vote", "the September polls", "the 2010 presidential election".
  private func besideNoun(_ trigger: EventTrigger, _ times: [TimeExpression]) -> Int? {
    guard !trigger.isVerb else { return nil }
    var place = trigger.first - 1
    while place >= 0, trigger.first - place <= 5 {
      if let time = self.time(place) { return isDate(times[time]) ? time : nil }
      if !cues(place).isDisjoint(with: [.preposition, .determiner, .indefinite, .saying, .be, .breaker])
        || [",", "and"].contains(lower(place))
      {
        return nil
      }
      place -= 1
    }
    return nil
  }

  /// "Its |winter| session on 14 January": the season names the session, the day says when it was.
  private func day(ofSeason index: Int, _ trigger: EventTrigger, _ times: [TimeExpression]) -> Int? {
    guard ["SP", "SU", "FA", "WI"].contains(times[index].value.suffix(2)) else { return nil }
    return times.indices(of: self).first { other in
      other != index && isDate(times[other]) && times[other].value.count >= 10
        && tokens(times[other].range).first.map { clause($0) == clause(trigger.first) } ?? false
    }
  }

  /// "The presidential election held on 8 June", "an interview with the channel that was shown on Sunday".
  private func heldOn(_ trigger: EventTrigger, _ triggers: [EventTrigger], _ times: [TimeExpression]) -> Int?
  {
    guard !trigger.isVerb else { return nil }
    var place = trigger.tokens.upperBound
    let end = min(count, place + (trigger.sense.kind == .election ? 4 : 10))
    while place < end, !["held", "aired", "broadcast"].contains(lower(place)) {
      if [",", ";", "and"].contains(lower(place)) || triggers.contains(where: { $0.first == place }) {
        return nil
      }
      place += 1
    }
    guard place < end, lower(place + 1) == "on" || lower(place + 1) == "in",
      let time = self.time(place + 2) ?? self.time(place + 3), isDate(times[time])
    else { return nil }
    return time
  }

  /// "In 2026, after the previous election, the mission published": the time before an aside is the verb's behind it.
  private func opening(_ trigger: EventTrigger, _ triggers: [EventTrigger], _ times: [TimeExpression]) -> Int?
  {
    guard trigger.isVerb, lower(0) == "in" || lower(0) == "on", let time = self.time(1), isDate(times[time])
    else { return nil }
    var comma = 1
    while comma < 6, self.time(comma) == time { comma += 1 }
    guard lower(comma) == ",", ["after", "before", "following"].contains(lower(comma + 1)) else { return nil }
    var end = comma + 1
    while end < count, end - comma < 20, lower(end) != "," { end += 1 }
    guard lower(end) == ",", trigger.first > end, self.clause(trigger.first) == self.clause(end),
      !triggers.contains(where: { $0.isVerb && $0.first < trigger.first })
    else { return nil }
    return time
  }

  /// Whether the time at `place` speaks of `trigger` and of no verb or noun nearer to it.
  private func belongs(_ place: Int, _ end: Int, to trigger: EventTrigger, _ triggers: [EventTrigger]) -> Bool
  {
    // A time before a noun ("the September polls") is that noun's own.
    if let owner = triggers.first(where: { !$0.isVerb && $0.first >= end && $0.first - end <= 3 }),
      owner.first != trigger.first,
      (end..<owner.first).allSatisfy({
        cues($0).isDisjoint(with: [
          .preposition, .determiner, .indefinite, .be, .have, .saying, .breaker, .verb, .pronoun,
        ])
      }), lower(end) != ","
    {
      return false
    }
    let low = min(place, trigger.first)
    let high = max(end, trigger.tokens.upperBound)
    for index in low..<high where index != trigger.first {
      // "… said on Wednesday": the day of the saying.
      if cues(index).contains(.saying), mention(index) == nil,
        !triggers.contains(where: { $0.tokens.contains(index) && !$0.isVerb })
      {
        if !(trigger.isVerb && index < trigger.first && place < index) { return false }
      }
    }
    guard place > trigger.last else {
      // "In September the council imposed": the first verb behind it.
      return !triggers.contains { $0.isVerb && $0.first > place && $0.first < trigger.first }
        && (trigger.isVerb || isOpening(place))
    }
    if trigger.isVerb {
      // An infinitive ("to observe the elections") neither takes a time from the verb it hangs on nor keeps it from it.
      let governs = triggers.contains {
        $0.isVerb && $0.first < trigger.first && self.clause($0.first) == self.clause(trigger.first)
      }
      if governs, lower(trigger.first - 1) == "to" { return false }
      return !triggers.contains {
        $0.isVerb && $0.first > trigger.last && $0.first < place && lower($0.first - 1) != "to"
      }
    }
    // "Met the heads of the mission to observe the elections in Velmora on 20 December": the verb's, unless they touch.
    let gap = place - trigger.last
    if gap <= 2 { return true }
    // “|Talks on| the memorandum had begun in January”: the other noun's.
    if deprel(trigger.last) == "nmod",
      triggers.contains(where: { !$0.isVerb && $0.last == head(trigger.last) })
    {
      return false
    }
    if triggers.contains(where: {
      $0.isVerb && $0.first < trigger.first && self.clause($0.first) == self.clause(trigger.first)
    }) {
      return false
    }
    return !triggers.contains { $0.first > trigger.last && $0.first < place }
  }

  private func isOpening(_ place: Int) -> Bool { place <= 2 }

  /// "Said on Friday after talks with …": the talks were that day or before it.
  private func following(_ trigger: EventTrigger, _ times: [TimeExpression]) -> (
    index: Int, relation: Event.Relation
  )? {
    guard !trigger.isVerb, trigger.sense.kind == .meeting || trigger.sense.kind == .visit else { return nil }
    var place = trigger.first - 1
    while place > 0, trigger.first - place <= 4, lower(place) != "after" { place -= 1 }
    guard lower(place) == "after", let time = self.time(place - 1), isDate(times[time]) else { return nil }
    return (time, .before)
  }

  /// How a happening lies to `time`, which stands at `place`, by the word before it.
  func relation(before place: Int, _ time: TimeExpression) -> Event.Relation {
    let word = lower(place - 1) == "the" ? lower(place - 2) : lower(place - 1)
    switch word {
    case "before": return .before
    case "by": return .before
    case "after": return .after
    case "since": return .since
    case "until", "till": return .until
    case "in", "during", "throughout":
      guard let earliest = time.earliest, let latest = time.latest else {
        return time.value.count <= 7 ? .during : .on
      }
      return earliest == latest ? .on : .during
    default: return .on
    }
  }

  /// The expression that ends what the one at `index` begins: “from 3 to |5 March|”, “between 2024 and |2026|”.
  func end(of index: Int, _ times: [TimeExpression]) -> Int? {
    let start = tokens(times[index].range)
    guard let first = start.first, let end = time(start.upperBound + 1), isDate(times[end]) else {
      return nil
    }
    let opening = lower(first - 1) == "the" ? lower(first - 2) : lower(first - 1)
    let joining = lower(start.upperBound)
    let isRange =
      opening == "from"
      ? ["to", "until", "till", "through"].contains(joining)
      : opening == "between" && joining == "and"
    return isRange ? end : nil
  }

  /// Whether `time` names a day or something coarser, not a length or “now”.
  func isDate(_ time: TimeExpression) -> Bool {
    (time.kind == .date || time.kind == .time) && !time.value.hasSuffix("_REF")
  }
}

extension [TimeExpression] {
  /// Indexes of the expressions that words of `scene` belong to.
  fileprivate func indices(of scene: EventScene) -> [Int] {
    var result: [Int] = []
    for word in scene.words {
      if let time = word.time, result.last != time { result.append(time) }
    }
    return result
  }
}
