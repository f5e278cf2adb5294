import TextModel

/// What is known of a word beside its letters.
struct WordMarks: OptionSet, Sendable {
  let rawValue: UInt16
  /// Its first letter is a capital.
  static let capital = WordMarks(rawValue: 1)
  /// Its first letter's case tells nothing: a text, a sentence or a quotation begins here.
  static let initial = WordMarks(rawValue: 2)
  /// A sentence or paragraph ends before it.
  static let afterBreak = WordMarks(rawValue: 4)
  /// It has so few letters that texts of all kinds are full of it.
  static let short = WordMarks(rawValue: 8)
  /// It stands between two stretches in quotation marks of one paragraph: “We will,” *he said*, “appeal.”
  static let aside = WordMarks(rawValue: 16)
  /// All its letters, two at least, are capitals.
  static let capitals = WordMarks(rawValue: 32)
  /// It has capitals and small letters in another order than one capital first.
  static let mixed = WordMarks(rawValue: 64)
  /// It is in capitals because its neighbours are: the emphasis of a headline, and no abbreviation.
  static let shouted = WordMarks(rawValue: 128)

  /// A quotation mark stands before it: others speak from here.
  static let afterMark = WordMarks(rawValue: 256)

  /// What parts utterances.
  static let boundary: WordMarks = [.afterBreak, .afterMark]
  /// What tells how a word is written.
  static let shape: WordMarks = [.capital, .capitals, .mixed]
}

/// The words of a text, in columns.
struct Words: Sendable {
  /// What each is; −1 for one that the quotation does not have.
  private(set) var ids: [Int32] = []
  private(set) var marks: [WordMarks] = []
  private var starts: [Int32] = []
  private var ends: [Int32] = []

  var count: Int { ids.count }

  mutating func append(_ id: Int32, _ range: TextRange, _ mark: WordMarks) {
    ids.append(id)
    marks.append(mark)
    // Texts are far shorter than 2 GiB.
    starts.append(Int32(clamping: range.start))
    ends.append(Int32(clamping: range.end))
  }

  mutating func append(_ other: Words) {
    ids += other.ids
    marks += other.marks
    starts += other.starts
    ends += other.ends
  }

  /// The words `range` stand between two stretches in quotation marks.
  mutating func setAside(_ range: Range<Int>) {
    for index in range { marks[index].insert(.aside) }
  }

  /// The words `range` are in capitals because all of them are.
  mutating func setShouted(_ range: Range<Int>) {
    for index in range { marks[index].insert(.shouted) }
  }

  /// The case of the first letter of the word at `index` tells nothing.
  mutating func setInitial(_ index: Int) { marks[index].insert(.initial) }

  /// Where the word at `index` stands.
  func range(_ index: Int) -> TextRange { TextRange(Int(starts[index]), Int(ends[index])) }

  /// From the first to the last of the words `range`; where the next one begins if there are none.
  func range(_ range: Range<Int>) -> TextRange {
    guard let first = range.first, let last = range.last else {
      let place = range.lowerBound < count ? Int(starts[range.lowerBound]) : Int(ends.last ?? 0)
      return TextRange(place, place)
    }
    return TextRange(Int(starts[first]), Int(ends[last]))
  }

  /// How much the word at `index` tells: words of three letters and fewer are nearly half of all English ones and stand in
  /// every text.
  func weight(_ index: Int) -> Int32 { marks[index].contains(.short) ? 1 : 2 }

  /// What it costs to pass the word at `index` over.
  func cost(_ index: Int) -> Int32 { marks[index].contains(.aside) ? 0 : weight(index) }

  /// Whether the word at `index` is the one at `other` of `words`, numbered by the same vocabulary.
  ///
  /// Case counts ("US" is not "us", "Polish" not "polish") but where a text begins a sentence, or shouts.
  func isSame(_ index: Int, as other: Int, of words: Words) -> Bool {
    guard ids[index] == words.ids[other], ids[index] >= 0 else { return false }
    let (a, b) = (marks[index], words.marks[other])
    if a.intersection(.shape) == b.intersection(.shape) { return true }
    let both = a.union(b)
    if both.contains(.shouted) { return true }
    return both.isDisjoint(with: [.capitals, .mixed]) && both.contains(.initial)
  }
}
