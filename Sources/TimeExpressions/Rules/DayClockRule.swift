/// A day with the hour behind it: "this Sat, 7pm", "May 10, 2014 2pm", "every night 10pm"; with "at" they are two.
struct DayClockRule: TimeRule {
  func draft(_ line: TimeLine, at index: Int) -> TimeDraft? {
    for rule in [WeekdayRule(), MonthDateRule(), DeicticDayRule()] as [any TimeRule] {
      guard let day = rule.draft(line, at: index) else { continue }
      if case .date(_, _, nil, _) = day.meaning { continue }
      let place = line.past(",", day.tokens.upperBound)
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
