extension ThatTimeRule {
  /// "The day before", "the day after" where their clause ends; "the day following".
  func dayBeside(_ line: TimeLine, _ index: Int) -> TimeDraft? {
    guard let unit = line.senses(index).unit, [.day, .week, .month, .year].contains(unit),
      !line.senses(index).isPlural
    else { return nil }
    let word = line.word(index + 1)
    guard ["before", "after", "following"].contains(word) else { return nil }
    let next = line.word(index + 2)
    guard
      next.isEmpty || [".", ",", ";", ")"].contains(next)
        || word == "following" && line.senses(index + 2).tense != nil
    else { return nil }
    return TimeDraft(index..<(index + 2), .date, .anchored(unit, word == "before" ? -1 : 1))
  }
}

extension TimeDraft {
  /// This draft from the token `start` on.
  func covering(_ start: Int) -> TimeDraft {
    var draft = self
    draft.tokens = start..<tokens.upperBound
    return draft
  }
}
