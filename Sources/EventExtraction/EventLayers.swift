import ActorResolution
import DocumentParsing
import QuoteExtraction
import TextModel
import TimeExpressions

/// What the stages before know of a document, each layer sorted so that a sentence finds its own quickly.
///
/// A class, because every sentence looks into it and none may copy a document for that.
final class EventLayers {
  /// A mention with its actor's index.
  struct Place {
    var range: TextRange
    var actor: Int
    var form: Mention.Form
  }

  let document: Document
  let actors: ActorAnalysis
  let times: [TimeExpression]
  /// When the document appeared.
  let day: CalendarDate?
  private let places: [Place]
  private let triggers: [ModelFindings.Trigger]
  /// Parts of quotes with their speaker's id, by start.
  private let parts: [(range: TextRange, speaker: String?)]
  /// For each part, the furthest end of it and all before it.
  private let reach: [Int]

  /// Verbs by which somebody tells what somebody else thinks.
  private static let thinking: Set = [
    "believe", "believed", "believes", "consider", "considered", "considers", "think", "thinks", "thought",
  ]

  init(document: Document, actors: ActorAnalysis, quotes: [Quote], times: [TimeExpression]) {
    self.document = document
    self.actors = actors
    self.times = times
    day = document.metadata.publication.day
    var places: [Place] = []
    for (index, actor) in actors.actors.enumerated() {
      for mention in actor.mentions {
        places.append(Place(range: mention.range, actor: index, form: mention.form))
      }
    }
    self.places = places.sorted { ($0.range, $0.actor) < ($1.range, $1.actor) }
    triggers = (document.findings?.triggers ?? []).sorted { $0.range < $1.range }
    var parts: [(range: TextRange, speaker: String?)] = []
    for quote in quotes where quote.form != .speechAct {
      // “The government |believes| that …, the minister said”: what others believe is his claim.
      let isThought =
        quote.parent != nil
        && quote.cue.map { EventLayers.thinking.contains(document.text.string($0)) } ?? false
      for part in quote.parts { parts.append((part, isThought ? nil : quote.speaker?.actor)) }
    }
    parts.sort { $0.range < $1.range }
    self.parts = parts
    var furthest = 0
    reach = parts.map { part in
      furthest = max(furthest, part.range.end)
      return furthest
    }
  }

  /// Indexes of the times inside `range`.
  func times(in range: TextRange) -> Range<Int> {
    EventLayers.within(range, count: times.count) { times[$0].range }
  }

  /// The mentions inside `range`.
  func mentions(in range: TextRange) -> ArraySlice<Place> {
    places[EventLayers.within(range, count: places.count) { places[$0].range }]
  }

  /// The words inside `range` that tell of happenings as the model reads them.
  func triggers(in range: TextRange) -> ArraySlice<ModelFindings.Trigger> {
    triggers[EventLayers.within(range, count: triggers.count) { triggers[$0].range }]
  }

  /// Indexes of the names inside `range`.
  func names(in range: TextRange) -> Range<Int> {
    EventLayers.within(range, count: document.names.count) { document.names[$0].range }
  }

  /// Who says the words at `range`: the innermost quote around them whose speaker an actor stands for.
  func speaker(at range: TextRange) -> (isQuoted: Bool, actor: String?) {
    var low = 0
    var high = parts.count
    while low < high {
      let middle = (low + high) / 2
      if parts[middle].range.start <= range.start { low = middle + 1 } else { high = middle }
    }
    var index = low - 1
    var steps = 0
    var isQuoted = false
    while index >= 0, reach[index] >= range.end, steps < 64 {
      if parts[index].range.contains(range) {
        // “According to many of them, …,” he stressed: where none knows who they are, he says so.
        if let speaker = parts[index].speaker { return (true, speaker) }
        isQuoted = true
      }
      index -= 1
      steps += 1
    }
    return (isQuoted, nil)
  }

  /// Positions of the sorted spans that begin inside `range`.
  private static func within(_ range: TextRange, count: Int, _ span: (Int) -> TextRange) -> Range<Int> {
    func first(_ offset: Int) -> Int {
      var low = 0
      var high = count
      while low < high {
        let middle = (low + high) / 2
        if span(middle).start < offset { low = middle + 1 } else { high = middle }
      }
      return low
    }
    let start = first(range.start)
    return start..<max(start, first(range.end))
  }
}
