/// A month, season or decade before Christ: "September 480 BC", "the autumn of 481 BC", "the 470s BC".
struct EraDateRule: TimeRule {
  func draft(_ line: TimeLine, at index: Int) -> TimeDraft? {
    let place = line.past("the", index)
    if let decade = line.digits(place), decade % 10 == 0, decade > 0, decade < 1000, !line.isInNumber(place),
      line.isGlued(place + 1), line.word(place + 1) == "s", ["bc", "bce"].contains(line.word(place + 2))
    {
      return TimeDraft(index..<(place + 3), .date, .value("BC" + TimeSpan.padded(decade / 10, 3)))
    }
    let part: String
    if let month = line.senses(place).month {
      part = TimeSpan.padded(month, 2)
    } else if let season = line.senses(place).season {
      part = season
    } else {
      return nil
    }
    let behind = line.past("of", place + 1)
    guard let year = YearRule().draft(line, at: behind), case .value(let value) = year.meaning,
      value.hasPrefix("BC")
    else { return nil }
    return TimeDraft(index..<year.tokens.upperBound, .date, .value(value + "-" + part))
  }
}
