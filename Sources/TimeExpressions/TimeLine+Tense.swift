extension TimeLine {
  /// Which way the verb that governs `tokens` points: the nearest cue before them, else the first behind
  /// them.
  ///
  /// "The ministers *will* meet on Friday" against "will do everything, the minister *said* on Wednesday".
  func tense(around tokens: Range<Int>) -> TimeTense? {
    let index = tokens.lowerBound - 1
    let next = tokens.upperBound
    switch word(index) {
    case "by":
      // "Ten states had reported by Wednesday", "by Wednesday ten states had reported".
      let found = cueBefore(tokens)
      if found?.direction == .past, hasPluperfect(max(0, index - 12)..<max(0, index)) { return found }
      if found == nil, hasPluperfect(next..<min(count, next + 8)) { return TimeTense(.past) }
      return TimeTense(.future)
    case let bound where ["from", "till", "to", "until"].contains(bound) && isDeferred(before: index):
      return TimeTense(.future)
    case "until", "till", "through":
      // "They did not publish it until Monday".
      if cueBefore(tokens)?.direction == .past,
        (max(0, index - 6)..<max(0, index)).contains(where: { isNegation($0) })
      {
        return TimeTense(.past)
      }
      // "The strike lasted until October", "the offer holds until October": the nearest one.
      return tokens.contains { senses($0).month != nil } ? nil : TimeTense(.future)
    case "effective": return TimeTense(.future)
    // "Called a strike for 1 July", "set for Wednesday"; "earnings for June" are of a month.
    case "for" where namesDay(tokens): return TimeTense(.future)
    case "as" where ["soon", "early", "late"].contains(word(index - 1)): return TimeTense(.future)
    default: break
    }
    // "Wednesday's ruling", "to monitor the 9 August elections", "head a team at the September polls", "under a June
    // agreement": the verb says nothing of when they are.
    if word(next) == "'", word(next + 1) == "s", isGlued(next) { return nil }
    let isNamed = word(index) == "the" || word(index) == "a" && senses(tokens.lowerBound).month != nil
    let isBesideNoun =
      isNamed && isWord(next) && !isCapital(next) && !senses(next).isPreposition
      && senses(next).tense == nil && !word(next).isEmpty && word(next) != "and"
    if isBesideNoun, ["following", "after", "since"].contains(word(index - 1)) { return TimeTense(.past) }
    if isBesideNoun { return nil }
    // "The department on Sunday issued a warning".
    if index >= 0, word(index) == "on" || isWord(index), let found = cue(at: next), word(next) != "to" {
      return TimeTense(found.direction)
    }
    return cueBefore(tokens) ?? cueBehind(tokens)
  }

  /// "Postponed the vote from 6 April to 4 May": days ahead, though the verb is past.
  private func isDeferred(before index: Int) -> Bool {
    (max(0, index - 12)..<max(0, index)).last {
      senses($0).tense != nil || senses($0).defers || word($0).hasSuffix("ed")
    }
    .map { senses($0).defers } ?? false
  }

  private func isNegation(_ index: Int) -> Bool { ["not", "n't", "never"].contains(word(index)) }

  private func namesDay(_ tokens: Range<Int>) -> Bool {
    tokens.contains { senses($0).weekday != nil }
      || tokens.contains { senses($0).month != nil }
        && tokens.contains { digits($0).map { $0 <= 31 } ?? false }
  }

  /// Whether a history names `tokens` without getting there: behind "until", in a pluperfect, in brackets, as
  /// the name of something ("the 1911 encyclopaedia").
  func isAside(_ tokens: Range<Int>) -> Bool {
    var index = tokens.lowerBound - 1
    let next = tokens.upperBound
    if tokens.count == 1, digits(tokens.lowerBound) != nil,
      ["the", "his", "her", "its", "their"].contains(word(index)),
      next < count, isWord(next), !senses(next).isPreposition, senses(next).tense == nil,
      !["and", "or", "when", "as", "that", "with", "for", "but"].contains(word(next))
    {
      return true
    }
    let floor = max(0, index - 12)
    while index >= floor {
      switch word(index) {
      case ")", ".", ";": return false
      case "(", "had", "would": return true
      case "until", "till": return index >= tokens.lowerBound - 6
      default: index -= 1
      }
    }
    return false
  }

  private func cueBefore(_ tokens: Range<Int>) -> TimeTense? {
    var index = tokens.lowerBound - 1
    let floor = max(0, index - 30)
    while index >= floor {
      if let found = cue(at: index) {
        // "Was due on Monday but missed the ferry".
        if found.direction == .future, ["was", "were"].contains(word(index - 1)),
          let but = Optional(past(",", tokens.upperBound)), word(but) == "but",
          cue(at: but + 1)?.direction == .past
        {
          return TimeTense(.past)
        }
        // "Announced on 12 May": what is said and when it is said are one.
        let place =
          senses(tokens.lowerBound - 1).isPreposition ? tokens.lowerBound - 2 : tokens.lowerBound - 1
        let isOwn =
          index == place && !["to", "of"].contains(word(tokens.lowerBound - 1))
          && !["is", "are"].contains(word(index - 1))
        return isOwn ? TimeTense(found.direction) : found
      }
      if word(index) == ";" { break }
      index -= 1
    }
    return nil
  }

  private func cueBehind(_ tokens: Range<Int>) -> TimeTense? {
    var index = tokens.upperBound
    let ceiling = min(count, index + 20)
    while index < ceiling {
      // "In January the company announced a plan" tells when it did.
      if let found = cue(at: index) { return tokens.lowerBound <= 2 ? TimeTense(found.direction) : found }
      if word(index) == ";" { break }
      index += 1
    }
    return nil
  }

  private func hasPluperfect(_ place: Range<Int>) -> Bool { place.contains { word($0) == "had" } }

  private func cue(at index: Int) -> TimeTense? {
    let word = word(index)
    if word == "to" { return infinitive(at: index) }
    // "Will be held", "is to be signed", "are being held": the participle tells nothing, what stands before "be" does.
    let before = self.word(index - 1)
    if before == "be" || before == "being" || before.hasSuffix("ly") && self.word(index - 2) == "be" {
      return nil
    }
    // "May finally be resolved".
    if word == "be", isParticiple(index + 1),
      (1...2).contains(where: { TimeLine.modals.contains(self.word(index - $0)) })
    {
      return TimeTense(.future)
    }
    switch senses(index).tense {
    case "future":
      // "Had been due to expire"; "ahead of the visit"; "set a record on", "set aside".
      if isPluperfect(index) { return TimeTense(.past, isLoose: true) }
      if isAttribute(index) { return nil }
      if word == "ahead", self.word(index + 1) == "of" { return nil }
      if word == "set", !setsDay(index) { return TimeTense(.past) }
      // "Began as previously planned on Saturday".
      if before == "as" || before == "previously" || before == "originally" { return nil }
      return TimeTense(.future)
    case "past": return isAttribute(index) ? nil : pastTense(index)
    case "present":
      if word == "has" || word == "have" || word == "says" || word == "say" || word == "tells" {
        return TimeTense(.past, isLoose: senses(index).isReport)
      }
      return (word == "is" || word == "are") && self.word(index + 1).hasSuffix("ing")
        ? TimeTense(.future) : nil
    case "timetable":
      // "Talks resume on Thursday", but "did not resume", "asked to resume".
      let isFinite =
        word.hasSuffix("s")
        || !["to", "not", "t", "d", "and", "or"].contains(before)
          && senses(index - 1).tense == nil && index > 0
          && !(2...5).contains { ["let", "made", "make", "saw", "see"].contains(self.word(index - $0)) }
      return isFinite ? TimeTense(.future) : nil
    default: break
    }
    guard word.count > 4, word.hasSuffix("ed"), !senses(index).isNoVerb, !isCapital(index) || index == 0
    else { return nil }
    return isAttribute(index) ? nil : pastTense(index)
  }

  /// A participle at `index`, perhaps behind an adverb.
  private func isParticiple(_ index: Int) -> Bool {
    let place = word(index).hasSuffix("ly") ? index + 1 : index
    return word(place).hasSuffix("ed") || senses(place).tense == "past"
  }

  /// "A proposed merger", "its cut" tell no tense.
  private func isAttribute(_ index: Int) -> Bool {
    ["the", "a", "an", "its", "their", "his", "her"].contains(word(index - 1))
  }

  /// A past tense; what "is heard in May" or what somebody said may lie ahead.
  private func pastTense(_ index: Int) -> TimeTense {
    TimeTense(.past, isLoose: senses(index).isReport || ["is", "are"].contains(word(index - 1)))
  }

  /// "Set to expire", "set for May", "set Friday as the deadline".
  private func setsDay(_ index: Int) -> Bool {
    let next = senses(index + 1)
    return ["to", "for"].contains(word(index + 1)) || next.month != nil || next.weekday != nil
  }

  /// What points ahead before an infinitive.
  static let modals: Set<String> = [
    "may", "might", "could", "can", "should", "will", "would", "must", "shall",
  ]

  private func infinitive(at index: Int) -> TimeTense? {
    // "Guidelines to be published in November".
    if word(index + 1) == "be", word(index + 2).hasSuffix("ed") || senses(index + 2).tense == "past" {
      return TimeTense(.future)
    }
    guard isWord(index + 1), !isCapital(index + 1), senses(index + 1).number == nil,
      !["the", "a", "an"].contains(word(index + 1))
    else { return nil }
    // "Urged residents to stay home".
    if (1...3).contains(where: { senses(index - 1 - $0).isUrging }) { return TimeTense(.future) }
    // "Was to visit Norland in February, but he fell ill".
    let isThwarted =
      ["was", "were"].contains(word(index - 1))
      && (index..<min(count, index + 16)).contains { word($0) == "but" }
    if isThwarted { return TimeTense(.past) }
    // "Agreed to meet" points ahead; "invited observers to monitor" is as old as its inviting.
    guard senses(index - 1).isIntent else { return nil }
    return isPluperfect(index - 1) ? TimeTense(.past, isLoose: true) : TimeTense(.future)
  }

  /// "Had been due", "had been scheduled".
  private func isPluperfect(_ index: Int) -> Bool { word(index - 1) == "been" && word(index - 2) == "had" }
}
