/// Days of one month from one to another: "12-14 May", "May 12-14, 2031", "from 12 to 14 May"; a year that begins in one
/// and ends in the next: "2029/30".
struct RangeRule: TimeRule {
  func draft(_ line: TimeLine, at index: Int) -> TimeDraft? {
    if let year = year(line, index) { return year }
    guard line.senses(index).weekday == nil else { return nil }
    return monthBehind(line, index) ?? monthBefore(line, index)
  }

  private func monthBehind(_ line: TimeLine, _ index: Int) -> TimeDraft? {
    let place = line.past("the", index)
    guard let first = line.dayOfMonth(at: place), place == index || first.next > place + 1,
      !line.isInNumber(place), let second = joined(line, first.next),
      let draft = MonthDateRule().draft(line, at: second),
      case .date(_, _, let last?, nil) = draft.meaning, last > first.value,
      line.dayOfMonth(at: line.past("the", second)) != nil
    else { return nil }
    return TimeDraft(index..<draft.tokens.upperBound, .date, .days(from: first.value, to: draft.meaning))
  }

  private func monthBefore(_ line: TimeLine, _ index: Int) -> TimeDraft? {
    guard line.senses(index).month != nil, let draft = MonthDateRule().draft(line, at: index),
      case .date(nil, _, let first?, nil) = draft.meaning,
      let second = joined(line, draft.tokens.upperBound), line.digits(second) != nil,
      let last = SecondRule().draft(line, at: second), case .date(_, _, let day?, nil) = last.meaning,
      day > first
    else { return nil }
    return TimeDraft(index..<last.tokens.upperBound, .date, .days(from: first, to: last.meaning))
  }

  /// The place behind a dash or "to" at `index`.
  private func joined(_ line: TimeLine, _ index: Int) -> Int? {
    line.word(index) == "-" || line.word(index) == "to" ? index + 1 : nil
  }

  private func year(_ line: TimeLine, _ index: Int) -> TimeDraft? {
    let fiscal = line.past("fiscal", line.past("the", index))
    let place = fiscal > index && line.word(fiscal - 1) == "fiscal" ? line.past("year", fiscal) : index
    guard let first = line.digits(place), line.length(place) == 4, (1000...2199).contains(first),
      line.word(place + 1) == "/", line.isGlued(place + 1), line.isGlued(place + 2),
      line.length(place + 2) == 2, line.digits(place + 2) == (first + 1) % 100,
      !line.isGlued(place) || line.word(place - 1) == "(", !line.senses(place - 1).isNumbered,
      !line.isGlued(place + 3) || !line.isWord(place + 3) && line.word(place + 3) != "/"
    else { return nil }
    return TimeDraft(index..<(place + 3), .date, .value("\(first)/\(first + 1)"))
  }
}
