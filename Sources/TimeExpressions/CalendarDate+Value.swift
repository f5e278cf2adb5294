extension CalendarDate {
  /// The first and the last day that a TIMEX3 value names; nil where it leaves the year open or is no date.
  public static func days(of value: String) -> ClosedRange<CalendarDate>? {
    let date = String(value.prefix { $0 != "T" })
    let parts = date.split(separator: "-", omittingEmptySubsequences: false)
    if parts.count == 2, parts[0].count == 4, parts[1].first == "W", let year = Int(parts[0]),
      let week = Int(parts[1].dropFirst()), (1...53).contains(week), let fourth = CalendarDate(year, 1, 4)
    {
      // 4 January lies in the first week (ISO 8601).
      let span = TimeSpan(.week, around: fourth.adding(days: 7 * (week - 1)))
      return span.earliest...span.latest
    }
    return TimeSpan(value: date).map { $0.earliest...$0.latest }
  }
}
