/// "Today", "yesterday morning", "the day before yesterday", "tonight".
struct DeicticDayRule: TimeRule {
  func draft(_ line: TimeLine, at index: Int) -> TimeDraft? {
    let place = line.past("the", index)
    if line.reads(place, "day", "before", "yesterday") { return day(index, place + 3, -2) }
    if line.reads(place, "day", "after", "tomorrow") { return day(index, place + 3, 2) }
    if line.digits(index) == 2, line.length(index) == 1, line.isGlued(index + 1), !line.isInNumber(index) {
      // "2day", "2moro", "2nite".
      switch line.word(index + 1) {
      case "day": return day(index, index + 2, 0)
      case "moro", "morrow", "morow", "mrw", "mro": return day(index, index + 2, 1)
      case "nite", "night": return TimeDraft(index..<(index + 2), .time, .part(of: .shift(.day, 0), "TNI"))
      default: return nil
      }
    }
    guard let shift = line.senses(index).day else { return lastNight(line, at: index) }
    if let part = line.senses(index).part {
      return TimeDraft(index..<(index + 1), .time, .part(of: .shift(.day, shift), "T" + part))
    }
    if let part = line.senses(index + 1).part {
      return TimeDraft(index..<(index + 2), .time, .part(of: .shift(.day, shift), "T" + part))
    }
    // "VOA Today".
    if line.isTitle(index), line.isCapital(index - 1) { return nil }
    // "The Today Party".
    if line.isCapital(index), line.isCapital(index + 1), line.senses(index + 1).isHead,
      line.word(index - 1) == "the"
    {
      return nil
    }
    // "Today's world", "the youth of today" speak of the age, but nothing short of a parser tells them
    // from the day.
    return day(index, index + 1, shift)
  }

  /// "Last night", "this morning", "tomorrow night".
  private func lastNight(_ line: TimeLine, at index: Int) -> TimeDraft? {
    guard let part = line.senses(index + 1).part, line.senses(index + 1).day == nil else { return nil }
    switch line.word(index) {
    case "last" where part == "NI" || part == "EV":
      return TimeDraft(index..<(index + 2), .time, .part(of: .shift(.day, -1), "T" + part))
    case "this": return TimeDraft(index..<(index + 2), .time, .part(of: .shift(.day, 0), "T" + part))
    case "that": return TimeDraft(index..<(index + 2), .time, .part(of: .anchored(.day, 0), "T" + part))
    default: return nil
    }
  }

  private func day(_ start: Int, _ end: Int, _ shift: Int) -> TimeDraft {
    TimeDraft(start..<end, .date, .shift(.day, shift))
  }
}
