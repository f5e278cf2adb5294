/// A feast of the calendar: on a day of its own, on the n-th weekday of a month, or counted from Easter.
enum Feast: Sendable, Hashable {
  case day(month: Int, day: Int)
  case weekday(month: Int, nth: Int, weekday: Int)
  case easter(days: Int)

  /// Reads `12-25`, `11/4.4` (the fourth Thursday of November), `5/-1.1` (the last Monday of May), `easter-2`.
  init?(_ code: String) {
    if code.hasPrefix("easter"), let days = Int(code.dropFirst(6)) {
      self = .easter(days: days)
      return
    }
    let parts = code.split(separator: "/")
    if parts.count == 2, let month = Int(parts[0]) {
      let nth = parts[1].split(separator: ".").compactMap { Int($0) }
      guard nth.count == 2 else { return nil }
      self = .weekday(month: month, nth: nth[0], weekday: nth[1])
      return
    }
    let day = code.split(separator: "-").compactMap { Int($0) }
    guard day.count == 2 else { return nil }
    self = .day(month: day[0], day: day[1])
  }

  /// Its day in `year`.
  func day(of year: Int) -> CalendarDate? {
    switch self {
    case .day(let month, let day): return CalendarDate(year, month, day)
    case .easter(let days): return Feast.easter(of: year)?.adding(days: days)
    case .weekday(let month, let nth, let weekday):
      guard let first = CalendarDate(year, month, 1) else { return nil }
      if nth < 0 {
        let last = first.endOfMonth
        return last.adding(days: -((last.weekday - weekday + 7) % 7))
      }
      return first.adding(days: (weekday - first.weekday + 7) % 7 + 7 * (nth - 1))
    }
  }

  /// Easter Sunday of the Gregorian calendar, by Meeus, Jones and Butcher.
  private static func easter(of year: Int) -> CalendarDate? {
    let (a, b, c) = (year % 19, year / 100, year % 100)
    let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7
    let sum = h + l - 7 * ((a + 11 * h + 22 * l) / 451) + 114
    return CalendarDate(year, sum / 31, sum % 31 + 1)
  }
}
