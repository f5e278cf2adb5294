/// What is counted from the date last mentioned: "the following year", "the next day", "that same month",
/// "a day later".
struct AnchoredRule: TimeRule {
  func draft(_ line: TimeLine, at index: Int) -> TimeDraft? {
    let isThat = line.word(index) == "that"
    let place = line.past("the", index)
    guard isThat || place > index else { return nil }
    var next = isThat ? index + 1 : place
    let shift: Int
    switch line.word(next) {
    case "following", "next": (shift, next) = (1, next + 1)
    case "previous", "preceding": (shift, next) = (-1, next + 1)
    case "same": (shift, next) = (0, next + 1)
    default:
      guard isThat else { return nil }
      shift = 0
    }
    if let part = line.senses(next).part, line.senses(next).day == nil {
      return TimeDraft(index..<(next + 1), .time, .part(of: .anchored(.day, shift), "T" + part))
    }
    if isThat, shift == 0, let season = line.senses(next).season, !line.isCapital(next) {
      return TimeDraft(index..<(next + 1), .date, .period(season, year: nil, direction: nil))
    }
    if let weekday = line.senses(next).weekday, !line.senses(next).isOrdinary {
      return TimeDraft(
        index..<(next + 1), .date,
        .anchoredWeekday(
          weekday, shift > 0 ? .future : shift < 0 ? .past : .present))
    }
    guard let unit = line.senses(next).unit, !line.senses(next).isPlural, !unit.isFinerThanDay
    else { return nil }
    return TimeDraft(index..<(next + 1), .date, .anchored(unit, shift))
  }
}
