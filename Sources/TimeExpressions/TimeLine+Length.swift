extension TimeLine {
  /// A count of units: "two years", "20-year", "a week", "several months", "years", "2 1/2 hours".
  struct Length {
    var unit: TimeUnit?
    /// Nil where it is vague.
    var count: Int?
    /// A duration's value where a half belongs to it.
    var value: String?
    var next: Int
  }

  /// The length of time that begins at `index`.
  func length(at index: Int) -> Length? {
    let first = word(index)
    var place = index
    var count: Int?
    var half = false
    if let decimal = decimal(at: index) { return decimal }
    if first == "half" || first == "½" {
      let unitAt = word(index + 1) == "a" || word(index + 1) == "an" ? index + 2 : pastHyphen(index + 1)
      guard let unit = senses(unitAt).unit, !senses(unitAt).isPlural else { return nil }
      return Length(unit: unit, count: nil, value: halved(0, unit), next: unitAt + 1)
    }
    if first == "a" || first == "an" || first == "another" {
      place += 1
      count = 1
      if ["single", "full", "whole", "further", "additional", "mere"].contains(word(place)) { place += 1 }
      if senses(place).isVague {
        count = word(place) == "couple" ? 2 : nil
        place = past("of", place + 1)
      } else if let number = cardinal(at: place) {
        // "A hundred years", "a 20-year term"; "a two years" does not occur.
        (count, place) = (number.value, pastHyphen(number.next))
      } else if word(place) == "half", let unit = senses(place + 1).unit {
        return Length(unit: unit, count: nil, value: halved(0, unit), next: place + 2)
      }
    } else if senses(index).isVague {
      place = past("of", index + 1)
      count = first == "couple" ? 2 : nil
    } else if let number = cardinal(at: index) {
      (count, place) = (number.value, pastHyphen(number.next))
      if word(place) == "1", word(place + 1) == "/", word(place + 2) == "2" {
        (half, place) = (true, place + 3)
      }
      if word(place) == "½" { (half, place) = (true, place + 1) }
      if reads(place, "and", "a", "half") { (half, place) = (true, place + 3) }
      if ["more", "full", "long", "straight", "consecutive"].contains(word(place)) { place += 1 }
    } else {
      guard senses(index).isPlural, !senses(index).isShort else { return nil }
    }
    // "A months-long trek" and "a years' time" count none.
    if (first == "a" || first == "an") && place == index + 1, senses(place).isPlural { return nil }
    guard let unit = senses(place).unit,
      unit != .second || senses(place).isPlural || place > index + 1 && word(place - 1) == "-"
        || first == "one"
    else { return nil }
    if senses(place).isShort, digits(place - 1) == nil { return nil }
    // "3h", but "2019 H".
    if length(place) == 1, !isGlued(place) || length(place - 1) > 2 { return nil }
    if unit == .quarter, isShare(place, count) { return nil }
    var next = place + 1
    if senses(place).isShort { next = pastStop(next) }
    if reads(next, "and", "a", "half") { (half, next) = (true, next + 3) }
    if isCapital(place), isCapital(next), !isShouted(place) { return nil }
    // "60 Minutes".
    if isTitle(place), unit.isFinerThanDay, digits(place - 1) != nil { return nil }
    // "A quarter-century".
    if unit == .quarter, pastHyphen(next) > next, word(pastHyphen(next)) == "century" { return nil }
    // "A week-long siege": the joined word alone.
    if first == "a", place == index + 1, pastHyphen(next) > next, word(pastHyphen(next)) == "long" {
      return nil
    }
    if let count, half { return Length(unit: unit, count: count, value: halved(count, unit), next: next) }
    return Length(unit: unit, count: count, value: nil, next: next)
  }

  /// "Three quarters of the grain", "winter quarters" and "a quarter to five" are no quarters of a year.
  private func isShare(_ index: Int, _ count: Int?) -> Bool {
    if count == nil || senses(index).isPlural && word(index - 1) == "-" { return true }
    let next = word(index + 1)
    return next == "to" || next == "of" && year(at: index + 2) == nil
  }

  /// "1.5 hours", "22.8 years".
  private func decimal(at index: Int) -> Length? {
    guard let whole = digits(index), word(index + 1) == ".", isGlued(index + 1), isGlued(index + 2),
      let part = digits(index + 2), length(index + 2) <= 2, !isInNumber(index + 2, ignoringBefore: true),
      let unit = senses(index + 3).unit,
      senses(index + 3).isPlural || isGlued(index + 3)
    else { return nil }
    let code = unit.duration(whole)
    guard let letter = code.last, unit.rawValue != "decade", unit.rawValue != "century" else { return nil }
    let value =
      String(code.dropLast()) + "." + String(repeating: "0", count: length(index + 2) - String(part).count)
      + String(part)
    return Length(unit: unit, count: whole, value: value + String(letter), next: index + 4)
  }

  /// "A year and a half" as `P1Y6M`.
  private func halved(_ count: Int, _ unit: TimeUnit) -> String? {
    let whole = count > 0 ? String(count) : nil
    switch unit {
    case .hour: return "PT" + (whole.map { $0 + "H" } ?? "") + "30M"
    case .minute: return "PT" + (whole.map { $0 + "M" } ?? "") + "30S"
    case .day: return "P" + (whole.map { $0 + "D" } ?? "") + "T12H"
    case .year: return "P" + (whole.map { $0 + "Y" } ?? "") + "6M"
    case .decade: return "P\(count * 10 + 5)Y"
    case .century: return "P\(count * 100 + 50)Y"
    default: return "P\(count).5" + String(unit.duration(1).suffix(1))
    }
  }
}
