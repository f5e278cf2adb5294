extension ClockRule {
  /// "Half past seven", "a quarter to eight", "ten past nine o'clock", "seven o'clock".
  func spoken(_ line: TimeLine, _ index: Int) -> (String, Int)? {
    if let hour = line.cardinal(at: index), line.reads(hour.next, "o", "'", "clock"),
      (1...12).contains(hour.value)
    {
      return ending(line, hour.value, 0, hour.next)
    }
    var place = line.word(index) == "a" ? index + 1 : index
    let minutes: Int
    switch line.word(place) {
    case "half": (minutes, place) = (30, place + 1)
    case "quarter": (minutes, place) = (15, place + 1)
    default:
      guard let number = line.cardinal(at: place), (1...29).contains(number.value), place == index else {
        return nil
      }
      (minutes, place) = (number.value, line.word(number.next) == "minutes" ? number.next + 1 : number.next)
    }
    let isPast = line.word(place) == "past"
    guard isPast || line.word(place) == "to" && minutes != 30, let hour = line.cardinal(at: place + 1),
      (1...12).contains(hour.value)
    else { return nil }
    // "Ten to twelve" may be a span, "ten to twelve o'clock" is none.
    let isSure = isPast || minutes == 15 || line.reads(hour.next, "o", "'", "clock")
    guard isSure, line.senses(hour.next).unit == nil, !line.isPrice(hour.next) else { return nil }
    return isPast
      ? ending(line, hour.value, minutes, hour.next) : ending(line, hour.value + 11, 60 - minutes, hour.next)
  }

  /// With "o'clock" and the part of the day that tells which half it is.
  private func ending(_ line: TimeLine, _ hour: Int, _ minute: Int, _ index: Int) -> (String, Int) {
    var next = line.reads(index, "o", "'", "clock") ? index + 3 : index
    var late = false
    if line.reads(next, "in", "the") || line.reads(next, "at", "night") {
      let place = line.word(next) == "at" ? next + 1 : next + 2
      if let part = line.senses(place).part, line.senses(place).day == nil {
        late = part == "AF" || part == "EV" || part == "NI" && hour % 12 > 5
        next = place + 1
      }
    }
    let value = hour % 12 + (late ? 12 : hour == 12 ? 12 : 0)
    return ("T" + TimeSpan.padded(value, 2) + ":" + TimeSpan.padded(minute, 2), next)
  }

  /// Whether "a.m." or "p.m." at `index` is the latter, and the place behind it.
  func meridiem(_ line: TimeLine, _ index: Int) -> (Bool, Int)? {
    switch line.word(index) {
    case "am", "pm": return (line.word(index) == "pm", index + 1)
    case "a", "p":
      guard line.reads(index + 1, ".", "m"), line.isGlued(index + 1) else { return nil }
      return (line.word(index) == "p", line.pastStop(index + 3))
    default: return nil
    }
  }
}
