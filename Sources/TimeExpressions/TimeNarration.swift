/// How far a history has got: the year it is telling of, and the month of the last date in it.
///
/// Only what the history tells moves it on. What a pluperfect, a bound ("until February 1945"), a look back
/// ("the previous year") or a date of a wholly different age ("a study of 2005") names is an aside.
struct TimeNarration {
  /// The year.
  let year: Int
  /// The month in it, where one is told.
  let month: Int?
  /// The expression that says so, and its sentence.
  let index, sentence: Int

  /// The year in which the history next comes to `month`: after December 1941, "in January" is 1942.
  func year(reaching month: Int?) -> Int {
    guard let month, let told = self.month, told - month >= 6 else { return year }
    return year + 1
  }

  /// The narration after a date in `span`; a year alone keeps the month already told in it.
  static func moved(from old: TimeNarration?, to span: TimeSpan, at site: TimeResolver.Site) -> TimeNarration
  {
    let year = span.earliest.year
    let month = span.unit == .year ? (old?.year == year ? old?.month : nil) : span.earliest.month
    return TimeNarration(year: year, month: month, index: site.index, sentence: site.sentence)
  }

  /// The day from which "the next spring" counts.
  var day: CalendarDate? { CalendarDate(year, month ?? 12, 1) }
}

/// A section of a history: the years that its heading names. They hold until two years in a row leave them.
struct TimeSection {
  /// The years.
  private(set) var years: ClosedRange<Int>
  /// The heading's expression, and its sentence.
  let index, sentence: Int
  private var strays = 0

  /// A section whose heading names `year`.
  init(year: Int, at site: TimeResolver.Site) {
    years = year...year
    (index, sentence) = (site.index, site.sentence)
  }

  /// Takes a further year of the heading.
  mutating func extend(to year: Int) { years = min(years.lowerBound, year)...max(years.upperBound, year) }

  /// Whether the section still holds after `year` is stated in it.
  mutating func holds(after year: Int) -> Bool {
    strays = years.contains(year) ? 0 : strays + 1
    return strays < 2
  }
}
