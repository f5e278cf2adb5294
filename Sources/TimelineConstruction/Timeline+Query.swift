import EventExtraction
import TimeExpressions

extension Timeline {
  /// Keeps of all entries what `query` wants of dates, kinds and statuses, and no more than it wants, in its order.
  mutating func select(_ query: Query, _ sources: [TimelineSource]) {
    func isWanted(_ entry: Entry) -> Bool {
      if let kinds = query.kinds, !kinds.contains(entry.kind) { return false }
      if let statuses = query.statuses,
        !entry.accounts.contains(where: { statuses.contains(sources[$0.document].events[$0.event].status) })
      {
        return false
      }
      return true
    }
    entries = entries.filter { entry in
      guard isWanted(entry), let date = entry.date else { return false }
      if let from = query.from, let latest = date.latest, latest < from { return false }
      if let to = query.to, let earliest = date.earliest, earliest > to { return false }
      return true
    }
    undated = query.from == nil && query.to == nil ? undated.filter(isWanted) : []
    cut(query)
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

  /// The time of day that the entry's date names, `HH:MM`.
  private static func hour(_ entry: Entry) -> Substring? {
    guard entry.date?.precision == .time, let value = entry.date?.value, let mark = value.firstIndex(of: "T"),
      value[mark...].dropFirst().first?.isNumber == true
    else { return nil }
    return value[mark...].dropFirst()
  }

  /// By which days an entry is put in order.
  private static func days(_ entry: Entry) -> (Int, Int, Int) {
    guard let date = entry.date else { return (.max, .max, 0) }
    let first = date.earliest ?? date.latest
    let last = date.latest ?? date.earliest
    let side = date.earliest == nil ? -1 : date.latest == nil ? 1 : 0
    return (first?.number ?? .max, side, last?.number ?? .max)
  }

  /// `entries`, which are in order of their dates, with what another follows or is part of before that where the dates are the same.
  static func inOrderOfTies(_ entries: [Entry]) -> [Entry] {
    let places = Dictionary(
      entries.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var result: [Entry] = []
    var isPlaced = Array(repeating: false, count: entries.count)
    func place(_ index: Int, depth: Int) {
      guard !isPlaced[index] else { return }
      isPlaced[index] = true
      let entry = entries[index]
      for id in entry.links.map(\.to) + entry.before {
        guard depth < 64, let other = places[id], days(entries[other]) == days(entry),
          hour(entries[other]) == hour(entry)
        else { continue }
        place(other, depth: depth + 1)
      }
      result.append(entry)
    }
    for index in entries.indices { place(index, depth: 0) }
    return result
  }

  /// By date: first by the day it can begin (a last bound stands for a missing first one), what lies before the day first and what
  /// lies after it last, then by the hour, then the more important, then by id.
  static func isBefore(_ a: Entry, _ b: Entry) -> Bool {
    let (one, two) = (days(a), days(b))
    if one != two { return one < two }
    if let early = hour(a), let late = hour(b), early != late { return early < late }
    return a.importance != b.importance ? a.importance > b.importance : a.id < b.id
  }
}
