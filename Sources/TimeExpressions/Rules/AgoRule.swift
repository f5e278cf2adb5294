/// A count of units from a date: "two years ago", "three days later", "a year earlier", "a week from now".
struct AgoRule: TimeRule {
  func draft(_ line: TimeLine, at index: Int) -> TimeDraft? {
    guard let length = line.length(at: index), let unit = length.unit else { return nil }
    var next = length.next
    var modifier: String?
    if line.reads(next, "or", "so") { (modifier, next) = ("APPROX", next + 2) }
    let word = line.word(next)
    if word == "ago" || line.reads(next, "from", "now") || word == "hence" {
      let end = word == "from" ? next + 2 : next + 1
      guard let count = length.count else { return vague(index..<end, unit, isPast: word == "ago") }
      if unit.isFinerThanDay {
        return TimeDraft(
          index..<end, .time, word == "ago" ? .ago(unit, count) : .shift(unit, count), modifier: modifier)
      }
      return TimeDraft(
        index..<end, .date, word == "ago" ? .ago(unit, count) : .shift(unit, count), modifier: modifier)
    }
    // "A few months later", "hours earlier".
    if length.count == nil, word == "later" || word == "earlier" {
      return vague(index..<(next + 1), unit, isPast: word == "earlier")
    }
    guard ["later", "earlier", "before", "after", "previously"].contains(word), let count = length.count,
      !unit.isFinerThanDay
    else {
      return nil
    }
    // "two days before the vote" hangs on the vote; "a year before" ends its clause.
    if word == "before" || word == "after" {
      guard line.word(next + 1).isEmpty || [".", ",", ";"].contains(line.word(next + 1)) else { return nil }
    }
    let isBack = word == "earlier" || word == "before" || word == "previously"
    return TimeDraft(index..<(next + 1), .date, .anchored(unit, isBack ? -count : count), modifier: modifier)
  }

  private func vague(_ tokens: Range<Int>, _ unit: TimeUnit, isPast: Bool) -> TimeDraft {
    TimeDraft(tokens, .date, .value(isPast ? "PAST_REF" : "FUTURE_REF"))
  }
}
