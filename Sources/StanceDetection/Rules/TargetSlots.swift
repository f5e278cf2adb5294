import ActorResolution
import DocumentParsing
import Lexicon
import TextModel

/// A target found in an argument, with the side taken toward it.
struct Hit {
  var target: StanceRelation.Target
  var phrase: NounPhrase
  /// In place of the act's own polarity.
  var polarity: Int?
}

extension StanceScene {
  /// The targets of `cue` in the first of its slots that holds one.
  func hits(of cue: Cue, in bounds: Range<Int>) -> [Hit] {
    for slot in cue.act.slots {
      let found = hits(slot, cue, bounds.upperBound)
      if !found.isEmpty { return found }
    }
    return []
  }

  private func hits(_ slot: SpeechAct.Slot, _ cue: Cue, _ limit: Int) -> [Hit] {
    let after = cue.tokens.upperBound
    switch slot.place {
    case "*": return named(cue.star ?? after, cue.tokens.upperBound, slot)
    case "object":
      if slot.constraint == "notaway", after < limit, classes[after] == .prep || classes[after] == .adv {
        return []
      }
      let found = named(arguments("object", of: cue), limit, slot, isMaterial: cue.act.isMaterial)
      return found.isEmpty ? named(after, limit, slot) : found
    case "that-subject":
      guard after < limit, words[after] == "that" || slot.constraint == "zero" else { return [] }
      return clause(after + 1, limit, cue)
    case "subject-of-clause": return clause(after, limit, cue)
    case "sought", "demanded": return sought(cue, limit, isDemand: slot.place == "demanded")
    case "deed": return deed(after, limit)
    case "deed-target": return deedTarget(cue, limit)
    case "each-other": return []
    case "self", "beneficiary": return []
    case "subject": return subject(of: cue).map { named([$0], limit, slot) } ?? []
    default:
      if slot.constraint == "holder" { return [] }
      // “happy about” stands close; “disappointed or happy about” is the other word’s.
      let reach = cue.act.partOfSpeech == .adjective ? min(limit, after + 2) : limit
      let found = named(arguments(slot.place, of: cue), limit, slot, isMaterial: cue.act.isMaterial)
      if !found.isEmpty { return found }
      guard let place = preposition(slot.place, from: after, limit: reach) else { return [] }
      return named(place + 1, limit, slot)
    }
  }

  /// Where `preposition` brings the argument of the verb that ends before `start`.
  func preposition(_ preposition: String, from start: Int, limit: Int) -> Int? {
    var index = start
    while index < min(limit, start + 22) {
      let word = words[index]
      if word == preposition { return index }
      if isBoundary(index) || word == "." || word == "," || classes[index] == .sub || word == "that"
        || word == "who"
      {
        return nil
      }
      if index > start, isKnownVerb(index) { return nil }
      index += 1
    }
    return nil
  }

  private func named(_ start: Int, _ limit: Int, _ slot: SpeechAct.Slot) -> [Hit] {
    named(coordinated(at: start, limit: limit), limit, slot)
  }

  private func named(
    _ phrases: [NounPhrase], _ limit: Int, _ slot: SpeechAct.Slot, isMaterial: Bool = false
  ) -> [Hit] {
    var helps = false
    if slot.needsInfinitive {
      guard let end = phrases.last?.end, end < limit else { return [] }
      let isNegated = words[end] == "not" && end + 1 < limit && words[end + 1] == "to"
      guard words[end] == "to" || isNegated else { return [] }
      let deed = end + 1
      helps = !isNegated && deed < limit && lists.does(words[deed], .helping)
    }
    var constraint = slot.constraint
    if constraint == "notaway" { constraint = "" }
    let inner = constraint == "responsible" ? "" : constraint
    let found = phrases.compactMap { phrase in
      (target(phrase, constraint: inner) ?? (isMaterial && inner.isEmpty ? struck(phrase) : nil))
        .map { Hit(target: $0, phrase: phrase, polarity: helps ? 1 : nil) }
    }
    guard constraint == "responsible" else { return found }
    return found.filter { hit in
      hit.target.responsible != nil || matter.aspect(words[hit.phrase.head])?.affirmation == .presence
    }
  }

  /// The subject of the clause that begins at `start`: “regretted that |Orsenia| stayed away”.
  private func clause(_ start: Int, _ limit: Int, _ cue: Cue) -> [Hit] {
    let start = start < limit && words[start] == "," ? start + 1 : start
    guard let phrase = nounPhrase(at: start, limit: limit), phrase.end < limit,
      var target = target(phrase, constraint: "") ?? (cue.act.act == .deny ? struck(phrase) : nil)
    else { return [] }
    if cue.act.act == .deny {
      // “denied that the vote had been rigged”: what is denied is that it was.
      let whole = phrase.tokens.lowerBound..<clauseEnd(from: phrase.end, limit: limit)
      return [
        Hit(target: .init(kind: .claim, name: text(whole), mention: range(whole)), phrase: phrase)
      ]
    }
    guard cue.act.act == .demand, target.kind != .actor else { return [Hit(target: target, phrase: phrase)] }
    // “demanded that the election be repeated”: what is demanded is the repeat.
    target.kind = .policy
    target.event = nil
    let end = clauseEnd(from: phrase.end, limit: limit)
    target.name = text(phrase.tokens.lowerBound..<end)
    target.mention = range(phrase.tokens.lowerBound..<end)
    return [Hit(target: target, phrase: phrase, polarity: 1)]
  }

  /// What is not done: “refused to |send monitors|”.
  private func deed(_ start: Int, _ limit: Int) -> [Hit] {
    guard start + 1 < limit, mentionAt[start] < 0, classes[start] == nil || classes[start] == .common,
      !isPunctuation(start),
      let object = nounPhrase(at: start + 1, limit: limit)
    else { return [] }
    // “refused to tell reporters” is no more than silence.
    if lists.sayings.contains(words[start]), object.mention != nil || isPartyNoun(object.head) { return [] }
    let tokens = start..<object.tokens.upperBound
    let target = StanceRelation.Target(
      kind: .policy, name: text(start..<max(object.end, tokens.upperBound)),
      mention: range(start..<max(object.end, tokens.upperBound)))
    return [
      Hit(
        target: target,
        phrase: NounPhrase(tokens: tokens, head: object.head, end: max(object.end, tokens.upperBound)))
    ]
  }

  /// Whom a deed that is promised, threatened or refused would be done to: “threatened to close the border with |Orsenia|”.
  private func deedTarget(_ cue: Cue, _ limit: Int) -> [Hit] {
    guard let verb = deed(of: cue), verb < limit else { return [] }
    if let inner = self.cue(at: verb, in: cue.tokens.lowerBound..<limit), inner.act.partOfSpeech == .verb {
      let found = hits(of: inner, in: cue.tokens.lowerBound..<limit)
      let side = (cue.act.polarity > 0 && inner.act.polarity < 0) ? -1 : cue.act.polarity
      if !found.isEmpty { return found.map { Hit(target: $0.target, phrase: $0.phrase, polarity: side) } }
    }
    return parties(of: verb).filter { $0.end <= limit }.prefix(1).compactMap { phrase in
      target(phrase, constraint: "actor").map { Hit(target: $0, phrase: phrase) }
    }
  }

  /// Whom an offer without an object is made to: the state spoken of last that is not the holder.
  func beneficiary(before token: Int, holders: [StanceRelation.Party]) -> [Hit] {
    guard
      holders.contains(where: { holder in
        actors.actors.contains { $0.id == holder.actor && $0.kind == .state }
      })
    else { return [] }
    for index in stride(from: token - 1, through: max(0, token - 60), by: -1) {
      guard let placed = mention(at: index) else { continue }
      let actor = actors.actors[placed.actor]
      guard actor.kind == .state, !holders.contains(where: { $0.actor == actor.id }) else { continue }
      let target = StanceRelation.Target(
        kind: .actor, actor: actor.id, name: actor.name, mention: placed.range)
      return [
        Hit(
          target: target,
          phrase: NounPhrase(
            tokens: placed.tokens, head: index, mention: mentionAt[index], end: placed.tokens.upperBound))
      ]
    }
    return []
  }

  private func clauseEnd(from start: Int, limit: Int) -> Int {
    var index = start
    while index < min(limit, start + 14), !isPunctuation(index) || isGenitive(index) { index += 1 }
    return index
  }

  /// What is called for, and whom it is meant to hit: “called for sanctions against Orsenia”.
  private func sought(_ cue: Cue, _ limit: Int, isDemand: Bool) -> [Hit] {
    let told = arguments("object", of: cue).first { $0.mention == nil && !isPartyNoun($0.head) }
    guard let phrase = told ?? nounPhrase(at: cue.tokens.upperBound, limit: limit) else { return [] }
    if phrase.mention != nil || isPartyNoun(phrase.head) {
      // “called for Orsenia to leave”, “demanded Orsenia leave”.
      guard phrase.end < limit, isDemand || words[phrase.end] == "to", words[phrase.end] != "for",
        let target = target(phrase, constraint: "actor")
      else { return [] }
      return [Hit(target: target, phrase: phrase, polarity: -1)]
    }
    guard var target = target(phrase, constraint: "thing") else { return [] }
    if target.kind == .event || target.kind == .document {
      target.kind = .policy
      target.event = nil
    }
    target.responsible = nil
    var hits = [Hit(target: target, phrase: phrase, polarity: 1)]
    // “demanded an apology from Orsenia”: whoever must act.
    for (preposition, mention) in phrase.attachments
    where ["against", "on"].contains(preposition) || isDemand && preposition == "from" {
      let actor = actors.actors[mentions[mention].actor]
      hits.append(
        Hit(
          target: .init(kind: .actor, actor: actor.id, name: actor.name, mention: mentions[mention].range),
          phrase: phrase, polarity: -1))
    }
    return hits
  }
}
