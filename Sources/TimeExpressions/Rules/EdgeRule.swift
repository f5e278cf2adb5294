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
    let isLength = draft.kind == .duration
    if ["START", "MID", "END"].contains(modifier), isLength || draft.kind == .set { return nil }
    if case .value(let value) = draft.meaning, value.hasSuffix("_REF") { return nil }
    draft.tokens = index..<draft.tokens.upperBound
    draft.modifier = modifier
    return draft
  }

  private func edge(_ line: TimeLine, _ index: Int) -> (String, Int)? {
    switch line.word(index) {
    case "earlier":
      return line.senses(index + 1).direction == "present" || line.word(index + 1) == "today"
        ? ("START", index + 1) : nil
    case "later":
      return line.senses(index + 1).direction == "present" || line.word(index + 1) == "today"
        ? ("END", index + 1) : nil
    case "more" where line.word(index + 1) == "than": return ("MORE_THAN", index + 2)
    case "less" where line.word(index + 1) == "than": return ("LESS_THAN", index + 2)
    case "at" where line.word(index + 1) == "least": return ("EQUAL_OR_MORE", index + 2)
    case "up" where line.word(index + 1) == "to": return ("EQUAL_OR_LESS", index + 2)
    default: break
    }
    if let rough = line.senses(index).rough {
      // "Over two years" is a length, "over the winter" is not; "around Wednesday" is its day alone.
      let isLength = line.cardinal(at: index + 1) != nil || ["a", "an"].contains(line.word(index + 1))
      return isLength || line.word(index) == "circa" ? (rough, index + 1) : nil
    }
    let place = line.past("the", index)
    guard let edge = line.senses(place).edge else { return nil }
    if ["early", "late", "mid"].contains(line.word(place)) {
      let next = line.pastHyphen(place + 1)
      return (edge, next)
    }
    return place > index && line.word(place + 1) == "of" ? (edge, place + 2) : nil
  }
}
