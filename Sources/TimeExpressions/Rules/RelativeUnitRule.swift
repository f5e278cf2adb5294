/// A unit counted from the document's date: "last week", "this month", "the current year", "next weekend".
struct RelativeUnitRule: TimeRule {
  func draft(_ line: TimeLine, at index: Int) -> TimeDraft? {
    if let week = week(line, index) { return week }
    let place = line.past("the", index)
    let hasArticle = place > index
    // "The year before last", "the week after next".
    if hasArticle, let unit = line.senses(place).unit, [.year, .month, .week].contains(unit),
      line.reads(place + 1, "before", "last") || line.reads(place + 1, "after", "next"),
      !line.senses(place + 3).isTemporal
    {
      return TimeDraft(index..<(place + 3), .date, .shift(unit, line.word(place + 1) == "before" ? -2 : 2))
    }
    let shift: Int
    switch line.word(place) {
    case "last" where !hasArticle || isWhole(line, place): shift = -1
    case "past" where !hasArticle && line.word(place - 1) == "this": shift = -1
    case "this" where !hasArticle, "current": shift = 0
    case "next" where !hasArticle || isWhole(line, place): shift = 1
    case "coming", "upcoming": shift = 1
    case "previous" where !hasArticle: shift = -1
    default: return nil
    }
    var next = line.past("coming", place + 1)
    if ["fiscal", "calendar", "school", "academic", "financial", "working"].contains(line.word(next)) {
      next += 1
    }
    guard let unit = line.senses(next).unit, !line.senses(next).isPlural, !unit.isFinerThanDay,
      unit != .fortnight, unit != .millennium, !line.senses(next).isShort, !line.isTitle(next)
    else { return nil }
    if unit == .day {
      return shift == 0 && !hasArticle ? TimeDraft(index..<(next + 1), .date, .shift(.day, 0)) : nil
    }
    // "this year's elections": the expression ends before the possessive.
    return TimeDraft(index..<(next + 1), .date, .shift(unit, shift))
  }

  /// "The last quarter", "the next fiscal year", which are counted from today all the same.
  private func isWhole(_ line: TimeLine, _ index: Int) -> Bool {
    let next = line.word(index + 1)
    return ["fiscal", "financial"].contains(next)
      || next == "quarter" && line.word(index) == "last" && line.word(index + 2) != "of"
  }

  /// "The week of March 6".
  private func week(_ line: TimeLine, _ index: Int) -> TimeDraft? {
    guard line.reads(index, "the", "week", "of"), let day = MonthDateRule().draft(line, at: index + 3),
      case .date(_, _, .some, _) = day.meaning
    else { return nil }
    return TimeDraft(index..<day.tokens.upperBound, .date, .week(of: day.meaning))
  }
}
