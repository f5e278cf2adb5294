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
      guard let day = rule.draft(line, at: joint), day.kind == .date else { continue }
      if case .date(_, _, nil, _) = day.meaning { continue }
      return TimeDraft(index..<day.tokens.upperBound, .time, .part(of: day.meaning, clock))
    }
    return TimeDraft(index..<next, .time, .part(of: nil, clock))
  }

  private func clock(_ line: TimeLine, _ index: Int) -> (String, Int)? {
    if let clock = line.senses(index).clock {
      return line.isCapital(index) && line.isCapital(index + 1) ? nil : ("T" + clock, index + 1)
    }
    guard let hour = line.digits(index), line.length(index) <= 2, hour <= 24, !isBroken(line, index) else {
      return nil
    }
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
    guard let minute, hour < 24, line.length(index) == 2 || line.word(index - 1) == "at" else { return nil }
    return (spelled(hour, minute), next)
  }

  private func isBroken(_ line: TimeLine, _ index: Int) -> Bool {
    line.isGlued(index)
      && (line.word(index - 1).isEmpty || ["$", "/", ".", ",", ":", "-"].contains(line.word(index - 1)))
  }

  private func meridiem(_ line: TimeLine, _ index: Int) -> (Bool, Int)? {
    switch line.word(index) {
    case "am", "pm": return (line.word(index) == "pm", index + 1)
    case "a", "p":
      guard line.reads(index + 1, ".", "m"), line.isGlued(index + 1) else { return nil }
      return (line.word(index) == "p", line.pastStop(index + 3))
    default: return nil
    }
  }

  private func spelled(_ hour: Int, _ minute: Int) -> String {
    "T" + (hour < 10 ? "0" : "") + String(hour) + ":" + (minute < 10 ? "0" : "") + String(minute)
  }
}
