import EventExtraction
import TextModel
import TimeExpressions

/// Puts tellings of one happening together; looks only at those that share a key, so that it stays near linear.
struct Gathering {
  /// Tellings of one happening; the first one with a known date leads.
  struct Group {
    var tellings: [Telling]
    /// The few tellings by which others are compared, so that ten thousand accounts of one vote stay quick.
    var models: [Telling]
    /// Documents that have an account in it; a document's own events are told apart already.
    var documents: Set<Int>
    /// The telling whose date is the happening's.
    var lead: Int
    /// Where a year was borrowed, the days that it gives.
    var borrowed: [Int: (CalendarDate, CalendarDate)] = [:]
  }

  /// The happenings in order of their first telling.
  private(set) var groups: [Group] = []
  private var known: [String: [Int]] = [:]
  private static let reach = 32

  /// Gathers `tellings`: first those with dates, then those that lack a year, then those with only a bound.
  init(_ tellings: [Telling], published: [CalendarDate?], cancellation: Cancellation) {
    var yearless: [Telling] = []
    var bounded: [Telling] = []
    for (number, telling) in tellings.enumerated() {
      if number & 0xFF == 0xFF, cancellation.isCancelled { return }
      switch telling.dating {
      case .known: place(telling) { $0.agrees(inDate: telling) }
      case .yearless: yearless.append(telling)
      case .bounded: bounded.append(telling)
      case .open:
        groups.append(Group(tellings: [telling], models: [telling], documents: [telling.document], lead: 0))
      }
    }
    for telling in yearless { borrow(telling) }
    for telling in bounded {
      if cancellation.isCancelled { return }
      attach(telling, published)
    }
  }

  /// Adds `telling` to the group it resembles whose dated tellings all `fit`, or begins one.
  private mutating func place(_ telling: Telling, where fit: (Telling) -> Bool) {
    for group in candidates(telling) {
      let dated = groups[group].models.filter { $0.span != nil }
      guard !dated.isEmpty, dated.allSatisfy({ fit($0) && $0.allowsOffice(of: telling) }),
        dated.contains(where: { $0.resembles(telling) })
      else { continue }
      join(telling, group)
      return
    }
    begin(telling)
  }

  /// A yearless date takes the year of the one dated happening that fits it, if there is exactly one.
  private mutating func borrow(_ telling: Telling) {
    guard case .yearless(let month, let day) = telling.dating else { return }
    let fitting = candidates(telling).filter { group in
      let dated = groups[group].models.filter { $0.span != nil }
      guard !dated.isEmpty, dated.contains(where: { $0.resembles(telling) }) else { return false }
      return dated.allSatisfy { one in
        guard let (first, last) = one.span, first.month == month, last.month == month, first.year == last.year
        else { return false }
        return day.map { first.day <= $0 && $0 <= last.day } ?? true
      }
    }
    guard fitting.count == 1, let group = fitting.first,
      let span = groups[group].tellings[groups[group].lead].span
    else {
      begin(telling)
      return
    }
    groups[group].borrowed[groups[group].tellings.count] = span
    join(telling, group)
  }

  /// One with only a bound belongs to the dated happening of the year around its document, if there is exactly one.
  private mutating func attach(_ telling: Telling, _ published: [CalendarDate?]) {
    guard case .bounded(let earliest, let latest) = telling.dating else { return }
    let fitting = candidates(telling).filter { group in
      let models = groups[group].models
      // What is known of the date decides; another account's bare bound does not speak against it.
      let dated = models.filter { $0.span != nil }
      return models.contains { $0.resembles(telling) }
        && (dated.isEmpty ? models : dated).allSatisfy { one in
          switch one.dating {
          case .known(let first, let last):
            if let latest { return first <= latest && latest.number - last.number <= 400 }
            if let earliest { return last >= earliest && first.number - earliest.number <= 400 }
            return false
          case .bounded(let from, let to):
            // Two looks back may be at two votes: only a dated one tells which.
            if telling.event.kind == .election { return false }
            // Two reports of one fortnight that both look back on a vote, or both look ahead to it.
            if let latest, let to { return abs(latest.number - to.number) <= 31 }
            if let earliest, let from { return abs(earliest.number - from.number) <= 31 }
            return false
          default: return false
          }
        }
    }
    if fitting.count == 1, let group = fitting.first { join(telling, group) } else { begin(telling) }
  }

  private mutating func begin(_ telling: Telling) {
    groups.append(Group(tellings: [telling], models: [telling], documents: [telling.document], lead: 0))
    index(telling, groups.count - 1)
  }

  private mutating func join(_ telling: Telling, _ group: Int) {
    groups[group].tellings.append(telling)
    groups[group].documents.insert(telling.document)
    let isNew = !groups[group].models.contains { $0.event.time.value == telling.event.time.value }
    if groups[group].models.count < 4 || isNew && groups[group].models.count < 16 {
      groups[group].models.append(telling)
    }
    index(telling, group)
    let lead = groups[group].tellings[groups[group].lead]
    guard let (first, last) = telling.span else { return }
    guard let (start, end) = lead.span else {
      groups[group].lead = groups[group].tellings.count - 1
      return
    }
    if last.number - first.number < end.number - start.number {
      groups[group].lead = groups[group].tellings.count - 1
    }
  }

  /// Keys of a telling: its kind with each party and place, by month where it is dated.
  private func keys(_ telling: Telling) -> [String] {
    let kind = telling.event.kind.rawValue
    return telling.keys.map { kind + "|" + $0 }
  }

  private mutating func index(_ telling: Telling, _ group: Int) {
    for key in keys(telling) {
      for suffix in months(telling) + [""] where known[key + suffix]?.last != group {
        known[key + suffix, default: []].append(group)
      }
    }
  }

  private func months(_ telling: Telling) -> [String] {
    guard let (first, last) = telling.span, last.number - first.number <= 62 else { return [] }
    return first.month == last.month
      ? ["|\(first.year)-\(first.month)"] : ["|\(first.year)-\(first.month)", "|\(last.year)-\(last.month)"]
  }

  /// Groups that share a key, the latest first of each key, at most `reach` a key.
  private func candidates(_ telling: Telling) -> [Int] {
    var result: [Int] = []
    for key in keys(telling) {
      for suffix in months(telling) + [""] {
        for group in known[key + suffix, default: []].suffix(Gathering.reach)
        where !result.contains(group) && !groups[group].documents.contains(telling.document) {
          result.append(group)
        }
      }
    }
    return result.sorted()
  }
}
