import DocumentParsing
import EventExtraction
import Lexicon
import StanceDetection
import TextModel
import TimeExpressions
import TimelineConstruction

/// One comparison on its way: relations put to contested events, aspects and holders.
struct Comparison {
  /// A relation with the side that it takes.
  struct Held {
    var document: Int
    var relation: StanceRelation
    /// Index into the subjects; nil where the document names none.
    var subject: Int?
    var reading: SideReading.Reading?
  }

  let matter: Matter
  let parties: Parties
  let grouping: PositionComparer.Grouping
  let subjects: Subjects
  let timeline: Timeline
  private let names: Institutions

  init(
    _ matter: Matter, _ timeline: Timeline, _ parties: Parties, _ grouping: PositionComparer.Grouping,
    names: Institutions
  ) {
    self.matter = matter
    self.parties = parties
    self.grouping = grouping
    self.names = names
    self.timeline = timeline
    subjects = Subjects(matter, timeline)
  }

  /// The contests in the order of their dates; what is held of one that cannot be told comes last.
  func contests(_ cancellation: Cancellation) -> [Contest] {
    var held: [Int?: [Held]] = [:]
    let sides = SideReading(matter: matter, parties: parties)
    let unstated = Unstated(matter: matter, parties: parties, sides: sides)
    for document in matter.documents {
      if cancellation.isCancelled { return [] }
      for one in unstated.settled(matter.sources[document].relations.map { hold($0, document, sides) }) {
        held[one.subject, default: []].append(one)
      }
    }
    let steps = Steps(matter, subjects, timeline).told
    var contests: [Contest] = []
    for subject in subjects.all.indices.map(Optional.some) + [nil] {
      let contest = contest(subject, held[subject] ?? [], steps[subject] ?? [], unstated)
      if !contest.steps.isEmpty || contest.aspects.contains(where: { !$0.positions.isEmpty }) {
        contests.append(contest)
      }
    }
    return contests.enumerated().sorted { a, b in
      let (one, two) = (a.element.latest ?? a.element.earliest, b.element.latest ?? b.element.earliest)
      if let one, let two, one != two { return one < two }
      if (one == nil) != (two == nil) { return one != nil }
      return a.offset < b.offset
    }.map(\.element)
  }

  /// `relation` with the contested event it is about and the side it takes.
  private func hold(_ relation: StanceRelation, _ document: Int, _ sides: SideReading) -> Held {
    let subject = subjects.subject(
      of: document, at: relation.evidence, cue: relation.cue, event: relation.target.event)
    let place = subject.flatMap { subjects.all[$0].place }
    return Held(
      document: document, relation: relation, subject: subject,
      reading: sides.reading(relation, of: document, place: place))
  }

  private func contest(
    _ subject: Int?, _ held: [Held], _ steps: [Contest.Step], _ unstated: Unstated
  ) -> Contest {
    let unstated = unstated.verdicts(held)
    let aspects = matter.profile.aspects.map { aspect in
      var positions = positions(held.filter { $0.reading?.aspect == aspect.id })
      if aspect.id == matter.profile.verdict.judges {
        positions += unstated.map { unstated in position(unstated) }
      }
      return Contest.Aspect(id: aspect.id, positions: positions)
    }
    var contest = Contest(
      event: nil, name: name(of: subject), value: nil, earliest: nil, latest: nil, aspects: aspects,
      steps: steps)
    if let subject {
      let one = subjects.all[subject]
      contest.event = one.accounts.first.map { matter.sources[$0.document].events[$0.event].id }
      contest.value = one.value
      switch one.dating {
      case .known(let first, let last):
        (contest.earliest, contest.latest) = (first.description, last.description)
      case .bounded(let first, let last):
        (contest.earliest, contest.latest) = (first?.description, last?.description)
      case .yearless, .open: break
      }
    }
    return contest
  }

  /// “parliamentary election in Velmora”, from what the documents tell.
  private func name(of subject: Int?) -> String {
    guard let subject else { return matter.profile.subject.name }
    let one = subjects.all[subject]
    var name = matter.profile.subject.name
    if let office = one.office { name = office + " " + name }
    guard let key = one.place else { return name }
    let printed = one.accounts.lazy.compactMap { account -> String? in
      let event = matter.sources[account.document].events[account.event]
      guard event.placeKey == key, let place = event.place else { return nil }
      return matter.sources[account.document].document.text.line(place)
    }.first
    return name + " in " + (names.name(of: key) ?? printed ?? parties.named(key) ?? key)
  }
}
