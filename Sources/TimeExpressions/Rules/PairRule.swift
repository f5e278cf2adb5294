/// The first of two that share what follows: "6" of "6 and 7 February", "264" of "264 to 241 BC", "ten" of "ten or
/// fifteen years".
struct PairRule: TimeRule {
  func draft(_ line: TimeLine, at index: Int) -> TimeDraft? {
    let place = line.past("the", index)
    if let day = line.dayOfMonth(at: place), place == index || day.next > place + 1,
      let draft = day.value <= 31 ? date(line, index, day) : nil
    {
      return draft
    }
    guard let number = line.cardinal(at: index), let second = line.second(behind: number.next) else {
      return nil
    }
    return era(line, index, number, second) ?? joinedLength(line, index, number)
      ?? length(line, index, number, second)
  }

  private func date(_ line: TimeLine, _ index: Int, _ day: (value: Int, next: Int)) -> TimeDraft? {
    let isList = line.word(day.next) == ","
    guard let second = isList ? day.next + 1 : line.second(behind: day.next), !line.isInNumber(index) else {
      return nil
    }
    var other = second
    if let next = line.dayOfMonth(at: line.past("the", second)) { other = next.next }
    let shared: TimeMeaning? =
      isList
      ? self.draft(line, at: second)?.meaning
      : line.senses(line.past("of", other)).month != nil
        ? MonthDateRule().draft(line, at: second)?.meaning : self.draft(line, at: second)?.meaning
    guard case .date(let year, let month, .some, nil)? = shared else { return nil }
    return TimeDraft(
      index..<day.next, .date, .date(year: year, month: month, day: day.value, direction: nil))
  }

  private func era(
    _ line: TimeLine, _ index: Int, _ number: (value: Int, next: Int), _ second: Int
  ) -> TimeDraft? {
    guard line.digits(index) != nil, line.digits(second) != nil,
      case .value(let value)? = YearRule().draft(line, at: second)?.meaning, value.hasPrefix("BC")
    else { return nil }
    return TimeDraft(index..<number.next, .date, .value("BC" + TimeSpan.padded(number.value, 4)))
  }

  /// "Four- to five-year" is one length, as "four or five years" is.
  private func joinedLength(_ line: TimeLine, _ index: Int, _ number: (value: Int, next: Int)) -> TimeDraft? {
    guard line.word(number.next) == "-", line.isGlued(number.next),
      ["to", "or"].contains(line.word(number.next + 1)), let other = line.length(at: number.next + 2),
      let unit = other.unit, let count = other.count, line.cardinal(at: number.next + 2) != nil,
      count > number.value
    else { return nil }
    return TimeDraft(index..<other.next, .duration, .value(unit.duration(count)))
  }

  private func length(
    _ line: TimeLine, _ index: Int, _ number: (value: Int, next: Int), _ second: Int
  ) -> TimeDraft? {
    guard line.word(number.next) != "and", let other = line.length(at: second), let unit = other.unit,
      other.count != nil, line.cardinal(at: second) != nil, line.senses(other.next - 1).isPlural
    else { return nil }
    // "Four or five years" is one length.
    if line.word(number.next) == "or", other.count == number.value + 1, !isDated(line, other.next) {
      return TimeDraft(index..<other.next, .duration, .value(unit.duration(other.count)))
    }
    let first = index..<number.next
    if let whole = AgoRule().draft(line, at: second), case .shift(_, let count) = whole.meaning {
      return TimeDraft(first, whole.kind, .shift(unit, count < 0 ? -number.value : number.value))
    }
    return TimeDraft(first, .duration, .value(unit.duration(number.value)))
  }

  /// "Four or five years ago" counts from a date.
  private func isDated(_ line: TimeLine, _ index: Int) -> Bool {
    ["ago", "later", "earlier", "before", "after", "from", "hence"].contains(line.word(index))
  }
}

extension TimeLine {
  /// The place behind the word that joins two numbers at `index`: a dash, "to", "or", "and".
  func second(behind index: Int) -> Int? {
    switch word(index) {
    case "-", "to", "or", "and", "&": index + 1
    default: nil
    }
  }
}
