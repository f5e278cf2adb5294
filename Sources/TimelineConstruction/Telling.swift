import EventExtraction
import TimeExpressions

/// One document's account of a happening, with what it is compared by.
struct Telling {
  /// Index of the document and of the event in it.
  let document, index: Int
  let event: Event
  let dating: Dating
  /// What must be shared for two tellings to be of one happening.
  let keys: [String]
  /// Words of the summary that carry meaning.
  let words: Set<String>

  /// The beginning of the trigger, alike in all forms of a word.
  let stem: String

  /// The telling of `event`; `timeWords`, the words of its time expressions, tell nothing of what it is.
  init(document: Int, index: Int, event: Event, trigger: String, timeWords: Set<String>) {
    self.document = document
    self.index = index
    self.event = event
    dating = Dating(event.time)
    stem = String(trigger.lowercased().prefix(5))
    var keys = event.participants.map { "a:" + $0.actor }
    if let place = event.placeKey { keys.append("p:" + place) }
    self.keys = keys
    let spoken = event.summary.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    // What stands behind the trigger: the names before it are its parties already.
    let place = spoken.firstIndex(of: trigger.lowercased()).map { $0 + 1 } ?? 0
    words = Set(spoken[place...].filter { $0.count > 4 && !timeWords.contains($0) })
  }

  /// Id of who did it.
  var agent: String? { event.participants.first { $0.role == .agent }?.actor }
  /// Whether its words set an undated vote apart from the one that is spoken of: "the previous election".
  var isOther: Bool {
    guard case .known = dating else {
      return event.summary.lowercased().split(separator: " ").contains {
        ["previous", "last", "next", "earlier"].contains($0)
      }
    }
    return false
  }
  /// Whether nothing tells it from others of its kind: "the violence", with nobody, no place and no time.
  var isThin: Bool {
    event.participants.isEmpty && event.placeKey == nil && event.place == nil && event.time.times.isEmpty
      && event.status != .hypothetical && !event.isNegated && event.summary.split(separator: " ").count <= 3
  }
  /// Whether it is told as something that only might be.
  var isSupposed: Bool { event.status == .hypothetical }
  /// Days that it can lie on, where both ends are known.
  var span: (CalendarDate, CalendarDate)? {
    if case .known(let earliest, let latest) = dating { return (earliest, latest) }
    return nil
  }
}
