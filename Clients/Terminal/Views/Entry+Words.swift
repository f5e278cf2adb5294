import NewsProtocol

extension Entry {
  /// When, as exactly as it is known: `9 Aug 2020`, `Dec 2010`, `before 30 Aug 2020`, `Sep (year not stated)`; empty where no
  /// text says anything of it.
  var day: String { (date.words ?? partial.map { DayWords.words(of: $0) } ?? "").onOneLine }

  /// What an account tells of a day that is not complete, a TIMEX3 value such as `XXXX-09-17`.
  var partial: String? {
    guard date.value == nil, date.earliest == nil, date.latest == nil else { return nil }
    return accounts.lazy.compactMap(\.date).first { $0.contains("X") }
  }
}

extension EntryDate {
  /// The date as exactly as it is known, nil where neither value nor bound is.
  var words: String? {
    switch (precision, value ?? (earliest == nil ? latest : earliest)) {
    case ("before", let bound?): return "before \(DayWords.words(of: bound))"
    case ("after", let bound?): return "after \(DayWords.words(of: bound))"
    default: break
    }
    if let value {
      // A week has no name of its own, its first day has.
      if precision == "week", let earliest { return "week of \(DayWords.words(of: earliest))" }
      return DayWords.words(of: value)
    }
    switch (earliest, latest) {
    case (let earliest?, let latest?): return DayWords.words(of: "\(earliest)/\(latest)")
    case (let earliest?, nil): return "after \(DayWords.words(of: earliest))"
    case (nil, let latest?): return "before \(DayWords.words(of: latest))"
    case (nil, nil): return nil
    }
  }
}

extension Contest.Date {
  /// The date as exactly as it is known, nil where neither value nor bound is.
  var words: String? {
    // The contest tells no precision: a bound is where one end is open.
    let precision =
      earliest == nil && latest != nil ? "before" : latest == nil && earliest != nil ? "after" : nil
    return EntryDate(
      value: value, earliest: earliest, latest: latest, precision: precision, basis: nil, reason: "",
      from: nil
    ).words
  }
}

extension Account {
  /// What is to be known before it is believed: whose claim it is, and whether it happened.
  var reservations: [String] {
    var notes: [String] = []
    if let claimant {
      notes.append("according to \(claimant.name)")
    } else if certainty == "unstated" {
      notes.append("according to somebody unnamed")
    }
    if status != "past" { notes.append(status) }
    if negated {
      // Which happening is meant: of “refused to send observers” it is the sending.
      let what = "“\(trigger.text.onOneLine)”"
      notes.append("\(what) \(status == "past" || status == "ongoing" ? "did not happen" : "not to happen")")
    }
    if certainty == "possible" { notes.append("possible") }
    return notes
  }
}

/// Values of TIMEX3 in words.
enum DayWords {
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
  private static let days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
  private static let parts = [
    "SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter", "H1": "first half of",
    "H2": "second half of",
    "Q1": "first quarter of", "Q2": "second quarter of", "Q3": "third quarter of", "Q4": "fourth quarter of",
  ]
  private static let hours = [
    "MO": "morning", "MI": "midday", "AF": "afternoon", "EV": "evening", "NI": "night", "DT": "daytime",
  ]

  /// `2020-08-09` as `9 Aug 2020`, `2010-12/2012-08` as `Dec 2010 – Aug 2012`, `XXXX-09` as `Sep (year not stated)`; what is of
  /// no form known here stays as it is.
  static func words(of value: String) -> String {
    let ends = value.split(separator: "/", omittingEmptySubsequences: false)
    if ends.count == 2, !ends[0].isEmpty, !ends[1].isEmpty {
      let (first, last) = (words(of: String(ends[0])), words(of: String(ends[1])))
      let unstated = " (year not stated)"
      return "\(last.hasSuffix(unstated) ? first.replacing(unstated, with: "") : first) – \(last)"
    }
    let halves = value.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
    let steps = halves[0].split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    guard let day = words(of: steps) else { return value }
    guard halves.count == 2 else { return day }
    let hour = hours[String(halves[1])] ?? String(halves[1])
    // Of “overnight” the part of the day is all that is known.
    return steps == ["XXXX", "XX", "XX"] ? "\(hour) (day not stated)" : "\(day), \(hour)"
  }

  private static func words(of steps: [String]) -> String? {
    guard let first = steps.first else { return nil }
    if first == "XXXX" { return partialWords(of: Array(steps.dropFirst())) }
    if steps.count == 1 {
      if first.count == 3, first.allSatisfy(\.isNumber) { return first + "0s" }
      return first.count == 4 ? first : nil
    }
    return words(of: Array(steps.dropFirst()), year: first)
  }

  /// The month, the day of it or the part of the year, with `year` behind it.
  private static func words(of steps: [String], year: String) -> String? {
    if steps.count == 1, let part = parts[steps[0]] { return "\(part) \(year)" }
    guard let month = Int(steps[0]), (1...12).contains(month) else { return nil }
    if steps.count == 1 { return "\(months[month - 1]) \(year)" }
    guard steps.count == 2, let day = Int(steps[1]) else { return nil }
    return "\(day) \(months[month - 1]) \(year)"
  }

  /// What is known of a day whose year is not: `12-20`, `WXX-3`; nothing more than that it was a day or a month of `XX`.
  private static func partialWords(of steps: [String]) -> String? {
    switch steps {
    case []: return "a year (not stated)"
    case ["XX"]: return "a month (not stated)"
    case ["XX", "XX"]: return "a day (not stated)"
    case ["WXX"]: return "a week (not stated)"
    case ["WXX", "WE"]: return "a weekend (not stated)"
    default: break
    }
    if steps.count == 2, steps[0] == "WXX" {
      return Int(steps[1]).flatMap { (1...7).contains($0) ? "a \(days[$0 - 1]) (week not stated)" : nil }
    }
    if steps.count == 2, steps[0] == "XX", let day = Int(steps[1]) { return "day \(day) (month not stated)" }
    return words(of: steps, year: "(year not stated)")
  }

  /// Year and month under which a day stands, the month in words; nil where it is of no such form.
  static func month(of day: String, isExact: Bool) -> (year: String, month: String?)? {
    let steps = day.split(separator: "-")
    guard let year = steps.first, year.count == 4 else { return nil }
    guard isExact, steps.count > 1, let month = Int(steps[1]), (1...12).contains(month) else {
      return (String(year), nil)
    }
    return (String(year), months[month - 1])
  }
}
