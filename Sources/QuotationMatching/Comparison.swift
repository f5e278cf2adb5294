import TextModel

/// What an alignment says: where the quotation stands and what differs.
struct Comparison {
  private let quotation: Quotation
  private let words: Words
  private let text: SourceText
  private let negations: Negations
  private let pairs: [WordPair]
  private(set) var differences: [QuotationMatch.Difference] = []
  /// The words of the text that the quotation is held against.
  private(set) var found: Range<Int>
  /// Weight of the text's words that are in differences.
  private var surplus: Int32 = 0

  /// Compares along `pairs`; nil where there are none.
  init?(
    _ quotation: Quotation, with words: Words, of text: SourceText, along pairs: [WordPair],
    negations: Negations
  ) {
    guard let first = pairs.first, let last = pairs.last else { return nil }
    self.quotation = quotation
    self.words = words
    self.pairs = pairs
    self.text = text
    self.negations = negations
    found = first.found..<(last.found + 1)
    compareHead(first)
    for (pair, next) in zip(pairs, pairs.dropFirst()) { compare(between: pair, and: next) }
    compareTail(last)
  }

  /// Twice the weight of the words that are the same, as a share of the weight of all words held against each other, those of the
  /// quotation and those of the text (Dice).
  var likeness: Double {
    let same = pairs.reduce(Int32(0)) { $0 + quotation.words.weight($1.quoted) }
    let all = (0..<quotation.words.count).reduce(Int32(0)) { $0 + quotation.words.weight($1) }
    return Double(2 * same) / Double(all + same + surplus)
  }

  /// The comparison as it is told.
  var match: QuotationMatch {
    var same: [TextRange] = []
    var run: Range<Int>?
    for pair in pairs {
      if let known = run, known.upperBound == pair.found {
        run = known.lowerBound..<(pair.found + 1)
      } else {
        if let run { same.append(words.range(run)) }
        run = pair.found..<(pair.found + 1)
      }
    }
    if let run { same.append(words.range(run)) }
    return QuotationMatch(range: words.range(found), same: same, differences: differences)
  }

  private mutating func add(_ quoted: Range<Int>, _ found: Range<Int>) {
    guard !quoted.isEmpty || !found.isEmpty else { return }
    let isAside = !found.isEmpty && found.allSatisfy { words.marks[$0].contains(.aside) }
    differences.append(
      QuotationMatch.Difference(
        expected: quotation.words.range(quoted), found: words.range(found), isAside: isAside))
    // “he said” is put in; beside words of the quotation it is no such thing.
    if !quoted.isEmpty || !isAside { for index in found { surplus += words.weight(index) } }
  }

  /// Words before the first that is the same stand for as many of the text, but none beyond the end of a sentence or a quotation
  /// mark that the quotation does not have there.
  private mutating func compareHead(_ first: WordPair) {
    guard first.quoted > 0 else { return }
    var start = first.found
    for step in 1...first.quoted {
      let (quoted, behind) = (first.quoted - step, first.found - step + 1)
      guard behind > 0, quotation.allowances[quoted + 1] == 0,
        words.marks[behind].isDisjoint(with: .boundary)
          || !quotation.words.marks[quoted + 1].isDisjoint(with: .boundary)
      else { break }
      start = behind - 1
    }
    add(0..<first.quoted, start..<first.found)
    found = start..<found.upperBound
  }

  private mutating func compareTail(_ last: WordPair) {
    let count = quotation.words.count
    guard last.quoted + 1 < count else { return }
    var end = last.found + 1
    for quoted in (last.quoted + 1)..<count {
      let next = last.found + quoted - last.quoted
      guard next < words.count, quotation.allowances[quoted] == 0,
        words.marks[next].isDisjoint(with: .boundary)
          || !quotation.words.marks[quoted].isDisjoint(with: .boundary)
      else { break }
      end = next + 1
    }
    add((last.quoted + 1)..<count, (last.found + 1)..<end)
    found = found.lowerBound..<end
  }

  private mutating func compare(between pair: WordPair, and next: WordPair) {
    let quoted = (pair.quoted + 1)..<next.quoted
    let between = (pair.found + 1)..<next.found
    let places = ((pair.quoted + 1)...next.quoted).filter { quotation.allowances[$0] > 0 }
    guard let first = places.first, let last = places.last else { return add(quoted, between) }
    // Words beside an omission stand for as many beside what is left out.
    let head = between.prefix(first - quoted.lowerBound)
    let rest = between.dropFirst(head.count)
    let tail = rest.suffix(quoted.upperBound - last)
    let left = rest.dropLast(tail.count)
    let allowance = places.reduce(0) { $0 + quotation.allowances[$1] }
    add(quoted.lowerBound..<first, head)
    add(first..<last, left.lowerBound..<left.lowerBound)
    if left.count > allowance {
      add(first..<first, left)
    } else {
      compareOmission(before: last, left)
    }
    add(last..<quoted.upperBound, tail)
  }

  /// An omission that takes the “not” out of a sentence alters it.
  private mutating func compareOmission(before word: Int, _ left: Range<Int>) {
    guard !left.isEmpty, let opening = quotation.openings.last(where: { $0.before == word }),
      !(left.lowerBound...left.upperBound).contains(where: { words.marks[$0].contains(.afterBreak) }),
      let denied = left.first(where: { negations.contains(text.string(words.range($0))) })
    else { return }
    differences.append(
      QuotationMatch.Difference(expected: opening.range, found: words.range(denied..<(denied + 1))))
  }
}
