/// A part of a day: "the night of 18 April", "early in the morning of 29 April", "at night", "the whole morning",
/// "mid-afternoon", "4 in the morning", "Christmas night".
struct DayPartRule: TimeRule {
  func draft(_ line: TimeLine, at index: Int) -> TimeDraft? {
    if let hour = hour(line, index) ?? hours(line, index) { return hour }
    var place = index
    var modifier: String?
    if let edge = line.senses(index).edge, ["early", "late", "mid"].contains(line.word(index)) {
      modifier = edge
      place = line.past("in", line.pastHyphen(place + 1))
    } else if ["earlier", "later"].contains(line.word(index)), line.reads(index + 1, "in", "the") {
      modifier = line.word(index) == "later" ? "END" : "START"
      place += 2
    }
    if ["the", "a", "an", "one", "all"].contains(line.word(place)) { place += 1 }
    if ["whole", "entire", "same", "very", "next", "following"].contains(line.word(place)) { place += 1 }
    if modifier == nil, let edge = line.senses(place).edge, line.word(place - 1) == "the",
      ["early", "late"].contains(line.word(place))
    {
      (modifier, place) = (edge, place + 1)
    }
    guard let part = line.senses(place).part, line.senses(place).day == nil else { return nil }
    return named(line, index..<(place + 1), part, modifier)
  }

  private func named(_ line: TimeLine, _ tokens: Range<Int>, _ part: String, _ modifier: String?)
    -> TimeDraft?
  {
    let end = tokens.upperBound
    let after = line.past("hours", end)
    if line.word(after) == "of" {
      for rule in [MonthDateRule(), WeekdayRule(), NumericDateRule(), DeicticDayRule()] as [any TimeRule] {
        guard let day = rule.draft(line, at: after + 1), day.kind == .date else { continue }
        if case .date(_, _, nil, _) = day.meaning { continue }
        return TimeDraft(
          tokens.lowerBound..<day.tokens.upperBound, .time, .part(of: day.meaning, "T" + part),
          modifier: modifier)
      }
    }
    // "$55 a night" is a rate.
    if line.word(end - 2) == "a", tokens.count <= 2, !line.senses(end - 3).isPreposition,
      line.digits(end - 3) != nil || line.digits(end - 4) != nil
    {
      return nil
    }
    // "The Morning Star", "Good Evening" are names or greetings; "the night the plane went down" hangs on its clause.
    if line.isCapital(end - 1), line.isCapital(end), !line.isShouted(end - 1) { return nil }
    if ["the", "of"].contains(line.word(end)) || line.word(end - 2) == "good" { return nil }
    // "The night watchman", "an afternoon nurse", "the night school".
    if line.senses(end).isDaily { return nil }
    if line.senses(end - 1).isOrdinary, tokens.count == 1, line.word(end - 2) != "at" { return nil }
    // "Mid-afternoon yesterday".
    if let shift = line.senses(end).day, line.senses(end).part == nil {
      return TimeDraft(
        tokens.lowerBound..<(end + 1), .time, .part(of: .shift(.day, shift), "T" + part), modifier: modifier)
    }
    let isTime = line.word(end) == "-" && line.isGlued(end) && line.word(end + 1) == "time"
    let whole = tokens.lowerBound..<(isTime ? end + 2 : end)
    // "Night attacks", "at night" are of no day.
    if tokens.count == 1 { return TimeDraft(whole, .time, .value("XXXX-XX-XXT" + part)) }
    return TimeDraft(whole, .time, .part(of: nil, "T" + part), modifier: modifier)
  }

  /// "The early hours of Thursday", "the small hours of Friday morning".
  private func hours(_ line: TimeLine, _ index: Int) -> TimeDraft? {
    let place = line.past("the", index)
    guard ["early", "small"].contains(line.word(place)), line.reads(place + 1, "hours", "of") else {
      return nil
    }
    for rule in [MonthDateRule(), WeekdayRule(), DeicticDayRule()] as [any TimeRule] {
      guard let day = rule.draft(line, at: place + 3) else { continue }
      if case .date(_, _, nil, _) = day.meaning { continue }
      let tokens = index..<day.tokens.upperBound
      if case .part = day.meaning { return TimeDraft(tokens, .time, day.meaning, modifier: "START") }
      return TimeDraft(tokens, .time, .part(of: day.meaning, "TMO"), modifier: "START")
    }
    return nil
  }

  /// "4 in the morning", "seven at night".
  private func hour(_ line: TimeLine, _ index: Int) -> TimeDraft? {
    guard let number = line.cardinal(at: index), (1...12).contains(number.value),
      line.reads(number.next, "in", "the") || line.reads(number.next, "at", "night")
    else { return nil }
    let place = line.word(number.next) == "at" ? number.next + 1 : number.next + 2
    guard let part = line.senses(place).part, line.senses(place).day == nil else { return nil }
    let isLate = part == "AF" || part == "EV" || part == "NI" && number.value > 5
    let hour = number.value % 12 + (isLate ? 12 : 0)
    return TimeDraft(
      index..<(place + 1), .time,
      .part(
        of: ClockRule().bracketed(line, index, place + 1), "T" + TimeSpan.padded(hour, 2) + ":00"))
  }
}
