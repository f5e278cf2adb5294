import Corpus
import DocumentParsing
import EventExtraction
import NewsProtocol
import TextModel
import TimeExpressions

extension Conversion {
  /// The time expressions.
  var times: [NewsProtocol.TimeExpression] {
    analysis.times.map { time in
      var sent = NewsProtocol.TimeExpression(
        id: id(of: time), excerpt: excerpt(time.range), type: time.kind.rawValue, value: time.value,
        reason: time.reason)
      sent.mod = time.modifier
      sent.quant = time.quantity
      sent.freq = time.frequency
      sent.earliest = time.earliest?.description
      sent.latest = time.latest?.description
      switch time.anchor {
      case .publishedAt: sent.anchor = "publishedAt"
      case .time(let index): sent.anchor = timeID(index)
      case nil: break
      }
      return sent
    }
  }

  /// What happened.
  var events: [NewsProtocol.Event] {
    analysis.events.map { event in
      NewsProtocol.Event(
        id: event.id, type: event.kind.rawValue, trigger: excerpt(event.trigger),
        mentions: event.mentions.map { excerpt($0) }, summary: event.summary,
        participants: event.participants.map { Participant(actor: $0.actor, role: $0.role.rawValue) },
        place: excerpt(event.place),
        time: EventTime(
          value: event.time.value, earliest: event.time.earliest?.description,
          latest: event.time.latest?.description, relation: event.time.relation.rawValue,
          times: event.time.times.compactMap(timeID)),
        status: event.status.rawValue, negated: event.isNegated, certainty: event.certainty.rawValue,
        claimant: event.claimant, evidence: excerpt(event.evidence), confidence: event.confidence)
    }
  }

  private func id(of time: TimeExpressions.TimeExpression) -> String {
    Fingerprint.id("time", key: analysis.document.key, range: time.range)
  }

  private func timeID(_ index: Int) -> String? {
    analysis.times.indices.contains(index) ? id(of: analysis.times[index]) : nil
  }
}
