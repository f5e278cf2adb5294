/// What recurs: "every Monday", "each year", "annually", "twice a week", "Mondays".
struct SetRule: TimeRule {
  func draft(_ line: TimeLine, at index: Int) -> TimeDraft? {
    if let value = line.senses(index).set {
      // "Reports quarterly."
      let isLast = index + 1 == line.count || [".", ",", ";"].contains(line.word(index + 1))
      if line.senses(index).isAdjective && !isLast || line.isCapital(index) && line.isCapital(index + 1) {
        return nil
      }
      // "The Oster Daily", "the Lund Weekly".
      if line.isCapital(index), line.isCapital(index - 1), line.word(index - 2) == "the" { return nil }
      return TimeDraft(index..<(index + 1), .set, .value(value), frequency: "1X")
    }
    if line.senses(index).unit == .weekend, line.senses(index).isPlural {
      return TimeDraft(index..<(index + 1), .set, .value("XXXX-WXX-WE"))
    }
    if let weekday = line.senses(index).weekdays {
      // "Old Tuesdays Inc."
      if line.isCapital(index - 1), line.isCapital(index + 1), !line.senses(index - 1).isPreposition {
        return nil
      }
      return TimeDraft(index..<(index + 1), .set, .value("XXXX-WXX-\(weekday)"))
    }
    if let weekday = line.senses(index).weekday, line.isCapital(index),
      let parts = line.senses(index + 1).parts
    {
      return TimeDraft(index..<(index + 2), .set, .value("XXXX-WXX-\(weekday)T" + parts))
    }
    // "Monday and Tuesday nights".
    if let weekday = line.senses(index).weekday, line.isCapital(index), line.word(index + 1) == "and",
      line.senses(index + 2).weekday != nil, let parts = line.senses(index + 3).parts
    {
      return TimeDraft(index..<(index + 1), .set, .value("XXXX-WXX-\(weekday)T" + parts))
    }
    if let parts = line.senses(index).parts {
      return TimeDraft(index..<(index + 1), .set, .value("XXXX-XX-XXT" + parts))
    }
    let quantifier = line.word(index)
    if quantifier == "every" || quantifier == "each" { return each(line, index, quantifier.uppercased()) }
    guard let (times, place) = times(line, index) else { return nil }
    if ["a", "an", "every", "each", "per"].contains(line.word(place)),
      let unit = line.senses(place + 1).unit, !line.senses(place + 1).isPlural
    {
      return TimeDraft(index..<(place + 2), .set, .value(unit.duration(1)), frequency: times)
    }
    // "Twice weekly", "three times daily".
    guard let value = line.senses(place).set, !line.senses(place).isAdjective, !line.isCapital(place) else {
      return nil
    }
    return TimeDraft(index..<(place + 1), .set, .value(value), frequency: times)
  }

  /// "Once", "twice", "three times" as TIMEX3's `freq`, and the place behind it.
  private func times(_ line: TimeLine, _ index: Int) -> (String, Int)? {
    switch line.word(index) {
    case "once": return ("1X", index + 1)
    case "twice": return ("2X", index + 1)
    default:
      guard let number = line.cardinal(at: index), line.word(number.next) == "times" else { return nil }
      return ("\(number.value)X", number.next + 1)
    }
  }

  private func each(_ line: TimeLine, _ index: Int, _ quantifier: String) -> TimeDraft? {
    var next = index + 1
    if line.word(next) == "single" || line.word(next) == "other" { next += 1 }
    // "Every second day", "every fourth year".
    if let ordinal = line.senses(next).ordinal, ordinal > 1, let unit = line.senses(next + 1).unit,
      !line.senses(next + 1).isPlural
    {
      return TimeDraft(index..<(next + 2), .set, .value(unit.duration(ordinal)), quantity: quantifier)
    }
    if let day = MonthDateRule().draft(line, at: next),
      case .date(nil, let month, let number?, _) = day.meaning,
      line.senses(next).weekday == nil
    {
      let value = "XXXX-" + TimeSpan.padded(month, 2) + "-" + TimeSpan.padded(number, 2)
      return TimeDraft(index..<day.tokens.upperBound, .set, .value(value), quantity: quantifier)
    }
    if let weekday = line.senses(next).weekday {
      return TimeDraft(index..<(next + 1), .set, .value("XXXX-WXX-\(weekday)"), quantity: quantifier)
    }
    if let month = line.senses(next).month, line.isCapital(next) {
      return TimeDraft(
        index..<(next + 1), .set, .value("XXXX-" + (month < 10 ? "0" : "") + String(month)),
        quantity: quantifier)
    }
    if let season = line.senses(next).season {
      return TimeDraft(index..<(next + 1), .set, .value("XXXX-" + season), quantity: quantifier)
    }
    if let part = line.senses(next).part {
      return TimeDraft(index..<(next + 1), .set, .value("XXXX-XX-XXT" + part), quantity: quantifier)
    }
    if let unit = line.senses(next).unit, !line.senses(next).isPlural {
      let count = line.word(next - 1) == "other" ? 2 : 1
      return TimeDraft(index..<(next + 1), .set, .value(unit.duration(count)), quantity: quantifier)
    }
    guard let length = line.length(at: next), let unit = length.unit, let count = length.count else {
      return nil
    }
    return TimeDraft(index..<length.next, .set, .value(unit.duration(count)), quantity: quantifier)
  }
}
