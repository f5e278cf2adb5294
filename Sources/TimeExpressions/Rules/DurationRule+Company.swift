extension DurationRule {
  /// "Day-long", "decades-long".
  func long(_ line: TimeLine, _ index: Int) -> TimeDraft? {
    guard let unit = line.senses(index).unit, line.pastHyphen(index + 1) > index + 1,
      line.word(index + 2) == "long"
    else { return nil }
    let count = line.senses(index).isPlural ? nil : Optional(1)
    return TimeDraft(index..<(index + 3), .duration, .value(unit.duration(count)))
  }

  /// The end of the year or month at `index`: "the first two months *of 1939*".
  func whole(_ line: TimeLine, _ index: Int) -> Int? {
    for rule in [MonthDateRule(), YearRule(), DecadeRule()] as [any TimeRule] {
      if let draft = rule.draft(line, at: index) { return draft.tokens.upperBound }
    }
    return nil
  }

  /// "Four flights a week", "$500 million a year": so many for each.
  func isRate(_ line: TimeLine, _ index: Int) -> Bool {
    guard line.word(index) == "a" || line.word(index) == "an", line.senses(index + 1).unit != nil else {
      return false
    }
    let before = line.senses(index - 1)
    if before.isPreposition || before.rough != nil { return false }
    return (1...3).contains { back in
      line.digits(index - back) != nil || back > 1 && line.senses(index - back).number != nil
        || ["million", "billion"].contains(line.word(index - back))
    }
  }
}
