extension MonthDateRule {
  /// "April 5 p.m." never; "May 5:30" is an hour.
  func isHour(_ line: TimeLine, _ next: Int) -> Bool {
    line.word(next) == ":" && line[next].isGlued && line[next + 1].digits != nil
  }

  /// The place behind "of that year", "of the same year".
  func thatYear(_ line: TimeLine, _ index: Int) -> Int? {
    guard line.word(index) == "of" else { return nil }
    if line.reads(index + 1, "that", "year") { return index + 3 }
    if line.reads(index + 1, "that", "same", "year") || line.reads(index + 1, "the", "same", "year") {
      return index + 4
    }
    return nil
  }

  /// The shift of "last year", "this year", "next year".
  func relativeYear(_ line: TimeLine, _ index: Int) -> Int? {
    guard line.word(index + 1) == "year" else { return nil }
    return ["last": -1, "this": 0, "next": 1][line.word(index)]
  }

  /// Whether the word is the month and not "may", "march", a name.
  func isMonth(_ line: TimeLine, _ index: Int, besideNumber: Bool) -> Bool {
    let senses = line.senses(index)
    if besideNumber { return line[index].isCapital || !senses.isOrdinary || line[index - 1].digits != nil }
    if senses.isShort && line.word(index + 1) != "." && !line[index].isCapital { return false }
    guard senses.isOrdinary || senses.isShort else { return true }
    guard line[index].isCapital else { return false }
    let before = line.senses(index - 1)
    return before.isPreposition || before.direction != nil || before.edge != nil
      || line.reads(index - 2, "mid", "-")
  }
}
