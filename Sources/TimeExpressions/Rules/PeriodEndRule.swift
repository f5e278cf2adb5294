/// The end or a part of the year, month or week that the text is about: "the end of the year", "year-end",
/// "month's end", "later in the day", "the latter part of the year".
struct PeriodEndRule: TimeRule {
  func draft(_ line: TimeLine, at index: Int) -> TimeDraft? {
    if let unit = coarse(line, index) {
      // "Year-end", "year end", "the month's end".
      var place = index + 1
      if line.word(place) == "'", line.word(place + 1) == "s" { place += 2 }
      place = line.pastHyphen(place)
      guard line.word(place) == "end",
        !line.isWord(place + 1) || line.word(place + 1).isEmpty || line.senses(place + 1).isPreposition
      else { return nil }
      return TimeDraft(index..<(place + 1), .date, .anchored(unit, 0), modifier: "END")
    }
    guard let (modifier, place) = part(line, line.past("the", index)), line.word(place) == "the",
      let unit = line.senses(place + 1).unit, !line.senses(place + 1).isPlural,
      unit == .day || unit == .decade || unit == .century || coarse(line, place + 1) != nil
    else { return nil }
    return TimeDraft(index..<(place + 2), .date, .anchored(unit, 0), modifier: modifier)
  }

  /// A year, quarter, month or week at `index`.
  private func coarse(_ line: TimeLine, _ index: Int) -> TimeUnit? {
    guard let unit = line.senses(index).unit, !line.senses(index).isPlural,
      [.year, .quarter, .month, .week].contains(unit)
    else { return nil }
    return unit
  }

  /// "End of", "later in", "latter part of", "rest of" and the place behind it.
  private func part(_ line: TimeLine, _ index: Int) -> (String?, Int)? {
    let next = line.word(index + 1)
    switch line.word(index) {
    case "early", "earlier": return next == "in" ? ("START", index + 2) : nil
    case "late", "later": return next == "in" ? ("END", index + 2) : nil
    case "rest", "remainder", "remaining": return next == "of" ? (nil, index + 2) : nil
    case "early", "late", "latter", "first", "second", "last", "middle", "better", "best", "good":
      guard ["part", "half"].contains(next), line.word(index + 2) == "of" else { return edge(line, index) }
      let isStart = line.word(index) == "first"
      return (isStart ? "START" : line.word(index) == "middle" ? "MID" : "END", index + 3)
    default: return edge(line, index)
    }
  }

  private func edge(_ line: TimeLine, _ index: Int) -> (String?, Int)? {
    guard let edge = line.senses(index).edge, line.word(index + 1) == "of" else { return nil }
    return (edge, index + 2)
  }
}
