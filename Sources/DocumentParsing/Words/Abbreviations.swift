import Lexicon

/// Words that a full stop belongs to.
struct Abbreviations: Sendable {
  /// What a full stop behind an abbreviation may mean.
  enum Kind: String {
    /// A name follows (`Mr.`): never a sentence's end.
    case title
    /// Never a sentence's end (`No.`, `e.g.`).
    case inner
    /// A number goes with it (`Nov. 19`).
    case date
    /// A day goes with it (`9 a.m. Thursday`); may close a sentence.
    case hour
    /// May close a sentence (`Inc.`, `U.S.`).
    case end
  }

  private let kinds: [UInt64: Kind]

  /// The table `abbreviations` of `lexicon`.
  init(lexicon: Lexicon) {
    var kinds: [UInt64: Kind] = [:]
    for row in lexicon["abbreviations"].rows {
      kinds[WordKey.key(row["abbreviation"])] = Kind(rawValue: row["kind"]) ?? .end
    }
    self.kinds = kinds
  }

  /// What the word at `range`, its full stop included, abbreviates as; nil where it is an ordinary word.
  func kind(_ bytes: [UInt8], _ range: Range<Int>) -> Kind? {
    guard range.count > 1, range.count <= 16, bytes[range.upperBound - 1] == 0x2E else { return nil }
    if let kind = kinds[WordKey.key(bytes, range)] {
      // `in.`, `no.`, `sat.` and `art.` in small letters are words more often than not.
      if range.count <= 4, kind == .date || kind == .inner || kind == .title,
        Ascii.isLower(bytes[range.lowerBound]),
        !Abbreviations.smallOnly.contains(WordKey.key(bytes, range))
      {
        return nil
      }
      return kind
    }
    return isLettersAndDots(bytes, range) ? (range.count == 2 ? .title : .end) : nil
  }

  private static let smallOnly: Set<UInt64> = Set(
    ["p.", "pp.", "cf.", "ca.", "e.g.", "i.e.", "viz.", "vs.", "v.", "ed.", "al.", "no."].map {
      WordKey.key($0)
    })

  /// `J.`, `U.S.`, `B.B.C.`
  private func isLettersAndDots(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound {
      let (scalar, width) = Characters.scalar(bytes, at: index)
      guard Characters.isUpper(scalar), index + width < range.upperBound, bytes[index + width] == 0x2E else {
        return false
      }
      index += width + 1
    }
    return true
  }
}
