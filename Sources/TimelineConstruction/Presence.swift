import ActorResolution
import DocumentParsing
import TextModel

/// Who is spoken of where in a document.
struct Presence {
  /// Everybody the document speaks of, without repetition.
  let everybody: [Int]
  private let sentences: [TextRange]
  private var bySentence: [[Int]]

  /// Of the document of `source`, its actors by their numbers in `cast`.
  init(_ source: TimelineSource, _ cast: inout Cast) {
    sentences = source.document.sentences.map(\.range)
    bySentence = Array(repeating: [], count: sentences.count)
    var everybody: [Int] = []
    for actor in source.actors.actors {
      let number = cast.number(of: actor)
      if !everybody.contains(number) { everybody.append(number) }
      for mention in actor.mentions {
        guard let sentence = Presence.index(of: mention.range.start, in: sentences),
          !bySentence[sentence].contains(number)
        else { continue }
        bySentence[sentence].append(number)
      }
    }
    self.everybody = everybody
  }

  /// The sentence at `range`'s start; nil between sentences.
  func sentence(of range: TextRange) -> Int? { Presence.index(of: range.start, in: sentences) }

  /// Who is spoken of in the sentence at `index`.
  func actors(in index: Int) -> [Int] { bySentence[index] }

  private static func index(of offset: Int, in sentences: [TextRange]) -> Int? {
    var low = 0
    var high = sentences.count
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].start <= offset { low = middle + 1 } else { high = middle }
    }
    return low > 0 && offset < sentences[low - 1].end ? low - 1 : nil
  }
}
