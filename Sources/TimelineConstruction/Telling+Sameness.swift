import EventExtraction
import TimeExpressions

extension Telling {
  /// Whether kind, office, place and parties of both can be of one happening, dates aside.
  func resembles(_ other: Telling) -> Bool {
    guard event.kind == other.event.kind, !isSupposed, !other.isSupposed else { return false }
    let isOneDeed = isOneDeed(other)
    if let one = place, let two = other.place, one != two {
      // Who met each other on a day did so once, whatever the accounts say of where.
      return isOneDeed || event.kind == .meeting && span?.0 == span?.1 && sharedParties(other) >= 2
    }
    if isOneDeed { return true }
    let isSamePlace = place != nil && place == other.place
    switch event.kind {
    case .election:
      // Two votes of one country are told apart by the office alone; one without an office could be either.
      guard isSamePlace, !isOther, !other.isOther else { return false }
      guard event.office != other.event.office else { return true }
      // "The June 8 election" names no office: near enough in date, it is the same.
      return allowsOffice(of: other) && !isBroad && !other.isBroad
    case .anniversary, .campaign:
      return isSamePlace || sharedParties(other) > 0
    case .visit, .meeting:
      let shared = sharedParties(other)
      return shared >= 2 || shared == 1 && (isSamePlace || sharesWords(other, 1))
    case .violence, .protest, .investigation, .observation:
      let isSameDeed = stem == other.stem && agent != nil && agent == other.agent && isSamePlace
      return isSameDeed || (isSamePlace || sharedParties(other) > 0) && sharesWords(other, 1)
    default:
      // To condemn and to call for are two acts, be they of one actor and one day.
      if event.kind == .statement || event.kind == .decision, stem != other.stem { return false }
      if let one = agent, let two = other.agent, one != two { return false }
      let shared = sharedParties(other)
      return shared >= 2 || shared == 1 && sharesWords(other, 2)
    }
  }

  /// Whether it is a deed that is done once, by the same to the same: nobody signs a treaty or is arrested a second time that week.
  private func isOneDeed(_ other: Telling) -> Bool {
    guard [.agreement, .detention, .appointment].contains(event.kind), event.kind == other.event.kind,
      stem == other.stem, !event.isNegated, !other.event.isNegated
    else { return false }
    let patients = parties.filter { $0.role == .patient }.map(\.actor)
    let isSamePatient = other.parties.contains { $0.role == .patient && patients.contains($0.actor) }
    if event.kind == .detention { return isSamePatient }
    return sharedParties(other) >= 2 && agent == other.agent
  }

  /// Whether two accounts of one deed may name different days: near each other, and told by papers of about the same time.
  func differs(inDateFrom other: Telling) -> Bool {
    guard isOneDeed(other), let (first, last) = span, let (start, end) = other.span, first == last,
      start == end
    else { return false }
    return abs(first.number - start.number) <= 2
  }

  /// Whether it is dated by more than a month.
  private var isBroad: Bool { span.map { $0.1.number - $0.0.number > 31 } ?? false }

  /// Whether no two offices are named.
  func allowsOffice(of other: Telling) -> Bool {
    event.office == nil || other.event.office == nil || event.office == other.event.office
  }

  /// Whether both sets of days are known and the same, or one a day of the other.
  func agrees(inDate other: Telling) -> Bool {
    guard let (first, last) = span, let (start, end) = other.span else { return false }
    guard first <= end, start <= last else { return false }
    let isInside = first >= start && last <= end || start >= first && end <= last
    // "In 2020" is too wide to be taken for a given meeting of that year; for a country's vote for one office it is not.
    let width = max(last.number - first.number, end.number - start.number)
    return isInside && (width <= 31 || event.kind == .election)
  }

  private func sharedParties(_ other: Telling) -> Int {
    parties.reduce(0) { count, one in count + (other.parties.contains { $0.actor == one.actor } ? 1 : 0) }
  }

  /// Whether at least `count` words are of both; both lists are sorted.
  private func sharesWords(_ other: Telling, _ count: Int) -> Bool {
    var (one, two, shared) = (0, 0, 0)
    while one < words.count, two < other.words.count {
      if words[one] == other.words[two] {
        shared += 1
        if shared == count { return true }
        one += 1
        two += 1
      } else if words[one] < other.words[two] {
        one += 1
      } else {
        two += 1
      }
    }
    return false
  }
}
