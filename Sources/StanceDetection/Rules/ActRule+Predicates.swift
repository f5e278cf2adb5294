import ActorResolution
import DocumentParsing
import QuoteExtraction
import TextModel

/// Acts told by adjectives and nouns: “is concerned about”, “its criticism of”.
extension ActRule {
  func adjective(_ cue: Cue, _ bounds: Range<Int>) -> [RelationDraft] {
    guard let copula = scene.copula(before: cue.tokens.lowerBound, lower: bounds.lowerBound) else {
      return []
    }
    var scope = scene.scope(of: copula, form: .past, in: bounds)
    let between = (copula + 1)..<cue.tokens.lowerBound
    if let word = between.first(where: {
      scene.classes[$0] == .neg || scene.words[$0] == "neither" || scene.words[$0] == "no"
    }) {
      scope.negate(by: word)
    }
    guard !scope.isObligation, !scope.isDetached else { return [] }
    let isOwn = cue.act.slots.contains { $0.place == "self" }
    if isOwn { return own(cue, scope, bounds) }
    guard let holders = holders(scope.subjectStart, copula, bounds) else { return [] }
    var balanced = cue
    if let other = opposite(of: cue, after: copula), scope.isNegated || heldBack(scope.subjectStart, bounds) {
      // “neither disappointed nor happy”, “cannot say we felt either …”: expressly neither.
      balanced.act.polarity = 0
      balanced.act.act = .assess
      balanced.act.negated = 0
      balanced.tokens = other..<cue.tokens.upperBound
    }
    var hits = scene.hits(of: cue, in: bounds)
    if hits.isEmpty, cue.act.slots.contains(where: { $0.place == "beneficiary" }) {
      hits = scene.beneficiary(before: cue.tokens.lowerBound, holders: holders)
    }
    return drafts(balanced, scope, holders, hits, bounds)
  }

  /// An adjective of the other side joined to `cue` by “or” or “nor”.
  private func opposite(of cue: Cue, after copula: Int) -> Int? {
    var isJoined = false
    for token in ((copula + 1)..<cue.tokens.lowerBound).reversed() {
      if scene.words[token] == "nor" || scene.words[token] == "or" { isJoined = true }
      guard isJoined, let entries = scene.lists.acts[scene.words[token]] else { continue }
      if entries.contains(where: {
        $0.act.partOfSpeech == .adjective && $0.act.polarity * cue.act.polarity < 0
      }) {
        return token
      }
    }
    return nil
  }

  /// “cannot say that |we were …”.
  private func heldBack(_ start: Int, _ bounds: Range<Int>) -> Bool {
    (max(bounds.lowerBound, start - 8)..<max(bounds.lowerBound, start)).contains { scene.classes[$0] == .neg }
  }

  /// “Velmora’s criticism of Orsenia”, “criticism of Orsenia by Velmora”.
  func noun(_ cue: Cue, _ bounds: Range<Int>) -> [RelationDraft] {
    let first = cue.tokens.lowerBound
    let voice = scene.voice(at: first)
    let noun = cue.tokens.first { scene.document.tokens.upos[$0] == "NOUN" } ?? first
    var holders = scene.agents(of: noun, in: cue, speaker: voice.speaker)
    if let owner = scene.ownerInAct(of: noun) {
      // “slammed the Assembly for |its| criticism”: nobody else's.
      guard let mention = owner.mention else { return [] }
      holders = scene.sharing(mention).map(scene.party)
    }
    var owner = first - 1
    while owner >= bounds.lowerBound, owner > first - 4, !scene.isGenitive(owner),
      scene.mention(at: owner) == nil,
      !scene.isPunctuation(owner), scene.classes[owner] == nil || scene.classes[owner] == .common
    {
      owner -= 1
    }
    if !holders.isEmpty {
      // Told by the tree.
    } else if owner < bounds.lowerBound {
      return []
    } else if scene.isGenitive(owner), scene.mention(at: owner - 1) != nil {
      holders = [scene.party(ofMention: scene.mentionAt[owner - 1])]
    } else if scene.classes[owner] == .poss, scene.mention(at: owner) != nil {
      holders = [scene.party(ofMention: scene.mentionAt[owner])]
    } else if scene.words[owner] == "our" || scene.words[owner] == "my", let speaker = voice.speaker {
      holders = [speaker]
    }
    guard !holders.isEmpty, let slot = cue.act.slots.first else { return [] }
    let next = cue.tokens.upperBound
    guard
      slot.place == "object" || slot.place == "sought"
        || cue.act.slots.contains(where: { next < bounds.upperBound && $0.place == scene.words[next] })
    else { return [] }
    var scope = Scope(subjectStart: owner)
    scope.modality = .asserted
    return drafts(cue, scope, holders, scene.hits(of: cue, in: bounds), bounds).map { draft in
      var draft = draft
      draft.confidence = 0.65
      draft.isExplicit = false
      if draft.reportedBy.isEmpty {
        draft.reportedBy = accusers(of: noun, besides: draft.holder, voice.speaker)
      }
      if draft.target.responsible == draft.holder.actor { draft.target.responsible = nil }
      return draft
    }
  }

  /// Who speaks of somebody's stance in an act of saying: “Orvan slammed the Assembly for its |criticism|”.
  private func accusers(
    of noun: Int, besides holder: StanceRelation.Party, _ speaker: StanceRelation.Party?
  ) -> [StanceRelation.Party] {
    var (token, steps) = (noun, 0)
    while steps < 6, let next = scene.head(of: token),
      ["obj", "obl", "nmod", "conj", "advcl"].contains(scene.deprel(token))
    {
      (token, steps) = (next, steps + 1)
      guard scene.isTaggedVerb(token) else { continue }
      let isSaid =
        scene.lists.acts[scene.words[token]]?.contains {
          $0.act.partOfSpeech == .verb && $0.act.basis == .speech && $0.act.polarity != 0
        } ?? false
      guard isSaid else { return [] }
      return scene.doers(of: token).flatMap { scene.holders($0, speaker: speaker) }
        .filter { $0.actor != holder.actor || $0.name != holder.name }
    }
    return []
  }
}
