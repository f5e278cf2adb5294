import EventExtraction
import Lexicon
import TimelineConstruction

/// The steps of procedures that the documents tell, by contest.
struct Steps {
  /// Contested event (nil where none can be told) → its steps in the profile's order.
  private(set) var told: [Int?: [Contest.Step]] = [:]

  init(_ matter: Matter, _ subjects: Subjects, _ timeline: Timeline) {
    var entries: [[Int]: String] = [:]
    for entry in timeline.entries + timeline.undated {
      for account in entry.accounts { entries[[account.document, account.event]] = entry.id }
    }
    var found: [Int?: [String: [[Int]]]] = [:]
    for document in matter.documents {
      for (index, event) in matter.sources[document].events.enumerated()
      where event.status == .past || event.status == .ongoing {
        let subject = subjects.subject(of: document, at: event.evidence, cue: event.told, event: event.id)
        let clause = Matter.words(of: event.summary)
        let sentence = matter.words(at: event.evidence, of: document)
        for step in matter.profile.procedures.flatMap(\.steps)
        where step.tellings.contains(where: { Steps.tells($0, event, clause, sentence) }) {
          let others = found[subject]?[step.id] ?? []
          // A sentence tells a step once, however many happenings it holds.
          if others.contains(where: {
            $0[0] == document && matter.sources[document].events[$0[1]].evidence == event.evidence
          }) {
            continue
          }
          found[subject, default: [:]][step.id] = others + [[document, index]]
        }
      }
    }
    for (subject, steps) in found {
      told[subject] = matter.profile.procedures.flatMap { procedure in
        procedure.steps.compactMap { step in
          guard let events = steps[step.id], step.needs.map({ steps[$0] != nil }) ?? true else { return nil }
          return Contest.Step(
            procedure: procedure.id, step: step.id, entry: events.lazy.compactMap { entries[$0] }.first,
            events: events.map { matter.sources[$0[0]].events[$0[1]].id })
        }
      }
    }
  }

  private static func tells(
    _ telling: Procedure.Telling, _ event: Event, _ clause: [String], _ sentence: [String]
  ) -> Bool {
    if telling.events.isEmpty { return telling.matches(sentence) }
    return telling.events.contains(event.kind.rawValue) && telling.isNegated == event.isNegated
      && telling.matches(clause)
  }
}
