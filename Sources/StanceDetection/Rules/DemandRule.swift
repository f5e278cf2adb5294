import DocumentParsing
import Lexicon
import TextModel

/// Relations by what ought to be done: “Orsenia must free them”, “new elections must be held”.
struct DemandRule {
  let scene: StanceScene

  /// The draft of the modal verb at `token`.
  func draft(at token: Int, sentence: Range<Int>) -> RelationDraft? {
    let word = scene.words[token]
    guard scene.lists.does(word, .duty) else { return nil }
    let bounds = scene.bounds(of: token, sentence: sentence)
    let voice = scene.judge(at: token)
    guard let holder = voice.speaker,
      let phrase = scene.subject(before: token, in: bounds)?.phrase ?? thing(before: token, bounds),
      !isQuestion(token, bounds)
    else { return nil }
    var verb = token + 1
    while verb < bounds.upperBound, scene.isAdverb(verb) || scene.classes[verb] == .neg { verb += 1 }
    guard verb < bounds.upperBound else { return nil }
    // “should’ve found a better man” looks back and blames.
    let looksBack = scene.words[verb] == "have" || scene.words[verb] == "'ve"
    if scene.words[verb] == "be" { return remedy(phrase, verb, token, holder, voice, bounds) }
    guard let target = scene.target(phrase, constraint: "actor"), target.actor != nil,
      target.actor != holder.actor, target.actor != voice.onBehalfOf
    else { return nil }
    return draft(
      holder, voice, target, phrase, token..<(verb + 1), looksBack ? .criticise : .demand, -1, bounds)
  }

  /// “Fresh elections must be held”: a remedy asked for.
  private func remedy(
    _ phrase: NounPhrase, _ verb: Int, _ token: Int, _ holder: StanceRelation.Party,
    _ voice: StanceScene.Voice,
    _ bounds: Range<Int>
  ) -> RelationDraft? {
    var done = verb + 1
    while done < bounds.upperBound, scene.isAdverb(done) { done += 1 }
    guard done < bounds.upperBound, scene.lists.does(scene.words[done], .remedy),
      phrase.mention == nil, var target = scene.target(phrase, constraint: "thing"),
      target.kind == .event || target.kind == .policy
    else { return nil }
    target.kind = .policy
    target.event = nil
    target.responsible = nil
    var draft = draft(holder, voice, target, phrase, token..<(done + 1), .demand, 1, bounds)
    if phrase.tokens.contains(where: { scene.matter.isSubject(scene.words[$0]) }), let remedy = scene.remedy {
      draft.aspect = remedy
    }
    return draft
  }

  private func thing(before start: Int, _ bounds: Range<Int>) -> NounPhrase? {
    var first = start
    while first > bounds.lowerBound, first > start - 16, !scene.isPunctuation(first - 1),
      scene.classes[first - 1] != .sub, scene.words[first - 1] != "that", !scene.isKnownVerb(first - 1)
    {
      first -= 1
    }
    while first < start, scene.classes[first] == .conj { first += 1 }
    return scene.nounPhrase(at: first, limit: start)
  }

  private func isQuestion(_ token: Int, _ bounds: Range<Int>) -> Bool {
    (token..<bounds.upperBound).contains { scene.words[$0] == "?" }
  }

  private func draft(
    _ holder: StanceRelation.Party, _ voice: StanceScene.Voice, _ target: StanceRelation.Target,
    _ phrase: NounPhrase,
    _ cue: Range<Int>, _ act: StanceRelation.Act, _ polarity: Int, _ bounds: Range<Int>
  ) -> RelationDraft {
    RelationDraft(
      holder: holder, onBehalfOf: voice.onBehalfOf, reportedBy: voice.reportedBy, target: target,
      polarity: polarity, act: act, plover: act == .demand ? "REQUEST" : "DISAPPROVE",
      aspect: scene.aspect(
        target: phrase.tokens.lowerBound..<phrase.end, cue: cue, limit: bounds.upperBound),
      basis: voice.isNarration ? .narration : .speech, isExplicit: false, modality: .asserted, cue: cue,
      quote: voice.quote, decider: "demand:" + scene.words[cue.lowerBound], confidence: 0.6,
      explanation: "“\(scene.text(cue))” says what \(target.name) ought to do; the words are \(holder.name)’s"
    )
  }
}
