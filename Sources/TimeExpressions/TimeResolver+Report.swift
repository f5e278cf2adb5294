extension TimeResolver {
  /// "A year ago", "a year earlier", "year-ago" in a report of a quarter: the same quarter of the year before,
  /// however often it is said.
  func yearBefore(_ site: Site) -> Resolution? {
    guard !isNarrative, let report, site.sentence - report.sentence <= 8,
      let span = report.isLonger
        ? TimeSpan.shifted(.year, -1, from: report.span.earliest)
        : TimeSpan.shifted(.quarter, -4, from: report.span.earliest)
    else { return nil }
    return Resolution(
      value: span.value, span: span, anchor: .time(report.index),
      reason: "a year before the quarter that the report is about")
  }

  /// Remembers the quarter that a report is about: the latest that is over, not one that it compares with.
  mutating func note(_ span: TimeSpan, _ meaning: TimeMeaning, _ site: Site) {
    guard span.value.contains("-Q") else { return }
    if let report, span.earliest < report.span.earliest || meaning.looksBack {
      self.report?.sentence = site.sentence
    } else if reference.map({ span.latest <= $0 }) ?? true, !meaning.looksBack {
      report = (site.index, span, site.sentence, false)
    }
  }

  /// "The quarter", "the latest quarter" and, four before it, "the year-ago quarter".
  func quarter(_ count: Int) -> Resolution {
    if let report, let span = TimeSpan.shifted(.quarter, count, from: report.span.earliest) {
      return Resolution(
        value: span.value, span: span, anchor: .time(report.index),
        reason: count == 0 ? "the quarter named before" : "a year before the quarter named before")
    }
    guard let reference else { return open("XXXX-QX", "no quarter is named before") }
    return published(
      TimeSpan.shifted(.quarter, count - 1, from: reference), .quarter,
      "counted from the last full quarter before the document's date")
  }

  /// "The year-ago third quarter".
  func yearBefore(_ inner: TimeMeaning, _ site: Site) -> Resolution {
    var result = resolve(inner, site)
    guard let span = result.span, span.value.contains("-"), let code = span.value.split(separator: "-").last,
      let before = TimeSpan.period(String(code), of: span.earliest.year - 1)
    else { return result }
    (result.value, result.span) = (before.value, before)
    return result
  }

  /// "The 1988 quarter", of a report of a quarter.
  func quarter(of year: Int, _ site: Site) -> Resolution {
    guard let report, let code = report.span.value.split(separator: "-").last,
      let span = TimeSpan.period(String(code), of: year)
    else { return resolve(.value(TimeSpan.padded(year, 4)), site) }
    return Resolution(
      value: span.value, span: span, anchor: .time(report.index),
      reason: "the quarter named before, in the year that the text states")
  }

  /// "The quarter ended July 31": the one in which most of its days lie, unless the report calls it by a number.
  func quarter(ending day: TimeMeaning, _ site: Site) -> Resolution {
    if report != nil { return quarter(0) }
    var site = site
    site.tense = TimeTense(.past)
    guard let last = resolve(day, site).span?.earliest else { return quarter(0) }
    let middle = last.adding(days: -45)
    return published(TimeSpan(.quarter, around: middle), .quarter, "the quarter that ends on the day named")
  }
}
