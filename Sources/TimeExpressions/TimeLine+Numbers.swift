extension TimeLine {
  /// A count in digits or words at `index` ("12", "twenty-five", "a hundred") and the place behind it.
  func cardinal(at index: Int) -> (value: Int, next: Int)? {
    if let digits = digits(index) {
      guard digits <= 9999 || length(index) <= 5, !isInNumber(index) else { return nil }
      return (digits, index + 1)
    }
    var next = index
    var total = 0
    var current: Int?
    while let sense = Optional(senses(next)), sense.number != nil || sense.scale != nil {
      if let number = sense.number {
        if let held = current, held % 100 != 0 && (held < 20 || number > 9) { break }
        current = (current ?? 0) + number
      } else if let scale = sense.scale {
        guard current != nil || word(index - 1) == "a" else { return nil }
        current = (current ?? 1) * scale
        if scale == 1000 { (total, current) = (total + (current ?? 0), nil) }
      }
      next += 1
      let joint = pastHyphen(next)
      if joint > next, senses(joint).number != nil { next = joint }
    }
    guard next > index, total + (current ?? 0) <= 9999 else { return nil }
    return (total + (current ?? 0), next)
  }

  /// Whether the digits at `index` are a part of a longer number, a price, an address or a file name.
  func isInNumber(_ index: Int, ignoringBefore: Bool = false) -> Bool {
    let before = ignoringBefore ? " " : word(index - 1)
    if !ignoringBefore, isGlued(index),
      [".", ",", "$", "#", "/", "_", "=", "&", "@", "+", "%", ":"].contains(before)
    {
      return true
    }
    if !ignoringBefore, isGlued(index), before.isEmpty || isWord(index - 1) { return true }
    if before == "$" { return true }
    let after = word(index + 1)
    guard isGlued(index + 1) else { return false }
    if ["%", "_", "=", "/", "@", "&"].contains(after) { return true }
    return [".", ",", ":"].contains(after) && isGlued(index + 2) && digits(index + 2) != nil
  }

  /// Whether a share or a sum stands at `index`: "a quarter to five percent".
  func isPrice(_ index: Int) -> Bool { ["%", "percent", "$", "million", "billion"].contains(word(index)) }

  /// A day of the month at `index`: "9", "9th", "eighth".
  func dayOfMonth(at index: Int) -> (value: Int, next: Int)? {
    if let digits = digits(index), length(index) <= 2, (1...31).contains(digits) {
      if isGlued(index + 1), ["st", "nd", "rd", "th"].contains(word(index + 1)) {
        return (digits, index + 2)
      }
      // "26nov" is a day, "26th" was one, "26km" is none.
      if isGlued(index + 1), isWord(index + 1), senses(index + 1).month == nil { return nil }
      return (digits, index + 1)
    }
    if let tens = senses(index).number, tens == 20 || tens == 30, word(index + 1) == "-",
      let unit = senses(index + 2).ordinal, unit < 10
    {
      return (tens + unit, index + 3)
    }
    if let ordinal = senses(index).ordinal, ordinal <= 31 { return (ordinal, index + 1) }
    return nil
  }

  /// A day of the month with its ordinal ending, or none: the "9th" of "the 9th of August".
  func ordinalDay(at index: Int) -> (value: Int, next: Int)? {
    guard let day = dayOfMonth(at: index), day.next > index + 1 || digits(index) == nil else {
      return nil
    }
    return day
  }

  /// A year at `index`: four digits, "nineteen ninety-six", "'98".
  func year(at index: Int) -> (value: Int, next: Int)? {
    if let digits = digits(index) {
      guard length(index) == 4, (1000...2199).contains(digits), !isInNumber(index) else { return nil }
      if isGlued(index + 1), isWord(index + 1) { return nil }
      return (digits, index + 1)
    }
    if word(index) == "'", let digits = digits(index + 1), isGlued(index + 1),
      length(index + 1) == 2,
      !isGlued(index + 2) || !isWord(index + 2)
    {
      return (digits + (digits < 30 ? 2000 : 1900), index + 2)
    }
    if let head = senses(index).number, head == 19 || head == 18 || head == 20,
      let tail = cardinal(at: pastHyphen(index + 1)), (10...99).contains(tail.value)
    {
      return (head * 100 + tail.value, tail.next)
    }
    if reads(index, "two", "thousand") {
      let next = past("and", index + 2)
      if let tail = cardinal(at: next), tail.value < 30, digits(next) == nil {
        return (2000 + tail.value, tail.next)
      }
    }
    return nil
  }

  /// The shift of "last year", "this year", "next year" at `index`.
  func relativeYear(_ index: Int) -> Int? {
    guard word(index + 1) == "year" else { return nil }
    switch word(index) {
    case "last": return -1
    case "this": return 0
    case "next": return 1
    default: return nil
    }
  }

  /// Whether the year at `index` counts or names something: "2000 troops", "Resolution 1973", "Flight 1549".
  func isCounted(_ index: Int, next: Int) -> Bool {
    if senses(next).isCounted || isNumbered(index) || isDialled(index) { return true }
    // "1984 Harbour Street".
    if isCapital(next), senses(next + 1).isStreet { return true }
    if senses(next).unit != nil, senses(next).isPlural { return true }
    return isGlued(next) && isWord(next)
  }

  /// Whether a word before `index` numbers things: "line 1920", "kilometres 1994 to 1997", "flight KA 2024".
  private func isNumbered(_ index: Int) -> Bool {
    var place = index - 1
    while digits(place - 1) != nil, second(behind: place) != nil { place -= 2 }
    if senses(place).isNumbered { return true }
    return isShouted(place) && length(place) == 2 && senses(place - 1).isNumbered
  }

  /// Whether other groups of a telephone's number stand before `index`: "555 2031", "020 7946 1998".
  private func isDialled(_ index: Int) -> Bool {
    guard digits(index - 1) != nil else { return false }
    if word(index - 2) == "+" || length(index - 1) == 3 { return true }
    return length(index - 1) == 4 && digits(index - 2) != nil && length(index - 2) <= 3
  }
}
