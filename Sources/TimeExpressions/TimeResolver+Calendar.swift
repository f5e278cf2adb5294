extension TimeResolver {
  /// A month or a day of it; without a year the nearest that fits the clause.
  func date(_ year: Int?, _ month: Int, _ day: Int?, _ direction: TimeDirection?, _ site: Site) -> Resolution
  {
    if let year {
      guard let span = span(year, month, day) else {
        return open(spelled(nil, month, day), "the calendar has no such day")
      }
      return Resolution(value: span.value, span: span, reason: "the text states it")
    }
    if direction == nil, let (year, anchor) = neighbour(site, month: month), let span = span(year, month, day)
    {
      return Resolution(value: span.value, span: span, anchor: anchor, reason: "in the year named beside it")
    }
    guard let present else {
      return open(spelled(nil, month, day), "no year is named and the document's date is not known")
    }
    let spans = (-1...1).compactMap { span(present.day.year + $0, month, day) }
    return chosen(spans, direction, site.tense) ?? open(spelled(nil, month, day), "no year near fits")
  }

  /// A day of the week near the document's date.
  func weekday(_ weekday: Int, _ direction: TimeDirection?, _ site: Site) -> Resolution {
    if isNarrative, let told = beside(weekday, direction, site) { return told }
    guard let reference else {
      return open("XXXX-WXX-\(weekday)", "the week is not named and the document's date is not known")
    }
    let back = ((reference.weekday - weekday) % 7 + 7) % 7
    let shift: Int
    switch (direction, site.direction) {
    case (.past, _): shift = back == 0 ? -7 : -back
    case (.future, _): shift = 7 - back
    case (.present, .past): shift = -back
    case (.present, _), (nil, .future): shift = back == 0 ? 0 : 7 - back
    default: shift = -back
    }
    return published(
      TimeSpan(.day, around: reference.adding(days: shift)), .day,
      reason(direction ?? site.direction ?? .past, direction == nil))
  }

  /// A day of the week counted from the day named before, or that a history tells of.
  func beside(_ weekday: Int, _ direction: TimeDirection?, _ site: Site) -> Resolution? {
    guard let base = isNarrative ? toldDay : last, base.span.unit == .day,
      site.sentence - base.sentence <= (isNarrative ? 6 : 2)
    else { return nil }
    let day = base.span.earliest
    let ahead = ((weekday - day.weekday) % 7 + 7) % 7
    let shift =
      switch direction {
      case .past: ahead == 0 ? -7 : ahead - 7
      case .future: ahead == 0 ? 7 : ahead
      default: ahead
      }
    let span = TimeSpan(.day, around: day.adding(days: shift))
    return Resolution(
      value: span.value, span: span, anchor: .time(base.index), reason: "counted from the day named before")
  }

  /// A season, quarter or half; without a year the nearest that fits the clause.
  func period(_ code: String, _ year: Int?, _ direction: TimeDirection?, _ site: Site) -> Resolution {
    if code == "WE" { return weekend(site) }
    if let year {
      let span = TimeSpan.period(code, of: year)
      return Resolution(
        value: span?.value ?? TimeSpan.padded(year, 4) + "-" + code, span: span, reason: "the text states it")
    }
    if direction == nil, let (year, anchor) = neighbour(site, month: TimeSpan.middle(of: code)),
      let span = TimeSpan.period(code, of: year)
    {
      return Resolution(value: span.value, span: span, anchor: anchor, reason: "in the year named beside it")
    }
    guard let present else {
      return open("XXXX-" + code, "no year is named and the document's date is not known")
    }
    let spans = (-1...1).compactMap { TimeSpan.period(code, of: present.day.year + $0) }
    // Companies "expect to report" a quarter that is over: its verb says nothing of when it was.
    let verb = code.hasPrefix("Q") ? TimeDirection.past : site.direction ?? .past
    return chosen(spans, direction, TimeTense(verb)) ?? open("XXXX-" + code, "no year near fits")
  }

  /// "The weekend" just gone, or the next one where the verb points ahead.
  private func weekend(_ site: Site) -> Resolution {
    guard let reference else { return open("XXXX-WXX-WE", "the document's date is not known") }
    let isAhead = site.direction == .future || reference.weekday >= 6
    return published(
      TimeSpan(.weekend, around: reference.adding(days: isAhead ? 0 : -7)), .weekend,
      reason(site.direction ?? .past, true))
  }

  /// "January this year", "last year's third quarter".
  func inYear(_ inner: TimeMeaning, _ shift: Int, _ site: Site) -> Resolution {
    let year = reference.map { $0.year + shift }
    switch inner {
    case .date(_, let month, let day, _):
      guard let year, let span = span(year, month, day) else {
        return open(spelled(nil, month, day), "the document's date is not known")
      }
      return published(span, .day, "in a year counted from the document's")
    case .period(let code, _, _):
      guard let year, let span = TimeSpan.period(code, of: year) else {
        return open("XXXX-" + code, "the document's date is not known")
      }
      return published(span, .quarter, "in a year counted from the document's")
    default: return open("XXXX", "the document's date is not known")
    }
  }

  /// The 20th anniversary of the accord of 1994.
  func anniversary(_ years: Int, _ first: TimeMeaning?, _ site: Site) -> Resolution {
    guard let first else {
      guard let reference, !isNarrative else {
        return open("XXXX", "neither what it is reckoned from nor the document's date is known")
      }
      return published(TimeSpan(.year, around: reference), .year, "taken to fall in the document's year")
    }
    let begun: TimeSpan?
    switch first {
    case .date(let year?, let month, let day, _): begun = span(year, month, day)
    case .value(let value): begun = TimeSpan(value: value)
    default: begun = nil
    }
    guard let begun,
      let span = begun.unit == .day
        ? span(begun.earliest.year + years, begun.earliest.month, begun.earliest.day)
        : TimeSpan.shifted(begun.unit, begun.unit == .month ? 12 * years : years, from: begun.earliest)
    else { return open("XXXX", "the year that it is reckoned from is not known") }
    return Resolution(
      value: span.value, span: span, anchor: .time(site.index + 1), reason: "reckoned from the date beside it"
    )
  }

  /// "August of that year": the year of the date named before.
  func inLastYear(_ inner: TimeMeaning, _ last: (year: Int, index: Int)?) -> Resolution {
    guard case .date(_, let month, let day, _) = inner else { return open("XXXX", "it is no date") }
    guard let last, let span = span(last.year, month, day) else {
      return open(spelled(nil, month, day), "no year is named before")
    }
    return Resolution(
      value: span.value, span: span, anchor: .time(last.index), reason: "in the year named before")
  }

  /// The candidate that lies where the words or the verb say, else the nearest.
  func chosen(_ spans: [TimeSpan], _ said: TimeDirection?, _ verb: TimeTense?) -> Resolution? {
    guard let (day, anchor) = present, let (span, direction) = choice(spans, said, verb, from: day)
    else { return nil }
    if case .time = anchor {
      return Resolution(
        value: span.value, span: span, anchor: anchor, reason: "counted from the date that the history tells")
    }
    return published(span, span.unit, reason(direction, said == nil))
  }

  /// The candidate and the direction that decided for it.
  private func choice(
    _ spans: [TimeSpan], _ said: TimeDirection?, _ verb: TimeTense?, from day: CalendarDate
  ) -> (TimeSpan, TimeDirection?)? {
    if let said {
      let span =
        switch said {
        case .past: spans.last { $0.latest < day }
        case .future: spans.first { $0.earliest > day }
        case .present: spans.first { $0.earliest.year == day.year }
        }
      return span.map { ($0, said) }
    }
    func distance(_ span: TimeSpan) -> Int {
      max(0, span.earliest.number - day.number, day.number - span.latest.number)
    }
    let before = spans.last { $0.earliest <= day }
    let behind = spans.first { $0.latest >= day }
    // What is told as past never lies ahead: "met on 12 May", said in March.
    if let before, let verb, verb.direction == .past, !verb.isLoose { return (before, .past) }
    // A writer gives a day ten months ahead its year.
    if let behind, verb?.direction == .future, behind.unit != .day || distance(behind) <= 300 {
      return (behind, .future)
    }
    guard let before, let behind else { return (before ?? behind).map { ($0, nil) } }
    // Texts look back rather than ahead.
    return (3 * distance(behind) < 2 * distance(before) ? behind : before, nil)
  }

  func reason(_ direction: TimeDirection?, _ fromVerb: Bool) -> String {
    switch direction {
    case .past:
      fromVerb
        ? "the last one up to the document's date, as the verb is past"
        : "the last one before the document's date"
    case .future:
      fromVerb
        ? "the first one from the document's date, as the verb points ahead"
        : "the next one after the document's date"
    case .present: "the one of the document's own period"
    case nil: "the one nearest to the document's date"
    }
  }

  func span(_ year: Int, _ month: Int, _ day: Int?) -> TimeSpan? {
    CalendarDate(year, month, day ?? 1).map { TimeSpan(day == nil ? .month : .day, around: $0) }
  }

  func spelled(_ year: Int?, _ month: Int, _ day: Int?) -> String {
    (year.map { TimeSpan.padded($0, 4) } ?? "XXXX") + "-" + TimeSpan.padded(month, 2)
      + (day.map { "-" + TimeSpan.padded($0, 2) } ?? "")
  }
}
