import EventExtraction
import TimeExpressions

/// Finds the groups that a telling can belong to by what they share: kind, a party or the place, and the day or month.
struct TellingIndex {
  /// What a key says of the date.
  private enum Extent: Hashable {
    /// A telling of this one day.
    case day(Int)
    /// A telling of some day or days of this month.
    case month(Int)
    /// A telling of more than a day within this month.
    case days(Int)
    /// A telling of more than two months.
    case broad
    /// Any telling.
    case any
  }
  private struct Key: Hashable {
    var kind: Event.Kind
    /// A party, or a place below zero.
    var sharer: Int
    var extent: Extent
  }
  /// Days that news may be older than what their document's day says.
  static let lateness = 7
  /// Most groups that are looked at for a key, the latest ones.
  private static let reach = 32

  private var groups: [Key: [Int]] = [:]

  /// Has `group` found by what `telling` says.
  mutating func add(_ telling: Telling, to group: Int) {
    var extents: [Extent] = [.any]
    if let (first, last) = telling.span {
      if first == last { extents += [.day(first.number), .month(TellingIndex.month(first))] }
      if first < last, last.number - first.number <= 62 {
        extents += TellingIndex.months(first, last).flatMap { [.month($0), .days($0)] }
      }
      if last.number - first.number > 62 { extents.append(.broad) }
    }
    for sharer in TellingIndex.sharers(of: telling) {
      for extent in extents {
        let key = Key(kind: telling.event.kind, sharer: sharer, extent: extent)
        if groups[key]?.last != group { groups[key, default: []].append(group) }
      }
    }
  }

  /// Groups that `telling` may belong to, in order.
  func candidates(for telling: Telling) -> [Int] {
    var extents: [Extent] = [.any]
    if let (first, last) = telling.span, last.number - first.number <= 62 {
      if first == last {
        extents = [.day(first.number), .days(TellingIndex.month(first))]
        // A deed that is done once may be told of a day beside.
        if [.agreement, .detention, .appointment].contains(telling.event.kind) {
          extents += [-2, -1, 1, 2].map { .day(first.number + $0) }
        }
      } else {
        let start = telling.isByDocument ? first.adding(days: -TellingIndex.lateness) : first
        extents = TellingIndex.months(start, last).map { .month($0) }
      }
      if telling.event.kind == .election { extents.append(.broad) }
    }
    var result: [Int] = []
    for sharer in TellingIndex.sharers(of: telling) {
      for extent in extents {
        let key = Key(kind: telling.event.kind, sharer: sharer, extent: extent)
        result += groups[key, default: []].suffix(TellingIndex.reach)
      }
    }
    result.sort()
    var (kept, last) = (0, -1)
    for group in result where group != last {
      result[kept] = group
      kept += 1
      last = group
    }
    result.removeSubrange(kept...)
    return result
  }

  private static func sharers(of telling: Telling) -> [Int] {
    telling.parties.map(\.actor) + (telling.place.map { [-1 - $0] } ?? [])
  }

  private static func month(_ day: CalendarDate) -> Int { day.year * 12 + day.month }

  private static func months(_ first: CalendarDate, _ last: CalendarDate) -> [Int] {
    Array(month(first)...max(month(first), month(last)))
  }
}
