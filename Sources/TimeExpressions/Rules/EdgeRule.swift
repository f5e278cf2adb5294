/// A part or roughness of another expression: "early 2012", "the end of May", "mid-1990s", "about two
/// years ago", "earlier this year".
struct EdgeRule: TimeRule {
  /// The patterns it may stand before.
  let inner: [any TimeRule]

  func draft(_ line: TimeLine, at index: Int) -> TimeDraft? {
    guard let (modifier, next) = edge(line, index) else { return nil }
    var best: TimeDraft?
    for rule in inner {
      if let draft = rule.draft(line, at: next), draft.tokens.upperBound > best?.tokens.upperBound ?? 0 {
        best = draft
      }
    }
    guard var draft = best else { return nil }
    // "The mid-September census": the article is the noun's.
    if case .date = draft.meaning, line.word(index) == "the", line.senses(index + 1).edge == modifier,
      next > index + 1,
      line.word(next - 1) == "-"
    {
      return nil
    }
    let isLength = draft.kind == .duration
    // "Exports up to 4 March".
    if line.word(index) == "up", !isLength { return nil }
    if ["START", "MID", "END"].contains(modifier), isLength || draft.kind == .set { return nil }
    if case .value(let value) = draft.meaning, value.hasSuffix("_REF") { return nil }
    draft.tokens = index..<draft.tokens.upperBound
    draft.modifier = modifier
    return draft
  }

  private func edge(_ line: TimeLine, _ index: Int) -> (String, Int)? {
    switch line.word(index) {
    case "earlier": return isNear(line, index + 1) ? ("START", index + 1) : nil
    case "later": return isNear(line, index + 1) ? ("END", index + 1) : nil
    case "some" where line.cardinal(at: index + 1) != nil: return ("APPROX", index + 1)
    case "close" where line.word(index + 1) == "to":
      return isLength(line, index + 2) ? ("LESS_THAN", index + 2) : nil
    case "under": return isLength(line, index + 1) ? ("LESS_THAN", index + 1) : nil
    case "no" where line.word(index + 2) == "than":
      return ["more", "less", "fewer"].contains(line.word(index + 1))
        ? (line.word(index + 1) == "more" ? "EQUAL_OR_LESS" : "EQUAL_OR_MORE", index + 3) : nil
    case "more" where line.word(index + 1) == "than": return ("MORE_THAN", index + 2)
    case "less" where line.word(index + 1) == "than": return ("LESS_THAN", index + 2)
    case "at" where line.word(index + 1) == "least": return ("EQUAL_OR_MORE", index + 2)
    case "at" where line.word(index + 1) == "most": return ("EQUAL_OR_LESS", index + 2)
    case "up" where line.word(index + 1) == "to": return ("EQUAL_OR_LESS", index + 2)
    default: break
    }
    if let rough = line.senses(index).rough {
      // "Over two years" is a length, "over the winter" is not; "around Wednesday" is its day alone.
      if line.word(index) == "ca" || line.word(index) == "circa" { return (rough, line.pastStop(index + 1)) }
      return isLength(line, index + 1) ? (rough, index + 1) : nil
    }
    let place = line.past("the", index)
    // "The first half of May 2030", "the last half of the '80s".
    if line.reads(place + 1, "half", "of"), ["first", "second", "last", "latter"].contains(line.word(place)),
      line.senses(place + 3).month != nil || line.reads(place + 3, "the", "'")
    {
      return (line.word(place) == "first" ? "START" : "END", place + 3)
    }
    guard let edge = line.senses(place).edge else { return nil }
    if ["early", "late", "mid"].contains(line.word(place)) {
      let next = line.pastHyphen(place + 1)
      // "Early in 1862", "late in the spring".
      return (edge, line.word(next) == "in" ? next + 1 : next)
    }
    return place > index && line.word(place + 1) == "of" ? (edge, place + 2) : nil
  }

  /// "This week", "that year", "today", "Sunday".
  private func isNear(_ line: TimeLine, _ index: Int) -> Bool {
    line.senses(index).direction == "present" || line.word(index) == "that" || line.senses(index).day != nil
      || line.senses(index).weekday != nil && line.isCapital(index)
  }

  private func isLength(_ line: TimeLine, _ index: Int) -> Bool {
    line.cardinal(at: index) != nil || ["a", "an", "half"].contains(line.word(index))
  }
}
