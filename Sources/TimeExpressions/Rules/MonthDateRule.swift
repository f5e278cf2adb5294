/// A month with or without its day and year: "9 August 2020", "Sept. 2012", "last May", "the 9th of August".
struct MonthDateRule: TimeRule {
  func draft(_ line: TimeLine, at index: Int) -> TimeDraft? {
    var start = index
    var next = index
    if let weekday = line.senses(next).weekday {
      let after = line.past("the", line.past(",", line.pastStop(next + 1)))
      // "Thursday the 20th".
      if line.word(after - 1) == "the", let day = line.ordinalDay(at: after), line.digits(after) != nil,
        !line.isWord(day.next) || line.word(day.next).isEmpty || line.senses(day.next).isPreposition,
        line.senses(line.past("of", day.next)).month == nil
      {
        return TimeDraft(start..<day.next, .date, .dayOfMonth(day.value, weekday: weekday, month: nil))
      }
      guard let draft = dated(line, at: after), case .date(_, _, .some, _) = draft.meaning else { return nil }
      next = draft.tokens.upperBound
      guard case .date(nil, let month, let day?, nil) = draft.meaning else {
        return TimeDraft(start..<next, .date, draft.meaning)
      }
      return TimeDraft(start..<next, .date, .dayOn(weekday: weekday, month: month, day: day))
    }
    // "The 9th of August" is all of it, "the Oct. 23 vote" is not.
    if line.word(next) == "the", line.ordinalDay(at: next + 1) != nil || line.reads(next + 1, "month", "of") {
      next += 1
    }
    start = index
    guard var draft = dated(line, at: next) else { return nil }
    draft.tokens = start..<draft.tokens.upperBound
    return draft
  }

  private func dated(_ line: TimeLine, at index: Int) -> TimeDraft? {
    if let day = line.dayOfMonth(at: index), !(line.isGlued(index) && line.isInNumber(index)) {
      let place = line.pastHyphen(line.past("of", day.next))
      if let month = line.senses(place).month, isMonth(line, place, besideNumber: true) {
        return whole(
          line, index, month, day.value, line.senses(place).isShort ? line.pastStop(place + 1) : place + 1)
      }
    }
    var place = index
    var direction: TimeDirection?
    switch line.senses(index).direction {
    case "past" where line.word(index) == "last" || line.word(index) == "past": direction = .past
    case "future": direction = .future
    case "present" where line.word(index) == "this": direction = .present
    default: break
    }
    if direction != nil { place += 1 }
    // "This past September", "this coming September".
    if direction == .present, ["past", "coming"].contains(line.word(place)) {
      direction = line.word(place) == "past" ? .past : .future
      place += 1
    }
    if line.reads(place, "month", "of") { place += 2 }
    guard let month = line.senses(place).month else { return nil }
    let after = line.senses(place).isShort ? line.pastStop(place + 1) : place + 1
    if let day = line.dayOfMonth(at: line.past("the", line.pastHyphen(after))),
      isMonth(line, place, besideNumber: true),
      line.digits(line.past("the", line.pastHyphen(after))) != nil || direction == nil,
      !isHour(line, day.next)
    {
      return whole(line, index, month, day.value, day.next)
    }
    let comma = line.word(after) == "," || line.word(after) == "of" ? after + 1 : after
    if let year = line.year(at: comma), isMonth(line, place, besideNumber: true),
      comma == after || !line.isCounted(comma, next: year.next)
    {
      return TimeDraft(
        index..<year.next, .date, .date(year: year.value, month: month, day: nil, direction: nil))
    }
    guard isMonth(line, place, besideNumber: false) else { return nil }
    let meaning = TimeMeaning.date(year: nil, month: month, day: nil, direction: direction)
    if let end = thatYear(line, after) { return TimeDraft(index..<end, .date, .inLastYear(meaning)) }
    // "May of that parched year".
    if line.reads(after, "of", "that"), line.word(after + 3) == "year" {
      return TimeDraft(index..<after, .date, .inLastYear(meaning))
    }
    if let shift = line.relativeYear(after) {
      return TimeDraft(index..<(after + 2), .date, .inYear(meaning, shift: shift))
    }
    return TimeDraft(index..<after, .date, meaning)
  }

  private func whole(_ line: TimeLine, _ start: Int, _ month: Int, _ day: Int, _ end: Int) -> TimeDraft {
    let comma = line.past(",", end)
    if let year = line.year(at: comma),
      comma == end || line.digits(comma) != nil && !line.isCounted(comma, next: year.next)
    {
      return TimeDraft(
        start..<year.next, .date, .date(year: year.value, month: month, day: day, direction: nil))
    }
    let meaning = TimeMeaning.date(year: nil, month: month, day: day, direction: nil)
    if let end = thatYear(line, comma) { return TimeDraft(start..<end, .date, .inLastYear(meaning)) }
    if let shift = line.relativeYear(comma) {
      return TimeDraft(start..<(comma + 2), .date, .inYear(meaning, shift: shift))
    }
    return TimeDraft(start..<end, .date, meaning)
  }
}
