public import TextModel

/// Words that somebody is said to have said, to be looked for in texts.
///
/// “…”, "..." and "[...]" stand for words left out, "[the minister]" for words put differently; "[W]e" is "we". At either
/// end of the quotation they say nothing.
public struct Quotation: Sendable {
  /// As it was given.
  public let text: SourceText
  let words: Words
  let vocabulary: Vocabulary
  /// Where words may be passed over, in order.
  let openings: [Opening]
  /// Word → how many words of a text may be passed over right before it.
  let allowances: [Int]

  /// A place where the quotation does not give the words.
  struct Opening: Sendable {
    /// The word behind it.
    var before: Int
    /// How many words of a text it may stand for.
    var allowance: Int
    /// The mark or the brackets.
    var range: TextRange
  }

  /// Most words that an ellipsis leaves out: about a paragraph. What stands farther apart was not said in one breath.
  static let longestOmission = 100
  /// Most words that brackets stand for: a name with its titles.
  static let longestStandIn = 12

  /// The quotation spelt by `text`; nil where there is no word in it.
  public init?(_ text: SourceText) {
    var pass = QuotationPass(text)
    pass.read()
    guard pass.words.count > 0 else { return nil }
    self.text = text
    words = pass.words
    vocabulary = pass.vocabulary
    openings = pass.openings.filter { $0.before > 0 && $0.before < pass.words.count }
    var allowances = [Int](repeating: 0, count: pass.words.count)
    for opening in openings { allowances[opening.before] += opening.allowance }
    self.allowances = allowances
  }
}

/// Cuts a quotation into words and what stands for words.
private struct QuotationPass {
  private let text: SourceText
  private var place = 0
  var words = Words()
  var vocabulary = Vocabulary()
  var openings: [Quotation.Opening] = []

  init(_ text: SourceText) { self.text = text }

  mutating func read() {
    let bytes = text.bytes
    var start = 0
    while place < bytes.count {
      let (width, allowance) = opening(at: place)
      if width > 0 {
        var range = TextRange(place, place + width)
        if allowance == Quotation.longestStandIn { range = widened(range, floor: start) }
        addWords(TextRange(start, range.start))
        if allowance > 0 {
          openings.append(Quotation.Opening(before: words.count, allowance: allowance, range: range))
        }
        start = range.end
        place = range.end
      } else {
        place += 1
      }
    }
    addWords(TextRange(start, bytes.count))
    // Only now is it known which word follows.
    for opening in openings where opening.before < words.count { words.setInitial(opening.before) }
  }

  private mutating func addWords(_ range: TextRange) {
    var reader = WordReader(text, range)
    while reader.next({ vocabulary.add($0) }) {}
    words.append(reader.words)
  }

  /// Bytes of the omission or the brackets at `place` and how many words they stand for; 0 bytes where there are none.
  private mutating func opening(at place: Int) -> (width: Int, allowance: Int) {
    let bytes = text.bytes
    if bytes[place] == UInt8(ascii: "[") { return brackets(at: place) }
    let width = ellipsis(at: place)
    return (width, width > 0 ? Quotation.longestOmission : 0)
  }

  /// Bytes of the ellipsis at `place`: "…", three points and more, or three with blanks between them.
  private func ellipsis(at place: Int) -> Int {
    let bytes = text.bytes
    if bytes[place...].starts(with: "…".utf8) { return 3 }
    guard bytes[place] == UInt8(ascii: ".") else { return 0 }
    var (points, stop, next) = (0, place, place)
    while next < bytes.count, bytes[next] == UInt8(ascii: ".") {
      points += 1
      stop = next + 1
      next = stop
      if next + 1 < bytes.count, bytes[next] == 0x20, bytes[next + 1] == UInt8(ascii: ".") { next += 1 }
    }
    return points >= 3 ? stop - place : 0
  }

  /// Bytes of the brackets at `place`, letters that touch them included, and how many words they stand for.
  private func brackets(at place: Int) -> (width: Int, allowance: Int) {
    let bytes = text.bytes
    let limit = min(bytes.count, place + QuotationPass.longestBrackets)
    guard !WordReader.isBracketedLetter(bytes, at: place),
      let close = bytes[(place + 1)..<limit].firstIndex(of: UInt8(ascii: "]")),
      !bytes[(place + 1)..<close].contains(UInt8(ascii: "["))
    else { return (0, 0) }
    let inside = bytes[(place + 1)..<close]
    let width = close + 1 - place
    if inside.elementsEqual("sic".utf8) { return (width, 0) }
    let isOmission = (place + 1) < close && ellipsis(at: place + 1) == close - place - 1
    return (width, isOmission ? Quotation.longestOmission : Quotation.longestStandIn)
  }

  /// `range` with the letters that touch it: "appeal[ed]" stands for a word.
  private func widened(_ range: TextRange, floor: Int) -> TextRange {
    func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || 0x61...0x7A ~= byte | 0x20 }
    var range = range
    while range.start > floor, isLetter(text.bytes[range.start - 1]) { range.start -= 1 }
    while range.end < text.count, isLetter(text.bytes[range.end]) { range.end += 1 }
    return range
  }

  /// Bytes beyond which brackets are punctuation.
  private static let longestBrackets = 256
}
