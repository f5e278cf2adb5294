import DocumentParsing
import EventExtraction
import Lexicon
import TextModel
import TimeExpressions
import TimelineConstruction

/// One event that is contested, gathered from the timeline's entries of it.
struct Subject {
  /// What documents tell of it: index of the document and of the event in it.
  var accounts: [(document: Int, event: Int)]
  var documents: Set<Int>
  /// What tells it from others.
  var office, place: String?
  var dating: Dating
  /// TIMEX3 value.
  var value: String?
}

/// Tells contested events apart: by place, office and date as the timeline does, and within a document by what it is about.
struct Subjects {
  /// The events, in order of what is known of their dates.
  private(set) var all: [Subject] = []
  private let matter: Matter
  /// Where each document speaks of one of them, in order.
  private var places: [Int: [(range: TextRange, subject: Int)]] = [:]
  private var subjects: [[Int]: Int] = [:]
  /// The one that a document speaks of more often than of all others.
  private var main: [Int: Int] = [:]

  /// How many days may lie between a document and the vote that it looks back on or ahead to.
  private static let reach = 400
  /// How many days may lie between two documents that look back on one vote.
  private static let fortnights = 62

  init(_ matter: Matter, _ timeline: Timeline) {
    self.matter = matter
    let nodes = (timeline.entries + timeline.undated).compactMap(node).sorted { a, b in
      let (one, two) = (Subjects.rank(a.dating), Subjects.rank(b.dating))
      if one != two { return one < two }
      return (a.accounts[0].document, a.accounts[0].event) < (b.accounts[0].document, b.accounts[0].event)
    }
    for node in nodes { gather(node) }
    index()
  }

  /// The contested event that the document speaks of at `range`: the one named by `event` or in these words, else the only one of
  /// the document, else the one it named last; nil where it names none.
  func subject(of document: Int, at range: TextRange, cue: TextRange? = nil, event: String? = nil) -> Int? {
    if let event, let number = matter.sources[document].events.firstIndex(where: { $0.id == event }),
      let subject = subjects[[document, number]]
    {
      return subject
    }
    guard let places = places[document], let first = places.first else { return nil }
    if places.allSatisfy({ $0.subject == first.subject }) { return first.subject }
    let middle = cue ?? range
    func distance(_ place: TextRange) -> Int {
      place.start >= middle.end ? place.start - middle.end : max(0, middle.start - place.end)
    }
    func nearest(in area: TextRange) -> Int? {
      let within = places.filter { area.contains($0.range) }
      guard let best = within.min(by: { distance($0.range) < distance($1.range) }) else { return nil }
      // “Presidential and then parliamentary elections”: of two in one breath it is the one that the document is about.
      let sentence = sentence(of: document, at: best.range)
      let rivals = within.filter { sentence.contains($0.range) }
      return rivals.first { $0.subject == main[document] }?.subject ?? best.subject
    }
    if let own = nearest(in: range) { return own }
    if let section = matter.sources[document].document.sections.first(where: { $0.range.contains(range) }),
      let near = nearest(in: TextRange(section.range.start, max(section.range.start, range.start)))
    {
      return near
    }
    return main[document] ?? places.last { $0.range.start < range.start }?.subject ?? first.subject
  }

  private func sentence(of document: Int, at range: TextRange) -> TextRange {
    matter.sources[document].document.sentences.first { $0.range.contains(range) }?.range ?? range
  }

  /// Whether `event` is one of a kind that is contested.
  private func isSubject(_ event: Event) -> Bool {
    guard let needed = matter.profile.subject.events[event.kind.rawValue], event.status != .hypothetical
    else {
      return false
    }
    if needed.isEmpty { return true }
    return Matter.words(of: event.summary).contains {
      needed.contains($0) || needed.contains(AspectWords.singular($0))
    }
  }

  private func node(_ entry: Timeline.Entry) -> Subject? {
    let documents = Set(matter.documents)
    let accounts = entry.accounts.filter {
      documents.contains($0.document) && isSubject(matter.sources[$0.document].events[$0.event])
    }.map { (document: $0.document, event: $0.event) }
    guard !accounts.isEmpty else { return nil }
    let events = accounts.map { matter.sources[$0.document].events[$0.event] }
    let dating: Dating
    if let date = entry.date {
      switch (date.earliest, date.latest) {
      case (let first?, let last?): dating = .known(first, last)
      case (nil, nil): dating = .open
      case (let first, let last): dating = .bounded(earliest: first, latest: last)
      }
    } else {
      dating = events.lazy.map { Dating($0.time) }.first { $0 != .open } ?? .open
    }
    return Subject(
      accounts: accounts, documents: Set(accounts.map(\.document)),
      office: events.lazy.compactMap(\.office).first, place: events.lazy.compactMap(\.placeKey).first,
      dating: dating, value: entry.date?.value ?? events.lazy.compactMap(\.time.value).first)
  }

  private static func rank(_ dating: Dating) -> Int {
    switch dating {
    case .known: 0
    case .yearless: 1
    case .bounded: 2
    case .open: 3
    }
  }

  private mutating func gather(_ node: Subject) {
    var fitting = all.indices.filter { fits(node, all[$0]) }
    if fitting.count > 1, let office = node.office {
      let same = fitting.filter { all[$0].office == office }
      if !same.isEmpty { fitting = same }
    }
    guard fitting.count == 1, let index = fitting.first else { return all.append(node) }
    all[index].accounts += node.accounts
    all[index].documents.formUnion(node.documents)
    all[index].office = all[index].office ?? node.office
    all[index].place = all[index].place ?? node.place
  }

  /// Whether nothing tells the two apart and something ties them.
  private func fits(_ node: Subject, _ other: Subject) -> Bool {
    if let one = node.office, let two = other.office, one != two { return false }
    if let one = node.place, let two = other.place, one != two { return false }
    let isSamePlace = node.place != nil && node.place == other.place
    let sharesDocument = !node.documents.isDisjoint(with: other.documents)
    guard sharesDocument || isSamePlace else { return false }
    switch (node.dating, other.dating) {
    case (.known(let a, let b), .known(let c, let d)):
      return isSamePlace && (a >= c && b <= d || c >= a && d <= b)
    case (.yearless(let month, let day), .known(let first, let last)):
      guard sharesDocument, first.month == month, last.month == month else { return false }
      return day.map { first.day <= $0 && $0 <= last.day } ?? true
    case (.yearless(let month, let day), .yearless(let other, let otherDay)):
      return sharesDocument && month == other && (day == nil || otherDay == nil || day == otherDay)
    case (.bounded(let earliest, let latest), .known(let first, let last)):
      guard sharesDocument || node.office != nil && node.office == other.office else { return false }
      if let latest { return first <= latest && latest.number - last.number <= Subjects.reach }
      return earliest.map { last >= $0 && first.number - $0.number <= Subjects.reach } ?? false
    case (.bounded, .yearless): return sharesDocument
    case (.bounded(let earliest, let latest), .bounded(let from, let to)):
      if let latest, let to { return abs(latest.number - to.number) <= Subjects.fortnights }
      if let earliest, let from { return abs(earliest.number - from.number) <= Subjects.fortnights }
      // The one looks ahead to what the other looks back on.
      if let earliest, let to { return (0...Subjects.fortnights).contains(to.number - earliest.number) }
      if let latest, let from { return (0...Subjects.fortnights).contains(latest.number - from.number) }
      return false
    case (.open, .known(let first, let last)):
      guard sharesDocument else { return false }
      return node.documents.allSatisfy { document in
        guard let day = matter.sources[document].document.metadata.publication.day else { return true }
        return abs(day.number - first.number) <= Subjects.reach
          || abs(day.number - last.number) <= Subjects.reach
      }
    case (.open, .open):
      return sharesDocument || isSamePlace && node.office != nil && node.office == other.office
    case (.open, _): return sharesDocument
    // What is known best comes first.
    default: return false
    }
  }

  private mutating func index() {
    for (number, subject) in all.enumerated() {
      for account in subject.accounts {
        subjects[[account.document, account.event]] = number
        let event = matter.sources[account.document].events[account.event]
        for range in [event.trigger] + event.mentions {
          places[account.document, default: []].append((range, number))
        }
      }
    }
    for (document, found) in places {
      places[document] = found.sorted { $0.range < $1.range }
      let counts = Dictionary(grouping: found, by: \.subject).mapValues(\.count)
      main[document] = counts.first { $0.value * 2 > found.count }?.key
    }
  }
}
