/// A word as the vocabulary spells it, with the place in the text of each of its bytes.
struct NormalisedWord {
  /// Words of more characters are unknown.
  static let longest = 100

  /// UTF-8 of the first hundred characters.
  private(set) var letters: [UInt8] = []
  /// First byte in the text of the character that each byte comes from.
  private(set) var starts: [Int32] = []
  /// One past its last byte.
  private(set) var ends: [Int32] = []
  /// Characters, those that are not kept included.
  private(set) var length = 0
  private var lastEnd = 0

  init() {
    letters.reserveCapacity(512)
    starts.reserveCapacity(512)
    ends.reserveCapacity(512)
  }

  var isTooLong: Bool { length > NormalisedWord.longest }

  /// Where in the text the bytes of `range` end.
  func end(of range: Range<Int>) -> Int {
    range.upperBound == letters.count ? lastEnd : Int(ends[range.upperBound - 1])
  }

  mutating func clear() {
    letters.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    length = 0
  }

  /// Adds an ASCII character that stands from `start` to `end` in the text.
  mutating func append(_ byte: UInt8, from start: Int, to end: Int) {
    length += 1
    lastEnd = end
    if length <= NormalisedWord.longest { put(byte, start, end) }
  }

  /// Adds a character that comes from what stands from `start` to `end` in the text.
  mutating func append(_ scalar: Unicode.Scalar, from start: Int, to end: Int) {
    length += 1
    lastEnd = end
    if length <= NormalisedWord.longest {
      for byte in UTF8.encode(scalar).unsafelyUnwrapped { put(byte, start, end) }
    }
  }

  private mutating func put(_ byte: UInt8, _ start: Int, _ end: Int) {
    letters.append(byte)
    starts.append(Int32(truncatingIfNeeded: start))
    ends.append(Int32(truncatingIfNeeded: end))
  }

  /// Where the words are cut that Universal Dependencies always splits though no mark shows where.
  private static let contractions: [(word: [UInt8], cuts: [Int])] = [
    (Array("cannot".utf8), [3]), (Array("dunno".utf8), [2, 3]), (Array("gimme".utf8), [3]),
    (Array("gonna".utf8), [3]), (Array("gotta".utf8), [3]), (Array("lemme".utf8), [3]),
    (Array("wanna".utf8), [3]),
  ]

  /// Its cuts, if it is such a word.
  var contraction: [Int]? {
    guard letters.count == 5 || letters.count == 6 else { return nil }
    return NormalisedWord.contractions.first { $0.word == letters }?.cuts
  }
}
