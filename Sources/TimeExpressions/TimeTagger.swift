public import Lexicon
public import TextModel

/// Finds temporal expressions by rules and resolves them against a date that it is given, never against a
/// clock.
public struct TimeTagger: Sendable {
  private let words: TimeWords
  private let rules: [any TimeRule]

  /// A tagger with the words of `lexicon`.
  public init(lexicon: Lexicon) {
    words = TimeWords(lexicon: lexicon)
    // The longest match wins; of equals, the first.
    let plain: [any TimeRule] = [
      NumericDateRule(), MonthDateRule(), ClockRule(), WeekdayRule(), DeicticDayRule(), AgoRule(),
      RelativeUnitRule(),
      PeriodRule(), DecadeRule(), YearRule(), AnchoredRule(), YearAgoRule(), HolidayRule(), SetRule(),
      DurationRule(), ReferenceRule(), RangeRule(), PairRule(), SecondRule(),
      DayPartRule(), PeriodEndRule(), ThatTimeRule(), WholeRule(), EraDateRule(), DayClockRule(),
      ShortDateRule(), AnniversaryRule(),
    ]
    rules = plain + [EdgeRule(inner: plain)]
  }

  /// A draft, where it stands and what its sentence says of it.
  private struct Found {
    var draft: TimeDraft
    var range: TextRange
    var sentence: Int
    var tense: TimeTense?
    /// Whether only a joining word parts it from the next one.
    var isJoined = false
    /// Whether its clause looks back or ahead of what is told.
    var isAside = false
    /// Whether it stands in a heading.
    var isHeading = false
  }

  /// The expressions inside `spans` (sentences; none runs over a span's end), in order, not overlapping.
  ///
  /// Without a `reference` what is relative stays open.
  public func times(
    in text: SourceText, spans: [TextRange], reference: CalendarDate?, cancellation: Cancellation = .never
  ) -> [TimeExpression] {
    var found: [Found] = []
    for (sentence, span) in spans.enumerated() {
      if cancellation.isCancelled { break }
      collect(TimeLine(text, span, words: words), sentence, cancellation, into: &found)
    }
    if reference == nil { found.removeAll { $0.draft.isAnniversaryOfDocument } }
    return resolved(found, reference)
  }

  private func collect(
    _ line: TimeLine, _ sentence: Int, _ cancellation: Cancellation, into found: inout [Found]
  ) {
    var index = 0
    while index < line.count {
      if index & 0x3FF == 0x3FF, cancellation.isCancelled { return }
      guard let draft = draft(line, at: index) else {
        index += 1
        continue
      }
      let tokens = draft.tokens
      if let previous = found.last, previous.sentence == sentence,
        previous.draft.tokens.upperBound == index - 1,
        ["to", "and", "-", "until", "through", "or"].contains(line.word(index - 1))
      {
        found[found.count - 1].isJoined = true
      }
      found.append(
        Found(
          draft: draft,
          range: TextRange(line.range(tokens.lowerBound).start, line.range(tokens.upperBound - 1).end),
          sentence: sentence, tense: line.tense(around: tokens), isAside: line.isAside(tokens),
          isHeading: line.isHeading))
      index = max(index + 1, tokens.upperBound)
    }
  }

  private func draft(_ line: TimeLine, at index: Int) -> TimeDraft? {
    guard line.digits(index) != nil || line.senses(index).isStarter || line.word(index) == "'" else {
      return nil
    }
    var best: TimeDraft?
    for rule in rules {
      guard let draft = rule.draft(line, at: index), draft.tokens.lowerBound == index, !draft.tokens.isEmpty
      else { continue }
      if draft.tokens.count > best?.tokens.count ?? 0 { best = draft }
    }
    return best
  }

  private func resolved(_ found: [Found], _ reference: CalendarDate?) -> [TimeExpression] {
    let isNarrative = isNarrative(found, reference)
    let strangers = isNarrative ? strangers(found) : []
    let opening = found.indices.lazy.compactMap { index in found[index].draft.year.map { ($0, index) } }.first
    var resolver = TimeResolver(reference: reference, isNarrative: isNarrative, opening: opening)
    var times: [TimeExpression] = []
    for (index, one) in found.enumerated() {
      var site = TimeResolver.Site(index: index, sentence: one.sentence, tense: one.tense)
      if one.isJoined, index + 1 < found.count,
        let (year, month) = found[index + 1].draft.monthOfYear
      {
        site.joined = (year, month)
      }
      site.followsJoint = index > 0 && found[index - 1].isJoined
      site.isHeading = one.isHeading
      site.isAside = one.isAside && !one.isHeading && one.draft.year != nil || strangers.contains(index)
      let result = resolver.resolved(one.draft.meaning, at: site)
      let isDated = one.draft.kind == .date || one.draft.kind == .time
      times.append(
        TimeExpression(
          range: one.range, kind: one.draft.kind, value: result.value, modifier: one.draft.modifier,
          quantity: one.draft.quantity, frequency: one.draft.frequency,
          earliest: isDated ? result.span?.earliest : nil, latest: isDated ? result.span?.latest : nil,
          anchor: result.anchor, reason: result.reason))
    }
    return times
  }

  /// A history names its years and few days of the week; its "in May" is of the year that it is telling.
  private func isNarrative(_ found: [Found], _ reference: CalendarDate?) -> Bool {
    // “This week”, “today” at the beginning: a report, however far it looks back.
    if reference != nil,
      found.prefix(2).contains(where: { $0.draft.year == nil && $0.draft.isCountedFromToday })
    {
      return false
    }
    var stated = 0
    var near = 0
    for one in found {
      if let year = one.draft.year {
        if year != reference?.year { stated += 1 }
      } else if one.draft.isCountedFromToday {
        near += 1
      }
    }
    return stated >= 6 && stated > 3 * near
  }

  /// Years that a history names in passing: far from the year before, while the next one named is near it again.
  private func strangers(_ found: [Found]) -> Set<Int> {
    var result: Set<Int> = []
    let stated = found.indices.compactMap { index in found[index].draft.year.map { (index, $0) } }
    var told: Int?
    for (place, (index, year)) in stated.enumerated() {
      if let told, abs(year - told) > 5, place + 1 < stated.count {
        let next = stated[place + 1].1
        if abs(next - told) < abs(next - year) {
          result.insert(index)
          continue
        }
      }
      told = year
    }
    return result
  }
}
