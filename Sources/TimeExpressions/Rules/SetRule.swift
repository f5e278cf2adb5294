/// What recurs: "every Monday", "each year", "annually", "twice a week", "Mondays".
struct SetRule: TimeRule {
  func draft(_ line: TimeLine, at index: Int) -> TimeDraft? {
    if let value = line.senses(index).set {
      if line.senses(index).isAdjective || line.isCapital(index) && line.isCapital(index + 1) { return nil }
      return TimeDraft(index..<(index + 1), .set, .value(value), frequency: "1X")
    }
    if let weekday = line.senses(index).weekdays {
      return TimeDraft(index..<(index + 1), .set, .value("XXXX-WXX-\(weekday)"))
    }
    if let weekday = line.senses(index).weekday, line.isCapital(index),
      let parts = line.senses(index + 1).parts
    {
      return TimeDraft(index..<(index + 2), .set, .value("XXXX-WXX-\(weekday)T" + parts))
    }
    if let parts = line.senses(index).parts {
      return TimeDraft(index..<(index + 1), .set, .value("XXXX-XX-XXT" + parts))
    }
    let quantifier = line.word(index)
    if quantifier == "every" || quantifier == "each" { return each(line, index, quantifier.uppercased()) }
    let times = quantifier == "once" ? "1X" : quantifier == "twice" ? "2X" : nil
    if let times, ["a", "an", "every", "each", "per"].contains(line.word(index + 1)),
      let unit = line.senses(index + 2).unit, !line.senses(index + 2).isPlural
    {
      return TimeDraft(index..<(index + 3), .set, .value(unit.duration(1)), frequency: times)
    }
    return nil
  }

  private func each(_ line: TimeLine, _ index: Int, _ quantifier: String) -> TimeDraft? {
    var next = index + 1
    if line.word(next) == "single" || line.word(next) == "other" { next += 1 }
    if let weekday = line.senses(next).weekday {
      return TimeDraft(index..<(next + 1), .set, .value("XXXX-WXX-\(weekday)"), quantity: quantifier)
    }
    if let month = line.senses(next).month, line.isCapital(next) {
      return TimeDraft(
        index..<(next + 1), .set, .value("XXXX-" + (month < 10 ? "0" : "") + String(month)),
        quantity: quantifier)
    }
    if let season = line.senses(next).season {
      return TimeDraft(index..<(next + 1), .set, .value("XXXX-" + season), quantity: quantifier)
    }
    if let part = line.senses(next).part {
      return TimeDraft(index..<(next + 1), .set, .value("XXXX-XX-XXT" + part), quantity: quantifier)
    }
    if let unit = line.senses(next).unit, !line.senses(next).isPlural {
      let count = line.word(next - 1) == "other" ? 2 : 1
      return TimeDraft(index..<(next + 1), .set, .value(unit.duration(count)), quantity: quantifier)
    }
    guard let length = line.length(at: next), let unit = length.unit, let count = length.count else {
      return nil
    }
    return TimeDraft(index..<length.next, .set, .value(unit.duration(count)), quantity: quantifier)
  }
}
