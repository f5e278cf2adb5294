/// What points back to a time of the text: "at the time", "this period", "that time", "the same time", "the year",
/// "the latest period", "the day before", "the following day".
struct ThatTimeRule: TimeRule {
  func draft(_ line: TimeLine, at index: Int) -> TimeDraft? {
    switch line.word(index) {
    case "this", "that":
      let place = line.past("same", index + 1)
      guard ["time", "period", "date"].contains(line.word(place)), hangs(line, index, line.word(place))
      else { return nil }
      return reference(line, index..<(place + 1))
    case "the": break
    default: return nil
    }
    var place = index + 1
    if line.word(place) == "time" {
      guard line.word(index - 1) == "at", !line.isCapital(place), line.word(place + 1) != "of" else {
        return nil
      }
      return reference(line, index..<(place + 1))
    }
    if let year = line.year(at: place), line.digits(place) != nil,
      ["quarter", "period"].contains(line.word(year.next))
    {
      return TimeDraft(
        index..<(year.next + 1), .date,
        line.word(year.next) == "quarter"
          ? .reportQuarter(year: year.value) : .value(String(year.value)))
    }
    if let next = dayBeside(line, place) { return next.covering(index) }
    while [
      "latest", "full", "fiscal", "most", "recent", "corresponding", "comparable", "same", "calendar",
      "whole", "entire",
    ].contains(line.word(place)) {
      place += 1
    }
    if ["period", "quarter"].contains(line.word(place)), place > index + 1 {
      if let end = line.yearBefore(place + 1) {
        let isQuarter = line.word(place) == "quarter"
        return TimeDraft(index..<end, .date, isQuarter ? .anchored(.quarter, -4) : .samePeriodLastYear)
      }
      return TimeDraft(index..<(place + 1), .date, .anchored(.quarter, 0))
    }
    guard let unit = line.senses(place).unit, !line.senses(place).isPlural else { return nil }
    switch unit {
    case .year:
      if line.pastHyphen(place + 1) > place + 1 { return nil }
      if line.isCapital(place) && !line.isShouted(place) || line.year(at: place + 1) != nil { return nil }
      let tokens = index..<(place + 1)
      if isReport(line, place + 1) { return TimeDraft(tokens, .duration, .value("P1Y")) }
      // "The latest fiscal year" is over.
      // "An increase for the full year".
      let isStated = (0..<index).contains { line.year(at: $0) != nil }
      if line.word(index + 1) == "full", line.word(index - 1) == "for", !isStated {
        return TimeDraft(tokens, .date, .shift(.year, 0))
      }
      let isLatest = line.word(index + 1) == "latest" || line.reads(index + 1, "most", "recent")
      return TimeDraft(tokens, .date, isLatest ? .shift(.year, -1) : .anchored(.year, 0))
    case .month, .week:
      if line.word(place + 1) == "of" || line.isCapital(place) { return nil }
      return TimeDraft(index..<(place + 1), .date, .anchored(unit, 0))
    default: return nil
    }
  }

  /// "The year ended Sept. 30".
  private func isReport(_ line: TimeLine, _ index: Int) -> Bool {
    ["ended", "ending", "to"].contains(line.word(index))
  }

  /// "During this time" is a time, "this time it won" is none.
  private func hangs(_ line: TimeLine, _ index: Int, _ noun: String) -> Bool {
    if noun == "period" { return true }
    return line.senses(index - 1).isPreposition || ["at", "during"].contains(line.word(index - 1))
      || noun == "date" && line.word(index + 1) == "date"
  }

  private func reference(_ line: TimeLine, _ tokens: Range<Int>) -> TimeDraft {
    TimeDraft(tokens, .date, .value(line.word(tokens.lowerBound) == "this" ? "PRESENT_REF" : "PAST_REF"))
  }
}
