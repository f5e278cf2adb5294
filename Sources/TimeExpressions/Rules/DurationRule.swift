/// A length of time: "two years", "the past three months", "a 20-year", "several weeks", "a year and a half".
struct DurationRule: TimeRule {
  func draft(_ line: TimeLine, at index: Int) -> TimeDraft? {
    if let long = long(line, index) { return long }
    if line.isSomeDay(index) { return nil }
    var place = line.past("the", index)
    let hasArticle = place > index
    var isCounted = false
    // "Will last three years" is no "last three years".
    if line.word(index) == "last", isVerb(line, index - 1) { return nil }
    if hasArticle || line.senses(place).direction != nil {
      while line.senses(place).direction != nil || line.word(place) == "first"
        || line.word(place) == "following" || line.word(place) == "latest"
      {
        isCounted = true
        place += 1
      }
    }
    if isCounted, line.senses(place).unit != nil {
      // "recent years", "coming weeks", "the past year": the unit alone after its direction.
      guard let unit = line.senses(place).unit,
        line.senses(place).isPlural || hasArticle && line.word(place - 1) == "past"
      else { return nil }
      let count = line.senses(place).isPlural ? nil : Optional(1)
      return TimeDraft(index..<(place + 1), .duration, .value(unit.duration(count)))
    }
    guard let length = line.length(at: place), let unit = length.unit else {
      return ["recent", "coming"].contains(line.word(index)) ? recent(line, index) : nil
    }
    if hasArticle && !isCounted && length.count == nil { return nil }
    // An age is no length of time: "the 6-year-old boy", "52 years old".
    if line.word(line.pastHyphen(length.next)) == "old" { return nil }
    // "A year-earlier loss" compares with a date.
    let joined = line.pastHyphen(length.next)
    if joined > length.next, ["earlier", "ago"].contains(line.word(joined)) { return nil }
    if let count = length.count, count > 1500, !line.senses(length.next - 1).isPlural { return nil }
    // "A two-day visit": the joined word alone.
    let head = line.cardinal(at: line.word(place) == "a" || line.word(place) == "an" ? place + 1 : place)
    if !isCounted, let head, line.pastHyphen(head.next) > head.next,
      line.senses(line.pastHyphen(head.next)).unit != nil
    {
      let start =
        head.next - 1 == place
        ? place : line.word(place) == "a" || line.word(place) == "an" ? place + 1 : place
      if start > index { return nil }
    }
    // "A three hour meeting" joins the two without a hyphen.
    if !isCounted, let head, head.next > place + 1, line.word(place) == "a" || line.word(place) == "an",
      head.value > 1,
      line.senses(head.next).unit != nil, !line.senses(head.next).isPlural
    {
      return nil
    }
    if isCounted, line.word(length.next) == "of", let inner = whole(line, length.next + 1) {
      return TimeDraft(
        index..<inner, .duration, .value(length.value ?? unit.duration(length.count)))
    }
    if isRate(line, place) { return nil }
    if !hasArticle, !isCounted, line.senses(place).isShort, length.count == nil { return nil }
    if let compound = compound(line, index, length) { return compound }
    let (modifier, end) = limit(line, length.next)
    return TimeDraft(
      index..<end, .duration, .value(length.value ?? unit.duration(length.count)), modifier: modifier)
  }

  private func recent(_ line: TimeLine, _ index: Int) -> TimeDraft? {
    guard let unit = line.senses(index + 1).unit, line.senses(index + 1).isPlural else { return nil }
    return TimeDraft(index..<(index + 2), .duration, .value(unit.duration(nil)))
  }
}
