import DocumentParsing
import ActorResolution
import EventExtraction
import Lexicon
import TextModel

/// What a noun phrase is as the target of a stance.
extension StanceScene {
  /// The target that `phrase` names under `constraint`; nil where it names none that is known.
  func target(_ phrase: NounPhrase, constraint: String) -> StanceRelation.Target? {
    if let number = phrase.mention {
      let actor = actors.actors[mentions[number].actor]
      switch constraint {
      case "thing", "claim": return nil
      case "person" where actor.kind != .person && actor.kind != .group: return nil
      case "org" where actor.kind == .person: return nil
      default:
        return StanceRelation.Target(
          kind: .actor, actor: actor.id, name: actor.name, mention: mentions[number].range)
      }
    }
    let wantsActor = ["actor", "person", "org"].contains(constraint)
    if !wantsActor, constraint != "claim", let fact = fact(phrase) { return fact }
    let kind = lists.noun(words[core(phrase.head)])?.kind
    switch kind {
    case .people?, .organ?:
      if constraint == "thing" || constraint == "claim" { return nil }
      return body(phrase, isOrgan: kind == .organ)
    case .claim?: return wantsActor ? nil : thing(phrase, .claim)
    case .policy?: return wantsActor ? nil : thing(phrase, .policy)
    case .document?: return wantsActor ? nil : thing(phrase, .document)
    case .event?: return wantsActor ? nil : thing(phrase, .event)
    case nil:
      if let described = described(phrase.head) {
        return constraint == "thing" || constraint == "claim" ? nil : described
      }
      if isNameLike(phrase.head) {
        return constraint == "thing" || constraint == "claim"
          ? nil : StanceRelation.Target(kind: .actor, name: name(of: phrase), mention: range(phrase.tokens))
      }
      if isFoundPeople(phrase.head), constraint != "thing", constraint != "claim" {
        return body(phrase, isOrgan: false)
      }
      guard !wantsActor, constraint != "claim" else { return nil }
      if eventAt[phrase.head] != nil || isGerund(phrase.head) { return thing(phrase, .event) }
      return responsible(phrase, .policy) == nil ? nil : thing(phrase, .policy)
    }
  }

  /// “the |beating| of students”
  private func isGerund(_ noun: Int) -> Bool {
    document.tokens.upos[noun] == "NOUN" && words[noun].hasSuffix("ing")
      && children(of: noun).contains { inner in
        deprel(inner) == "nmod" && children(of: inner).contains { words[$0] == "of" }
      }
  }

  /// Somebody named by what he did: “|those who ordered the raid|”.
  private func described(_ head: Int) -> StanceRelation.Target? {
    guard ["those", "everyone", "everybody", "anyone", "anybody"].contains(words[head]),
      let clause = children(of: head).first(where: { deprel($0) == "acl:relcl" })
    else { return nil }
    let tokens = head..<(last(of: clause) + 1)
    return StanceRelation.Target(kind: .actor, name: text(tokens), mention: range(tokens))
  }

  /// The last word of what hangs on `token`.
  private func last(of token: Int) -> Int {
    var last = token
    while let next = children(of: last).last(where: { !isPunctuation($0) }), next > last { last = next }
    return last
  }

  /// What happened, told by a clause: “the fact that |Orsenia had sealed the border|”.
  private func fact(_ phrase: NounPhrase) -> StanceRelation.Target? {
    guard words[phrase.head] == "fact",
      let verb = children(of: phrase.head).first(where: { deprel($0) == "acl" }),
      let that = children(of: verb).first, words[that] == "that", deprel(that) == "mark",
      let subject = children(of: verb).first(where: { deprel($0).hasPrefix("nsubj") })
    else { return nil }
    let clause = (that + 1)..<(last(of: verb) + 1)
    return StanceRelation.Target(
      kind: .event, name: text(clause), mention: range(clause),
      responsible: mention(at: subject).map { actors.actors[$0.actor].id })
  }

  /// Whatever a material act falls on, known or not: “seized |the oil fields|”.
  func struck(_ phrase: NounPhrase) -> StanceRelation.Target? {
    guard ["NOUN", "PROPN"].contains(document.tokens.upos[phrase.head] ?? ""), classes[phrase.head] == nil
    else { return nil }
    return StanceRelation.Target(
      kind: .actor, name: name(of: phrase),
      mention: range(phrase.tokens.lowerBound..<max(phrase.end, phrase.head + 1)),
      responsible: phrase.possessor.map { actors.actors[mentions[$0].actor].id })
  }

  private func body(_ phrase: NounPhrase, isOrgan: Bool) -> StanceRelation.Target {
    let owner =
      phrase.possessor
      ?? phrase.attachments.first { $0.preposition == "of" || $0.preposition == "from" }?.mention
    if isOrgan, let owner {
      let actor = actors.actors[mentions[owner].actor]
      return StanceRelation.Target(
        kind: .actor, actor: actor.id, name: actor.name, mention: mentions[owner].range)
    }
    // “the people |responsible for the raid|”
    let trait = children(of: phrase.head).first { $0 > phrase.head && deprel($0) == "amod" }
    let end = trait.map { last(of: $0) + 1 } ?? phrase.head + 1
    var whole = phrase
    whole.end = max(phrase.end, end)
    return StanceRelation.Target(
      kind: .actor, name: name(of: whole), mention: range(phrase.tokens.lowerBound..<end),
      // Nobody stands behind his own enemies.
      responsible: lists.does(AspectWords.singular(words[phrase.head]), .rival)
        ? nil : owner.map { actors.actors[mentions[$0].actor].id })
  }

  private func thing(_ phrase: NounPhrase, _ kind: StanceRelation.TargetKind) -> StanceRelation.Target {
    let event = phrase.tokens.lazy.compactMap { self.eventAt[$0] }.last
    return StanceRelation.Target(
      kind: kind, event: kind == .event ? event.map { events[$0].id } : nil, name: name(of: phrase),
      mention: range(phrase.tokens.lowerBound..<max(phrase.end, phrase.head + 1)),
      responsible: responsible(phrase, kind))
  }

  /// Who stands behind the thing: “Orsenia’s decision”, “the claim by Petrova”; of “the arrest of Petrova” nobody.
  func responsible(_ phrase: NounPhrase, _ kind: StanceRelation.TargetKind) -> String? {
    func id(_ mention: Int) -> String { actors.actors[mentions[mention].actor].id }
    if let by = phrase.attachments.first(where: { $0.preposition == "by" || $0.preposition == "from" }) {
      return id(by.mention)
    }
    if let possessor = phrase.possessor { return id(possessor) }
    // “the claims that Petrova had |made|”
    for verb in children(of: phrase.head)
    where deprel(verb).hasPrefix("acl") && lists.does(words[verb], .made)
      && document.tokens.upos[phrase.head] == "NOUN"
    {
      let doer = children(of: verb).first { deprel($0) == "nsubj" && mentionAt[$0] >= 0 }
      if let doer { return id(mentionAt[doer]) }
    }
    // “the speech of Petrova”, not “the arrest of Petrova”
    if kind == .event, !lists.does(AspectWords.singular(words[phrase.head]), .performed) { return nil }
    return phrase.attachments.first { $0.preposition == "of" }.map { id($0.mention) }
  }
}
