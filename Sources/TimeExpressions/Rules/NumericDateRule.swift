/// "2019-11-19", "19.11.2019", "11/19/2019": the day first where only that fits or where dots part it.
struct NumericDateRule: TimeRule {
  func draft(_ line: TimeLine, at index: Int) -> TimeDraft? {
    guard let a = line.digits(index), let b = line.digits(index + 2), let c = line.digits(index + 4),
      line.isGlued(index + 1), line.isGlued(index + 2), line.isGlued(index + 3), line.isGlued(index + 4),
      !line.isGlued(index) || !line.isWord(index - 1) && line.word(index - 1) != "/"
    else { return nil }
    let mark = line.word(index + 1)
    guard mark == line.word(index + 3), ["-", ".", "/"].contains(mark) else { return nil }
    let end = index + 5
    if line.isGlued(end), line.isWord(end) && line.word(end) != "t" || ["/", "-"].contains(line.word(end)) {
      return nil
    }
    let parts: (Int, Int, Int)
    if line.length(index) == 4 {
      parts = (a, b, c)
    } else if line.length(index + 4) == 4 || mark == "/" && line.length(index + 4) == 2
      || mark == "." && line.length(index) == 2 && line.length(index + 2) == 2 && line.length(index + 4) == 2
        && a > 12
    {
      let year = line.length(index + 4) == 2 ? 2000 + c : c
      parts = mark == "." || a > 12 ? (year, b, a) : (year, a, b)
    } else {
      return nil
    }
    guard let date = CalendarDate(parts.0, parts.1, parts.2) else { return nil }
    if line.length(index) != 4, line.length(index + 4) == 2 {
      return TimeDraft(index..<end, .date, .shortYear(c, month: date.month, day: date.day))
    }
    return TimeDraft(
      index..<end, .date, .date(year: date.year, month: date.month, day: date.day, direction: nil))
  }
}
