/// Dates in digits without a year or a day, or with the month as a word: "on 22/04", "from 10/1 to 11/7", "08/2012",
/// "23/Sep/2020", "on the 18th".
struct ShortDateRule: TimeRule {
  func draft(_ line: TimeLine, at index: Int) -> TimeDraft? {
    if let ordinal = ordinal(line, index) { return ordinal }
    guard let first = line.digits(index), let mark = joint(line, index + 1), !isInside(line, index) else {
      return nil
    }
    if let month = line.senses(index + 2).month, joint(line, index + 3) != nil,
      let year = line.digits(index + 4),
      line.length(index + 4) == 4, first <= 31
    {
      return TimeDraft(
        index..<(index + 5), .date, .date(year: year, month: month, day: first, direction: nil))
    }
    guard let second = line.digits(index + 2), isFree(line, index + 3) else { return nil }
    // "2030-05" is a month, "1995-96" and "2004-05" two years.
    if mark == "-", !line.senses(index - 1).isNumbered, line.length(index) == 4, line.length(index + 2) == 2,
      (1900...2100).contains(first), (1...12).contains(second),
      second <= first % 100
    {
      return TimeDraft(
        index..<(index + 3), .date, .date(year: first, month: second, day: nil, direction: nil))
    }
    if line.length(index + 2) == 4, (1...12).contains(first), (1900...2100).contains(second) {
      return TimeDraft(
        index..<(index + 3), .date, .date(year: second, month: first, day: nil, direction: nil))
    }
    guard mark == "/", line.length(index) <= 2, line.length(index + 2) <= 2,
      isLed(line, index, first, second),
      let date = CalendarDate(2000, first > 12 ? second : first, first > 12 ? first : second)
    else { return nil }
    return TimeDraft(
      index..<(index + 3), .date, .date(year: nil, month: date.month, day: date.day, direction: nil))
  }

  /// A slash or hyphen without blanks around it.
  private func joint(_ line: TimeLine, _ index: Int) -> String? {
    let word = line.word(index)
    return (word == "/" || word == "-") && line.isGlued(index) && line.isGlued(index + 1) ? word : nil
  }

  private func isInside(_ line: TimeLine, _ index: Int) -> Bool {
    line.isGlued(index) && !["(", "\"", "'"].contains(line.word(index - 1))
  }

  private func isFree(_ line: TimeLine, _ index: Int) -> Bool {
    !line.isGlued(index)
      || [",", ".", ")", ";", "?", "!"].contains(line.word(index))
        && !(line.isGlued(index + 1) && line.digits(index + 1) != nil)
  }

  /// "1/2", "3/4" are shares and "9/11" is a name unless a word makes them days.
  private func isLed(_ line: TimeLine, _ index: Int, _ first: Int, _ second: Int) -> Bool {
    if first == 9, second == 11 { return false }
    let before = line.word(index - 1)
    if ["on", "next", "this", "until", "till", "since"].contains(before) { return true }
    let other = index + 4
    if before == "from", line.word(index + 3) == "to",
      line.digits(line.senses(other).direction == nil ? other : other + 1) != nil
    {
      return true
    }
    return before == "to" && line.digits(index - 2) != nil && line.word(index - 3) == "/"
      && line.word(index - 5) == "from"
  }

  /// "On the 18th", where nothing but its clause follows; "the sixth of this month".
  private func ordinal(_ line: TimeLine, _ index: Int) -> TimeDraft? {
    guard line.word(index) == "the", let day = line.ordinalDay(at: index + 1) else { return nil }
    if line.word(day.next) == "of", line.word(day.next + 2) == "month" {
      let month: TimeDirection? =
        switch line.word(day.next + 1) {
        case "this": .present
        case "last": .past
        case "next": .future
        default: nil
        }
      return month.map {
        TimeDraft(
          index..<(day.next + 3), .date, .dayOfMonth(day.value, weekday: nil, month: $0))
      }
    }
    guard line.digits(index + 1) != nil,
      ["on", "by", "until", "since", "from", "to"].contains(line.word(index - 1)),
      !line.isWord(day.next) || line.word(day.next).isEmpty || line.second(behind: day.next) != nil
    else { return nil }
    return TimeDraft(index..<day.next, .date, .dayOfMonth(day.value, weekday: nil, month: nil))
  }
}
