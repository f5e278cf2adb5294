import TextModel
import TimeExpressions

/// A day as the lines above an article print it.
struct PrintedDate {
  /// Where it stands, weekday and time of day included.
  var range: TextRange
  /// Year, month and day; the year is nil where it is not printed.
  var year: Int?
  var month: Int
  var day: Int

  /// TIMEX3's value: `2019-11-19`, or `XXXX-11-19` without a year.
  var value: String {
    func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
    let digits =
      year.map { String(repeating: "0", count: max(0, 4 - String($0).count)) + String($0) } ?? "XXXX"
    return "\(digits)-\(two(month))-\(two(day))"
  }

  /// The calendar's day, where the year is printed.
  var calendarDate: CalendarDate? { year.flatMap { CalendarDate($0, month, day) } }
}

/// Reads printed days: `2019-11-19`, `19 November 2019`, `Nov. 19, 2019`, `Sunday, 6 September 2020 6:41 AM`, `27 APR 89`.
struct PrintedDateReader: Sendable {
  let words: CalendarWords

  /// The day that begins at `offset`, behind a weekday if there is one; a year is needed where `needsYear` is set.
  func date(_ bytes: [UInt8], at offset: Int, limit: Int, needsYear: Bool = false) -> PrintedDate? {
    var cursor = Cursor(bytes, offset, limit)
    if let word = cursor.peekWord(), words.isWeekday(bytes, word) {
      cursor.index = word.upperBound
      cursor.skip(",. ")
    }
    guard let found = iso(&cursor) ?? dayFirst(&cursor) ?? monthFirst(&cursor) ?? numeric(&cursor) else {
      return nil
    }
    guard found.month >= 1, found.month <= 12, found.day >= 1,
      found.day <= CalendarDate.days(in: found.month, of: found.year ?? 2000), !needsYear || found.year != nil
    else { return nil }
    var date = PrintedDate(
      range: TextRange(offset, cursor.index), year: found.year, month: found.month, day: found.day)
    date.range.end = clock(cursor)
    return date
  }

  private typealias Parts = (year: Int?, month: Int, day: Int)

  /// `2019-11-19`, `2019/11/19`, `2019.11.19`, with `T09:30:00Z` behind it.
  private func iso(_ cursor: inout Cursor) -> Parts? {
    var probe = cursor
    guard let (year, digits) = probe.number(), digits == 4, let mark = probe.byte,
      mark == 0x2D || mark == 0x2F || mark == 0x2E
    else { return nil }
    probe.index += 1
    guard let (month, monthDigits) = probe.number(), monthDigits <= 2, probe.byte == mark else { return nil }
    probe.index += 1
    guard let (day, dayDigits) = probe.number(), dayDigits <= 2 else { return nil }
    if let byte = probe.byte, byte == 0x54, probe.index + 1 < probe.limit,
      Ascii.isDigit(probe.bytes[probe.index + 1])
    {
      while let byte = probe.byte,
        Ascii.isWord(byte) || byte == 0x3A || byte == 0x2B || byte == 0x2D || byte == 0x2E
      { probe.index += 1 }
    }
    cursor = probe
    return (year, month, day)
  }

  /// `19 November 2019`, `19th of November, 2019`, `27 APR 89`.
  private func dayFirst(_ cursor: inout Cursor) -> Parts? {
    var probe = cursor
    guard let (day, digits) = probe.number(), digits <= 2 else { return nil }
    probe.ordinal()
    guard probe.skip(" -.") > 0 else { return nil }
    if let word = probe.peekWord(), probe.bytes[word].elementsEqual("of".utf8) {
      probe.index = word.upperBound
      probe.skip(" ")
    }
    guard let word = probe.peekWord(), let month = words.month(probe.bytes, word) else { return nil }
    probe.index = word.upperBound
    let year = self.year(&probe)
    cursor = probe
    return (year, month, day)
  }

  /// `November 19, 2019`, `Nov. 19`, `March 3rd`.
  private func monthFirst(_ cursor: inout Cursor) -> Parts? {
    var probe = cursor
    guard let word = probe.peekWord(), let month = words.month(probe.bytes, word) else { return nil }
    probe.index = word.upperBound
    guard probe.skip(" .") > 0, let (day, digits) = probe.number(), digits <= 2 else { return nil }
    probe.ordinal()
    let year = self.year(&probe)
    cursor = probe
    return (year, month, day)
  }

  /// `19.11.2019`, `19/11/2019`; a slash with both numbers under 13 says nothing sure.
  private func numeric(_ cursor: inout Cursor) -> Parts? {
    var probe = cursor
    guard let (first, a) = probe.number(), a <= 2, let mark = probe.byte,
      mark == 0x2E || mark == 0x2F || mark == 0x2D
    else { return nil }
    probe.index += 1
    guard let (second, b) = probe.number(), b <= 2, probe.byte == mark else { return nil }
    probe.index += 1
    guard let (year, c) = probe.number(), c == 4 else { return nil }
    cursor = probe
    if second > 12 { return (year, second <= 31 ? first : 0, second) }
    if first > 12 || mark == 0x2E { return (year, second, first) }
    return first == second ? (year, first, second) : nil
  }

  /// A year behind a day: four digits, or two (`89` is 1989, `14` is 2014).
  private func year(_ cursor: inout Cursor) -> Int? {
    var probe = cursor
    // A hyphen joins (`27-APR-89`); a dash with blanks closes a dateline (`March 19 - 26 weeks`).
    guard probe.byte == 0x2D ? probe.skip("-") == 1 : probe.skip(" ,.") > 0,
      let (year, digits) = probe.number()
    else { return nil }
    if let next = probe.byte,
      next == 0x3A || (next >= 0x80 && next != 0xC2 && next != 0xE2) || Ascii.isLetter(next)
    {
      return nil
    }
    if digits == 4, year >= 1500, year <= 2199 {
      cursor = probe
      return year
    }
    guard digits == 2, cursor.byte != 0x2C else { return nil }
    cursor = probe
    return year >= 30 ? 1900 + year : 2000 + year
  }

  /// The end of the time of day behind `cursor` (`5:28 AM`, `at 14.30 GMT`, `- 09:15`), or `cursor`'s place.
  private func clock(_ cursor: Cursor) -> Int {
    var probe = cursor
    probe.skip(" ,|-–—•·")
    if let word = probe.peekWord(), probe.bytes[word].elementsEqual("at".utf8) {
      probe.index = word.upperBound
      probe.skip(" ")
    }
    guard let (hour, digits) = probe.number(), digits <= 2, hour <= 24 else { return cursor.index }
    if let mark = probe.byte, mark == 0x3A || mark == 0x2E {
      probe.index += 1
      guard let (_, minutes) = probe.number(), minutes == 2 else { return cursor.index }
      if probe.byte == 0x3A {
        probe.index += 1
        _ = probe.number()
      }
    } else {
      var half = probe
      half.skip(" ")
      guard let word = half.peekWord(), PrintedDateReader.halves.contains(WordKey.key(half.bytes, word))
      else { return cursor.index }
    }
    var end = probe.index
    probe.skip(" ")
    while let word = probe.peekWord(), PrintedDateReader.zones.contains(WordKey.key(probe.bytes, word)) {
      probe.index = word.upperBound
      probe.skip(".")
      end = probe.index
      probe.skip(" ")
    }
    return end
  }

  private static let halves = Set(["am", "pm", "a", "p"].map { WordKey.key($0) })
  private static let zones = Set(
    [
      "am", "pm", "a", "p", "m", "gmt", "utc", "est", "edt", "pst", "pdt", "cet", "cest", "bst", "msk", "et",
      "eet",
    ].map { WordKey.key($0) })
}
