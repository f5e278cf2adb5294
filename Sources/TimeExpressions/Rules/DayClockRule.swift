/// A day with the hour behind it: "this Sat, 7pm", "May 10, 2014 2pm", "every night 10pm"; with "at" they are two.
struct DayClockRule: TimeRule {
  func draft(_ line: TimeLine, at index: Int) -> TimeDraft? {
    for rule in [WeekdayRule(), MonthDateRule(), DeicticDayRule()] as [any TimeRule] {
      guard let day = rule.draft(line, at: index) else { continue }
      if case .date(_, _, nil, _) = day.meaning { continue }
      let end = day.tokens.upperBound
      // "9 March in the morning".
      if day.kind == .date, line.reads(end, "in", "the"), let part = line.senses(end + 2).part,
        line.senses(end + 2).day == nil, !line.senses(end + 3).isDaily
      {
        return TimeDraft(index..<(end + 3), .time, .part(of: day.meaning, "T" + part))
      }
      let place = line.past(",", end)
      guard line.digits(place) != nil, let (clock, end) = ClockRule().clock(line, place),
        line.senses(place).clock == nil
      else { continue }
      var base = day.meaning
      if case .part(let inner?, _) = day.meaning { base = inner }
      return TimeDraft(index..<end, .time, .part(of: base, clock))
    }
    return nil
  }
}
