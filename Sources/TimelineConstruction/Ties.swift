import DocumentParsing
import EventExtraction
import TextModel
import TimeExpressions

/// What the documents say of how one happening lies to another: "in response to the arrest, … imposed".
struct Ties {
  /// Happenings of one document, of which the words say how the first lies to the second.
  struct Tie {
    /// Indexes of the events in the document.
    var subject, object: Int
    var how: TimelineWords.Tie
    var cue: TextRange
  }
  /// How many words a cue can lie before the happening that it names.
  private static let reach = 8

  private let source: TimelineSource
  private let words: TimelineWords
  /// Where events are told, in order.
  private let places: [(range: TextRange, event: Int)]

  init(_ source: TimelineSource, _ words: TimelineWords) {
    self.source = source
    self.words = words
    places = source.events.enumerated().flatMap { index, event in
      ([event.trigger] + event.mentions).map { (range: $0, event: index) }
    }.sorted { ($0.range, $0.event) < ($1.range, $1.event) }
  }

  /// The ties that the document states.
  func all() -> [Tie] {
    guard places.count > 1 else { return [] }
    var result: [Tie] = []
    var next = 0
    for sentence in source.document.sentences {
      while next < places.count, places[next].range.start < sentence.range.start { next += 1 }
      let first = next
      while next < places.count, places[next].range.start < sentence.range.end { next += 1 }
      guard next - first > 1, sentence.tokens.upperBound <= source.document.tokens.count else { continue }
      result += ties(in: sentence.tokens, places[first..<next])
    }
    return result
  }

  private func ties(
    in tokens: Range<Int>, _ places: ArraySlice<(range: TextRange, event: Int)>
  ) -> [Tie] {
    let ranges = source.document.tokens.ranges
    let spoken = tokens.map { source.document.text.string(ranges[$0]).lowercased() }
    var result: [Tie] = []
    var index = 0
    while index < spoken.count {
      guard
        let cue = words.cues[spoken[index]]?.first(where: {
          index + $0.words.count <= spoken.count
            && spoken[index..<index + $0.words.count].elementsEqual($0.words)
        })
      else {
        index += 1
        continue
      }
      let range = TextRange(
        ranges[tokens.lowerBound + index].start, ranges[tokens.lowerBound + index + cue.words.count - 1].end)
      if let tie = tie(range, cue.tie, opens: index == 0, spoken, ranges[tokens], places) {
        result.append(tie)
      }
      index += cue.words.count
    }
    return result
  }

  /// The tie that `cue` makes: to the happening named shortly behind it, of the one before it or, where it opens the sentence, of the
  /// one behind the comma.
  private func tie(
    _ cue: TextRange, _ how: TimelineWords.Tie, opens: Bool, _ spoken: [String],
    _ ranges: ArraySlice<TextRange>, _ places: ArraySlice<(range: TextRange, event: Int)>
  ) -> Tie? {
    let upos = source.document.tokens.upos
    if let tie = sequel(cue, how, spoken, ranges, places) { return tie }
    func position(_ offset: Int) -> Int { ranges.firstIndex { $0.end > offset } ?? ranges.endIndex }
    func comma(between start: Int, and end: Int) -> Bool {
      (position(start)..<max(position(start), position(end))).contains {
        [",", ";", ":"].contains(spoken[$0 - ranges.startIndex])
      }
    }
    guard let object = places.first(where: { $0.range.start >= cue.end }),
      position(object.range.start) - position(cue.end) <= Ties.reach,
      !comma(between: cue.end, and: object.range.start)
    else { return nil }
    let before = places.filter { $0.range.end <= cue.start && $0.event != object.event }
    let subject =
      opens
      ? places.first {
        $0.range.start > object.range.end && $0.event != object.event
          && comma(between: object.range.end, and: $0.range.start)
      }
        ?? places.first {
          // "As part of the visit he signed": a verb with its subject behind the noun.
          $0.range.start > object.range.end && $0.event != object.event && how != .precedes
            && source.events[$0.event].trigger == $0.range && isVerb($0.range)
        }
      // "Was named head of the polls after the talks": what the sentence tells, not the noun beside the cue.
      : before.last { isVerb($0.range) } ?? before.last
    if let subject, !opens, comma(between: subject.range.end, and: cue.start) {
      // "… the coming polls, the minister said after talks": what was after the talks is the saying.
      let between = position(subject.range.end)..<max(position(subject.range.end), position(cue.start))
      let last = between.last { spoken[$0 - ranges.startIndex] == "," } ?? between.lowerBound
      if !isVerb(subject.range) || (last..<between.upperBound).contains(where: { upos[$0] == "VERB" }) {
        return nil
      }
    }
    guard let subject, source.events[subject.event].status != .hypothetical,
      !source.events[subject.event].isNegated, !source.events[object.event].isNegated
    else { return nil }
    return Tie(subject: subject.event, object: object.event, how: how, cue: cue)
  }

  /// The tie of “the election and the repression |that followed|”: to the happening named before.
  private func sequel(
    _ cue: TextRange, _ how: TimelineWords.Tie, _ spoken: [String], _ ranges: ArraySlice<TextRange>,
    _ places: ArraySlice<(range: TextRange, event: Int)>
  ) -> Tie? {
    guard let end = ranges.firstIndex(where: { $0.end == cue.end }).map({ $0 + 1 - ranges.startIndex }),
      ["that", "which"].contains(source.document.text.string(cue).lowercased().prefix { $0 != " " }),
      end >= spoken.count || [".", ",", ";", "and", ":"].contains(spoken[end]),
      let subject = places.last(where: { $0.range.end <= cue.start && cue.start - $0.range.end <= 2 }),
      let object = places.last(where: { $0.range.end <= subject.range.start && $0.event != subject.event })
    else { return nil }
    return Tie(subject: subject.event, object: object.event, how: how, cue: cue)
  }

  private func isVerb(_ range: TextRange) -> Bool {
    let tokens = source.document.tokens
    guard let index = tokens.ranges.firstIndex(where: { $0.end > range.start }) else { return false }
    return tokens.upos[index] == "VERB"
  }
}
