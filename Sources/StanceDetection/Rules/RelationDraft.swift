import QuoteExtraction
import DocumentParsing
import Lexicon
import TextModel
import TimeExpressions

/// What a rule found; the rest of a relation follows from where it stands.
struct RelationDraft {
  var holder: StanceRelation.Party
  var onBehalfOf: String?
  var reportedBy: [StanceRelation.Party]
  var target: StanceRelation.Target
  var polarity: Int
  var act: StanceRelation.Act
  var plover: String?
  var aspect: String?
  var basis: StanceRelation.Basis
  var isExplicit = true
  var modality: StanceRelation.Modality
  var cue: Range<Int>
  var quote: String?
  /// The rule that found it, with its word.
  var decider: String
  /// Who else had a say, and what speaks for another side.
  var decidedBy: [Decision] = []
  var against: [Decision] = []
  var confidence: Double
  /// Found by a word before a noun: another relation of the same clause says it better.
  var isWeak = false
  var explanation: String
}

extension StanceScene {
  /// `draft`, and the same of whoever else says it in the same words: “both sides reaffirmed that …”.
  func withCoSpeakers(_ draft: RelationDraft) -> [RelationDraft] {
    guard draft.holder.actor != nil, let number = draft.quote.flatMap({ quoteIndex[$0] }) else {
      return [draft]
    }
    let said = quotes[number]
    guard said.speaker?.actor == draft.holder.actor else { return [draft] }
    let near = said.parts.first.flatMap { quotesFrom[$0.start] } ?? []
    let others = near.lazy.map { quotes[$0] }.filter {
      $0.id != said.id && $0.parts == said.parts && $0.cue == said.cue
        && $0.speaker?.actor != said.speaker?.actor
    }
    return [draft]
      + others.compactMap { other in
        guard let speaker = other.speaker, speaker.actor != nil else { return nil }
        var copy = draft
        copy.holder = StanceRelation.Party(actor: speaker.actor, name: speaker.name, mention: speaker.mention)
        copy.onBehalfOf = other.onBehalfOf
        copy.quote = other.id
        return copy
      }
  }

  /// The relation of `draft`, whose evidence is `sentence`; nil where holder and target are one.
  func relation(_ draft: RelationDraft, sentence: Range<Int>) -> StanceRelation? {
    if isNobodys(draft) { return nil }
    if let holder = draft.holder.actor, holder == draft.target.actor { return nil }
    if draft.holder.actor == nil, draft.target.actor == nil, draft.holder.name == draft.target.name {
      return nil
    }
    let confidence = draft.confidence * (draft.modality == .asserted ? 1 : 1 - RelationDraft.doubt)
    let rest = 1 - confidence
    let probabilities: (negative: Double, neutral: Double, positive: Double) =
      switch draft.polarity.signum() {
      case 1: (rest * 0.3, rest * 0.7, confidence)
      case -1: (confidence, rest * 0.7, rest * 0.3)
      default: (rest / 2, confidence, rest / 2)
      }
    let evidence = evidence(of: draft.cue, sentence: sentence)
    let cue = range(draft.cue)
    let salt = [
      draft.holder.actor ?? draft.holder.name, draft.target.actor ?? draft.target.name, draft.act.rawValue,
    ]
    return StanceRelation(
      id: Fingerprint.id(
        "relation", key: document.key, range: cue, salt: salt.joined(separator: "\u{1F}")),
      holder: draft.holder, onBehalfOf: draft.onBehalfOf, reportedBy: draft.reportedBy, target: draft.target,
      polarity: draft.polarity, probabilities: probabilities, confidence: confidence, act: draft.act,
      plover: draft.plover, aspect: draft.aspect, basis: draft.basis, isExplicit: draft.isExplicit,
      modality: draft.modality, evidence: evidence, cue: cue, quote: draft.quote,
      time: time(of: draft, sentence: sentence), explanation: draft.explanation,
      decidedBy: [draft.main(in: self)] + draft.decidedBy, against: draft.against)
  }

  /// Whether nobody is known on either side and the holder stands for no group: “the clerk rejected three papers”, “a country that
  /// jails its poets”.
  private func isNobodys(_ draft: RelationDraft) -> Bool {
    guard draft.holder.actor == nil, draft.target.actor == nil, draft.target.responsible == nil,
      draft.onBehalfOf == nil, let mention = draft.holder.mention
    else { return false }
    let phrase = tokens(in: mention)
    guard let head = phrase.last, let first = phrase.first else { return false }
    if ["a", "an"].contains(words[first]) || first > 0 && ["a", "an"].contains(words[first - 1]) {
      return true
    }
    let isSingular = AspectWords.singular(words[head]) == words[head]
    return isSingular && lists.noun(words[head])?.kind == .people && foundKind[head] == .person

      && [.document, .policy].contains(draft.target.kind)
  }

  /// The sentence, cut to the clauses around `cue` where it is very long.
  private func evidence(of cue: Range<Int>, sentence: Range<Int>) -> TextRange {
    let whole = range(sentence)
    guard whole.count > 1200 else { return whole }
    return range(
      max(sentence.lowerBound, cue.lowerBound - 40)..<min(sentence.upperBound, cue.upperBound + 60))
  }
}
