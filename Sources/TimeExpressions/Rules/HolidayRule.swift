/// A feast with a fixed day: "Christmas", "Halloween"; "Christmas Eve" is the day before.
struct HolidayRule: TimeRule {
  func draft(_ line: TimeLine, at index: Int) -> TimeDraft? {
    var month = 1
    var day = 1
    var next = index + 1
    if let holiday = line.senses(index).holiday, line.isCapital(index) {
      let parts = holiday.split(separator: "-").compactMap { Int($0) }
      guard parts.count == 2 else { return nil }
      (month, day) = (parts[0], parts[1])
      if line.word(next) == "eve" { (day, next) = (day - 1, next + 1) } else { next = line.past("day", next) }
      if line.isCapital(next) { return nil }
    } else if line.reads(index, "new", "year", "'", "s"), line.isCapital(index),
      ["day", "eve"].contains(line.word(index + 4))
    {
      if line.word(index + 4) == "eve" { (month, day) = (12, 31) }
      next = index + 5
    } else {
      return nil
    }
    if let year = line.year(at: line.past(",", next)) {
      return TimeDraft(
        index..<year.next, .date, .date(year: year.value, month: month, day: day, direction: nil))
    }
    return TimeDraft(index..<next, .date, .date(year: nil, month: month, day: day, direction: nil))
  }
}
