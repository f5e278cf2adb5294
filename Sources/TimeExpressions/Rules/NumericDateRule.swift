/// "2019-11-19", "19.11.2019", "11/19/2019": the day first where only that fits or where dots part it.
struct NumericDateRule: TimeRule {
  func draft(_ line: TimeLine, at index: Int) -> TimeDraft? {
    guard let a = line[index].digits, let b = line[index + 2].digits, let c = line[index + 4].digits,
      line[index + 1].isGlued, line[index + 2].isGlued, line[index + 3].isGlued, line[index + 4].isGlued,
      !line[index].isGlued || !line[index - 1].isWord && line.word(index - 1) != "/"
    else { return nil }
    let mark = line.word(index + 1)
    guard mark == line.word(index + 3), ["-", ".", "/"].contains(mark) else { return nil }
    let end = index + 5
    if line[end].isGlued, line[end].isWord && line.word(end) != "t" || ["/", "-"].contains(line.word(end)) {
      return nil
    }
    let parts: (Int, Int, Int)
    if line[index].length == 4 {
      parts = (a, b, c)
    } else if line[index + 4].length == 4 || mark == "/" && line[index + 4].length == 2 {
      let year = line[index + 4].length == 2 ? c + (c < 30 ? 2000 : 1900) : c
      parts = mark == "." || a > 12 ? (year, b, a) : (year, a, b)
    } else {
      return nil
    }
    guard let date = CalendarDate(parts.0, parts.1, parts.2) else { return nil }
    return TimeDraft(
      index..<end, .date, .date(year: date.year, month: date.month, day: date.day, direction: nil))
  }
}
