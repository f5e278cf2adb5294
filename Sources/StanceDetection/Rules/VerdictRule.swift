import ActorResolution
import DocumentParsing
import Lexicon
import TextModel

/// Relations by words of verdict: “the vote was falsified”, “politicised assessments”.
struct VerdictRule {
  let scene: StanceScene

  /// The draft of the word of verdict that begins at `token`.
  func draft(at token: Int, sentence: Range<Int>) -> RelationDraft? {
    guard let verdicts = scene.lists.verdicts[scene.words[token]], scene.mentionAt[token] < 0 else {
      return nil
    }
    let bounds = scene.bounds(of: token, sentence: sentence)
    // “Orsenia, he said, is |“probably the closest country”|”: the marks begin behind the subject.
    let open = max(sentence.lowerBound, token - 30)..<bounds.upperBound
    for verdict in verdicts where fits(verdict.words, at: token, limit: bounds.upperBound) {
      let tokens = token..<(token + verdict.words.count)
      if let found = predicate(verdict, tokens, bounds)
        ?? predicate(verdict, tokens, open) ?? calling(verdict, tokens, sentence: sentence)
        ?? attribute(verdict, tokens, bounds)
      {
        return found
      }
    }
    return nil
  }

  private func fits(_ words: [String], at token: Int, limit: Int) -> Bool {
    guard token + words.count <= limit else { return false }
    return zip(words, token..<limit).allSatisfy { $0 == scene.words[$1] }
  }

  /// “The election was not fair.”
  private func predicate(_ verdict: StanceWords.Verdict, _ tokens: Range<Int>, _ bounds: Range<Int>)
    -> RelationDraft?
  {
    let inTree = tokens.reversed().lazy.compactMap { scene.predication(of: $0, in: tokens) }.first
    guard
      let copula = inTree?.copula ?? scene.copula(before: tokens.lowerBound, lower: bounds.lowerBound),
      inTree != nil || isPredicate(tokens, bounds.upperBound)
    else { return nil }
    var scope = scene.scope(of: copula, form: .past, in: bounds)
    // “elections that are honest must be held” says of none that it was.
    let before = scope.subjectStart - 1
    if before >= bounds.lowerBound, ["which", "that", "who"].contains(scene.words[before]), inTree == nil {
      return nil
    }
    guard !scope.isObligation, scope.modality == .asserted,
      let phrase = inTree?.subject ?? subject(before: scope.subjectStart, bounds),
      var target = scene.target(phrase, constraint: constraint(verdict, phrase)),
      suits(verdict.side, phrase)
    else { return nil }
    if target.kind == .actor, target.actor == nil, !isWatching(phrase) { return nil }
    // “Observation is useful when …” is said of none.
    if target.kind != .actor, isGeneral(phrase, copula) { return nil }
    if verdict.side == "claim" { target.kind = .claim }
    let negations = ((copula + 1)..<tokens.lowerBound).filter {
      scene.classes[$0] == .neg || scene.words[$0] == "neither" || scene.words[$0] == "nor"
    }
    if let first = negations.first {
      scope.negate(by: first)
    } else if inTree?.isNegated == true {
      scope.negate(by: tokens.lowerBound)
    }
    let polarity = scope.isNegated ? -verdict.polarity.signum() : verdict.polarity
    guard !isSomebodyElses(tokens.lowerBound, bounds) else { return nil }
    var found = draft(
      verdict, tokens, target, phrase, polarity, said: scene.judge(at: tokens.lowerBound))
    found?.note(scope, plain: verdict.polarity, in: scene)
    return found
  }

  private func isGeneral(_ phrase: NounPhrase, _ copula: Int) -> Bool {
    guard scene.words[copula] == "is" || scene.words[copula] == "are", phrase.possessor == nil,
      phrase.attachments.isEmpty
    else { return false }
    return !phrase.tokens.contains { token in
      scene.classes[token] == .det || scene.classes[token] == .poss || scene.classes[token] == .num
        || scene.mentionAt[token] >= 0
    }
  }

  /// Whether the words end the predicate: “was fair.”, not “was a fair distance”.
  private func isPredicate(_ tokens: Range<Int>, _ limit: Int) -> Bool {
    let next = tokens.upperBound
    guard next < limit else { return true }
    if scene.isPunctuation(next) { return true }
    switch scene.classes[next] {
    case .conj, .prep, .sub, .adv, .time, .pron, .det: return true
    default: return scene.lists.verdicts[scene.words[next]] != nil
    }
  }

  private func subject(before start: Int, _ bounds: Range<Int>) -> NounPhrase? {
    let start = scene.hoppingSpeaker(before: start, lower: bounds.lowerBound)
    var first = start
    while first > bounds.lowerBound, first > start - 20, !scene.isBoundary(first - 1),
      scene.words[first - 1] != ",",
      scene.words[first - 1] != ".",
      scene.classes[first - 1] != .sub, scene.words[first - 1] != "that", !scene.isKnownVerb(first - 1)
    {
      first -= 1
    }
    while first < start, scene.classes[first] == .conj { first += 1 }
    if first < start, scene.classes[first] == .prep { return nil }
    return scene.nounPhrase(at: first, limit: start)
  }

  /// What the target of `verdict` must be: “the observers were biased” judges people for what they write.
  private func constraint(_ verdict: StanceWords.Verdict, _ phrase: NounPhrase) -> String {
    verdict.side == "actor"
      || verdict.side == "observation" && isWatching(phrase) && phrase.mention == nil
        && scene.isPartyNoun(phrase.head)
      ? "actor" : "thing"
  }

  func suits(_ side: String, _ phrase: NounPhrase) -> Bool {
    let noun = scene.lists.noun(scene.words[phrase.head])?.kind
    switch side {
    case "contest":
      return (phrase.tokens.lowerBound..<phrase.end).contains { token in
        scene.matter.isSubject(scene.words[token]) || scene.matter.aspect(scene.words[token])?.judged == side
      }
    case "observation": return noun == .document || isWatching(phrase)
    case "claim": return noun == .claim || noun == .document
    case "thing": return noun != nil && noun != .people && noun != .organ
    default: return phrase.mention != nil
    }
  }

  private func isWatching(_ phrase: NounPhrase) -> Bool {
    scene.lists.noun(AspectWords.singular(scene.words[phrase.head]))?.aspect == "observation"
      || (phrase.tokens.lowerBound..<phrase.end).contains {
        scene.matter.aspect(scene.words[$0])?.judged == "observation"
      }
  }

  /// “politicised assessments”: only words against, and only of what they suit.
  private func attribute(_ verdict: StanceWords.Verdict, _ tokens: Range<Int>, _ bounds: Range<Int>)
    -> RelationDraft?
  {
    guard verdict.isAttributive, tokens.upperBound < bounds.upperBound,
      let phrase = scene.nounPhrase(at: tokens.lowerBound, limit: bounds.upperBound),
      phrase.head > tokens.lowerBound, suits(verdict.side, phrase),
      var target = scene.target(phrase, constraint: "thing"), !isHedged(tokens.lowerBound, bounds)
    else { return nil }
    if verdict.side == "claim" { target.kind = .claim }
    if verdict.side == "thing" {
      // “the despicable actions taken by Orvan’s regime” judge who took them.
      guard
        let doer = phrase.attachments.first(where: { $0.preposition == "by" })?.mention ?? phrase.possessor
      else { return nil }
      let actor = scene.actors.actors[scene.mentions[doer].actor]
      target = .init(kind: .actor, actor: actor.id, name: actor.name, mention: scene.mentions[doer].range)
    }
    guard !isSomebodyElses(tokens.lowerBound, bounds) else { return nil }
    var found = draft(
      verdict, tokens, target, phrase, verdict.polarity, said: scene.judge(at: tokens.lowerBound))
    found?.isWeak = true
    return found
  }

  /// Whether the words before say that it is not so, only wished or only named: “should not rest on bias”.
  private func isHedged(_ token: Int, _ bounds: Range<Int>) -> Bool {
    var index = token - 1
    while index >= bounds.lowerBound, index > token - 18, !scene.isBoundary(index) {
      if scene.lists.does(scene.words[index], .hedge) { return true }
      index -= 1
    }
    return false
  }

  /// The words' own verdict, whose holder is the speaker of `voice`.
  func draft(
    _ verdict: StanceWords.Verdict, _ tokens: Range<Int>, _ target: StanceRelation.Target,
    _ phrase: NounPhrase, _ polarity: Int, said voice: StanceScene.Voice
  ) -> RelationDraft? {
    guard let holder = voice.speaker else { return nil }
    let aspect = verdict.aspect.flatMap { scene.matter.profile?.aspect($0)?.id }
    return RelationDraft(
      holder: holder, onBehalfOf: voice.onBehalfOf, reportedBy: voice.reportedBy, target: target,
      polarity: polarity, act: polarity < 0 ? .criticise : .affirm, plover: nil,
      aspect: aspect
        ?? scene.aspect(
          target: phrase.tokens.lowerBound..<phrase.end, cue: tokens, limit: tokens.upperBound),
      basis: voice.isNarration ? .narration : .speech, isExplicit: true, modality: .asserted, cue: tokens,
      quote: voice.quote, decider: "verdict:" + verdict.words.joined(separator: " "), confidence: 0.7,
      explanation:
        "“\(scene.text(tokens))” is a word of verdict on \(target.name); the words are \(holder.name)’s")
  }

  /// Whether the sentence lays the words in another’s mouth: “according to many of them”.
  private func isSomebodyElses(_ token: Int, _ bounds: Range<Int>) -> Bool {
    (bounds.lowerBound..<token).contains { index in
      scene.lists.does(scene.words[index], .hearsay)
    }
  }
}

extension StanceScene {
  /// Where the clause ends before “, he said,” that stands before `start`; `start` where nothing of the kind does.
  func hoppingSpeaker(before start: Int, lower: Int) -> Int {
    guard start - 1 > lower, words[start - 1] == "," else { return start }
    var index = start - 2
    var isSaying = false
    while index > lower, index > start - 8, words[index] != "," {
      if lists.sayings.contains(words[index]) { isSaying = true }
      index -= 1
    }
    return isSaying && words[index] == "," ? index : start
  }

  /// The form of “to be” (or remain, seem) whose predicate reaches to `token`, over adverbs and words joined to it.
  func copula(before token: Int, lower: Int) -> Int? {
    var index = token - 1
    while index >= max(lower, token - 16) {
      let word = words[index]
      if StanceScene.forms(ofBe: word) || lists.does(word, .copula)
        || (word == "'s" && classes[index] == .aux && mentionAt[index - 1 < 0 ? 0 : index - 1] < 0)
      {
        return index
      }
      let isJoined =
        word == "," || word == "and" || word == "or" || word == "nor" || word == "either" || word == "but"
      let isWord =
        isAdverb(index) || classes[index] == .neg || word == "neither" || word == "no" || word == "a"
        || word == "both" || word == "too" || word == "more" || word == "an" || word == "the"
        || isQuotationMark(index)
        || lists.verdicts[word] != nil
        || (lists.acts[word]?.contains { $0.act.partOfSpeech == .adjective } ?? false)
      guard isJoined || isWord else { return nil }
      index -= 1
    }
    return nil
  }
}
