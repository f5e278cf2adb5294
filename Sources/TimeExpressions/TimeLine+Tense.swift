extension TimeLine {
  /// Which way the verb that governs `tokens` points: the nearest cue before them, else the first behind
  /// them.
  ///
  /// "The ministers *will* meet on Friday" against "will do everything, the minister *said* on Wednesday".
  func direction(around tokens: Range<Int>) -> TimeDirection? {
    let index = tokens.lowerBound - 1
    if word(index) == "by" { return .future }
    // "To monitor the 9 August elections", "appointed to head a team at the September polls": the verb says nothing of when they are.
    let next = tokens.upperBound
    let isBesideNoun =
      word(index) == "the" && isWord(next) && !isCapital(next) && !senses(next).isPreposition
      && senses(next).tense == nil && !word(next).isEmpty && word(next) != "and"
    if isBesideNoun, ["following", "after", "since"].contains(word(index - 1)) { return .past }
    return isBesideNoun ? nil : nearestCue(around: tokens)
  }

  /// Whether a history names `tokens` without getting there: behind "until", in a pluperfect, in brackets.
  func isAside(_ tokens: Range<Int>) -> Bool {
    var index = tokens.lowerBound - 1
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

  private func nearestCue(around tokens: Range<Int>) -> TimeDirection? {
    var index = tokens.lowerBound - 1
    let floor = max(0, index - 30)
    while index >= floor {
      if let found = cue(at: index) { return found }
      if word(index) == ";" { break }
      index -= 1
    }
    index = tokens.upperBound
    let ceiling = min(count, index + 20)
    while index < ceiling {
      if let found = cue(at: index) { return found }
      if word(index) == ";" { break }
      index += 1
    }
    return nil
  }

  private func cue(at index: Int) -> TimeDirection? {
    let word = word(index)
    if word == "to" {
      // "Agreed to meet" points ahead; "invited observers to monitor" is as old as its inviting.
      guard senses(index - 1).isIntent, self.isWord(index + 1), !self.isCapital(index + 1),
        senses(index + 1).number == nil, !["the", "a", "an"].contains(self.word(index + 1))
      else { return nil }
      return .future
    }
    // "Will be held", "is to be signed": the participle tells nothing, what stands before "be" does.
    if self.word(index - 1) == "be" { return nil }
    switch senses(index).tense {
    case "future": return .future
    case "past": return .past
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
    return .past
  }
}
