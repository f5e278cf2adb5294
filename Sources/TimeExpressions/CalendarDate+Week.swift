extension CalendarDate {
  /// ISO 8601 week and the year that it belongs to.
  var week: (year: Int, week: Int) {
    let thursday = adding(days: 4 - weekday)
    let first = CalendarDate(thursday.year, 1, 1) ?? thursday
    return (thursday.year, (thursday.number - first.number) / 7 + 1)
  }

  /// The first day of its month `months` later.
  func month(after months: Int) -> CalendarDate {
    let index = year * 12 + month - 1 + months
    return CalendarDate(index / 12, index % 12 + 1, 1) ?? self
  }

  /// The last day of its month.
  var endOfMonth: CalendarDate { CalendarDate(year, month, CalendarDate.days(in: month, of: year)) ?? self }
}
