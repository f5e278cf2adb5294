/// "The 1990s", "the late '80s", "the nineties", "the 19th century".
struct DecadeRule: TimeRule {
  func draft(_ line: TimeLine, at index: Int) -> TimeDraft? {
    let place = line.past("the", index)
    if let century = century(line, at: place) {
      // "The 19th-century dam": the article is the noun's.
      if place > index, line.word(century.next - 2) == "-", line.isWord(century.next),
        century.next < line.count
      {
        return nil
      }
      return TimeDraft(index..<century.next, .date, .value(century.value))
    }
    if let digits = line.digits(place), line.length(place) == 4, digits % 10 == 0, digits >= 1000,
      !line.isInNumber(place),
      let end = plural(line, place + 1)
    {
      return TimeDraft(index..<end, .date, .value(String(digits / 10)))
    }
    if line.word(place) == "'", let digits = line.digits(place + 1), line.length(place + 1) == 2,
      digits % 10 == 0,
      let end = plural(line, place + 2)
    {
      return TimeDraft(index..<end, .date, .value(String(190 + digits / 10)))
    }
    if let digits = line.digits(place), line.length(place) == 2, digits % 10 == 0, digits >= 20,
      !line.isGlued(place) || line.pastHyphen(place - 1) == place,
      place > index || line.senses(index - 1).edge != nil || line.senses(index - 2).edge != nil,
      let end = plural(line, place + 1),
      !["outside", "inside", "indoors", "outdoors"].contains(line.word(end))
    {
      return TimeDraft(index..<end, .date, .value(String(190 + digits / 10)))
    }
    // "The nineteen-eighties".
    if let head = line.senses(place).number, (18...20).contains(head), place > index,
      let decade = line.senses(line.pastHyphen(place + 1)).decade
    {
      return TimeDraft(
        index..<(line.pastHyphen(place + 1) + 1), .date, .value(String(head * 10 + decade)))
    }
    guard let decade = line.senses(place).decade, place > index || line.senses(index - 1).edge != nil else {
      return nil
    }
    return TimeDraft(index..<(place + 1), .date, .value(String(190 + decade)))
  }

  private func plural(_ line: TimeLine, _ index: Int) -> Int? {
    if line.isGlued(index), line.word(index) == "s" { return index + 1 }
    return line.isGlued(index) && line.reads(index, "'", "s") ? index + 2 : nil
  }

  private func century(_ line: TimeLine, at index: Int) -> (value: String, next: Int)? {
    guard let number = line.ordinalDay(at: index), number.value <= 21 else { return nil }
    let next = line.pastHyphen(number.next)
    guard line.senses(next).unit == .century else { return nil }
    let value = number.value - 1
    if ["bc", "bce"].contains(line.word(next + 1)) {
      return ("BC" + (value < 10 ? "0" : "") + String(value), next + 2)
    }
    return ((value < 10 ? "0" : "") + String(value), next + 1)
  }
}
