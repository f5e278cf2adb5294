import Lexicon

/// Names of months and weekdays.
struct CalendarWords: Sendable {
  private let months: [UInt64: Int]
  private let weekdays: Set<UInt64>

  /// The table `calendar-words` of `lexicon`.
  init(lexicon: Lexicon) {
    var months: [UInt64: Int] = [:]
    var weekdays: Set<UInt64> = []
    for row in lexicon["calendar-words"].rows {
      for word in [row["word"]] + row.list("short") {
        if row["kind"] == "month" {
          months[WordKey.key(word)] = Int(row["number"])
        } else {
          weekdays.insert(WordKey.key(word))
        }
      }
    }
    self.months = months
    self.weekdays = weekdays
  }

  /// The month (1…12) that the word at `range` names.
  func month(_ bytes: [UInt8], _ range: Range<Int>) -> Int? { months[WordKey.key(bytes, range)] }

  /// Whether the word at `range` names a day of the week.
  func isWeekday(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    weekdays.contains(WordKey.key(bytes, range))
  }
}
