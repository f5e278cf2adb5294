/// "Now", "recently", "in the past", "the future": the age rather than a date.
struct ReferenceRule: TimeRule {
  func draft(_ line: TimeLine, at index: Int) -> TimeDraft? {
    if line.word(index) == "right", line.word(index + 1) == "now" {
      return reference(index..<(index + 2), "PRESENT_REF")
    }
    if line.reads(index, "more", "recently") || line.reads(index, "most", "recently") {
      return reference(index..<(index + 2), "PAST_REF")
    }
    if line.word(index) == "present", line.pastHyphen(index + 1) > index + 1, line.word(index + 2) == "day" {
      return reference(index..<(index + 3), "PRESENT_REF")
    }
    if line.word(index) == "present", line.word(index - 1) == "at" {
      return reference(index..<(index + 1), "PRESENT_REF")
    }
    if let value = line.senses(index).reference { return reference(index..<(index + 1), value) }
    if line.reads(index, "these", "days") { return reference(index..<(index + 2), "PRESENT_REF") }
    if line.reads(index, "some", "time", "ago") { return reference(index..<(index + 3), "PAST_REF") }
    if line.reads(index, "long", "ago") { return reference(index..<(index + 2), "PAST_REF") }
    if line.isSomeDay(index) { return reference(index..<(index + 2), "FUTURE_REF") }
    let place = line.past("the", index)
    if place > index {
      if line.word(place) == "moment", line.word(index - 1) == "at",
        place + 1 == line.count || [".", ",", ";", "and", "but"].contains(line.word(place + 1))
      {
        return reference(index..<(place + 1), "PRESENT_REF")
      }
      if line.reads(place, "recent", "past"), line.word(index - 1) == "in" {
        return reference(index..<(place + 2), "PAST_REF")
      }
      let near = line.past("near", place)
      if line.word(near) == "future", !line.isCapital(near) {
        return reference(index..<(near + 1), "FUTURE_REF")
      }
      if line.word(place) == "past", line.senses(place + 1).unit == nil, line.senses(place + 1).number == nil,
        !line.senses(place + 1).isVague, line.digits(place + 1) == nil,
        line.word(index - 1) == "in" || line.word(index - 1) == "of"
      {
        return reference(index..<(place + 1), "PAST_REF")
      }
    }
    return nil
  }

  private func reference(_ tokens: Range<Int>, _ value: String) -> TimeDraft {
    TimeDraft(tokens, .date, .value(value))
  }
}

extension TimeLine {
  /// "Will one day be": some day to come.
  func isSomeDay(_ index: Int) -> Bool {
    reads(index, "one", "day") && TimeLine.modals.contains(word(index - 1))
  }
}
