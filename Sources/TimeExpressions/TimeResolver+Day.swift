extension TimeResolver {
  /// "12-14 May".
  func days(from first: Int, to last: TimeMeaning, _ site: Site) -> Resolution {
    var result = resolve(last, site)
    guard var span = result.span, let start = CalendarDate(span.latest.year, span.latest.month, first) else {
      result.value = result.value.dropLast(2) + TimeSpan.padded(first, 2) + "/" + result.value
      return result
    }
    span.earliest = start
    span.value = start.description + "/" + span.latest.description
    (result.value, result.span) = (span.value, span)
    return result
  }

  /// "25/05/30": of the century in which it is no more than ten years after the document.
  func day(_ month: Int, _ day: Int, ofShort year: Int, _ site: Site) -> Resolution {
    let newest = reference.map { $0.year + 10 } ?? 2029
    let full = newest - ((newest - year) % 100 + 100) % 100
    return date(full, month, day, nil, site)
  }

  /// "Saturday, April 25": the day of the week tells the year.
  func day(_ month: Int, _ day: Int, on weekday: Int, _ site: Site) -> Resolution {
    let plain = date(nil, month, day, nil, site)
    guard let found = plain.span, found.earliest.weekday != weekday, let present else { return plain }
    let spans = (-3...3).compactMap { span(present.day.year + $0, month, day) }
      .filter { $0.earliest.weekday == weekday }
    return chosen(spans, nil, TimeTense(.past, isLoose: true)) ?? plain
  }

  /// "Wednesday week".
  func day(aWeekAfter weekday: Int) -> Resolution {
    guard let reference else {
      return open("XXXX-WXX-\(weekday)", "the week is relative and the document's date is not known")
    }
    let ahead = (weekday - reference.weekday + 6) % 7 + 1
    return published(
      TimeSpan(.day, around: reference.adding(days: ahead + 7)), .day,
      "a week after the next one from the document's date")
  }

  /// "The 6th", "Thursday the 20th": of the month that fits the clause.
  func day(_ number: Int, on weekday: Int?, of month: TimeDirection?, _ site: Site) -> Resolution {
    let value = "XXXX-XX-" + TimeSpan.padded(number, 2)
    guard let present, !isNarrative else {
      return open(value, "no month is named and the document's date is not known")
    }
    let months = month.map { $0.shift...$0.shift } ?? -2...2
    let spans = months.compactMap { shift -> TimeSpan? in
      let first = present.day.month(after: shift)
      return span(first.year, first.month, number)
    }
    .filter { weekday == nil || $0.earliest.weekday == weekday }
    if let month { return published(spans.first, .day, reason(month, false)) }
    return chosen(spans, nil, site.tense ?? TimeTense(.past)) ?? open(value, "no month near has such a day")
  }
}
