import EventExtraction
import TimeExpressions

extension Timeline {
  /// Ties entries as the documents do, and says which lies before which where the dates do not.
  mutating func link(_ sources: [TimelineSource], _ words: TimelineWords) {
    struct Telling: Hashable {
      var document, event: Int
    }
    var all = entries + undated
    var entryOf: [Telling: Int] = [:]
    for (index, entry) in all.enumerated() {
      for account in entry.accounts {
        entryOf[Telling(document: account.document, event: account.event)] = index
      }
    }
    for (document, source) in sources.enumerated() {
      for tie in Ties(source, words).all() {
        guard let subject = entryOf[Telling(document: document, event: tie.subject)],
          let object = entryOf[Telling(document: document, event: tie.object)], subject != object
        else { continue }
        let (earlier, later) = tie.how == .precedes ? (subject, object) : (object, subject)
        if case .link(let relation) = tie.how {
          guard relation == .partOf || !Timeline.isKnown(all[later].date, before: all[earlier].date) else {
            continue
          }
          let link = Link(
            to: all[object].id, relation: relation, cue: Place(document: document, range: tie.cue))
          let isTold = all[subject].links.contains { $0.to == link.to && $0.relation == relation }
          if !isTold { all[subject].links.append(link) }
          if relation == .partOf { continue }
        }
        guard !Timeline.isKnown(all[earlier].date, before: all[later].date),
          !Timeline.isKnown(all[later].date, before: all[earlier].date),
          !all[earlier].before.contains(all[later].id)
        else { continue }
        if !all[later].before.contains(all[earlier].id) { all[later].before.append(all[earlier].id) }
        if !all[earlier].after.contains(all[later].id) { all[earlier].after.append(all[later].id) }
      }
    }
    entries = Array(all[..<entries.count])
    undated = Array(all[entries.count...])
  }

  /// Whether the dates say that `one` lies before `other`.
  private static func isKnown(_ one: Date?, before other: Date?) -> Bool {
    guard let last = one?.latest, let first = other?.earliest else { return false }
    return last < first
  }
}
