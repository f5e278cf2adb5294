/// A feast: "Christmas", "last Thanksgiving", "Good Friday", "Labor Day 2019", "New Year's Eve", "Xmas evening".
struct HolidayRule: TimeRule {
  func draft(_ line: TimeLine, at index: Int) -> TimeDraft? {
    var place = index
    var direction: TimeDirection?
    switch line.word(index) {
    case "last": direction = .past
    case "next": direction = .future
    case "this": direction = .present
    default: break
    }
    if direction != nil { place += 1 }
    guard let (feast, next) = feast(line, place) else { return nil }
    let yearAt = line.word(next) == "," || line.word(next) == "of" ? next + 1 : next
    var day = TimeMeaning.feast(feast, year: nil, direction: direction)
    if case .day(let month, let number) = feast {
      day = .date(year: nil, month: month, day: number, direction: direction)
    }
    if let year = line.year(at: yearAt), !line.isCounted(yearAt, next: year.next) {
      day = .feast(feast, year: year.value, direction: nil)
      if case .day(let month, let number) = feast {
        day = .date(year: year.value, month: month, day: number, direction: nil)
      }
      return TimeDraft(index..<year.next, .date, day)
    }
    if let part = line.senses(next).part, line.senses(next).day == nil, !line.isCapital(next) {
      return TimeDraft(index..<(next + 1), .time, .part(of: day, "T" + part))
    }
    if line.word(next) == "week" { return TimeDraft(index..<(next + 1), .date, .week(of: day)) }
    return TimeDraft(index..<next, .date, day)
  }

  private func feast(_ line: TimeLine, _ index: Int) -> (Feast, Int)? {
    let senses = line.senses(index)
    // "A good Friday" and "the labor day" are none.
    for (words, feast) in senses.feasts where line.isCapital(index) || senses.holiday != nil {
      var next = index + 1
      if line.word(next) == "'" { next = line.word(next + 1) == "s" ? next + 2 : next + 1 }
      if words.enumerated().allSatisfy({ line.word(next + $0.offset) == $0.element }) {
        return (feast, next + words.count)
      }
    }
    // "Christmas Island", "the Easter Offensive" are names.
    guard let feast = senses.holiday,
      !line.isCapital(index + 1) || line.isShouted(index) || line.senses(index + 1).part != nil
    else { return nil }
    return (feast, index + 1)
  }
}
