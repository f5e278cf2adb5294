import ActorResolution
import DocumentParsing
import Lexicon
import QuoteExtraction
import TextModel

/// Relations by speech acts: who does the act, toward whom.
struct ActRule {
  let scene: StanceScene

  /// The drafts of `cue`.
  func drafts(of cue: Cue, sentence: Range<Int>) -> [RelationDraft] {
    let bounds = scene.bounds(of: cue.tokens.lowerBound, sentence: sentence)
    switch cue.act.partOfSpeech {
    case .verb: return verb(cue, bounds)
    case .adjective: return adjective(cue, bounds)
    case .noun: return noun(cue, bounds)
    case .phrase: return phrase(cue, bounds)
    }
  }

  private func verb(_ cue: Cue, _ bounds: Range<Int>) -> [RelationDraft] {
    let verb = cue.tokens.lowerBound
    let scope = scene.scope(of: verb, form: cue.form, in: bounds)
    guard !scope.isObligation, !scope.isDetached else { return [] }
    let isOwn = cue.act.slots.contains { $0.place == "self" }
    if isOwn { return own(cue, scope, bounds) }
    if isPassive(cue, bounds) { return passive(cue, scope, bounds) }
    let turning = cue.act.slots.filter { $0.constraint == "holder" }
    if !turning.isEmpty {
      return turning.lazy.map { turned(cue, $0, scope, bounds) }.first { !$0.isEmpty } ?? []
    }
    guard let holders = holders(scope.subjectStart, verb, bounds) else { return [] }
    let hits = scene.hits(of: cue, in: bounds)
    if let balanced = balanced(cue, scope) {
      var scope = scope
      scope.isNegated = false
      return drafts(balanced, scope, holders, hits, bounds)
    }
    if hits.isEmpty, cue.act.slots.contains(where: { $0.place == "each-other" }) {
      return mutual(cue, scope, bounds)
    }
    return drafts(cue, scope, holders, hits, bounds)
  }

  /// “neither |condemned nor praised|”: expressly neither side, at the first of the two verbs.
  private func balanced(_ cue: Cue, _ scope: Scope) -> Cue? {
    let verb = cue.tokens.lowerBound
    guard scope.isNegated, scene.words[max(0, verb - 1)] == "neither" else { return nil }
    let other = scene.children(of: verb).first { token in
      scene.deprel(token) == "conj" && scene.children(of: token).contains { scene.words[$0] == "nor" }
        && scene.lists.acts[scene.words[token]]?.contains {
          $0.act.partOfSpeech == .verb && $0.act.polarity * cue.act.polarity < 0
        } == true
    }
    guard let other else { return nil }
    var both = cue
    (both.act.polarity, both.act.act, both.tokens) = (0, .assess, verb..<other + 1)
    return both
  }

  /// “Velmora and Orsenia signed a treaty”: each toward each of the others.
  private func mutual(_ cue: Cue, _ scope: Scope, _ bounds: Range<Int>) -> [RelationDraft] {
    let parties = scene.doers(of: cue.tokens.lowerBound).filter { $0.mention != nil }.prefix(6)
    return parties.flatMap { one in
      parties.filter { $0.mention != one.mention }.flatMap { other -> [RelationDraft] in
        guard let holder = scene.holder(one, speaker: nil),
          let target = scene.target(other, constraint: "actor")
        else {
          return []
        }
        return drafts(cue, scope, [holder], [Hit(target: target, phrase: other)], bounds)
      }
    }
  }

  /// The subjects, or who the quotation rules say does this act of saying.
  func holders(_ start: Int, _ verb: Int, _ bounds: Range<Int>) -> [StanceRelation.Party]? {
    let voice = scene.voice(at: verb)
    let subjects = start > 0 && scene.words[start - 1] == "you" ? [] : scene.doers(of: verb)
    let doers = subjects.flatMap { scene.holders($0, speaker: voice.speaker) }
    if !doers.isEmpty { return doers }
    // “Everybody but Karsia praised”: a subject that is nobody the text names.
    if let subject = subjects.first,
      ["PRON", "DET"].contains(scene.document.tokens.upos[subject.head] ?? ""),
      !["who", "which", "that", "they", "he", "she", "it"].contains(scene.words[subject.head]),
      scene.words[subject.head] != "i", scene.words[subject.head] != "we"
    {
      return nil
    }
    // “You met him”: whoever is spoken to.
    if subjects.contains(where: { scene.words[$0.head] == "you" })
      || start > 0 && scene.words[start - 1] == "you"
    {
      return nil
    }
    if let subject = scene.subject(before: start, in: bounds) {
      let found = ([subject.phrase] + subject.joined).flatMap { scene.holders($0, speaker: voice.speaker) }
      if !found.isEmpty { return found }
    }
    if scene.words[verb].hasSuffix("ing"), let speaker = voice.speaker,
      scene.quotes[scene.quoteAt[verb]].form == .indirect
    {
      // “claiming that …, and demanding that …”: the second is the speaker’s too.
      return [speaker]
    }
    guard let number = scene.cueAt[verb],
      let speaker = scene.quotes[number].speaker, speaker.actor != nil
    else { return nil }
    return [StanceRelation.Party(actor: speaker.actor, name: speaker.name, mention: speaker.mention)]
  }

  private func isPassive(_ cue: Cue, _ bounds: Range<Int>) -> Bool {
    guard cue.form.contains(.participle) else { return false }
    let verb = cue.tokens.lowerBound
    let group = scene.groupStart(verb, lower: bounds.lowerBound)..<verb
    if group.contains(where: { StanceScene.forms(ofBe: scene.words[$0]) }) { return true }
    // “Orvan accused of fraud by Solen”
    let next = cue.tokens.upperBound
    let children = scene.children(of: verb).map(scene.deprel)
    return
      (next < bounds.upperBound && scene.words[next] == "by"
      || children.contains("nsubj:pass") && children.contains("obl:agent"))
      && !group.contains { ["has", "have", "had"].contains(scene.words[$0]) }
  }

  /// “Orsenia was condemned by Velmora.”
  private func passive(_ cue: Cue, _ scope: Scope, _ bounds: Range<Int>) -> [RelationDraft] {
    // “was denied entry by Velmora” turns around who got it.
    let isGiving = cue.act.rest.count == 1 && scene.document.tokens.upos[cue.tokens.upperBound - 1] == "NOUN"
    guard let slot = cue.act.slots.first(where: { $0.place == (isGiving ? "to" : "object") }),
      cue.act.rest.count < 2,
      let by = scene.preposition("by", from: cue.tokens.upperBound, limit: bounds.upperBound),
      let subject = scene.subject(before: scope.subjectStart, in: bounds)
        ?? thing(before: scope.subjectStart, bounds)
    else { return [] }
    let voice = scene.voice(at: cue.tokens.lowerBound)
    let holders = scene.coordinated(at: by + 1, limit: bounds.upperBound)
      .compactMap { scene.holder($0, speaker: voice.speaker) }
    var hits = ([subject.phrase] + subject.joined).compactMap { phrase in
      scene.target(phrase, constraint: slot.constraint == "notaway" ? "" : slot.constraint)
        .map { Hit(target: $0, phrase: phrase) }
    }
    if hits.isEmpty, cue.act.isMaterial, slot.constraint.isEmpty {
      // “Two villages were shelled by Orsenia.”
      hits = scene.undergoers(of: cue.tokens.lowerBound).compactMap { phrase in
        scene.struck(phrase).map { Hit(target: $0, phrase: phrase) }
      }
    }
    return drafts(cue, scope, holders, hits, bounds)
  }

  /// A subject that is no party: “The |decision| was welcomed by”.
  private func thing(before start: Int, _ bounds: Range<Int>) -> StanceScene.Subject? {
    var first = start
    while first > bounds.lowerBound, !scene.isPunctuation(first - 1) || scene.isGenitive(first - 1),
      scene.classes[first - 1] != .sub, scene.words[first - 1] != "that", scene.classes[first - 1] != .conj
    {
      first -= 1
    }
    return scene.nounPhrase(at: first, limit: start).map { StanceScene.Subject(phrase: $0) }
  }

  /// “Velmora drew criticism from Orsenia”: the argument holds, the subject is the target.
  private func turned(
    _ cue: Cue, _ slot: SpeechAct.Slot, _ scope: Scope, _ bounds: Range<Int>
  ) -> [RelationDraft] {
    guard let place = scene.preposition(slot.place, from: cue.tokens.upperBound, limit: bounds.upperBound),
      let subject = scene.subject(before: scope.subjectStart, in: bounds)
        ?? thing(before: scope.subjectStart, bounds)
    else { return [] }
    let speaker = scene.voice(at: cue.tokens.lowerBound).speaker
    let holders = scene.coordinated(at: place + 1, limit: bounds.upperBound)
      .compactMap { scene.holder($0, speaker: speaker) }
    let hits =
      scene.target(subject.phrase, constraint: "").map { [Hit(target: $0, phrase: subject.phrase)] } ?? []
    return drafts(cue, scope, holders, hits, bounds)
  }

  /// “There is |reason to suspect that| Orsenia …”: whoever speaks takes the side.
  private func phrase(_ cue: Cue, _ bounds: Range<Int>) -> [RelationDraft] {
    let voice = scene.judge(at: cue.tokens.lowerBound)
    guard let holder = voice.speaker else { return [] }
    let scope = scene.scope(of: cue.tokens.lowerBound, form: .past, in: bounds)
    guard !scope.isNegated, !scope.isObligation, scope.modality == .asserted else { return [] }
    return scene.hits(of: cue, in: bounds).map { hit in
      var draft = draft(cue, scope, holder, hit, bounds)
      draft.reportedBy = voice.reportedBy
      draft.onBehalfOf = voice.onBehalfOf
      draft.basis = voice.isNarration ? .narration : .speech
      draft.isExplicit = false
      draft.confidence = 0.65
      if scene.lists.does(scene.words[cue.tokens.lowerBound], .future) { draft.modality = .planned }
      return draft
    }
  }

  /// “Orsenia failed to …”, said by somebody: a stance toward the subject.
  func own(_ cue: Cue, _ scope: Scope, _ bounds: Range<Int>) -> [RelationDraft] {
    let voice = scene.judge(at: cue.tokens.lowerBound)
    guard !scope.isNegated, scope.modality == .asserted,
      let culprit = culprit(cue, scope, bounds), let target = scene.target(culprit, constraint: "actor"),
      let holder = voice.speaker
    else { return [] }
    var draft = draft(cue, scope, holder, Hit(target: target, phrase: culprit), bounds)
    draft.reportedBy = voice.reportedBy
    draft.onBehalfOf = voice.onBehalfOf
    draft.basis = voice.isNarration ? .narration : .speech
    draft.isExplicit = cue.act.polarity == -2
    draft.confidence = 0.6
    return [draft]
  }

  /// Who fails or breaks: the subject, or “was betrayed |by Orsenia|”.
  private func culprit(_ cue: Cue, _ scope: Scope, _ bounds: Range<Int>) -> NounPhrase? {
    let next = cue.tokens.upperBound
    if isPassive(cue, bounds) {
      return scene.preposition("by", from: next, limit: bounds.upperBound)
        .flatMap { scene.nounPhrase(at: $0 + 1, limit: bounds.upperBound) }
    }
    return follows(cue, bounds) ? scene.subject(before: scope.subjectStart, in: bounds)?.phrase : nil
  }

  /// Whether what must follow a verb of failing or breaking does.
  private func follows(_ cue: Cue, _ bounds: Range<Int>) -> Bool {
    let slot = cue.act.slots.first { $0.place == "self" }
    let next = cue.tokens.upperBound
    switch slot?.constraint {
    case "to"?: return next < bounds.upperBound && scene.words[next] == "to"
    case "in"?: return next < bounds.upperBound && scene.words[next] == "in"
    case "object"?: return scene.nounPhrase(at: next, limit: bounds.upperBound) != nil
    default: return true
    }
  }

  func drafts(
    _ cue: Cue, _ scope: Scope, _ holders: [StanceRelation.Party], _ hits: [Hit], _ bounds: Range<Int>
  ) -> [RelationDraft] {
    if scope.isNegated, cue.act.negated == nil || scope.isEnded && cue.act.polarity < 0 { return [] }
    return holders.flatMap { holder in
      (hits.isEmpty ? pronouns(cue, holder) : hits).map { draft(cue, scope, holder, $0, bounds) }
    }
  }

  /// The targets of `cue` where it has a pronoun for one: “thanked them”, “Orsenia backs us”.
  private func pronouns(_ cue: Cue, _ holder: StanceRelation.Party) -> [Hit] {
    guard cue.act.partOfSpeech == .verb,
      let slot = cue.act.slots.first(where: {
        ["", "actor", "person", "org", "notaway"].contains($0.constraint)
      }),
      let pronoun = scene.pronoun(in: slot.place, of: cue)
    else { return [] }
    if ["me", "us"].contains(scene.words[pronoun]), let speaker = scene.voice(at: pronoun).speaker {
      guard speaker.actor != nil, speaker.actor != holder.actor else { return [] }
      let phrase = NounPhrase(tokens: pronoun..<pronoun + 1, head: pronoun, end: pronoun + 1)
      let target = StanceRelation.Target(
        kind: .actor, actor: speaker.actor, name: speaker.name, mention: scene.range(phrase.tokens))
      return [Hit(target: target, phrase: phrase)]
    }
    return scene.referents(of: pronoun, besides: holder.actor).compactMap { phrase in
      scene.target(phrase, constraint: slot.constraint == "notaway" ? "" : slot.constraint).map { target in
        var target = target
        target.mention = scene.range(pronoun..<pronoun + 1)
        return Hit(target: target, phrase: phrase)
      }
    }
  }

  private func draft(
    _ cue: Cue, _ scope: Scope, _ holder: StanceRelation.Party, _ hit: Hit, _ bounds: Range<Int>
  ) -> RelationDraft {
    let first = cue.tokens.lowerBound
    var polarity = hit.polarity ?? cue.act.polarity
    var act = cue.act.act
    if scope.isNegated, let negated = cue.act.negated {
      polarity = negated
      if negated < 0 { act = .reject }
      // “has not recognised the result” withholds; “does not recognise it” rejects.
      if negated < 0, scope.isPerfect { (polarity, act) = (0, .other) }
    }
    // Whoever stands apart from a claim does not deny it.
    if hit.target.kind == .claim, act == .reject, !scope.isNegated,
      cue.act.slots.contains(where: { $0.place == "object" })
    {
      act = .deny
    }
    // A material act that is not done yet is a stated will.
    if abs(polarity) == 2, scope.modality != .asserted, cue.act.basis == .action {
      polarity = polarity.signum()
    }
    if scope.modality == .denied { polarity = 0 }
    var (reportedBy, onBehalfOf, quote) = frame(first, holder)
    if cue.act.basis == .narration, reportedBy.isEmpty, scene.quoteAt[first] < 0,
      let issuer = scene.actors.issuer,
      issuer.actor != holder.actor, issuer.actor != nil
    {
      reportedBy = [StanceRelation.Party(actor: issuer.actor, name: issuer.name, mention: nil)]
    }
    if onBehalfOf == nil, let actor = holder.actor { onBehalfOf = scene.actors.represents[actor] }
    if onBehalfOf == nil { onBehalfOf = scene.behalf(before: first, of: holder, in: bounds) }
    // One's own view in one's own words.
    let isOwnWord =
      cue.act.basis == .narration && scene.quoteAt[first] >= 0
      && scene.voice(at: first).speaker.map { $0.actor == holder.actor && $0.name == holder.name } ?? false
    if onBehalfOf == holder.actor { onBehalfOf = nil }
    if let number = scene.cueAt[first] {
      quote = scene.quotes[number].id
    }
    var aspect = scene.aspect(
      target: hit.phrase.tokens.lowerBound..<max(hit.phrase.end, hit.phrase.head + 1), cue: cue.tokens,
      limit: bounds.upperBound)
    // To ask for a vote is to ask for another one.
    if let general = scene.matter.profile?.general, aspect == general, hit.polarity == 1,
      hit.target.kind == .policy
    {
      aspect = scene.remedy
    }
    let words = scene.text(cue.tokens)
    var draft = RelationDraft(
      holder: holder, onBehalfOf: onBehalfOf, reportedBy: reportedBy, target: hit.target, polarity: polarity,
      act: act, plover: cue.act.plover,
      aspect: aspect,
      basis: isOwnWord ? .speech : cue.act.basis, modality: scope.modality, cue: cue.tokens, quote: quote,
      decider: "act:" + cue.act.id,
      confidence: holder.actor == nil || (hit.target.kind == .actor && hit.target.actor == nil) ? 0.65 : 0.85,
      explanation: "“\(words)” is “\(cue.act.id)” of the list of speech acts; \(holder.name) does it, "
        + "\(hit.target.name) is its target" + (scope.isNegated ? ", under a negation" : ""))
    draft.note(scope, plain: hit.polarity ?? cue.act.polarity, in: scene)
    return draft
  }

  /// Who reports what `holder` does at `token`.
  func frame(
    _ token: Int, _ holder: StanceRelation.Party
  ) -> (reportedBy: [StanceRelation.Party], onBehalfOf: String?, quote: String?) {
    let voice = scene.voice(at: token)
    guard let speaker = voice.speaker else { return (voice.reportedBy, nil, voice.quote) }
    if speaker.actor != nil
      ? speaker.actor == holder.actor : StanceScene.plain(speaker.name) == StanceScene.plain(holder.name)
    {
      return (voice.reportedBy, voice.onBehalfOf, voice.quote)
    }
    // “the government of |Velmora|” says what Velmora does.
    if speaker.actor == nil, let whole = speaker.mention, let own = holder.mention, whole.contains(own) {
      return (voice.reportedBy, voice.onBehalfOf, voice.quote)
    }
    // “We” of a spokesman is the one he speaks for.
    if let behalf = voice.onBehalfOf, behalf == holder.actor { return (voice.reportedBy, nil, voice.quote) }
    return (voice.reportedBy + [speaker], nil, voice.quote)
  }
}
