/// A day of the week with its part of the day: "Tuesday", "last Friday", "Wednesday night".
struct WeekdayRule: TimeRule {
  func draft(_ line: TimeLine, at index: Int) -> TimeDraft? {
    var place = index
    var direction: TimeDirection?
    switch line.word(place) {
    case "last", "past": direction = .past
    case "next", "coming": direction = .future
    case "this": direction = .present
    default: break
    }
    if direction != nil { place += 1 }
    if direction == .present, ["past", "coming"].contains(line.word(place)) {
      direction = line.word(place) == "past" ? .past : .future
      place += 1
    }
    guard let weekday = line.senses(place).weekday, isWeekday(line, place, direction) else { return nil }
    var end = place + 1
    if line.senses(place).isShort { end = line.pastStop(end) }
    // "Thursday Island", "the Friday Night Choir".
    if line.isCapital(place), isName(line, end) || line.senses(end).part != nil && isName(line, end + 1) {
      return nil
    }
    // "Monday and Tuesday nights" recur.
    if line.word(end) == "and", line.senses(end + 1).weekday != nil, line.senses(end + 2).parts != nil {
      return nil
    }
    let week = line.past("of", end)
    if direction == nil, line.word(week + 1) == "week", let shift = shift(line, week) {
      return TimeDraft(index..<(week + 2), .date, .weekdayOfWeek(weekday, shift: shift))
    }
    // "Wednesday week": a week after the next Wednesday.
    if direction == nil, line.word(end) == "week", !line.isWord(end + 1) || line.word(end + 1).isEmpty {
      return TimeDraft(index..<(end + 1), .date, .weekAfter(weekday))
    }
    let day = TimeMeaning.weekday(weekday, direction)
    if let part = line.senses(end).part, line.word(end) != "tonight" {
      return TimeDraft(index..<(end + 1), .time, .part(of: day, "T" + part))
    }
    return TimeDraft(index..<end, .date, day)
  }

  private func shift(_ line: TimeLine, _ index: Int) -> Int? {
    switch line.word(index) {
    case "last": -1
    case "this": 0
    case "next": 1
    default: nil
    }
  }

  private func isName(_ line: TimeLine, _ index: Int) -> Bool {
    line.isCapital(index) && line.senses(index).isHead && !line.isShouted(index)
  }

  /// "Sun", "Sat", "Wed" and their like need a capital and company.
  private func isWeekday(_ line: TimeLine, _ index: Int, _ direction: TimeDirection?) -> Bool {
    guard line.senses(index).isOrdinary else { return line.isCapital(index) || line.word(index).count > 5 }
    if isListed(line, index) || direction != nil && ["next", "last"].contains(line.word(index - 1)) {
      return true
    }
    guard line.isCapital(index) else { return false }
    if line.word(index + 1) == ".", line.isGlued(index + 1) {
      return line.isCapital(index + 2) || line.digits(index + 2) != nil || line.word(index - 1) == "on"
    }
    if line.word(index - 1) == "the" { return false }
    return direction != nil || line.word(index - 1) == "on" || line.digits(index + 1) != nil
      || line.word(index + 1) == "," && line.senses(index + 2).month != nil
  }

  /// "Sat-Sun", "Mon and Tues", "every mon, wed".
  private func isListed(_ line: TimeLine, _ index: Int) -> Bool {
    let isJoint = { (place: Int) in line.second(behind: place) != nil || line.word(place) == "," }
    let isBeside = { (place: Int) in
      line.senses(place).weekday != nil
        && (line.isCapital(place) || line.isCapital(index) == line.isCapital(place))
    }
    return isJoint(index - 1) && isBeside(index - 2) || isJoint(index + 1) && isBeside(index + 2)
  }
}
