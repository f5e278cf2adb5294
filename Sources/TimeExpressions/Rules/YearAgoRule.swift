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
      return TimeDraft(place..<end, .date, .anchored(.year, -1)).beginning(at: index)
    }
    if line.senses(index).unit == .weekend, !line.senses(index).isPlural {
      return TimeDraft(index..<(index + 1), .date, .period("WE", year: nil, direction: nil))
    }
    guard place > index else { return nil }
    let next = line.past("latest", place)
    if line.word(next) == "quarter", line.word(next + 1) != "of" {
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
