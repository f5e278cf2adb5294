public import Lexicon

/// The word lists of timelines.
public struct TimelineWords: Sendable {
  /// How a happening lies to the one that a cue names.
  enum Tie: Sendable, Hashable {
    case link(Timeline.Link.Relation)
    case precedes
  }

  /// Cues by their first word, the longest first: the words and what they say.
  private(set) var cues: [String: [(words: [String], tie: Tie)]] = [:]
  private var numbers: [String: Int] = [:]
  private var verdicts: [String: Int] = [:]
  private var negations: Set<String> = []

  /// The tables `link-cues`, `time-words` (its numbers), `evaluative-words` and `event-cues` (its negations).
  public init(lexicon: Lexicon) {
    for row in lexicon["link-cues"].rows {
      let words = row["cue"].split(separator: " ").map(String.init)
      guard let first = words.first else { continue }
      let tie = Timeline.Link.Relation(rawValue: row["relation"]).map { Tie.link($0) } ?? .precedes
      cues[first, default: []].append((words, tie))
    }
    for first in cues.keys { cues[first]?.sort { $0.words.count > $1.words.count } }
    for row in lexicon["time-words"].rows {
      for sense in row.list("senses") where sense.hasPrefix("number:") {
        numbers[row["word"]] = Int(sense.dropFirst(7))
      }
    }
    for row in lexicon["evaluative-words"].rows { verdicts[row["word"]] = Int(row["polarity"]) }
    for row in lexicon["event-cues"].rows where row.list("senses").contains("negation") {
      negations.insert(row["word"])
    }
  }

  /// The number that `word`, in lower case, says: "four", "1,200".
  func number(_ word: String) -> Int? {
    numbers[word] ?? Int(word.filter { $0 != "," })
  }

  /// Whether `words`, in lower case, praise (above zero) or fault; 0 where they do neither.
  func verdict(_ words: [String]) -> Int {
    let sum = words.reduce(0) { $0 + (verdicts[$1] ?? 0).signum() }
    return words.contains(where: negations.contains) ? -sum.signum() : sum.signum()
  }
}
