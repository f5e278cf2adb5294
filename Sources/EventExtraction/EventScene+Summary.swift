import TextModel

extension EventScene {
  /// The words of `trigger`'s clause around it, at most a dozen to each side; `dates` are its own time expressions, `others` the
  /// triggers of the sentence.
  func summary(
    of trigger: EventTrigger, dated dates: [Int], among others: [EventTrigger], in text: SourceText
  )
    -> String
  {
    let clause = self.clause(trigger.first)
    var low = trigger.first
    var high = trigger.last
    let reach = trigger.isVerb ? 12 : 6
    while low > 0, trigger.first - low < reach, self.clause(low - 1) == clause { low -= 1 }
    while high + 1 < count, high - trigger.last < 12 || isCut(behind: high),
      self.clause(high + 1) == clause
    { high += 1 }
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
    if trigger.isVerb { low = opening(of: trigger, from: low) }
    high = end(of: trigger, dated: dates, others, at: high)
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
        // “A |fresh| election” begins with the article.
        if !cues(first).isDisjoint(with: [.determiner, .indefinite]), deprel(first) != "amod" { break }
      }
      // “Assembly of Coastal States condemns |arrest of Solen|”: no half of a subject before it.
      if let verb = (first..<max(first, trigger.first)).first(where: {
        upos($0) == "VERB" && deprel($0) != "amod"
      }),
        let subject = children(verb).first(where: { deprel($0).hasPrefix("nsubj") && $0 < verb }),
        leftmost(subject) < first
      {
        first = verb + 1
      }
      // “|A new round| of talks”.
      let counted = whole(of: trigger.last)
      let whole = leftmost(counted)
      low =
        counted == trigger.last ? first : min(first, cues(whole).contains(.preposition) ? whole + 1 : whole)
    }
    if !trigger.isVerb,
      let comma = (trigger.last..<max(trigger.last, high)).first(where: { lower($0) == "," })
    {
      high = comma
    }
    if !trigger.isVerb { (low, high) = (issue(of: trigger) ?? low, sequel(of: trigger) ?? high) }
    // “Met the heads of the mission to |the elections| on 20 December”: the day of the meeting.
    if !trigger.isVerb,
      let other = (trigger.last..<max(trigger.last, high)).first(where: {
        isDate($0 + 1) && !(time($0 + 1).map(dates.contains) ?? false)
      })
    {
      high = other
    }
    while low < trigger.first,
      !isWordy(low) || cues(low).contains(.breaker) || lower(low) == "and"
        || lower(low) == "that" && trigger.isVerb && low + 1 < trigger.first
    {
      low += 1
    }
    // "Its final report four months after polling day": without its anchor a length says nothing.
    if ["after", "before"].contains(lower(high + 1)) {
      while high > trigger.last, self.time(high) != nil && !words[high].isDate || lower(high) == "day" {
        high -= 1
      }
    }
    while high > trigger.last,
      !isWordy(high) || !cues(high).isDisjoint(with: [.preposition, .be, .have, .modal, .future])
        || !cues(high).isDisjoint(with: [.determiner, .indefinite]) || ["and", "even"].contains(lower(high))
    { high -= 1 }
    return text.line(TextRange(textRange(begin(of: trigger, at: low) ?? low).start, textRange(high).end))
  }

  /// Words for the making known of what a noun names.
  private static let issuing: Set = ["publication", "release"]

  /// Where “|the publication| of a report” begins, of which `trigger` is the report.
  private func issue(of trigger: EventTrigger) -> Int? {
    guard trigger.sense.kind == .report, deprel(trigger.last) == "nmod", let noun = head(trigger.last),
      noun < trigger.first, EventScene.issuing.contains(lower(noun))
    else { return nil }
    return leftmost(noun, depth: 11)
  }

  /// Where “the repression |that followed|” ends.
  private func sequel(of trigger: EventTrigger) -> Int? {
    let verb = trigger.last + 2
    let isEnd = verb + 1 >= count || [".", ",", ";", "and"].contains(lower(verb + 1))
    return isRelative(verb - 1) && cues(verb).contains(.following) && isEnd ? verb : nil
  }

  private func isDate(_ index: Int) -> Bool { words.indices.contains(index) && words[index].isDate }

  /// Whether a name, a time or the words before a noun go on behind `index`.
  private func isCut(behind index: Int) -> Bool {
    let isBeforeNoun = ["amod", "compound", "det", "nmod:poss", "nummod"].contains(deprel(index))
    if isBeforeNoun, let noun = head(index), noun > index, noun - index <= 3 { return true }
    return time(index) != nil && time(index) == time(index + 1)
      || name(index) != nil && name(index) == name(index + 1)
  }

  /// The first word of what hangs on the one at `index`.
  private func leftmost(_ index: Int, depth: Int = 0) -> Int {
    guard depth < 12 else { return index }
    return children(index).lazy.filter { $0 < index }.map { leftmost($0, depth: depth + 1) }.min() ?? index
  }

  /// The last word of what hangs on the one at `index`.
  private func rightmost(_ index: Int, depth: Int = 0) -> Int {
    guard depth < 12 else { return index }
    return children(index).lazy.filter { $0 > index }.map { rightmost($0, depth: depth + 1) }.max() ?? index
  }

  /// Where the clause of the verb begins, from `low` on: “As part of the visit |he signed|”, “condemns the attack and |calls on|”.
  private func opening(of trigger: EventTrigger, from low: Int) -> Int {
    let verb = trigger.first
    guard let subject = children(verb).first(where: { deprel($0).hasPrefix("nsubj") && $0 < verb }) else {
      let isJoined = deprel(verb) == "conj" && head(verb).map { upos($0) == "VERB" && $0 >= low } ?? false
      guard isJoined, let and = children(verb).first(where: { deprel($0) == "cc" && $0 < verb }) else {
        return low
      }
      return max(low, and + 1)
    }
    let first = leftmost(subject)
    // “It is not clear |whether| he met her” is not that he did.
    let isPlain = (low..<max(low, first)).allSatisfy {
      time($0) == nil && cues($0).isDisjoint(with: [.negation, .hedge])
        && !["if", "unless", "whether"].contains(lower($0))
    }
    guard first > low, isPlain else { return low }
    return first
  }

  /// Where the words of `trigger` end, at `high` at the latest: before what is joined to it and tells of another happening.
  private func end(
    of trigger: EventTrigger, dated dates: [Int], _ others: [EventTrigger], at high: Int
  ) -> Int {
    var high = high
    if !trigger.isVerb {
      // “|On the withdrawal| there was no movement”.
      if deprel(trigger.last).hasPrefix("obl"), let verb = head(trigger.last), verb > trigger.last {
        high = min(high, rightmost(trigger.last))
      }
    }
    // “The war that followed |the election| has killed hundreds”: of the war.
    let isDatedBehind = (trigger.last..<max(trigger.last, high + 1)).contains { word in
      time(word).map(dates.contains) ?? false
    }
    if !trigger.isVerb, !isDatedBehind,
      let verb = (trigger.last + 1..<max(trigger.last + 1, high + 1)).first(where: { verb in
        upos(verb) == "VERB"
          && children(verb).contains {
            $0 < trigger.first && deprel($0).hasPrefix("nsubj") && climbs(trigger.last, to: $0)
          }
      })
    {
      high = (children(verb).filter { $0 > trigger.last && $0 < verb }.min() ?? verb) - 1
    }
    // “Condemns the detention of journalists |and urges|”, “in the first week of the war |and he is tired|”.
    let and = (trigger.last + 1..<max(trigger.last + 1, high)).first { word in
      guard deprel(word) == "cc", lower(word) != "or", let joined = head(word), joined > word,
        deprel(joined) == "conj"
      else {
        return false
      }
      let isClause = children(joined).contains { deprel($0).hasPrefix("nsubj") }
      return isClause || !trigger.isVerb && (upos(joined) == "VERB" || isMistakenVerb(joined))
    }
    if let and { high = and - 1 }
    for other in others
    where other.isVerb == trigger.isVerb && other.first > trigger.last && other.first <= high
      && deprel(other.last) == "conj" && head(other.last) == trigger.last
    {
      if let and = children(other.last).first(where: { deprel($0) == "cc" && $0 > trigger.last }) {
        return and - 1
      }
    }
    return high
  }

  /// Where the phrase of the noun at `index` begins, its preposition aside.
  private func phrase(_ index: Int) -> Int {
    children(index).lazy.filter { $0 < index && !["case", "cc", "mark"].contains(deprel($0)) }
      .map { leftmost($0) }.min() ?? index
  }

  /// Where what a verb without a subject of its own hangs on begins: “|the mission|, deployed in June”, “|fighting broke out|,
  /// killing four”.
  private func begin(of trigger: EventTrigger, at low: Int) -> Int? {
    let verb = trigger.first
    guard trigger.isVerb else { return nil }
    // “|The war that followed the vote| has killed hundreds”, “|the minister, Oskar Brandt,| resigned”.
    let subjects = children(verb).filter { deprel($0).hasPrefix("nsubj") && $0 < low && !isRelative($0) }
    if let first = subjects.map({ leftmost($0) }).min(), verb - first <= 20,
      !(first..<low).contains(where: {
        ["\"", "(", ";", ":"].contains(lower($0)) || isRelative($0) && lower($0 - 1) == ","
      })
    {
      return first
    }
    guard let governor = head(verb), governor < verb else { return nil }
    let hasSubject = children(verb).contains { deprel($0).hasPrefix("nsubj") }
    // “Postponed twice” tells of nothing that could be told apart.
    let isTold = children(verb).contains { deprel($0).hasPrefix("ob") }
    if deprel(verb) == "acl", lower(verb).hasSuffix("ed"), !hasSubject, isTold, verb - governor <= 4 {
      return phrase(governor)
    }
    // “Investigators boarded the ship and |seized| its logbooks”: nobody by name.
    if deprel(verb) == "conj", !hasSubject, upos(governor) == "VERB",
      let subject = children(governor).first(where: { deprel($0).hasPrefix("nsubj") && $0 < governor }),
      party(headedBy: subject) == nil, !isRelative(subject), verb - leftmost(subject) <= 20
    {
      return leftmost(subject)
    }
    guard deprel(verb) == "advcl", lower(verb).hasSuffix("ing"), lower(verb - 1) == ",",
      let subject = children(governor).first(where: { deprel($0).hasPrefix("nsubj") && $0 < governor })
    else { return nil }
    let first = leftmost(subject)
    return verb - first <= 30 ? first : nil
  }

  private func isWordy(_ index: Int) -> Bool {
    lower(index).utf8.contains { ($0 >= 0x61 && $0 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39) || $0 >= 0x80 }
  }
}
