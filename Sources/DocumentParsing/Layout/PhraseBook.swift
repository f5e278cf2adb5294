import Lexicon

/// The phrases by which the furniture of a page is known (`Leave a Reply`, `Published:`, `Notes to Editors`).
struct PhraseBook: Sendable {
  /// What a phrase is the mark of.
  enum Kind: String, Sendable, CaseIterable {
    case comments, share, appeal, legal, related, navigation, note, notes, caption, published, source, credit

    /// Whether it marks site furniture rather than something about the article.
    var isFurniture: Bool {
      switch self {
      case .comments, .share, .appeal, .legal, .related, .navigation: true
      case .note, .notes, .caption, .published, .source, .credit: false
      }
    }
  }

  /// How much of a block a phrase covered.
  enum Match: String, Sendable { case whole, start, any }

  /// A phrase found in a block.
  struct Hit: Sendable {
    var kind: Kind
    var match: Match
    /// Number of its words.
    var length: Int
  }

  private let entries: [UInt64: (match: Match, kind: Kind)]
  private let longest: Int
  /// What the first words of the phrases come to that may stand anywhere in a block.
  private let openings: Set<UInt64>

  /// The table `page-phrases` of `lexicon`.
  init(lexicon: Lexicon) {
    var entries: [UInt64: (match: Match, kind: Kind)] = [:]
    var longest = 0
    var openings: Set<UInt64> = []
    for row in lexicon["page-phrases"].rows {
      guard let match = Match(rawValue: row["match"]), let kind = Kind(rawValue: row["kind"]) else {
        continue
      }
      entries[WordKey.phrase(row["phrase"])] = (match, kind)
      let words = row["phrase"].split(separator: " ")
      longest = max(longest, words.count)
      if match == .any, let first = words.first { openings.insert(WordKey.phrase(String(first))) }
    }
    self.entries = entries
    self.longest = longest
    self.openings = openings
  }

  /// The best hit of a block with the word keys `keys` of its `words` words: the whole of it, then its longest start, then any.
  func hit(_ keys: ArraySlice<UInt64>, words: Int) -> Hit? {
    var best: Hit?
    var state = WordKey.offset
    for (count, key) in keys.prefix(longest).enumerated() {
      state = WordKey.joined(state, key)
      guard let entry = entries[state] else { continue }
      let length = count + 1
      switch entry.match {
      case .whole where length == words: best = Hit(kind: entry.kind, match: .whole, length: length)
      case .start, .any:
        best = Hit(kind: entry.kind, match: length == words ? .whole : .start, length: length)
      default: break
      }
    }
    if best != nil || words > 60 { return best }
    for start in keys.indices.dropFirst()
    where openings.contains(WordKey.joined(WordKey.offset, keys[start])) {
      var state = WordKey.offset
      for (count, key) in keys[start...].prefix(longest).enumerated() {
        state = WordKey.joined(state, key)
        if let entry = entries[state], entry.match == .any {
          return Hit(kind: entry.kind, match: .any, length: count + 1)
        }
      }
    }
    return nil
  }
}
