import Corpus
import NewsProtocol
import StanceDetection

extension Conversion {
  /// One relation.
  func relation(_ relation: StanceRelation) -> Relation {
    let shares = relation.probabilities
    return Relation(
      id: relation.id, place: place, holder: party(relation.holder), onBehalfOf: relation.onBehalfOf,
      reportedBy: relation.reportedBy.map(party),
      target: Target(
        kind: relation.target.kind.rawValue, actor: relation.target.actor, event: relation.target.event,
        name: relation.target.name, mention: excerpt(relation.target.mention),
        responsible: relation.target.responsible),
      polarity: relation.polarity,
      probabilities: Probabilities(
        negative: shares.negative, neutral: shares.neutral, positive: shares.positive),
      confidence: relation.confidence, act: relation.act.rawValue, plover: relation.plover,
      aspect: relation.aspect, basis: relation.basis.rawValue, explicit: relation.isExplicit,
      modality: relation.modality.rawValue, evidence: excerpt(relation.evidence), cue: excerpt(relation.cue),
      quote: relation.quote, time: relation.time.map { Moment(value: $0) }, explanation: relation.explanation)
  }

  private func party(_ party: StanceRelation.Party) -> NewsProtocol.Party {
    NewsProtocol.Party(actor: party.actor, name: party.name, mention: excerpt(party.mention))
  }
}
