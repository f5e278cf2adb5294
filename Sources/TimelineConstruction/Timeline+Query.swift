import ActorResolution
import EventExtraction
import TimeExpressions

extension Timeline {
  /// The entries that `query` wants, in its order.
  mutating func select(_ query: Query, _ sources: [TimelineSource]) {
    func isWanted(_ entry: Entry) -> Bool {
      if let kinds = query.kinds, !kinds.contains(entry.kind) { return false }
      if let statuses = query.statuses,
        !entry.accounts.contains(where: { statuses.contains(sources[$0.document].events[$0.event].status) })
      {
        return false
      }
      guard let wanted = query.actors else { return true }
      let names = wanted.map { $0.lowercased() }
      return entry.actors.contains {
        names.contains($0.actor.lowercased()) || names.contains($0.name.lowercased())
          || isAlias($0.actor, names, entry, sources)
      }
    }
    entries = entries.filter { entry in
      guard isWanted(entry), let date = entry.date else { return false }
      if let from = query.from, let latest = date.latest, latest < from { return false }
      if let to = query.to, let earliest = date.earliest, earliest > to { return false }
      // A bound on the far side alone does not put it inside.
      if query.from != nil, date.latest == nil, query.to == nil { return true }
      return true
    }
    undated = query.from == nil && query.to == nil ? undated.filter(isWanted) : []
    cut(query)
  }

  private func isAlias(_ actor: String, _ names: [String], _ entry: Entry, _ sources: [TimelineSource])
    -> Bool
  {
    entry.accounts.contains { account in
      sources[account.document].actors.actors.contains { one in
        one.id == actor && one.aliases.contains { names.contains($0.lowercased()) }
      }
    }
  }

  /// Keeps the most important `limit` entries and `days` days, then puts them in order.
  private mutating func cut(_ query: Query) {
    let byImportance: (Entry, Entry) -> Bool = { a, b in
      a.importance != b.importance ? a.importance > b.importance : Timeline.isBefore(a, b)
    }
    var ranked = entries.sorted(by: byImportance)
    if let days = query.days {
      var kept: Set<String> = []
      ranked = ranked.filter { entry in
        guard let value = entry.date?.value else { return false }
        if kept.contains(value) { return true }
        guard kept.count < max(0, days) else { return false }
        kept.insert(value)
        return true
      }
    }
    if let limit = query.limit, ranked.count + undated.count > limit {
      let all = (ranked + undated).sorted(by: byImportance).prefix(max(0, limit)).map(\.id)
      let kept = Set(all)
      ranked = ranked.filter { kept.contains($0.id) }
      undated = undated.filter { kept.contains($0.id) }
    }
    entries = query.order == .importance ? ranked : ranked.sorted(by: Timeline.isBefore)
    if query.order == .importance { undated.sort(by: byImportance) }
  }

  /// By date: first by the day it can begin (a last bound stands for a missing first one), then the surer, then by id.
  static func isBefore(_ a: Entry, _ b: Entry) -> Bool {
    func days(_ entry: Entry) -> (Int, Int) {
      guard let date = entry.date else { return (.max, .max) }
      let first = date.earliest ?? date.latest
      let last = date.latest ?? date.earliest
      return (first?.number ?? .max, last?.number ?? .max)
    }
    let (one, two) = (days(a), days(b))
    if one != two { return one < two }
    return a.importance != b.importance ? a.importance > b.importance : a.id < b.id
  }
}
