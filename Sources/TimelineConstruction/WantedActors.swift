import DocumentParsing
import EventExtraction
import TextModel

/// Whom a timeline is asked for.
struct WantedActors {
  /// Their numbers.
  let numbers: Set<Int>
  /// Their names in lower case: those that no actor bears, and those of several words. They stand for their words where a document
  /// knows nobody by them: a product, a market.
  private let names: [String]
  /// The documents that know one of them.
  private let documents: Set<Int>

  /// Those of `cast` who are called by one of `names`; `everybody` are the actors of each document.
  init(_ names: [String], of cast: Cast, in everybody: [[Int]]) {
    let numbers = cast.numbers(called: names)
    self.numbers = numbers
    self.names = names.map { $0.lowercased() }.filter { name in
      !name.isEmpty && (name.contains { $0.isWhitespace } || cast.numbers(called: [name]).isEmpty)
    }
    documents = Set(everybody.indices.filter { everybody[$0].contains(where: numbers.contains) })
  }

  /// Whether one of them has a part in `telling`.
  func hasPart(in telling: Telling) -> Bool { telling.parties.contains { numbers.contains($0.actor) } }

  /// Weight of a day from which what happened on it is theirs where they are only spoken of beside it.
  private static let much = 3.0

  /// Whether `telling` is one of theirs: they have a part in it, or stand beside it and much is spoken of its day with them; where the
  /// document knows no such actor, it is told with their name.
  func matches(_ telling: Telling, in source: TimelineSource, _ prominence: Prominence) -> Bool {
    if hasPart(in: telling) { return true }
    if let (first, last) = telling.span, telling.present.contains(where: numbers.contains),
      prominence.weight(first, last, actors: numbers.sorted()) >= WantedActors.much
    {
      return true
    }
    guard !documents.contains(telling.document) else { return false }
    let told = source.document.text.string(telling.event.evidence)
    return names.contains { WantedActors.says(told, $0) }
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
