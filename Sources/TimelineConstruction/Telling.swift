import EventExtraction
import TimeExpressions

/// One document's account of a happening, with what it is compared by.
///
/// A class, because each is compared with many and none may be copied for that.
final class Telling {
  /// Somebody's part, by number.
  struct Party {
    var actor: Int
    var role: Event.Role
  }

  /// Index of the document and of the event in it.
  let document, index: Int
  let event: Event
  let dating: Dating
  /// Who had a part.
  let parties: [Party]
  /// Who is spoken of in the sentences that tell it.
  let present: [Int]
  /// The place, by number.
  let place: Int?
  /// Words of the summary that carry meaning, by number, sorted.
  let words: [Int]
  /// The beginning of the trigger, alike in all forms of a word.
  let stem: String

  init(
    document: Int, index: Int, event: Event, parties: [Party], present: [Int], place: Int?, words: [Int],
    stem: String
  ) {
    (self.document, self.index, self.event) = (document, index, event)
    dating = Dating(event.time)
    (self.parties, self.present, self.place) = (parties, present, place)
    (self.words, self.stem) = (words, stem)
  }

  /// Number of who did it.
  var agent: Int? { parties.first { $0.role == .agent }?.actor }
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
  /// Whether its day is only its document's: told as the news of that day, which may be a little older.
  var isByDocument: Bool { span != nil && event.time.times.isEmpty && event.status == .past }
  /// Days that it can lie on, where both ends are known.
  var span: (CalendarDate, CalendarDate)? {
    if case .known(let earliest, let latest) = dating { return (earliest, latest) }
    return nil
  }
}
