public import Lexicon

/// The words that deny: an omission must not take one out of a sentence.
public struct Negations: Sendable {
  private let words: Set<String>
  private let endings: [String]

  /// Those of `lexicon`.
  public init(of lexicon: Lexicon) {
    let all = lexicon["function-words"].rows.filter { $0["class"] == "neg" }.map { $0["word"] }
    words = Set(all)
    // “n't” is the end of “don't”.
    endings = all.filter { $0.contains("'") }
  }

  /// Whether `word` denies.
  func contains(_ word: String) -> Bool {
    let plain = String(word.lowercased().map { $0 == "’" ? "'" : $0 })
    return words.contains(plain) || endings.contains { plain.hasSuffix($0) }
  }
}
