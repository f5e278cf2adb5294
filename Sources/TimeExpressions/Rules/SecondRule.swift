/// The second of two that share what stands before: "7" of "April 6 and 7", "96" of "1995-96", "3" and "9" of "May 2,
/// 3 and 9".
struct SecondRule: TimeRule {
  func draft(_ line: TimeLine, at index: Int) -> TimeDraft? {
    guard let digits = line.digits(index), line.length(index) <= 2 else { return nil }
    if let year = year(line, index, digits) {
      return TimeDraft(index..<(index + 1), .date, .value(String(year)))
    }
    guard let day = line.dayOfMonth(at: index), let month = month(line, before: index),
      isFree(line, index, day.next)
    else { return nil }
    let place = line.past(",", day.next)
    if let year = line.year(at: place), !line.isCounted(place, next: year.next) {
      return TimeDraft(
        index..<year.next, .date, .date(year: year.value, month: month, day: day.value, direction: nil))
    }
    return TimeDraft(
      index..<day.next, .date, .date(year: nil, month: month, day: day.value, direction: nil))
  }

  private func year(_ line: TimeLine, _ index: Int, _ digits: Int) -> Int? {
    guard line.length(index) == 2, line.word(index - 1) == "-", line.isGlued(index), line.isGlued(index - 1),
      let first = line.year(at: index - 2), line.length(index - 2) == 4, first.value % 100 < digits,
      !line.isGlued(index + 1) || !line.isWord(index + 1) && line.word(index + 1) != "-"
    else { return nil }
    return first.value / 100 * 100 + digits
  }

  /// The month that a day before `index` belongs to, over joining words and other days.
  private func month(_ line: TimeLine, before index: Int) -> Int? {
    var place = index
    for _ in 0..<12 {
      let isList = line.word(place - 1) == ","
      guard isList || line.second(behind: place - 1) != nil else { return nil }
      // "On May 2, 9 people …" is no list: it goes on, or it holds a span.
      if isList, line.second(behind: place + 1) == nil, line.word(place + 1) != "," { return nil }
      place -= 2
      if !isDigit(line, place), isDigit(line, place - 1), line.isGlued(place) { place -= 1 }
      guard isDigit(line, place) else { return nil }
      if let month = line.senses(place - 1).month,
        MonthDateRule().isMonth(line, place - 1, besideNumber: true)
      {
        return month
      }
      if line.word(place - 1) == ".", let month = line.senses(place - 2).month { return month }
    }
    return nil
  }

  private func isDigit(_ line: TimeLine, _ index: Int) -> Bool {
    line.digits(index) != nil && line.length(index) <= 2
  }

  /// Whether the number counts nothing: "on April 24 and 25 people died".
  private func isFree(_ line: TimeLine, _ index: Int, _ next: Int) -> Bool {
    if line.isInNumber(index) && line.word(index - 1) != "," { return false }
    if line.senses(next).unit != nil || line.senses(next).isCounted || line.word(next) == "%" { return false }
    if line.word(index - 1) == "-", line.isGlued(index) { return !line.isGlued(next) || !line.isWord(next) }
    return !line.isWord(next) || line.word(next).isEmpty || line.isCapital(next)
      || line.senses(next).isPreposition || line.senses(next).tense != nil || line.second(behind: next) != nil
      || ["at", "with", "when", "where", "as", "for"].contains(line.word(next))
  }
}
