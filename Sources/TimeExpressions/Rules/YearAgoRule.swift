/// The period a report compares with or tells of: "the year-ago quarter", "year-earlier", "the latest
/// quarter", "the quarter".
struct YearAgoRule: TimeRule {
  func draft(_ line: TimeLine, at index: Int) -> TimeDraft? {
    let place = line.past("the", index)
    if line.word(place) == "year", line.pastHyphen(place + 1) > place + 1,
      ["ago", "earlier"].contains(line.word(place + 2))
    {
      let end = place + 3
      if line.word(end) == "quarter" {
        return TimeDraft(index..<(end + 1), .date, .anchored(.quarter, -4))
      }
      if line.word(end) == "period" {
        return TimeDraft(index..<(end + 1), .date, .anchored(.year, -1))
      }
      if let ordinal = line.ordinalDay(at: end), ordinal.value <= 4,
        line.word(line.pastHyphen(ordinal.next)) == "quarter"
      {
        let quarter = TimeMeaning.period("Q\(ordinal.value)", year: nil, direction: nil)
        return TimeDraft(index..<(line.pastHyphen(ordinal.next) + 1), .date, .yearBefore(quarter))
      }
      if place > index, let length = line.length(at: end), let unit = length.unit, length.count != nil {
        return TimeDraft(index..<length.next, .duration, .value(length.value ?? unit.duration(length.count)))
      }
      return TimeDraft(place..<end, .date, .anchored(.year, -1)).beginning(at: index)
    }
    if line.senses(index).unit == .weekend, !line.senses(index).isPlural {
      return TimeDraft(index..<(index + 1), .date, .period("WE", year: nil, direction: nil))
    }
    guard place > index else { return nil }
    let next = line.past("latest", place)
    if line.word(next) == "quarter", line.word(next + 1) != "of" || line.relativeYear(next + 2) != nil {
      if let end = line.yearBefore(next + 1) {
        return TimeDraft(index..<end, .date, .anchored(.quarter, -4))
      }
      if ["ended", "ending"].contains(line.word(next + 1)),
        let day = MonthDateRule().draft(line, at: next + 2), case .date(_, _, .some, _) = day.meaning
      {
        return TimeDraft(index..<(next + 1), .date, .quarter(ending: day.meaning))
      }
      if line.word(next + 1) == "of" { return nil }
      return TimeDraft(index..<(next + 1), .date, .anchored(.quarter, 0))
    }
    if line.word(place) == "weekend" {
      return TimeDraft(index..<(place + 1), .date, .period("WE", year: nil, direction: nil))
    }
    return nil
  }
}

extension TimeDraft {
  /// This draft where it begins at `index`, else nothing.
  fileprivate func beginning(at index: Int) -> TimeDraft? { tokens.lowerBound == index ? self : nil }
}

extension TimeLine {
  /// The place behind "a year ago", "a year earlier", "last year", "of last year" at `index`.
  func yearBefore(_ index: Int) -> Int? {
    if reads(index, "a", "year"), ["ago", "earlier", "before"].contains(word(index + 2)) { return index + 3 }
    let place = past("of", index)
    return reads(place, "last", "year") && word(place + 2) != "'" ? place + 2 : nil
  }
}
