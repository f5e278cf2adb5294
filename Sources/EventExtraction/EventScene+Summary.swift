import TextModel

extension EventScene {
  /// The words of `trigger`'s clause around it, at most a dozen to each side.
  func summary(of trigger: EventTrigger, in text: SourceText) -> String {
    let clause = self.clause(trigger.first)
    var low = trigger.first
    var high = trigger.last
    let reach = trigger.isVerb ? 12 : 6
    while low > 0, trigger.first - low < reach, self.clause(low - 1) == clause { low -= 1 }
    while high + 1 < count, high - trigger.last < 12, self.clause(high + 1) == clause { high += 1 }
    // "2. The mission visited": the number of a list.
    if low == 0, lower(1) == ".", lower(0).utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }), trigger.first > 1 {
      low = 2
    }
    // "The minister said the authorities had invited": what is told, not the telling.
    if trigger.isVerb, trigger.sense.kind != .statement,
      let saying = (low..<max(low, trigger.first)).last(where: {
        cues($0).contains(.saying) && mention($0) == nil
      }),
      (saying + 1..<max(saying + 1, trigger.first)).contains(where: { mention($0) != nil })
    {
      low = saying + 1
    }
    if !trigger.isVerb {
      // A noun's clause begins with its own phrase: "the parliamentary elections in Velmora".
      var first = trigger.first
      while first > low, self.clause(first - 1) == clause,
        cues(first - 1).isDisjoint(with: [.preposition, .saying, .be, .have, .future, .modal])
      {
        if lower(first - 2) == "to", cues(first - 1).isDisjoint(with: [.determiner, .indefinite]),
          !isCapital(first - 1)
        {
          break
        }
        first -= 1
        if !cues(first).isDisjoint(with: [.determiner, .indefinite]) { break }
      }
      low = first
    }
    if !trigger.isVerb,
      let comma = (trigger.last..<max(trigger.last, high)).first(where: { lower($0) == "," })
    {
      high = comma
    }
    while low < trigger.first,
      !isWordy(low) || cues(low).contains(.breaker) || lower(low) == "and"
        || lower(low) == "that" && trigger.isVerb && low + 1 < trigger.first
    {
      low += 1
    }
    // "Its final report four months after polling day": without its anchor a length says nothing.
    if ["after", "before"].contains(lower(high + 1)) {
      while high > trigger.last, self.time(high) != nil || lower(high) == "day" { high -= 1 }
    }
    while high > trigger.last,
      !isWordy(high) || !cues(high).isDisjoint(with: [.preposition, .be, .have, .modal, .future])
        || !cues(high).isDisjoint(with: [.determiner, .indefinite]) || lower(high) == "and"
    { high -= 1 }
    return text.line(TextRange(textRange(low).start, textRange(high).end))
  }

  private func isWordy(_ index: Int) -> Bool {
    lower(index).utf8.contains { ($0 >= 0x61 && $0 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39) || $0 >= 0x80 }
  }
}
