import EventExtraction
import TimeExpressions

extension Telling {
  /// Whether kind, office, place and parties of both can be of one happening, dates aside.
  func resembles(_ other: Telling) -> Bool {
    let (a, b) = (event, other.event)
    guard a.kind == b.kind, isSupposed == other.isSupposed, !isSupposed else { return false }
    if let one = a.placeKey, let two = b.placeKey, one != two { return false }
    switch a.kind {
    case .election:
      // Two votes of one country are told apart by the office alone; one without an office could be either.
      guard a.placeKey != nil, a.placeKey == b.placeKey, !isOther, !other.isOther else { return false }
      guard a.office != b.office else { return true }
      // "The June 8 election" names no office: near enough in date, it is the same.
      return allowsOffice(of: other) && (isBroad == false && other.isBroad == false)
    case .anniversary, .campaign:
      return a.placeKey != nil && a.placeKey == b.placeKey || sharesParty(other)
    case .visit, .meeting:
      return sharedParties(other) >= 2
        || sharesParty(other) && (a.placeKey != nil && a.placeKey == b.placeKey || sharesWords(other, 1))
    case .violence, .protest, .investigation, .observation:
      return (sharesParty(other) || a.placeKey != nil && a.placeKey == b.placeKey) && sharesWords(other, 1)
    default:
      // To condemn and to call for are two acts, be they of one actor and one day.
      if a.kind == .statement || a.kind == .decision, stem != other.stem { return false }
      if let one = agent, let two = other.agent, one != two { return false }
      return sharesParty(other) && (sharedParties(other) >= 2 || sharesWords(other, 2))
    }
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
    event.participants.filter { one in other.event.participants.contains { $0.actor == one.actor } }.count
  }

  private func sharesParty(_ other: Telling) -> Bool { sharedParties(other) > 0 }

  private func sharesWords(_ other: Telling, _ count: Int) -> Bool {
    words.intersection(other.words).count >= count
  }
}
