import ActorResolution
import DocumentParsing
import TextModel

extension QuoteReading {
  /// “its press office”, “his spokesman”: whose it is stands before, and a pronoun is no name.
  func owned(_ phrase: Range<Int>, depth: Int) -> QuoteSource? {
    let pronoun = lower(phrase.lowerBound)
    guard phrase.count > 1, kind(phrase.lowerBound) == "poss" else { return nil }
    let rest = (phrase.lowerBound + 1)..<phrase.upperBound
    let words = document.text.line(span(rest))
    let own = mentions(in: ranges[phrase.lowerBound]).first?.actor
    guard let owner = own ?? (pronoun == "its" ? bodyBefore(phrase.lowerBound) : nil) else {
      let whose = antecedent(of: phrase.lowerBound, depth: depth)?.name
      return QuoteSource(
        mention: span(phrase), name: whose.map { $0 + "'s " + words } ?? words, confidence: 0.6,
        reason: "the text gives no name; "
          + (whose.map { "“\(pronoun)” goes back to “\($0)”" } ?? "whose “\(pronoun)” means cannot be told"))
    }
    let actor = actors.actors[owner]
    let called = rest.map { lower($0) }.joined(separator: " ")
    // An office of a body speaks as the body.
    if actor.kind != .person, QuoteReading.organs.contains(where: called.hasPrefix) {
      return QuoteSource(
        actors: [owner], mention: span(phrase), name: actor.name, confidence: 0.7,
        reason: "“\(pronoun)” goes back to \(actor.name)")
    }
    var source = QuoteSource(
      mention: span(phrase), name: actor.name + "'s " + words, confidence: 0.6,
      reason: "the text gives no name; “\(pronoun)” goes back to \(actor.name)")
    if rest.contains(where: { lower($0).hasPrefix("spokes") }) { source.onBehalfOf = owner }
    return source
  }

  /// The body last spoken of before the token `limit`: in its sentence the first, else the nearest within reach.
  func bodyBefore(_ limit: Int) -> Int? {
    guard limit > 0 else { return nil }
    var floor = limit - 1
    while floor > 0, limit - floor < 60, ![".", "!", "?"].contains(lower(floor)) { floor -= 1 }
    func bodies(_ tokens: Range<Int>) -> [Spoken] {
      mentions(in: span(tokens)).filter {
        let kind = actors.actors[$0.actor].kind
        return kind != .person && kind != .group && $0.range.end <= ranges[limit].start
      }
    }
    if let subject = bodies(floor..<limit).first { return subject.actor }
    return floor > 0 ? bodies(max(0, floor - 60)..<floor).last?.actor : nil
  }

  private static let organs = [
    "press office", "press service", "press department", "office", "secretariat", "leadership",
    "headquarters",
    "information service",
  ]

  /// “many of them”: of the people last named by a plural before.
  func many(of phrase: Range<Int>) -> QuoteSource? {
    guard phrase.count == 3, lower(phrase.lowerBound + 1) == "of",
      ["them", "these", "those"].contains(lower(phrase.lowerBound + 2))
    else { return nil }
    var last = phrase.lowerBound - 1
    while last >= 0, phrase.lowerBound - last < 90, !verbs.people.contains(lower(last)) { last -= 1 }
    guard last >= 0, verbs.people.contains(lower(last)) else { return nil }
    var first = last
    while first > 0, last - first < 3, words.shape(first - 1) == .lower,
      ["", "common"].contains(kind(first - 1)),
      !verbs.people.contains(lower(first - 1)), !looksFinite(first - 1)
    {
      first -= 1
    }
    let antecedent = document.text.line(span(first..<(last + 1)))
    return QuoteSource(
      mention: span(phrase), name: lower(phrase.lowerBound) + " of the " + antecedent, confidence: 0.6,
      reason: "“\(lower(phrase.lowerBound + 2))” goes back to “\(antecedent)”; the text gives no name")
  }
}
