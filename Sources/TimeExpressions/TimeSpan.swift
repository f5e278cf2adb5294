/// A stretch of the calendar that a unit names: which week, which month, …
struct TimeSpan: Sendable, Hashable {
  /// TIMEX3's value.
  var value: String
  /// First and last day.
  var earliest, latest: CalendarDate
  /// How coarse it is.
  var unit: TimeUnit

  /// The `unit` in which `day` lies.
  init(_ unit: TimeUnit, around day: CalendarDate) {
    self.unit = unit
    let year = TimeSpan.padded(day.year, 4)
    let week = day.week
    let monday = day.adding(days: 1 - day.weekday)
    let name = TimeSpan.padded(week.year, 4) + "-W" + TimeSpan.padded(week.week, 2)
    switch unit {
    case .week, .fortnight: (value, earliest, latest) = (name, monday, monday.adding(days: 6))
    case .weekend: (value, earliest, latest) = (name + "-WE", monday.adding(days: 5), monday.adding(days: 6))
    case .month:
      (earliest, latest) = (day.month(after: 0), day.endOfMonth)
      value = year + "-" + TimeSpan.padded(day.month, 2)
    case .quarter:
      let quarter = (day.month - 1) / 3
      self = TimeSpan.period("Q\(quarter + 1)", of: day.year) ?? TimeSpan(.year, around: day)
    case .year: (value, earliest, latest) = TimeSpan.years(year, day, from: day.year, through: day.year)
    case .decade:
      (value, earliest, latest) = TimeSpan.years(
        TimeSpan.padded(day.year / 10, 3), day, from: day.year / 10 * 10, through: day.year / 10 * 10 + 9)
    case .century:
      (value, earliest, latest) = TimeSpan.years(
        TimeSpan.padded(day.year / 100, 2), day, from: day.year / 100 * 100,
        through: day.year / 100 * 100 + 99)
    default: (value, earliest, latest) = (day.description, day, day)
    }
  }

  private static func years(
    _ value: String, _ day: CalendarDate, from: Int, through: Int
  ) -> (String, CalendarDate, CalendarDate) {
    (value, CalendarDate(max(1, from), 1, 1) ?? day, CalendarDate(through, 12, 31) ?? day)
  }

  /// A season, quarter or half of `year` (`SU`, `Q3`, `H1`); winter runs into the next year.
  static func period(_ code: String, of year: Int) -> TimeSpan? {
    let months: (Int, Int)
    switch code {
    case "SP": months = (3, 3)
    case "SU": months = (6, 3)
    case "FA": months = (9, 3)
    case "WI": months = (12, 3)
    case "H1": months = (1, 6)
    case "H2": months = (7, 6)
    case "Q1", "Q2", "Q3", "Q4": months = ((Int(code.suffix(1)) ?? 1) * 3 - 2, 3)
    default: return nil
    }
    guard let first = CalendarDate(year, months.0, 1) else { return nil }
    var span = TimeSpan(.month, around: first)
    span.value = padded(year, 4) + "-" + code
    span.latest = first.month(after: months.1 - 1).endOfMonth
    span.unit = .quarter
    return span
  }

  /// A month in the middle of a season, quarter or half; winter counts where it begins.
  static func middle(of code: String) -> Int? {
    guard let span = period(code, of: 2000) else { return nil }
    return code == "WI" ? 12 : span.earliest.month(after: 1).month
  }

  /// The span `count` units after the one around `day`; nil where that leaves the calendar.
  static func shifted(_ unit: TimeUnit, _ count: Int, from day: CalendarDate) -> TimeSpan? {
    let months: Int
    switch unit {
    case .second, .minute, .hour: return TimeSpan(.day, around: day)
    case .day: return TimeSpan(.day, around: day.adding(days: count))
    case .week, .weekend: return TimeSpan(unit, around: day.adding(days: 7 * count))
    case .fortnight: return TimeSpan(.week, around: day.adding(days: 14 * count))
    case .month: months = count
    case .quarter: months = 3 * count
    case .year: months = 12 * count
    case .decade: months = 120 * count
    case .century: months = 1200 * count
    case .millennium: months = 12_000 * count
    }
    let target = day.year * 12 + day.month - 1 + months
    guard target >= 12, target < 120_000 else { return nil }
    return TimeSpan(unit == .millennium ? .century : unit, around: day.month(after: months))
  }

  /// What `value` names where it is a whole date, month, year, decade, century or quarter, or goes from one to another.
  init?(value: String) {
    let ends = value.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    if ends.count == 2, let first = TimeSpan(value: ends[0]), let last = TimeSpan(value: ends[1]) {
      self = first
      (self.value, latest) = (value, last.latest)
      return
    }
    let parts = value.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    guard let year = Int(parts[0]), year > 0 else { return nil }
    switch (parts.count, parts[0].count) {
    case (1, 4):
      guard let day = CalendarDate(year, 1, 1) else { return nil }
      self = TimeSpan(.year, around: day)
    case (1, 3):
      guard let day = CalendarDate(year * 10, 1, 1) else { return nil }
      self = TimeSpan(.decade, around: day)
    case (1, 2):
      guard let day = CalendarDate(year * 100, 1, 1) else { return nil }
      self = TimeSpan(.century, around: day)
    case (2, 4):
      if let span = TimeSpan.period(parts[1], of: year) {
        self = span
        return
      }
      guard let month = Int(parts[1]), let day = CalendarDate(year, month, 1) else { return nil }
      self = TimeSpan(.month, around: day)
    case (3, 4):
      guard let month = Int(parts[1]), let number = Int(parts[2]), let day = CalendarDate(year, month, number)
      else { return nil }
      self = TimeSpan(.day, around: day)
    default: return nil
    }
  }

  /// `number` with zeros before it.
  static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
