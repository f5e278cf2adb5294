/// How far a history has got: the year it is telling of, and the month of the last date in it.
///
/// Only what the history tells moves it on. What a pluperfect, a bound ("until February 1945"), a look back
/// ("the previous year") or a date of a wholly different age ("a study of 2005") names is an aside.
struct TimeNarration {
  /// The year.
  let year: Int
  /// The month in it, where one is told.
  let month: Int?
  /// The expression that says so.
  let index: Int

  /// The year in which the history next comes to `month`: after December 1941, "in January" is 1942.
  func year(reaching month: Int?) -> Int {
    guard let month, let told = self.month, told - month >= 6 else { return year }
    return year + 1
  }

  /// The narration after a date in `span`; a year alone keeps the month already told in it.
  static func moved(from old: TimeNarration?, to span: TimeSpan, by index: Int) -> TimeNarration {
    let year = span.earliest.year
    let month = span.unit == .year ? (old?.year == year ? old?.month : nil) : span.earliest.month
    return TimeNarration(year: year, month: month, index: index)
  }

  /// The day from which "the next spring" counts.
  var day: CalendarDate? { CalendarDate(year, month ?? 12, 1) }
}
