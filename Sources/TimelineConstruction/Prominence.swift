import DocumentParsing
import TimeExpressions

/// How much the documents speak of a day together with an actor: a day to which many texts refer matters.
///
/// Counted are documents, not words: one that names the day in a sentence with the actor, one that names it where texts
/// say what is their news, and, for less, one that speaks of the actor on that day (after Tran et al., "Balancing novelty
/// and salience: adaptive learning to rank entities for timeline summarization", 2015).
struct Prominence {
  private struct Key: Hashable {
    var first, last, actor: Int32
  }
  private static let lead = 3
  private static let appearance = 0.3

  private var weights: [Key: Double] = [:]

  /// Counts in one document.
  mutating func add(_ source: TimelineSource, _ presence: Presence) {
    var told: Set<Key> = []
    var leading: Set<Key> = []
    let news = Prominence.opening(of: source.document)
    for time in source.times {
      guard let first = time.earliest, let last = time.latest,
        let sentence = presence.sentence(of: time.range)
      else { continue }
      for actor in presence.actors(in: sentence) { told.insert(Prominence.key(first, last, actor)) }
      if news.contains(sentence) {
        for actor in presence.everybody { leading.insert(Prominence.key(first, last, actor)) }
      }
    }
    for key in told { weights[key, default: 0] += 1 }
    for key in leading { weights[key, default: 0] += 1 }
    if let day = source.document.metadata.publication.day {
      for actor in presence.everybody {
        weights[Prominence.key(day, day, actor), default: 0] += Prominence.appearance
      }
    }
  }

  /// How much is spoken of the days from `first` to `last` with the one of `actors` of whom most is.
  func weight(_ first: CalendarDate, _ last: CalendarDate, actors: some Sequence<Int>) -> Double {
    let most = actors.reduce(0) { max($0, weights[Prominence.key(first, last, $1)] ?? 0) }
    // A year is named for many things.
    switch last.number - first.number {
    case ...0: return most
    case ...31: return most / 2
    default: return most / 4
    }
  }

  private static func key(_ first: CalendarDate, _ last: CalendarDate, _ actor: Int) -> Key {
    Key(first: Int32(first.number), last: Int32(last.number), actor: Int32(actor))
  }

  /// The first sentences of an article's text, where it says what is new.
  private static func opening(of document: Document) -> Set<Int> {
    var result: Set<Int> = []
    for (index, sentence) in document.sentences.enumerated() {
      guard document.sections.indices.contains(sentence.section),
        document.sections[sentence.section].isArticle
      else { continue }
      result.insert(index)
      if result.count == lead { break }
    }
    return result
  }
}
