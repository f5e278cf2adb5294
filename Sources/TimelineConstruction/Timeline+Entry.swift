import ActorResolution
import DocumentParsing
import EventExtraction
import TextModel
import TimeExpressions

extension Timeline {
  /// The entry of one happening.
  static func entry(_ group: Gathering.Group, _ sources: [TimelineSource]) -> Entry {
    let lead = group.tellings[group.lead]
    let best =
      group.tellings.max { ($0.event.confidence, -$0.document) < ($1.event.confidence, -$1.document) } ?? lead
    var fingerprint = Fingerprint()
    for telling in group.tellings { fingerprint.add(telling.event.id) }
    var date = date(lead, sources)
    if !group.borrowed.isEmpty { date?.reason += "; an account that names no year takes it from here" }
    let accounts = group.tellings.enumerated().map { place, telling in
      Account(
        document: telling.document, event: telling.index,
        date: place == group.lead && date != nil ? nil : ownDate(telling, date))
    }
    let differences = differences(group.tellings)
    return Entry(
      id: "entry-" + fingerprint.hex, kind: lead.event.kind, date: date,
      undatedReason: date == nil ? undatedReason(lead, sources) : nil, title: title(best, sources),
      place: group.tellings.lazy.compactMap { telling in
        telling.event.place.map { sources[telling.document].document.text.string($0) }
      }.first,
      actors: actors(group.tellings, sources), accounts: accounts,
      agreement: group.tellings.count == 1 ? .single : differences.isEmpty ? .agreed : .disputed,
      differences: differences, importance: weight(group.tellings, isDated: date != nil),
      confidence: group.tellings.map(\.event.confidence).max() ?? 0)
  }

  private static func title(_ telling: Telling, _ sources: [TimelineSource]) -> String {
    let event = telling.event
    guard let first = event.summary.first else { return event.kind.rawValue }
    if let subject = missingSubject(telling, sources) { return subject + " " + event.summary }
    return first.uppercased() + event.summary.dropFirst()
  }

  /// Who acts where the clause leaves it to the one before: "imposed sanctions", "was appointed".
  private static func missingSubject(_ telling: Telling, _ sources: [TimelineSource]) -> String? {
    let source = sources[telling.document]
    let opening = telling.event.summary.prefix { $0 != " " }
    let isPassive = opening == "was" || opening == "were"
    let isActive = opening.hasSuffix("ed") && source.document.text.string(telling.event.trigger) == opening
    guard isPassive || isActive,
      let party = telling.event.participants.first(where: { $0.role == (isPassive ? .patient : .agent) })
    else { return nil }
    return source.actors.actors.first { $0.id == party.actor }?.name
  }

  private static func ownDate(_ telling: Telling, _ date: Date?) -> String? {
    guard let value = telling.event.time.value, value != date?.value, !telling.event.time.times.isEmpty else {
      return nil
    }
    return value
  }

  private static func actors(_ tellings: [Telling], _ sources: [TimelineSource]) -> [Entry.Named] {
    var result: [Entry.Named] = []
    for telling in tellings {
      for one in telling.event.participants where !result.contains(where: { $0.actor == one.actor }) {
        let name = sources[telling.document].actors.actors.first { $0.id == one.actor }?.name ?? one.actor
        result.append(Entry.Named(actor: one.actor, name: name))
      }
    }
    return result
  }

  /// What the accounts say differently: whether it happened, where, who did it.
  private static func differences(_ tellings: [Telling]) -> [Difference] {
    func split(_ field: Difference.Field, _ value: (Telling) -> String?) -> Difference? {
      var values: [Difference.Value] = []
      for (place, telling) in tellings.enumerated() {
        guard let held = value(telling) else { continue }
        if let index = values.firstIndex(where: { $0.value == held }) {
          values[index].accounts.append(place)
        } else {
          values.append(Difference.Value(value: held, accounts: [place]))
        }
      }
      return values.count > 1 ? Difference(field: field, values: values) : nil
    }
    return [
      split(.occurrence) {
        $0.event.status == .planned ? nil : $0.event.isNegated ? "did not happen" : "happened"
      },
      split(.agent) { $0.agent },
    ].compactMap { $0 }
  }

  /// How much a happening weighs: who tells of it, how often, what it is, how well it is known; scaled over the timeline later.
  private static func weight(_ tellings: [Telling], isDated: Bool) -> Double {
    let documents = Set(tellings.map(\.document)).count
    let mentions = tellings.reduce(0) { $0 + $1.event.mentions.count }
    let kind: Double =
      switch tellings[0].event.kind {
      case .election, .violence, .sanction, .agreement: 1
      case .protest, .decision, .investigation, .detention, .appointment, .visit, .deployment: 0.8
      case .meeting, .report, .observation, .aid: 0.6
      case .statement, .campaign, .anniversary, .other: 0.4
      }
    let parties = min(4, tellings[0].event.participants.count)
    let isSupposed = tellings.allSatisfy(\.isSupposed)
    return kind * (1 + 0.8 * Double(documents - 1) + 0.15 * Double(min(mentions, 10)) + 0.1 * Double(parties))
      * (isDated ? 1 : 0.6) * (isSupposed ? 0.4 : 1)
  }
}
