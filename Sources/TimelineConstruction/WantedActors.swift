import DocumentParsing
import EventExtraction
import TextModel

/// Whom a timeline is asked for.
struct WantedActors {
  /// Their numbers.
  let numbers: Set<Int>
  /// The names, in lower case, that no actor bears, or of several words: a product, a market. They stand for their words too.
  private let words: [String]

  /// Those of `cast` who are called by one of `names`.
  init(_ names: [String], of cast: Cast) {
    numbers = cast.numbers(called: names)
    words = names.map { $0.lowercased() }.filter { name in
      !name.isEmpty && (name.contains { $0.isWhitespace } || cast.numbers(called: [name]).isEmpty)
    }
  }

  /// Whether one of them has a part in `telling`.
  func hasPart(in telling: Telling) -> Bool { telling.parties.contains { numbers.contains($0.actor) } }

  /// Whether `telling` has one of them, or speaks of them where it is told.
  func matches(_ telling: Telling, in source: TimelineSource) -> Bool {
    if hasPart(in: telling) || telling.present.contains(where: numbers.contains) { return true }
    guard !words.isEmpty else { return false }
    let told = source.document.text.string(telling.event.evidence)
    return words.contains { WantedActors.says(told, $0) }
  }

  /// Whether `text` has `words`, whole and in their order; in a longer name one more may stand between two of them: “Velta Store”
  /// is the “Velta Music Store” too.
  private static func says(_ text: String, _ words: String) -> Bool {
    let parts = text.split { !$0.isLetter && !$0.isNumber }
    let told = parts.map { $0.lowercased() }
    let wanted = words.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    guard !wanted.isEmpty else { return false }
    return told.indices.contains { start in
      var place = start
      for (number, word) in wanted.enumerated() {
        let isWithin =
          number > 0 && place + 1 < told.count && parts[place].contains(where: \.isUppercase)
          && parts[place + 1].contains(where: \.isUppercase)
        if isWithin, told[place] != word { place += 1 }
        guard place < told.count, told[place] == word else { return false }
        place += 1
      }
      return true
    }
  }
}
