/// Turns meanings into values, in the order of the text, since one expression may hang on the one before.
struct TimeResolver {
  /// The document's date.
  let reference: CalendarDate?
  /// Whether the text tells a history with its own years rather than the news of its day.
  let isNarrative: Bool
  /// The last date found: index of its expression, what it names, its sentence.
  private(set) var last: (index: Int, span: TimeSpan, sentence: Int)?
  /// Whether the last date found was counted backwards from the one before.
  private var lastLooksBack = false
  /// The quarter that a report is about, with its last mention; whether it has gone on to longer periods.
  var report: (index: Int, span: TimeSpan, sentence: Int, isLonger: Bool)?
  /// The last year that the text states, of a report; how far a history has got.
  private var stated: TimeNarration?
  /// The section that a history is in, where its heading names years.
  private var section: TimeSection?
  /// The year that a history states first, with its expression.
  private let opening: (year: Int, index: Int)?
  /// The last day that a history tells.
  private(set) var toldDay: (index: Int, span: TimeSpan, sentence: Int)?

  /// What an expression means.
  struct Resolution {
    var value: String
    var span: TimeSpan?
    var anchor: TimeExpression.Anchor?
    var reason: String
  }

  /// Where an expression stands and what its clause says of its direction.
  struct Site {
    /// Index of the expression to be.
    var index: Int
    /// Index of its sentence.
    var sentence: Int
    /// What its verb tells of it.
    var tense: TimeTense?
    /// Year and month of the expression it is joined to: "from 3 May to 5 June 2012".
    var joined: (year: Int, month: Int)?
    /// Whether it is joined to the expression before.
    var followsJoint = false
    /// Whether a history names it in passing: it does not get there.
    var isAside = false
    /// Whether it stands in a heading.
    var isHeading = false
    /// Which way its verb points.
    var direction: TimeDirection? { tense?.direction }
  }

  init(reference: CalendarDate?, isNarrative: Bool, opening: (year: Int, index: Int)?) {
    self.reference = reference
    self.isNarrative = isNarrative
    self.opening = opening
  }

  /// The value of `meaning` at `site`, remembered for what follows.
  mutating func resolved(_ meaning: TimeMeaning, at site: Site) -> Resolution {
    let result = resolve(meaning, site)
    // "For the nine months": what is compared from here on are years.
    if case .value(let value) = meaning, value == "P9M" || value == "P6M" { report?.isLonger = true }
    guard let span = result.span else { return result }
    // What a history counts from the document's date is said by one of its persons, at another time.
    if isNarrative, result.anchor == .publishedAt { return result }
    last = (site.index, span, site.sentence)
    lastLooksBack = meaning.looksBack
    note(span, meaning, site)
    if isNarrative, span.unit == .day, !site.isAside { toldDay = last }
    if span.unit == .day || span.unit == .month || span.unit == .year || span.unit == .quarter {
      if isNarrative
        ? !site.isAside && !meaning.looksBack && opens(span, result, site) : result.anchor == nil
      {
        stated = .moved(from: stated, to: span, at: site)
      }
    }
    return result
  }

  /// Keeps account of the section; a heading's last year is where its section ends, not where it begins.
  private mutating func opens(_ span: TimeSpan, _ result: Resolution, _ site: Site) -> Bool {
    guard result.anchor == nil else { return true }
    let year = span.earliest.year
    if site.isHeading {
      guard section?.sentence == site.sentence else {
        section = TimeSection(year: year, at: site)
        return true
      }
      section?.extend(to: year)
      return false
    }
    if section?.holds(after: year) == false { section = nil }
    return true
  }

  func resolve(_ meaning: TimeMeaning, _ site: Site) -> Resolution {
    switch meaning {
    case .value(let value):
      let span = TimeSpan(value: value)
      return Resolution(
        value: value, span: span, reason: span == nil ? "as the words say" : "the text states it")
    case .date(let year, let month, let day, let direction): return date(year, month, day, direction, site)
    case .shortYear(let year, let month, let day): return self.day(month, day, ofShort: year, site)
    case .days(let first, let last): return days(from: first, to: last, site)
    case .dayOn(let weekday, let month, let day): return self.day(month, day, on: weekday, site)
    case .dayOfMonth(let day, let weekday, let month): return self.day(day, on: weekday, of: month, site)
    case .weekday(let weekday, let direction): return self.weekday(weekday, direction, site)
    case .weekdayOfWeek(let weekday, let shift): return self.weekday(weekday, ofWeek: shift)
    case .weekAfter(let weekday): return day(aWeekAfter: weekday)
    case .period(let code, let year, let direction): return period(code, year, direction, site)
    case .feast(let feast, let year, let direction): return self.feast(feast, year, direction, site)
    case .inYear(let inner, let shift): return inYear(inner, shift, site)
    case .inLastYear(let inner): return inLastYear(inner, last.map { ($0.span.earliest.year, $0.index) })
    case .yearBefore(let inner): return yearBefore(inner, site)
    case .samePeriodLastYear:
      return report?.isLonger == false ? quarter(-4) : shift(.year, -1)
    case .reportQuarter(let year): return quarter(of: year, site)
    case .quarter(let day): return quarter(ending: day, site)
    case .week(let day): return week(day, site)
    case .shift(let unit, let count): return self.shift(unit, count)
    case .ago(let unit, let count):
      return unit == .year && count == 1 ? yearBefore(site) ?? shift(unit, -count) : shift(unit, -count)
    case .anchored(let unit, let count): return anchored(unit, count, site)
    case .anchoredWeekday(let weekday, let direction):
      return beside(weekday, direction, site)
        ?? self.weekday(weekday, direction == .present ? .past : direction, site)
    case .anniversary(let years, let first): return anniversary(years, first, site)
    case .part(let day, let code): return part(day, code, site)
    }
  }

  private func shift(_ unit: TimeUnit, _ count: Int) -> Resolution {
    // "This year", of a history, is the one that it tells.
    if isNarrative, count == 0, unit != .day, let (day, anchor) = present, case .time = anchor {
      let span = TimeSpan(unit, around: day)
      if unit != .week || toldDay != nil {
        return Resolution(
          value: span.value, span: span, anchor: anchor, reason: "the one that the history has got to")
      }
    }
    guard let reference else {
      return open(TimeResolver.open(unit), "it is relative and the document's date is not known")
    }
    return published(TimeSpan.shifted(unit, count, from: reference), unit, "counted from the document's date")
  }

  private func anchored(_ unit: TimeUnit, _ count: Int, _ site: Site) -> Resolution {
    if unit == .quarter, count == 0 || count == -4 { return quarter(count) }
    if unit == .year, count == -1, let before = yearBefore(site) { return before }
    // "Earlier in the year", said of this year after a comparison with the year before.
    let isComparing = unit == .year && count == 0 && lastLooksBack && reference != nil && !isNarrative
    if let last, !isComparing, site.sentence - last.sentence <= (isNarrative ? 6 : 2) {
      if let span = fits(unit, last.span.unit) ? TimeSpan.shifted(unit, count, from: last.span.earliest) : nil
      {
        return Resolution(
          value: span.value, span: span, anchor: .time(last.index),
          reason: "counted from the date named before")
      }
      // "That same day", of a month: a day in it.
      let isInMonth = unit == .day && count == 0 && last.span.unit == .month
      return open(
        isInMonth ? last.span.value + "-XX" : TimeResolver.open(unit),
        "the date named before is too coarse to count from")
    }
    if let reference, !isNarrative {
      return published(
        TimeSpan.shifted(unit, count, from: reference), unit,
        "counted from the document's date, none being named before")
    }
    return open(TimeResolver.open(unit), "it is counted from a date that the text does not name")
  }

  /// Whether units can be counted from a date as coarse as `base`.
  private func fits(_ unit: TimeUnit, _ base: TimeUnit) -> Bool {
    switch unit {
    case .day, .week, .weekend, .fortnight: base == .day || base == .week && unit != .day
    case .month: base == .day || base == .month
    case .quarter: base == .day || base == .month || base == .quarter
    case .year: base != .decade && base != .century
    default: true
    }
  }

  private func part(_ day: TimeMeaning?, _ code: String, _ site: Site) -> Resolution {
    var base: Resolution
    if let day {
      base = resolve(day, site)
    } else if let last, last.sentence == site.sentence, last.span.unit == .day {
      base = Resolution(
        value: last.span.value, span: last.span, anchor: .time(last.index), reason: "on the day named before")
    } else if isNarrative {
      guard let told = toldDay, site.sentence - told.sentence <= 6 else {
        return open("XXXX-XX-XX" + code, "the history names no day for it")
      }
      base = Resolution(
        value: told.span.value, span: told.span, anchor: .time(told.index), reason: "on the day being told of"
      )
    } else if let reference {
      base = published(TimeSpan(.day, around: reference), .day, "on the document's day")
    } else {
      base = open("XXXX-XX-XX", "no day is named and the document's date is not known")
    }
    base.value += code
    return base
  }

  /// An answer counted from the document's date.
  func published(_ span: TimeSpan?, _ unit: TimeUnit, _ reason: String) -> Resolution {
    guard let span else { return open(TimeResolver.open(unit), "it lies outside the calendar") }
    return Resolution(value: span.value, span: span, anchor: .publishedAt, reason: reason)
  }

  /// An answer that leaves open what the text leaves open.
  func open(_ value: String, _ reason: String) -> Resolution { Resolution(value: value, reason: reason) }

  /// A unit of which nothing is known, in TIMEX3.
  static func open(_ unit: TimeUnit) -> String {
    switch unit {
    case .second, .minute, .hour, .day: "XXXX-XX-XX"
    case .week, .fortnight: "XXXX-WXX"
    case .weekend: "XXXX-WXX-WE"
    case .month: "XXXX-XX"
    case .quarter: "XXXX-QX"
    case .year: "XXXX"
    case .decade: "XXX"
    case .century, .millennium: "XX"
    }
  }

  /// The year that a yearless date takes from its neighbours, with whose it is.
  func neighbour(_ site: Site, month: Int?) -> (year: Int, anchor: TimeExpression.Anchor?)? {
    if let joined = site.joined {
      // "From December to March 1942" begins the year before.
      let isBefore = month.map { $0 > joined.month } ?? false
      return (joined.year - (isBefore ? 1 : 0), .time(site.index + 1))
    }
    guard let stated else { return isNarrative ? opening.map { ($0.year, .time($0.index)) } : nil }
    if isNarrative {
      let year = stated.year(reaching: month)
      guard let section, stated.sentence != site.sentence, !section.years.contains(year) else {
        return (year, .time(stated.index))
      }
      return (min(max(year, section.years.lowerBound), section.years.upperBound), .time(section.index))
    }
    // "From May 2010 to June"; a year elsewhere in the sentence ("since the treaty of 2019 … the June vote") lends nothing.
    guard site.followsJoint, stated.index == site.index - 1 else { return nil }
    return (stated.year(reaching: month), .time(stated.index))
  }

  /// The day that "next" and "last" are said of: the document's, or the one that a history has got to.
  var present: (day: CalendarDate, anchor: TimeExpression.Anchor)? {
    if isNarrative, let stated, let day = stated.day { return (day, .time(stated.index)) }
    return reference.map { ($0, .publishedAt) }
  }
}

extension TimeMeaning {
  /// Whether it is counted backwards from what was named before.
  var looksBack: Bool {
    switch self {
    case .anchored(_, let count), .shift(_, let count): count < 0
    case .inYear(_, let shift): shift < 0
    case .ago, .yearBefore, .reportQuarter, .samePeriodLastYear: true
    default: false
    }
  }
}
