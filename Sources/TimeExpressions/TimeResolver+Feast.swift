extension TimeResolver {
  /// The week of `day`.
  func week(_ day: TimeMeaning, _ site: Site) -> Resolution {
    var site = site
    // "As Easter week began": the feast itself may still lie ahead.
    if case .feast = day { site.tense = site.tense.map { TimeTense($0.direction, isLoose: true) } }
    var result = resolve(day, site)
    guard let span = result.span else { return open("XXXX-WXX", result.reason) }
    let week = TimeSpan(.week, around: span.earliest)
    (result.value, result.span) = (week.value, week)
    return result
  }

  /// "Wednesday of last week", "Tuesday next week".
  func weekday(_ weekday: Int, ofWeek shift: Int) -> Resolution {
    guard let reference else {
      return open("XXXX-WXX-\(weekday)", "the week is relative and the document's date is not known")
    }
    let day = reference.adding(days: 7 * shift + weekday - reference.weekday)
    return published(TimeSpan(.day, around: day), .day, "in a week counted from the document's")
  }

  /// The day of `feast`; without a year the nearest that fits the words or the clause.
  func feast(_ feast: Feast, _ year: Int?, _ direction: TimeDirection?, _ site: Site) -> Resolution {
    if let year {
      guard let day = feast.day(of: year) else { return open("XXXX-XX-XX", "the calendar has no such day") }
      let span = TimeSpan(.day, around: day)
      return Resolution(
        value: span.value, span: span, reason: "the feast's day in the year that the text states")
    }
    guard let reference else {
      return open("XXXX-XX-XX", "no year is named and the document's date is not known")
    }
    let spans = (-1...1).compactMap { feast.day(of: reference.year + $0) }.map { TimeSpan(.day, around: $0) }
    return chosen(spans, direction, site.tense) ?? open("XXXX-XX-XX", "no year near fits")
  }
}
