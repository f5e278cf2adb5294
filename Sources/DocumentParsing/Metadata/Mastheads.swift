import Lexicon

/// Words that newspapers, agencies and their staff call themselves.
struct Mastheads: Sendable {
  private let affiliations: Set<UInt64>
  private let publishers: Set<UInt64>

  /// The table `masthead-words` of `lexicon`.
  init(lexicon: Lexicon) {
    var affiliations: Set<UInt64> = []
    var publishers: Set<UInt64> = []
    for row in lexicon["masthead-words"].rows {
      if row.list("roles").contains("affiliation") { affiliations.insert(WordKey.phrase(row["word"])) }
      if row.list("roles").contains("publisher") { publishers.insert(WordKey.phrase(row["word"])) }
    }
    self.affiliations = affiliations
    self.publishers = publishers
  }

  /// Whether the word at `range` may stand behind a name in a byline.
  func isAffiliation(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    affiliations.contains(WordKey.joined(WordKey.offset, WordKey.key(bytes, range)))
  }

  /// Whether the word at `range` is no part of a name (`Staff Writer`).
  func isStaff(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    Mastheads.staff.contains(WordKey.key(bytes, range))
  }

  /// Whether a run of `keys` is what a publisher calls itself (`news agency`).
  func namesPublisher(_ keys: ArraySlice<UInt64>) -> Bool {
    for index in keys.indices {
      let one = WordKey.joined(WordKey.offset, keys[index])
      if publishers.contains(one) { return true }
      if index + 1 < keys.endIndex, publishers.contains(WordKey.joined(one, keys[index + 1])) { return true }
    }
    return false
  }

  private static let staff = Set(
    ["staff", "correspondent", "writer", "reporter", "editor"].map { WordKey.key($0) })
}
