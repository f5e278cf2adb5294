import DocumentParsing
import EventExtraction
import TextModel

/// Whom a timeline is asked for.
struct WantedActors {
  /// Their numbers.
  let numbers: Set<Int>
  /// The names, in lower case, that no actor bears: a product, a market. They stand for their words.
  private let words: [String]

  /// Those of `cast` who are called by one of `names`.
  init(_ names: [String], of cast: Cast) {
    numbers = cast.numbers(called: names)
    words = names.map { $0.lowercased() }.filter { !$0.isEmpty && cast.numbers(called: [$0]).isEmpty }
  }

  /// Whether one of them has a part in `telling`.
  func hasPart(in telling: Telling) -> Bool { telling.parties.contains { numbers.contains($0.actor) } }

  /// Whether `telling` has one of them, or speaks of them where it is told.
  func matches(_ telling: Telling, in source: TimelineSource) -> Bool {
    if hasPart(in: telling) || telling.present.contains(where: numbers.contains) { return true }
    guard !words.isEmpty else { return false }
    let told = source.document.text.string(telling.event.evidence).lowercased()
    return words.contains { WantedActors.says(told, $0) }
  }

  /// Whether `text` has `words` between what is no letter and no digit.
  private static func says(_ text: String, _ words: String) -> Bool {
    let parts = text.split { !$0.isLetter && !$0.isNumber }
    let wanted = words.split { !$0.isLetter && !$0.isNumber }
    guard !wanted.isEmpty, parts.count >= wanted.count else { return false }
    return (0...parts.count - wanted.count).contains { parts[$0..<$0 + wanted.count].elementsEqual(wanted) }
  }
}
