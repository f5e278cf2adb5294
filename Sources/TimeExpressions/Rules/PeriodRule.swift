/// Seasons, quarters and halves: "last summer", "the spring of 1999", "the third quarter", "this year's
/// second half".
struct PeriodRule: TimeRule {
  func draft(_ line: TimeLine, at index: Int) -> TimeDraft? {
    var place = line.past("the", index)
    let hasArticle = place > index
    var direction: TimeDirection?
    if line.word(place) == "this", line.word(place + 1) == "past" {
      (direction, place) = (.past, place + 2)
    } else if ["last", "past"].contains(line.word(place)), line.word(place + 1) != "half" {
      (direction, place) = (.past, place + 1)
    } else if ["next", "coming"].contains(line.word(place)) {
      (direction, place) = (.future, place + 1)
    } else if line.word(place) == "this" {
      (direction, place) = (.present, place + 1)
    }
    var shift: Int?
    if direction == .past, line.reads(place, "year", "'", "s", "quarter") {
      return TimeDraft(index..<(place + 4), .date, .anchored(.quarter, -4))
    }
    if direction != nil, line.reads(place, "year", "'", "s") {
      (shift, place) = (direction?.shift, place + 3)
      direction = nil
    }
    var lead: Int?
    if let year = line.year(at: place), line.reads(year.next, "'", "s"), code(line, year.next + 2) != nil {
      (lead, place) = (year.value, year.next + 2)
    } else if let year = line.year(at: place), hasArticle || numbered(line, line.pastHyphen(year.next)) != nil
    {
      (lead, place) = (year.value, hasArticle ? year.next : line.pastHyphen(year.next))
    }
    if line.word(place) == "fiscal" { place += 1 }
    guard let (code, after) = code(line, place) else { return nil }
    let isSeason = !code.hasPrefix("Q") && !code.hasPrefix("H")
    // "The third quarter of the town".
    if code.hasPrefix("Q"), line.reads(after, "of", "the"), line.senses(after + 2).unit != .year,
      !["fiscal", "financial", "current", "last"].contains(line.word(after + 2))
    {
      return nil
    }
    if lead != nil { return TimeDraft(index..<after, .date, .period(code, year: lead, direction: nil)) }
    let isJoined = line.word(after) == "of" || line.word(after) == "," || line.pastHyphen(after) > after
    let behind = line.past("fiscal", isJoined ? after + 1 : after)
    if let year = line.year(at: behind), !line.isCounted(behind, next: year.next) {
      return TimeDraft(index..<year.next, .date, .period(code, year: year.value, direction: nil))
    }
    if code.hasPrefix("H"), line.reads(behind, "the", "year") {
      return TimeDraft(index..<(behind + 2), .date, .period(code, year: nil, direction: .present))
    }
    let meaning = TimeMeaning.period(code, year: nil, direction: direction)
    if let shift { return TimeDraft(index..<after, .date, .inYear(meaning, shift: shift)) }
    if let relative = line.relativeYear(behind) {
      return TimeDraft(index..<(behind + 2), .date, .inYear(meaning, shift: relative))
    }
    if isSeason {
      // "To fall below", but "from spring to fall".
      if line.word(index - 1) == "to", line.senses(place).isOrdinary, line.senses(index - 2).season == nil {
        return nil
      }
      let before = line.senses(index - 1)
      let isIn =
        before.isPreposition && !["of", "after", "before"].contains(line.word(index - 1))
        || before.edge != nil
      // "Winter quarters", "the summer offensive" are seasons, "a fall" and "they spring" are none.
      guard direction != nil || isIn || !line.senses(place).isOrdinary || isBesideSeason(line, index, after)
      else { return nil }
      if line.word(after) == "of", line.senses(place).isOrdinary { return nil }
      let isName = line.isCapital(after) || line.isCapital(place) && line.isCapital(index - 1)
      if isName, !line.isShouted(place) { return nil }
      // "Winter and Sons" is a firm.
      if line.isCapital(place), line.second(behind: after) != nil, line.isCapital(after + 1),
        line.senses(after + 1).season == nil, !line.isShouted(place)
      {
        return nil
      }
    }
    return TimeDraft(index..<after, .date, meaning)
  }

  private func code(_ line: TimeLine, _ index: Int) -> (String, Int)? {
    if let season = line.senses(index).season { return (season, index + 1) }
    if let numbered = numbered(line, index),
      line.word(index) == "q" || line.digits(index - 1) != nil || line.word(index - 1) == "-"
        || line.year(at: numbered.1) != nil
    {
      return numbered
    }
    if ["last", "latter"].contains(line.word(index)), line.reads(index + 1, "half", "of"),
      line.year(at: index + 3) != nil
    {
      return ("H2", index + 2)
    }
    // "The final quarter of 2030".
    if ["last", "final"].contains(line.word(index)), line.reads(index + 1, "quarter", "of"),
      line.year(at: index + 3) != nil
    {
      return ("Q4", index + 2)
    }
    // "The first two quarters of 1990".
    if ["first", "last"].contains(line.word(index)), line.cardinal(at: index + 1)?.value == 2,
      line.reads(index + 2, "quarters", "of"), line.year(at: index + 4) != nil
    {
      return (line.word(index) == "first" ? "H1" : "H2", index + 3)
    }
    guard let ordinal = line.ordinalDay(at: index) else { return nil }
    let next = line.pastHyphen(ordinal.next)
    if line.word(next) == "quarter", ordinal.value <= 4 { return ("Q\(ordinal.value)", next + 1) }
    guard line.word(next) == "half", ordinal.value <= 2, line.word(next + 1) == "of",
      line.year(at: next + 2) != nil || line.relativeYear(next + 2) != nil
        || line.reads(next + 2, "the", "year") && line.year(at: next + 4) == nil
    else { return nil }
    return ("H\(ordinal.value)", next + 1)
  }

  /// "Q3", "H1".
  private func numbered(_ line: TimeLine, _ index: Int) -> (String, Int)? {
    let letter = line.word(index)
    guard letter == "q" || letter == "h" && line.isCapital(index), line.isGlued(index + 1),
      let n = line.digits(index + 1), n >= 1, n <= (letter == "q" ? 4 : 2), line.length(index + 1) == 1
    else { return nil }
    return (letter.uppercased() + String(n), index + 2)
  }
}
