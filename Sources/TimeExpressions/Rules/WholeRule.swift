/// A whole unit or a numbered one: "all day", "the whole week", "the second day", "his first day", "week 23", "Day 3".
struct WholeRule: TimeRule {
  func draft(_ line: TimeLine, at index: Int) -> TimeDraft? {
    if let numbered = numbered(line, index) { return numbered }
    var place = line.past("the", index)
    if line.word(index) == "all" || ["whole", "entire", "full"].contains(line.word(place)) {
      place = line.word(index) == "all" ? index + 1 : place + 1
      guard let unit = line.senses(place).unit, !line.senses(place).isPlural,
        unit == .day || unit == .week || unit == .month
      else { return nil }
      return TimeDraft(index..<(place + 1), .duration, .value(unit.duration(1)))
    }
    // "The second day", "its final day"; "last day" alone is an ordinal too, "last week" is not.
    let isLast = ["last", "final"].contains(line.word(place))
    guard let after = isLast ? place + 1 : line.ordinalDay(at: place)?.next else { return nil }
    if !isLast, place > index, let part = line.senses(after).part, line.senses(after).day == nil,
      !line.isCapital(after + 1)
    {
      return TimeDraft(index..<(after + 1), .time, .value("XXXX-XX-XXT" + part))
    }
    guard line.word(after) == "day",
      line.pastHyphen(after + 1) == after + 1,
      !line.isCapital(after) || line.isShouted(after) || !line.isCapital(after + 1)
    else { return nil }
    let end = line.reads(after + 1, "of", "the", "month") ? after + 4 : after + 1
    // "It is the second day of the strike", "today is the eighth day".
    let isToday = line.word(index - 1) == "is" || line.reads(index - 2, "'", "s")
    return TimeDraft(index..<end, .date, isToday ? .shift(.day, 0) : .value("XXXX-XX-XX"))
  }

  /// "Week 23", "Day 3", "Year 2".
  private func numbered(_ line: TimeLine, _ index: Int) -> TimeDraft? {
    guard let unit = line.senses(index).unit, unit == .day || unit == .week || unit == .year,
      !line.senses(index).isPlural, !line.senses(index).isShort, let number = line.digits(index + 1),
      number > 0, number <= 53,
      !line.isInNumber(index + 1), line.senses(index + 2).unit == nil, line.isCapital(index) || unit != .year
    else { return nil }
    switch unit {
    case .week: return TimeDraft(index..<(index + 2), .date, .value("XXXX-W" + TimeSpan.padded(number, 2)))
    case .day: return TimeDraft(index..<(index + 2), .date, .value("XXXX-XX-XX"))
    default: return TimeDraft(index..<(index + 2), .date, .value("XXXX"))
    }
  }
}
