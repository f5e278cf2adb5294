import EventExtraction
import TextModel
import TimeExpressions

/// Puts tellings of one happening together; looks only at those that share a key, so that it stays near linear.
struct Gathering {
  /// Tellings of one happening; the first one with a known date leads.
  struct Group {
    /// Indexes of its tellings.
    var tellings: [Int]
    /// The few tellings by which others are compared, so that ten thousand accounts of one vote stay quick.
    var models: [Int]
    /// Documents that have an account in it; a document's own events are told apart already.
    var documents: Set<Int>
    /// The position in `tellings` of the one whose date is the happening's.
    var lead = 0
    /// Whether some telling takes its year from here.
    var lends = false
    /// The day of a telling that names no year, where those with one tell of no day: it is the happening's.
    var day: (telling: Int, date: CalendarDate)?
  }

  /// The happenings in order of their first telling.
  private(set) var groups: [Group] = []
  private let tellings: [Telling]
  private var index = TellingIndex()

  /// Gathers `tellings`: first those with dates, then those that have only their document's day, those that lack a year, and
  /// those with only a bound.
  init(_ tellings: [Telling], cancellation: Cancellation) {
    self.tellings = tellings
    var news: [Int] = []
    var yearless: [Int] = []
    var bounded: [Int] = []
    for number in tellings.indices {
      if number & 0xFF == 0xFF, cancellation.isCancelled { return }
      switch tellings[number].dating {
      case .known where tellings[number].isByDocument: news.append(number)
      case .known: place(number)
      case .yearless: yearless.append(number)
      case .bounded: bounded.append(number)
      case .open: begin(number, isFound: false)
      }
    }
    for (count, number) in news.enumerated() {
      if count & 0xFF == 0xFF, cancellation.isCancelled { return }
      report(number)
    }
    for number in yearless { borrow(number) }
    for (count, number) in bounded.enumerated() {
      if count & 0xFF == 0xFF, cancellation.isCancelled { return }
      attach(number)
    }
  }

  /// Adds a dated telling to the group that it resembles with whose dates it agrees, or begins one.
  private mutating func place(_ number: Int) {
    let telling = tellings[number]
    for group in candidates(number) {
      let dated = dated(group)
      guard !dated.isEmpty,
        dated.allSatisfy({
          (tellings[$0].agrees(inDate: telling) || tellings[$0].differs(inDateFrom: telling))
            && tellings[$0].allowsOffice(of: telling)
        }),
        dated.contains(where: { tellings[$0].resembles(telling) })
      else { continue }
      join(number, group)
      return
    }
    begin(number)
  }

  /// News of a document's day are of the one happening that resembles them, on that day or in the days before it.
  private mutating func report(_ number: Int) {
    let telling = tellings[number]
    guard let latest = telling.span?.1 else { return }
    let fitting = candidates(number).filter { group in
      let dated = dated(group)
      return dated.contains { tellings[$0].resembles(telling) }
        && dated.allSatisfy { one in
          guard let (first, last) = tellings[one].span else { return false }
          return first <= latest && latest.number - last.number <= TellingIndex.lateness
        }
    }
    let sameDay = fitting.first { dated($0).allSatisfy { tellings[$0].agrees(inDate: telling) } }
    if let group = sameDay ?? (fitting.count == 1 ? fitting.first : nil) {
      join(number, group)
    } else {
      begin(number)
    }
  }

  /// A yearless date takes the year of the one dated happening that fits it, if there is exactly one.
  private mutating func borrow(_ number: Int) {
    let telling = tellings[number]
    guard case .yearless(let month, let day) = telling.dating else { return }
    let fitting = candidates(number).filter { group in
      let dated = dated(group)
      guard dated.contains(where: { tellings[$0].resembles(telling) }) else { return false }
      return dated.allSatisfy { one in
        guard let (first, last) = tellings[one].span, first.month == month, last.month == month,
          first.year == last.year
        else { return false }
        return day.map { first.day <= $0 && $0 <= last.day } ?? true
      } && (groups[group].day.map { day == nil || day == $0.date.day } ?? true)
    }
    guard fitting.count == 1, let group = fitting.first,
      let span = tellings[groups[group].tellings[groups[group].lead]].span
    else {
      begin(number)
      return
    }
    groups[group].lends = true
    if let day, span.0 < span.1, groups[group].day == nil {
      let date = CalendarDate(span.0.year, month, day)
      groups[group].day = date.map { (groups[group].tellings.count, $0) }
    }
    join(number, group)
  }

  /// One with only a bound belongs to the dated happening of the year around its document, if there is exactly one.
  private mutating func attach(_ number: Int) {
    let telling = tellings[number]
    guard case .bounded(let earliest, let latest) = telling.dating else { return }
    let fitting = candidates(number).filter { group in
      // What is known of the date decides; another account's bare bound does not speak against it.
      let dated = dated(group)
      return groups[group].models.contains { tellings[$0].resembles(telling) }
        && (dated.isEmpty ? groups[group].models : dated).allSatisfy { one in
          switch tellings[one].dating {
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
    if fitting.count == 1, let group = fitting.first { join(number, group) } else { begin(number) }
  }

  /// The models of `group` that are dated.
  private func dated(_ group: Int) -> [Int] { groups[group].models.filter { tellings[$0].span != nil } }

  private func candidates(_ number: Int) -> [Int] {
    index.candidates(for: tellings[number]).filter {
      !groups[$0].documents.contains(tellings[number].document)
    }
  }

  private mutating func begin(_ number: Int, isFound: Bool = true) {
    groups.append(Group(tellings: [number], models: [number], documents: [tellings[number].document]))
    if isFound { index.add(tellings[number], to: groups.count - 1) }
  }

  private mutating func join(_ number: Int, _ group: Int) {
    let telling = tellings[number]
    groups[group].tellings.append(number)
    groups[group].documents.insert(telling.document)
    let isNew = !groups[group].models.contains {
      tellings[$0].event.time.value == telling.event.time.value
    }
    if groups[group].models.count < 4 || isNew && groups[group].models.count < 16 {
      groups[group].models.append(number)
    }
    index.add(telling, to: group)
    guard let (first, last) = telling.span else { return }
    let lead = tellings[groups[group].tellings[groups[group].lead]]
    if let (start, end) = lead.span, last.number - first.number >= end.number - start.number { return }
    groups[group].lead = groups[group].tellings.count - 1
  }
}
