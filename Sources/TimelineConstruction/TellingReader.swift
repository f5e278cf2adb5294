import DocumentParsing
import EventExtraction
import TextModel
import TimeExpressions

/// Reads the tellings of documents, one after another, in numbers that all documents share.
struct TellingReader {
  /// The actors so far.
  private(set) var cast: Cast
  /// How much is spoken of their days.
  private(set) var prominence = Prominence()
  /// Whom each document speaks of.
  private(set) var everybody: [[Int]] = []
  private var places = Numbering()
  private var words = Numbering()

  /// Nothing read yet; `known` tells who an id is over documents.
  init(known: @escaping (String) -> Timeline.Entry.Named?) { cast = Cast(known: known) }

  /// The tellings of `source`, the document at index `document`; those that nothing tells from others are left out.
  mutating func tellings(of source: TimelineSource, at document: Int) -> [Telling] {
    let presence = Presence(source, &cast)
    prominence.add(source, presence)
    everybody.append(presence.everybody)
    var result: [Telling] = []
    for (index, event) in source.events.enumerated() {
      let telling = telling(of: event, at: index, in: source, document, presence)
      if !telling.isThin { result.append(telling) }
    }
    return result
  }

  private mutating func telling(
    of event: Event, at index: Int, in source: TimelineSource, _ document: Int, _ presence: Presence
  ) -> Telling {
    var present: [Int] = []
    for place in [event.trigger] + event.mentions {
      guard let sentence = presence.sentence(of: place) else { continue }
      for actor in presence.actors(in: sentence) where !present.contains(actor) { present.append(actor) }
    }
    let trigger = source.document.text.string(event.told).lowercased()
    return Telling(
      document: document, index: index, event: event, parties: parties(of: event),
      present: present, place: event.placeKey.map { places.number(of: $0) },
      words: meaningfulWords(of: event, behind: trigger, in: source), stem: String(trigger.prefix(5)))
  }

  /// Two ids of one document may be one actor over all documents.
  private mutating func parties(of event: Event) -> [Telling.Party] {
    var result: [Telling.Party] = []
    for one in event.participants {
      let actor = cast.number(of: one.actor)
      if !result.contains(where: { $0.actor == actor }) {
        result.append(Telling.Party(actor: actor, role: one.role))
      }
    }
    return result
  }

  /// The words behind the trigger: the names before it are its parties already, and those of its times tell nothing of what it is.
  private mutating func meaningfulWords(of event: Event, behind trigger: String, in source: TimelineSource)
    -> [Int]
  {
    func parts(_ text: String) -> [Substring] {
      text.lowercased().split { !$0.isLetter && !$0.isNumber }
    }
    let dates = event.time.times.filter { source.times.indices.contains($0) }.flatMap {
      parts(source.document.text.string(source.times[$0].range)).map(String.init)
    }
    let spoken = parts(event.summary)
    let start = spoken.firstIndex { $0 == trigger }.map { $0 + 1 } ?? 0
    var result: Set<Int> = []
    for word in spoken[start...] where word.count > 4 {
      let word = String(word)
      if !dates.contains(word) { result.insert(words.number(of: word)) }
    }
    return result.sorted()
  }
}
