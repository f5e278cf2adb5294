extension MonthDateRule {
  /// "April 5 p.m." never; "May 5:30" is an hour.
  func isHour(_ line: TimeLine, _ next: Int) -> Bool {
    line.word(next) == ":" && line.isGlued(next) && line.digits(next + 1) != nil
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

  /// Whether the word is the month and not "may", "march", a name.
  func isMonth(_ line: TimeLine, _ index: Int, besideNumber: Bool) -> Bool {
    let senses = line.senses(index)
    // "Article 12 may be read", "clauses 12-14 may not".
    let behind = line.word(index + 1)
    if line.word(index) == "may", !line.isCapital(index),
      ["be", "not", "have", "also", "only", "never"].contains(behind)
    {
      return false
    }
    // "The September Brigade Memorial".
    if line.isCapital(index), line.isCapital(index + 1), line.senses(index + 1).isHead,
      !line.isShouted(index + 1)
    {
      return false
    }
    if besideNumber { return line.isCapital(index) || !senses.isOrdinary || line.digits(index - 1) != nil }
    if senses.isShort && line.word(index + 1) != "." && !line.isCapital(index) { return false }
    guard senses.isOrdinary || senses.isShort else { return !isName(line, index) }
    guard line.isCapital(index) else { return false }
    if isListed(line, index) { return true }
    // "By May Sol" above an article.
    if line.word(0) == "by", index == 1, line.count <= 6, line.isCapital(index + 1) { return false }
    // "The March accession", but "the March on Lund".
    if ["the", "a", "its", "their", "his", "her"].contains(line.word(index - 1)), isNoun(line, index + 1) {
      return true
    }
    let before = line.senses(index - 1)
    return before.isPreposition || before.direction != nil || before.edge != nil
      || line.reads(index - 2, "mid", "-")
  }

  private func isNoun(_ line: TimeLine, _ index: Int) -> Bool {
    let senses = line.senses(index)
    return line.isWord(index) && !line.word(index).isEmpty && !line.isCapital(index) && !senses.isPreposition
      && senses.tense == nil && !line.word(index).hasSuffix("ed")
      && !["and", "or", "of", "that", "who", "which", "as"].contains(line.word(index))
  }

  /// "June Lund spoke": no preposition or determiner before, a name behind.
  private func isName(_ line: TimeLine, _ index: Int) -> Bool {
    let (before, after) = (line.senses(index - 1), line.senses(index + 1))
    return line.isCapital(index) && !line.isShouted(index) && line.isCapital(index + 1) && after.month == nil
      && after.weekday == nil && !before.isPreposition && before.direction == nil && before.edge == nil
      && line.isWord(index - 1) && !["the", "a", "an", "every", "each"].contains(line.word(index - 1))
  }

  /// "May-August 1950", "July and Aug", but not "Kim May and June Lund".
  private func isListed(_ line: TimeLine, _ index: Int) -> Bool {
    if line.second(behind: index + 1) != nil, line.senses(index + 2).month != nil, line.isCapital(index + 2) {
      return !line.isCapital(index - 1) && (!line.isCapital(index + 3) || line.senses(index + 3).month != nil)
    }
    return line.second(behind: index - 1) != nil && line.senses(index - 2).month != nil
      && line.isCapital(index - 2)
      && !line.isCapital(index + 1) && !line.isCapital(index - 3)
  }
}
