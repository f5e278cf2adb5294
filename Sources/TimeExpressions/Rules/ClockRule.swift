/// A time of day with the day it belongs to: "5:30 p.m. Tuesday", "noon", "9 a.m. EST on Friday", "midnight".
struct ClockRule: TimeRule {
  func draft(_ line: TimeLine, at index: Int) -> TimeDraft? {
    guard let (clock, after) = clock(line, index) else { return nil }
    var next = after
    if line.isCapital(next),
      ["est", "edt", "gmt", "pst", "pdt", "cst", "cet", "utc", "et", "local"].contains(line.word(next))
    {
      next += 1
    }
    let joint = line.word(next) == "on" || line.word(next) == "," ? next + 1 : next
    for rule in [DeicticDayRule(), WeekdayRule(), MonthDateRule()] as [any TimeRule] {
      guard let day = rule.draft(line, at: joint) else { continue }
      // "7pm tonight" is an hour of today.
      if day.kind == .time, line.senses(joint).day != nil, case .part(let inner, _) = day.meaning {
        return TimeDraft(index..<day.tokens.upperBound, .time, .part(of: inner, clock))
      }
      // "8:15 this morning".
      if day.kind == .time, line.word(joint) == "this", joint == next,
        case .part(let inner, let part) = day.meaning
      {
        return TimeDraft(index..<day.tokens.upperBound, .time, .part(of: inner, told(clock, in: part)))
      }
      if day.kind != .date { continue }
      if case .date(_, _, nil, _) = day.meaning { continue }
      return TimeDraft(index..<day.tokens.upperBound, .time, .part(of: day.meaning, clock))
    }
    return TimeDraft(index..<next, .time, .part(of: bracketed(line, index, next), clock))
  }

  /// The day of "10:35 a.m. (0735 GMT) Friday" and of "4 in the morning (4 a.m. EDT Thursday)", for both hours.
  func bracketed(_ line: TimeLine, _ index: Int, _ next: Int) -> TimeMeaning? {
    let isInside = line.word(index - 1) == "("
    var place = isInside ? next : next + 1
    guard isInside || line.word(next) == "(",
      let end = (place..<(place + 8)).first(where: { line.word($0) == ")" })
    else { return nil }
    while place <= end + 1 {
      for rule in [DeicticDayRule(), WeekdayRule(), MonthDateRule()] as [any TimeRule] {
        guard place != end, let day = rule.draft(line, at: place), day.kind == .date else { continue }
        if case .date(_, _, nil, _) = day.meaning { continue }
        return day.meaning
      }
      place += 1
    }
    return nil
  }

  /// A time of day at `index` as `T09:30` and the place behind it.
  func clock(_ line: TimeLine, _ index: Int) -> (String, Int)? {
    if let clock = line.senses(index).clock {
      // "The Midnight Singers", "High Noon".
      let isName = line.isCapital(index) && line.isCapital(index + 1) || line.isTitle(index)
      return isName ? nil : ("T" + clock, index + 1)
    }
    if let spoken = spoken(line, index) { return spoken }
    guard let hour = line.digits(index), !isBroken(line, index) else { return nil }
    if line.length(index) == 4, hour / 100 < 24, hour % 100 < 60,
      ["gmt", "utc"].contains(line.word(index + 1))
    {
      return (spelled(hour / 100, hour % 100), index + 1)
    }
    if line.length(index) == 3 || line.length(index) == 4 {
      // "430pm", "1140 a.m."
      guard let (isAfternoon, end) = meridiem(line, index + 1), (1...12).contains(hour / 100), hour % 100 < 60
      else { return nil }
      return (spelled(hour / 100 % 12 + (isAfternoon ? 12 : 0), hour % 100), end)
    }
    guard line.length(index) <= 2, hour <= 24 else { return nil }
    var next = index + 1
    var minute: Int?
    if line.word(next) == ":" || line.word(next) == ".", line.isGlued(next), line.isGlued(next + 1),
      let digits = line.digits(next + 1), line.length(next + 1) == 2, digits < 60
    {
      minute = digits
      let isColon = line.word(next) == ":"
      next += 2
      if line.word(next) == ":", line.isGlued(next), line.digits(next + 1) != nil { next += 2 }
      if !isColon, meridiem(line, next) == nil { return nil }
    }
    if let (isAfternoon, end) = meridiem(line, next), (1...12).contains(hour) {
      return (spelled(hour % 12 + (isAfternoon ? 12 : 0), minute ?? 0), end)
    }
    if line.reads(next, "o", "'", "clock") { return (spelled(hour, 0), next + 3) }
    // "He ran it in 10:32".
    guard let minute, hour < 24, line.word(index - 1) != "in",
      line.length(index) == 2 || ["at", "until", "from"].contains(line.word(index - 1))
    else { return nil }
    return (spelled(hour, minute), line.isGlued(next) ? line.past("hrs", next) : next)
  }

  /// The hour of a clock of twelve in a part of the day: 3:30 "this afternoon" is half past three after noon.
  private func told(_ clock: String, in part: String) -> String {
    guard part == "TAF" || part == "TEV", let hour = Int(clock.dropFirst().prefix(2)), hour < 12 else {
      return clock
    }
    return "T" + TimeSpan.padded(hour + 12, 2) + clock.dropFirst(3)
  }

  private func isBroken(_ line: TimeLine, _ index: Int) -> Bool {
    // "1:00pm-6:00pm", "19:00-03:00".
    if line.word(index - 1) == "-", line.word(index + 1) == ":" || meridiem(line, index + 1) != nil,
      line.digits(index - 2) != nil || meridiem(line, index - 2) != nil || line.word(index - 2) == "m"
    {
      return false
    }
    return line.isGlued(index)
      && (line.word(index - 1).isEmpty || ["$", "/", ".", ",", ":", "-"].contains(line.word(index - 1)))
  }

  private func spelled(_ hour: Int, _ minute: Int) -> String {
    "T" + (hour < 10 ? "0" : "") + String(hour) + ":" + (minute < 10 ? "0" : "") + String(minute)
  }
}
