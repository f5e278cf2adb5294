extension TimeLine {
  /// Which way the verb that governs `tokens` points: the nearest cue before them, else the first behind
  /// them.
  ///
  /// "The ministers *will* meet on Friday" against "will do everything, the minister *said* on Wednesday".
  func direction(around tokens: Range<Int>) -> TimeDirection? {
    let index = tokens.lowerBound - 1
    let next = tokens.upperBound
    switch word(index) {
    case "by":
      // "Ten states had reported by Wednesday".
      return cueBefore(tokens) == .past && hasPluperfect(before: index) ? .past : .future
    case let bound where ["from", "till", "to", "until"].contains(bound) && isDeferred(before: index):
      return .future
    case "until", "till", "through":
      // "They did not publish it until Monday".
      if cueBefore(tokens) == .past, (max(0, index - 6)..<max(0, index)).contains(where: { isNegation($0) }) {
        return .past
      }
      // "The strike lasted until October", "the offer holds until October": the nearest one.
      return tokens.contains { senses($0).month != nil } ? nil : .future
    case "effective": return .future
    // "Called a strike for 1 July", "set for Wednesday"; "earnings for June" are of a month.
    case "for" where namesDay(tokens): return .future
    case "as" where ["soon", "early", "late"].contains(word(index - 1)): return .future
    default: break
    }
    // "Wednesday's ruling", "to monitor the 9 August elections", "head a team at the September polls", "under a June
    // agreement": the verb says nothing of when they are.
    if word(next) == "'", word(next + 1) == "s", isGlued(next) { return nil }
    let isNamed = word(index) == "the" || word(index) == "a" && senses(tokens.lowerBound).month != nil
    let isBesideNoun =
      isNamed && isWord(next) && !isCapital(next) && !senses(next).isPreposition
      && senses(next).tense == nil && !word(next).isEmpty && word(next) != "and"
    if isBesideNoun, ["following", "after", "since"].contains(word(index - 1)) { return .past }
    if isBesideNoun { return nil }
    // "The department on Sunday issued a warning".
    if index >= 0, word(index) == "on" || isWord(index), let found = cue(at: next), word(next) != "to" {
      return found
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

  private func cueBefore(_ tokens: Range<Int>) -> TimeDirection? {
    var index = tokens.lowerBound - 1
    let floor = max(0, index - 30)
    while index >= floor {
      if let found = cue(at: index) { return found }
      if word(index) == ";" { break }
      index -= 1
    }
    return nil
  }

  private func cueBehind(_ tokens: Range<Int>) -> TimeDirection? {
    var index = tokens.upperBound
    let ceiling = min(count, index + 20)
    while index < ceiling {
      if let found = cue(at: index) { return found }
      if word(index) == ";" { break }
      index += 1
    }
    return nil
  }

  private func hasPluperfect(before index: Int) -> Bool {
    (max(0, index - 12)..<max(0, index)).contains { word($0) == "had" }
  }

  private func cue(at index: Int) -> TimeDirection? {
    let word = word(index)
    if word == "to" { return infinitive(at: index) }
    // "Will be held", "is to be signed", "are being held": the participle tells nothing, what stands before "be" does.
    if self.word(index - 1) == "be" || self.word(index - 1) == "being" { return nil }
    switch senses(index).tense {
    case "future":
      // "Had been due to expire"; "ahead of the visit"; "set a record on", "set aside".
      if isPluperfect(index) { return .past }
      if ["the", "a", "an", "its", "their", "his", "her"].contains(self.word(index - 1)) { return nil }
      if word == "ahead", self.word(index + 1) == "of" { return nil }
      if word == "set", self.word(index + 1) != "to", self.word(index + 1) != "for" { return .past }
      return .future
    case "past": return .past
    // "The minister arrives on Thursday": a timetable.
    case "timetable": return .future
    case "present":
      if word == "has" || word == "have" || word == "says" || word == "say" || word == "tells" {
        return .past
      }
      return (word == "is" || word == "are") && self.word(index + 1).hasSuffix("ing") ? .future : nil
    default: break
    }
    guard word.count > 4, word.hasSuffix("ed"), !senses(index).isNoVerb, !self.isCapital(index) else {
      return nil
    }
    // "A proposed merger" tells no tense.
    return ["a", "an", "its", "their", "his", "her"].contains(self.word(index - 1)) ? nil : .past
  }

  private func infinitive(at index: Int) -> TimeDirection? {
    // "Guidelines to be published in November".
    if word(index + 1) == "be", word(index + 2).hasSuffix("ed") || senses(index + 2).tense == "past" {
      return .future
    }
    // "Agreed to meet" points ahead; "invited observers to monitor" is as old as its inviting.
    guard senses(index - 1).isIntent, isWord(index + 1), !isCapital(index + 1),
      senses(index + 1).number == nil, !["the", "a", "an"].contains(word(index + 1))
    else { return nil }
    // "Was to visit Norland in February, but he fell ill".
    let isThwarted =
      ["was", "were"].contains(word(index - 1))
      && (index..<min(count, index + 16)).contains { word($0) == "but" }
    return isPluperfect(index - 1) || isThwarted ? .past : .future
  }

  /// "Had been due", "had been scheduled".
  private func isPluperfect(_ index: Int) -> Bool { word(index - 1) == "been" && word(index - 2) == "had" }
}
