extension EventScene {
  /// How a happening stands: when, whether at all, how surely.
  struct Standing {
    var status = Event.Status.past
    var isNegated = false
    var certainty = Event.Certainty.certain
    /// Whether the words themselves say when, so that a date cannot overrule them.
    var isSaid = false
    /// Whether it is the infinitive of a purpose, with nobody who plans or asks for it.
    var isPurpose = false
  }

  /// How the happening of `trigger` stands by the words around it.
  func standing(of trigger: EventTrigger) -> Standing {
    var standing = trigger.isVerb ? verbStanding(trigger) : nounStanding(trigger)
    let clause = self.clause(trigger.first)
    // "Reportedly", "allegedly" anywhere in the clause, “according to unconfirmed reports” before it.
    if lower(0) == "according", cues(2).contains(.hedge) { standing.certainty = .possible }
    for index in window(clause, around: trigger.first)
    where cues(index).contains(.hedge) && self.time(index) == nil && (index == 0 || !isCapital(index)) {
      standing.certainty = .possible
    }
    if standing.status == .past, !trigger.isVerb,
      isConditionInTree(trigger.first) || isAsked(trigger.first)
    {
      (standing.status, standing.isSaid) = (.hypothetical, true)
    }
    if standing.status == .hypothetical { standing.certainty = .possible }
    return standing
  }

  /// Tokens of `clause` near `index`.
  private func window(_ clause: Int, around index: Int) -> Range<Int> {
    var low = index
    var high = index + 1
    while low > 0, index - low < 25, self.clause(low - 1) == clause { low -= 1 }
    while high < count, high - index < 25, self.clause(high) == clause { high += 1 }
    return low..<high
  }

  private func verbStanding(_ trigger: EventTrigger) -> Standing {
    let index = trigger.first
    let form = trigger.sense.form ?? 2
    var standing = Standing()
    // What of "will not have been imposed" stands before the verb.
    var chain: EventCues = []
    var place = index - 1
    var infinitive: Int?
    while place >= 0, index - place <= 6, self.clause(place) == self.clause(index) || index - place == 1 {
      let word = lower(place)
      let cues = cues(place)
      if word == "to" {
        infinitive = place
        break
      }
      let isAdverb =
        word.hasSuffix("ly")
        || ["also", "already", "now", "then", "only", "even", "ever", "yet"].contains(word)
      let isAuxiliary =
        !cues.isDisjoint(with: [.future, .modal, .negation, .be, .have])
        || ["did", "does", "do", "be"].contains(word)
      guard isAdverb || isAuxiliary || !cues.isDisjoint(with: .hedge) else { break }
      // “|Not only| imposed sanctions but closed the border”: it did.
      chain.formUnion(lower(place + 1) == "only" ? cues.subtracting(.negation) : cues)
      if ["is", "are", "am", "being"].contains(word) { chain.insert(.planned) }
      place -= 1
    }
    let isNegated = chain.contains(.negation) || isByNobody(index) || isDenied(index)
    standing.isNegated = isNegated && !(chain.contains(.negation) && isUntil(index))
    standing.isSaid = true
    if chain.contains(.modal), form <= 3, isReportedFuture(place + 1) {
      standing.status = .planned
      return standing
    }
    if let infinitive {
      // “Is said |to have visited|”, “appears |to have annulled|”: told as past, and not for sure.
      if lower(infinitive + 1) == "have", form >= 2 {
        // “Was |to have sent| troops” did not.
        standing.isNegated = standing.isNegated || ["was", "were"].contains(lower(infinitive - 1))
        (standing.status, standing.certainty) = (.past, standing.isNegated ? .certain : .possible)
        return standing
      }
      // “Has |yet to| ratify the treaty”.
      if lower(infinitive - 1) == "yet", self.cues(infinitive - 2).contains(.have) {
        (standing.status, standing.isNegated) = (.past, true)
        return standing
      }
      if isThwarted(index, before: infinitive) {
        (standing.status, standing.isNegated) = (.past, true)
        return standing
      }
      return self.infinitive(standing, of: trigger, before: infinitive)
    }
    if chain.contains(.future) {
      standing.status = .planned
    } else if chain.contains(.modal) || chain.contains(.hedge) && form == 0 {
      standing.status = .hypothetical
    } else if form == 4 {
      // “While |introducing| the law, he praised it”: as past as the verb beside it.
      let isBeside = deprel(index) == "advcl" && head(index).map(isSimplePast) ?? false
      standing.status = isBeside ? .past : .ongoing
    } else if form == 0, (1...3).contains(where: { lower(index - $0) == "did" }) {
      standing.status = .past
    } else if form == 0 || form == 1 {
      standing.status = chain.isEmpty && form == 0 && !isPresentSubject(index) ? .past : .ongoing
    }
    let isOpen = standing.status == .planned && isUnlessInTree(index)
    if conditional(index) || isAsked(index) || isOpen { standing.status = .hypothetical }
    if isDoubted(index) { standing.certainty = .possible }
    return standing
  }

  /// “It is not clear whether Orvan |met| Hale”.
  private func isDoubted(_ index: Int) -> Bool {
    deprel(index) != "root"
      && children(index).contains { deprel($0) == "mark" && lower($0) == "whether" }
  }

  /// "We condemn", "they protest": a base form is a present; after "did not" it is a past.
  private func isPresentSubject(_ index: Int) -> Bool { lower(index - 1) != "did" }

  /// "Refused to send", "agreed to meet", "called on the government to hold".
  private func infinitive(_ found: Standing, of trigger: EventTrigger, before to: Int) -> Standing {
    var standing = found
    standing.status = .hypothetical
    var place = to - 1
    while place >= 0, to - place <= 8 {
      let cues = cues(place)
      if cues.contains(.negation), to - place <= 2 { standing.isNegated = true }
      if cues.contains(.fail) {
        (standing.status, standing.isNegated) = (.past, true)
        return standing
      }
      // “The leak |forced| Hale to resign”, “|prompting| Velta to sue”: it came about, unless it only might.
      if cues.contains(.cause), upos(place) == "VERB" {
        let isOpen = (max(0, place - 3)..<place).contains {
          !self.cues($0).isDisjoint(with: [.modal, .future, .negation, .hedge]) || lower($0) == "to"
        }
        if !isOpen, lower(place).hasSuffix("ing") || has("Tense=Past", place) || has("VerbForm=Part", place) {
          standing.status = .past
        }
        return standing
      }
      if cues.contains(.wish) || lower(place) == "ordered" {
        // "Asked the court to annul the vote": the court has decided nothing.
        standing.isPurpose = trigger.sense.kind == .decision
        return standing
      }
      if !cues.isDisjoint(with: [.intend, .future]) || cues.contains(.be) && place == to - 1 {
        standing.status = .planned
        return standing
      }
      if [",", ";", "\""].contains(lower(place)) { break }
      place -= 1
    }
    // “Thousands took to the streets |to protest|”: they did.
    if trigger.sense.kind == .protest, deprel(trigger.first) == "advcl", let verb = head(trigger.first),
      cues(verb).contains(.gather),
      isSimplePast(verb) || isPresentPerfect(verb)
    {
      standing.status = .past
      return standing
    }
    standing.isPurpose = true
    return standing
  }

  /// "Assured him that it would send": a future told in the past; "would not be sent unless" is a condition.
  private func isReportedFuture(_ index: Int) -> Bool {
    guard (index...index + 3).contains(where: { lower($0) == "would" && lower($0 + 1) != "have" }),
      !(index..<index + 14).contains(where: { ["if", "unless"].contains(lower($0)) })
    else { return false }
    return (max(0, index - 25)..<index).contains { cues($0).contains(.saying) }
  }

  /// “Unless the |riots| spread”: the verb of the noun stands in a condition.
  private func isConditionInTree(_ index: Int) -> Bool {
    guard ["nsubj", "nsubj:pass", "obj"].contains(deprel(index)), let verb = head(index) else { return false }
    return children(verb).contains { deprel($0) == "mark" && ["if", "unless"].contains(lower($0)) }
  }

  /// “Will impose sanctions |unless| they come home”; not “even if”.
  private func isUnlessInTree(_ index: Int) -> Bool {
    children(index).contains { clause in
      deprel(clause) == "advcl"
        && children(clause).contains {
          deprel($0) == "mark" && ["if", "unless"].contains(lower($0)) && lower($0 - 1) != "even"
        }
    }
  }

  /// “Was |to visit| in February, |but| fell ill”: it did not come to that.
  private func isThwarted(_ index: Int, before to: Int) -> Bool {
    ["was", "were"].contains(lower(to - 1)) && deprel(index) == "root"
      && children(index).contains { next in
        deprel(next) == "conj" && isSimplePast(next) && children(next).contains { lower($0) == "but" }
      }
  }

  private func conditional(_ index: Int) -> Bool {
    let clause = self.clause(index)
    var place = index
    while place > 0, index - place < 15, self.clause(place - 1) == clause { place -= 1 }
    return ["if", "unless", "whether"].contains(lower(place))
      || ["if", "unless", "whether"].contains(lower(place + 1))
  }

  private func nounStanding(_ trigger: EventTrigger) -> Standing {
    let index = trigger.first
    if let fate = fate(of: trigger) { return fate }
    var standing = Standing()
    let clause = self.clause(index)
    var place = index - 1
    var verb: EventCues = []
    while place >= 0, index - place <= 14, self.clause(place) == clause || index - place <= 2 {
      let cues = cues(place)
      if index - place <= 4, cues.contains(.planned), cues.isDisjoint(with: .preposition),
        isBeside(place, index)
      {
        (standing.status, standing.isSaid) = (.planned, true)
        return standing
      }
      if ["no", "without"].contains(lower(place)), index - place <= 3 { standing.isNegated = true }
      if cues.contains(.wish), trigger.isIndefinite || isWished(trigger) {
        // “|Called| snap elections for 6 April”; “called |for| elections” is a wish.
        if deprel(trigger.last) == "obj", head(trigger.last) == place, words[place].lemma == "call",
          !children(place).contains(where: {
            self.cues($0).contains(.modal) || self.cues($0).contains(.hedge)
          })
        {
          (standing.status, standing.isSaid) = (.planned, true)
          return standing
        }
        (standing.status, standing.isSaid) = (.hypothetical, true)
        return standing
      }
      if !cues.isDisjoint(with: [.future, .modal]), verb.isEmpty { verb = cues }
      if lower(place) == "ruled", lower(place + 1) == "out" {
        (standing.status, standing.isNegated, standing.isSaid) = (.hypothetical, true, true)
        return standing
      }
      place -= 1
    }
    // "New elections must now be organised", "the vote will be held": the verb behind.
    var ahead = trigger.tokens.upperBound
    while ahead < count, ahead - index <= 12, ![";", "."].contains(lower(ahead)) {
      if lower(ahead) == ",", !cues(ahead + 1).contains(.scheduled) { break }
      let cues = cues(ahead)
      if cues.contains(.breaker), lower(ahead) != "which", lower(ahead) != "that" { break }
      if cues.contains(.future) && ahead - index <= 4
        || cues.contains(.scheduled) && lower(ahead) != "expected"
      {
        (standing.status, standing.isSaid) = (.planned, true)
        return standing
      }
      // “He said that the elections |would| take place in September”.
      if lower(ahead) == "would", isReportedFuture(ahead) {
        (standing.status, standing.isSaid) = (.planned, true)
        return standing
      }
      if cues.contains(.modal), trigger.isIndefinite {
        (standing.status, standing.isSaid) = (.hypothetical, true)
        return standing
      }
      if cues.contains(.bePast) || cues.contains(.saying) { break }
      if ["is", "are"].contains(lower(ahead)),
        ["under", "being", "underway", "continuing", "ongoing"].contains(lower(ahead + 1))
      {
        (standing.status, standing.isSaid) = (.ongoing, true)
        return standing
      }
      ahead += 1
    }
    if trigger.isIndefinite, verb.contains(.future) { (standing.status, standing.isSaid) = (.planned, true) }
    if trigger.isIndefinite, verb.contains(.modal) {
      (standing.status, standing.isSaid) = (.hypothetical, true)
    }
    if trigger.isIndefinite, conditional(index) { (standing.status, standing.isSaid) = (.hypothetical, true) }
    return standing
  }

  /// “|Called for talks|”, “|asked| the court |to annul|”: the tree hangs it on a word of wishing.
  func isWished(_ trigger: EventTrigger) -> Bool {
    let word = whole(of: trigger.last)
    if !trigger.isVerb, deprel(word) == "obj", let host = head(word), cues(host).contains(.light),
      deprel(host) == "xcomp", children(host).contains(where: { lower($0) == "to" })
    {
      return !trigger.isDefinite && head(host).map { cues($0).contains(.wish) } ?? false
    }
    if isOffered(trigger) { return true }
    guard let verb = head(word), cues(verb).contains(.wish) else { return false }
    let relation = deprel(word)
    if trigger.isVerb { return ["xcomp", "ccomp", "advcl", "acl"].contains(relation) }
    // A plural without an article is no more certain than one with “a”.
    return !trigger.isDefinite && (relation == "obj" || preposition(word) == "for")
  }

  /// Whether only words that qualify a noun lie between `place` and it.
  private func isBeside(_ place: Int, _ noun: Int) -> Bool {
    (place + 1..<max(place + 1, noun)).allSatisfy {
      cues($0).isDisjoint(with: [.preposition, .be, .saying, .breaker, .determiner])
    }
  }
}
