import DocumentParsing
import EventExtraction
import TextModel
import TimeExpressions

/// Makes the entry of what several documents tell of one happening.
struct EntryMaker {
  /// The documents.
  let sources: [TimelineSource]
  /// Who everybody is.
  let cast: Cast
  /// How much is spoken of days.
  let prominence: Prominence
  /// Whom the timeline is asked for; nil for everybody.
  let wanted: WantedActors?
  /// Words of number and verdict; without them accounts do not differ in these.
  let words: TimelineWords?

  /// The entry of `tellings`, which are those of `group`.
  func entry(of tellings: [Telling], in group: Gathering.Group) -> Timeline.Entry {
    let lead = group.lead
    let leading = tellings[lead]
    let best = tellings.max { EntryMaker.rank($0) < EntryMaker.rank($1) } ?? leading
    var fingerprint = Fingerprint()
    for telling in tellings { fingerprint.add(telling.event.id) }
    var date = Timeline.date(leading, sources)
    if let day = group.day {
      date = date.map { Timeline.borrowed(tellings[day.telling], day.date, from: $0, sources) }
    } else if group.lends {
      date?.reason += "; an account that names no year takes it from here"
    }
    let accounts = tellings.enumerated().map { place, telling in
      Timeline.Account(
        document: telling.document, event: telling.index,
        date: place == lead && date != nil && group.day == nil ? nil : ownDate(telling, date))
    }
    let differences = differences(tellings)
    return Timeline.Entry(
      id: "entry-" + fingerprint.hex, kind: leading.event.kind, date: date,
      undatedReason: date == nil ? Timeline.undatedReason(leading, sources) : nil, title: title(best),
      place: tellings.lazy.compactMap { telling in
        telling.event.place.map { sources[telling.document].document.text.string($0) }
      }.first,
      actors: actors(tellings), accounts: accounts,
      agreement: tellings.count == 1 ? .single : differences.isEmpty ? .agreed : .disputed,
      differences: differences, importance: importance(of: tellings, date),
      confidence: tellings.map(\.event.confidence).max() ?? 0)
  }

  /// Who tells it as done gives the title, then who is surest.
  private static func rank(_ telling: Telling) -> (Int, Double, Int) {
    let isTold = telling.event.status == .past && !telling.event.isNegated
    return (isTold ? 1 : 0, telling.event.confidence, -telling.document)
  }

  private func title(_ telling: Telling) -> String {
    let event = telling.event
    guard let first = event.summary.first else { return event.kind.rawValue }
    if let subject = missingSubject(telling) { return subject + " " + event.summary }
    if let (pronoun, subject) = namedSubject(telling) {
      return subject + event.summary.dropFirst(pronoun.count)
    }
    return first.uppercased() + event.summary.dropFirst()
  }

  /// Who acts where the clause leaves it to the one before: "imposed sanctions", "was appointed", "has turned to".
  private func missingSubject(_ telling: Telling) -> String? {
    let opening = telling.event.summary.prefix { $0 != " " }
    let isVerb =
      ["was", "were", "has", "have", "had"].contains(opening)
      || sources[telling.document].document.text.string(telling.event.told) == opening
        && parsed(telling).map { tokens, _, trigger in
          tokens.upos[trigger] == "VERB" && !opening.hasSuffix("ing")
        } ?? false
    return isVerb ? subject(telling) : nil
  }

  /// Who "he" is with whom the clause begins, which a title alone does not tell.
  private func namedSubject(_ telling: Telling) -> (pronoun: Substring, name: String)? {
    let opening = telling.event.summary.prefix { $0 != " " }
    let behind = telling.event.summary.dropFirst(opening.count + 1).prefix { $0 != " " }
    // “You are due” has the form of no name.
    let isOfNoForm =
      ["i", "we", "you"].contains(opening.lowercased())
      && (telling.event.status != .past
        || sources[telling.document].document.text.string(telling.event.told) != behind)
    guard !isOfNoForm, ["he", "i", "it", "she", "they", "we", "you"].contains(opening.lowercased()) else {
      return nil
    }
    return subject(telling).map { (opening, $0) }
  }

  /// The names of those who act, or in the passive of those to whom it is done.
  private func subject(_ telling: Telling) -> String? {
    let opening = telling.event.summary.split(separator: " ").prefix(4)
    let isPassive = opening.contains { ["was", "were", "been"].contains($0) }
    let names = telling.parties.filter { $0.role == (isPassive ? .patient : .agent) }
      .map { cast.members[$0.actor].name }
    return names.isEmpty ? nil : names.joined(separator: " and ")
  }

  private func ownDate(_ telling: Telling, _ date: Timeline.Date?) -> String? {
    let time = telling.event.time
    guard let value = time.value, value != date?.value, !time.times.isEmpty else { return nil }
    // “Before Wednesday”, of no known week: Wednesday is not its day.
    let isKnown = time.earliest != nil || time.latest != nil
    return isKnown || time.relation == .on || time.relation == .during ? value : nil
  }

  private func actors(_ tellings: [Telling]) -> [Timeline.Entry.Named] {
    var seen: Set<Int> = []
    return tellings.flatMap(\.parties).filter { seen.insert($0.actor).inserted }.map {
      cast.members[$0.actor]
    }
  }

  /// How much a happening weighs, scaled over the timeline later: who tells of it and how often, what it is, and how much the
  /// documents speak of its day together with its actors, or with those who are asked for.
  private func importance(of tellings: [Telling], _ date: Timeline.Date?) -> Double {
    let documents = Set(tellings.map(\.document)).count
    let mentions = tellings.reduce(0) { $0 + $1.event.mentions.count }
    let parties = min(4, tellings[0].parties.count)
    let told = Double(documents - 1) + 0.15 * Double(min(mentions, 10)) + 0.1 * Double(parties)
    let weight = EntryMaker.weight(of: tellings[0].event.kind) * (1 + told + spokenOf(tellings, date))
    // Where those asked for are only spoken of beside it, it is less theirs.
    let isTheirs = wanted.map { wanted in tellings.contains { wanted.hasPart(in: $0) } } ?? true
    return weight * (date != nil ? 1 : 0.6) * (tellings.allSatisfy(\.isSupposed) ? 0.4 : 1)
      * (isTheirs ? 1 : 0.7)
  }

  /// How much the documents speak of the day of `tellings`; those that tell it do so at least.
  private func spokenOf(_ tellings: [Telling], _ date: Timeline.Date?) -> Double {
    guard let date, let first = date.earliest, let last = date.latest else { return 0 }
    let told = Double(tellings.count)
    if let wanted, !wanted.numbers.isEmpty {
      return max(told, prominence.weight(first, last, actors: wanted.numbers.sorted()))
    }
    return max(told, prominence.weight(first, last, actors: tellings.lazy.flatMap(\.present)))
  }

  private static func weight(of kind: Event.Kind) -> Double {
    switch kind {
    case .election, .violence, .sanction, .agreement: 1
    case .protest, .decision, .investigation, .detention, .appointment, .visit, .deployment: 0.8
    case .meeting, .report, .observation, .aid: 0.6
    case .statement, .campaign, .anniversary, .other: 0.4
    }
  }
}
