/// "The 20th anniversary of the 1994 accord", "the tenth anniversary of the vote of 9 August 2020": a date reckoned
/// from the words beside it, or of the document's year where nothing in its sentence dates it.
struct AnniversaryRule: TimeRule {
  func draft(_ line: TimeLine, at index: Int) -> TimeDraft? {
    guard let (count, end) = count(line, line.past("the", index)), line.word(end) == "anniversary",
      line.word(end + 1) == "of"
    else { return nil }
    for place in (end + 2)..<(end + 8) {
      if [",", ".", ";", ""].contains(line.word(place)), line.digits(place) == nil { break }
      guard let first = first(line, at: place) else { continue }
      return TimeDraft(index..<(end + 1), .date, .anniversary(count, of: first))
    }
    return isDated(line) ? nil : TimeDraft(index..<(end + 1), .date, .anniversary(count, of: nil))
  }

  /// Whether the sentence has words that may date the anniversary otherwise than by the document.
  private func isDated(_ line: TimeLine) -> Bool {
    (0..<line.count).contains { place in
      let senses = line.senses(place)
      return line.year(at: place) != nil
        || senses.month != nil && (!senses.isOrdinary || line.isCapital(place))
        // “The current state” dates nothing, “the current year” does.
        || senses.direction != nil && line.senses(place + 1).isTemporal
        || senses.decade != nil || ["ago", "later", "earlier", "before", "when"].contains(line.word(place))
    }
  }

  private func count(_ line: TimeLine, _ index: Int) -> (Int, Int)? {
    if let digits = line.digits(index), digits > 0, line.isGlued(index + 1),
      ["st", "nd", "rd", "th"].contains(line.word(index + 1))
    {
      return (digits, index + 2)
    }
    return line.ordinalDay(at: index).map { ($0.value, $0.next) }
  }

  /// The dated beginning at `index`.
  private func first(_ line: TimeLine, at index: Int) -> TimeMeaning? {
    if let draft = MonthDateRule().draft(line, at: index), case .date(.some, _, _, _) = draft.meaning {
      return draft.meaning
    }
    return YearRule().draft(line, at: index)?.meaning
  }
}
