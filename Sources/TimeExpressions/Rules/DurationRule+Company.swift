extension DurationRule {
  /// "Day-long", "decades-long", "weeklong", "quarter-century".
  func long(_ line: TimeLine, _ index: Int) -> TimeDraft? {
    if let value = line.senses(index).length {
      return TimeDraft(index..<(index + 1), .duration, .value(value))
    }
    if line.word(index) == "quarter", line.pastHyphen(index + 1) > index + 1,
      line.word(index + 2) == "century"
    {
      return TimeDraft(index..<(index + 3), .duration, .value("P25Y"))
    }
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

  /// Whether "last" behind the word at `index` is a verb: "will last three years".
  func isVerb(_ line: TimeLine, _ index: Int) -> Bool {
    ["will", "would", "could", "can", "should", "might", "must", "shall", "may", "to", "not", "ll"].contains(
      line.word(index))
      && !(line.word(index) == "to" && ["compared", "prior"].contains(line.word(index - 1)))
  }

  /// "Three hours and 20 minutes" as `PT3H20M`, "two years and six months" as `P2Y6M`.
  func compound(_ line: TimeLine, _ index: Int, _ length: TimeLine.Length) -> TimeDraft? {
    guard let unit = length.unit, let count = length.count, length.value == nil,
      line.word(length.next) == "and", let rest = line.length(at: length.next + 1), let finer = rest.unit,
      let part = rest.count, rest.value == nil, line.cardinal(at: length.next + 1) != nil,
      unit == .hour && finer == .minute || unit == .minute && finer == .second
        || unit == .year && finer == .month
    else { return nil }
    let head = unit.duration(count)
    let tail = finer.duration(part).drop { !$0.isNumber }
    return TimeDraft(index..<rest.next, .duration, .value(head + tail))
  }

  /// What limits a length behind it, as TIMEX3's `mod`, and the place behind that: "three years or more".
  func limit(_ line: TimeLine, _ index: Int) -> (modifier: String?, next: Int) {
    if line.reads(index, "or", "so") { return ("APPROX", index + 2) }
    if line.reads(index, "or", "more"), line.word(index + 2) != "than" { return ("EQUAL_OR_MORE", index + 2) }
    if line.reads(index, "or", "less"), line.word(index + 2) != "than" { return ("EQUAL_OR_LESS", index + 2) }
    return (nil, index)
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
