extension TimeLine {
  /// Which way the verb that governs `tokens` points: the nearest cue before them, else the first behind
  /// them.
  ///
  /// "The ministers *will* meet on Friday" against "will do everything, the minister *said* on Wednesday".
  func direction(around tokens: Range<Int>) -> TimeDirection? {
    var index = tokens.lowerBound - 1
    if word(index) == "by" { return .future }
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
      // "To" and a bare verb points ahead ("agreed to meet"); "to Tarsk", "to the court" do not.
      let next = self[index + 1]
      guard next.isWord, !next.isCapital, !next.word.isEmpty, next.senses.number == nil,
        next.senses.unit == nil,
        !["the", "a", "an", "his", "her", "its", "their", "this", "that", "all", "any"].contains(next.word),
        !next.word.hasSuffix("ing"), !next.word.hasSuffix("s"), !next.senses.isPreposition
      else { return nil }
      return .future
    }
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
    guard word.count > 4, word.hasSuffix("ed"), !senses(index).isNoVerb, !self[index].isCapital else {
      return nil
    }
    return .past
  }
}
