import TextModel

/// A word of the quotation and the word of the text that it is.
struct WordPair: Equatable {
  var quoted: Int
  var found: Int
}

/// Aligns a stretch of the quotation with a stretch of a text, word by word.
///
/// Global in the quotation, with affine costs (Gotoh 1982): a word that is the same is worth four times its weight, one that is
/// passed over on either side costs its weight, and a difference costs `opening` besides, so that differences are few. Where the
/// quotation leaves words out, passing over so many is free.
struct Alignment {
  private let quotation: Quotation
  private let words: Words
  private let quoted: Range<Int>
  private let found: Range<Int>
  private let isOpen: (start: Bool, end: Bool)
  private let cancellation: Cancellation

  private static let opening: Int32 = 2
  private static let never = Int32.min / 4
  /// Cells of the largest table, each a byte.
  static let mostCells = 8 << 20

  /// Aligns `quoted` with `found`; at an end that is open, words of the text may be passed over for nothing.
  init(
    _ quotation: Quotation, _ quoted: Range<Int>, with words: Words, _ found: Range<Int>,
    openStart: Bool, openEnd: Bool, _ cancellation: Cancellation
  ) {
    self.quotation = quotation
    self.words = words
    self.quoted = quoted
    self.found = found
    isOpen = (openStart, openEnd)
    self.cancellation = cancellation
  }

  /// How a cell of either state was reached.
  private struct Step: OptionSet {
    let rawValue: UInt8
    /// The match came out of a difference.
    static let fromDifference = Step(rawValue: 1)
    /// The difference passes over a word of the text, else one of the quotation.
    static let passesFound = Step(rawValue: 2)
    /// The difference began with it.
    static let opens = Step(rawValue: 4)
  }

  /// The words that are the same, in order; none where the table would be too large or it is cancelled.
  func pairs() -> [WordPair] {
    let columns = found.count + 1
    guard columns * (quoted.count + 1) <= Alignment.mostCells else { return [] }
    var steps = [Step](repeating: [], count: columns * (quoted.count + 1))
    // Row → column of the row above from which each column is reached where words were left out; empty elsewhere.
    var jumps = [[Int32]](repeating: [], count: quoted.count + 1)
    var same = [Int32](repeating: isOpen.start ? 0 : Alignment.never, count: columns)
    var different = [Int32](repeating: Alignment.never, count: columns)
    same[0] = 0
    if !isOpen.start { passFound(&same, &different, &steps, row: 0) }
    for row in 1..<(quoted.count + 1) {
      if row % 16 == 0, cancellation.isCancelled { return [] }
      let word = quoted.lowerBound + row - 1
      let allowance = row > 1 || !isOpen.start ? quotation.allowances[word] : 0
      if allowance > 0 { jumps[row] = jump(&same, &different, allowance) }
      fill(&same, &different, &steps, row: row, word: word)
    }
    var best = isOpen.end ? 0 : columns - 1
    for column in (best + 1)..<max(best + 1, columns)
    where max(same[column], different[column]) > max(same[best], different[best]) { best = column }
    return traced(steps, jumps, from: best, isDifferent: different[best] > same[best])
  }

  /// Lets each column be reached from any of the `allowance` before it.
  private func jump(
    _ same: inout [Int32], _ different: inout [Int32], _ allowance: Int
  ) -> [Int32] {
    let score = zip(same, different).map { max($0, $1) }
    var from = [Int32](repeating: 0, count: score.count)
    // Columns that may still be the best, best first; a later one of the same worth goes before an earlier one.
    var queue: [Int] = []
    var head = 0
    for column in score.indices {
      while queue.count > head, score[queue[queue.count - 1]] <= score[column] { queue.removeLast() }
      queue.append(column)
      if queue[head] < column - allowance { head += 1 }
      let best = queue[head]
      from[column] = different[best] > same[best] ? ~Int32(best) : Int32(best)
    }
    for column in score.indices {
      let best = from[column] < 0 ? ~from[column] : from[column]
      same[column] = score[Int(best)]
      different[column] = Alignment.never
    }
    return from
  }

  private func fill(
    _ same: inout [Int32], _ different: inout [Int32], _ steps: inout [Step], row: Int, word: Int
  ) {
    let columns = found.count + 1
    let cost = quotation.words.weight(word)
    var diagonal = (same: same[0], different: different[0])
    for column in 0..<columns {
      let above = (same: same[column], different: different[column])
      var step: Step = []
      if above.same - Alignment.opening > above.different {
        step.insert(.opens)
        different[column] = above.same - Alignment.opening - cost
      } else {
        different[column] = above.different - cost
      }
      if column > 0, quotation.words.isSame(word, as: found.lowerBound + column - 1, of: words) {
        if diagonal.different > diagonal.same { step.insert(.fromDifference) }
        same[column] = max(diagonal.same, diagonal.different) + 4 * cost
      } else {
        same[column] = Alignment.never
      }
      diagonal = above
      steps[row * columns + column] = step
    }
    passFound(&same, &different, &steps, row: row)
  }

  /// Differences of `row` that pass over words of the text.
  private func passFound(
    _ same: inout [Int32], _ different: inout [Int32], _ steps: inout [Step], row: Int
  ) {
    let columns = found.count + 1
    for column in 1..<max(1, columns) {
      let cost = words.cost(found.lowerBound + column - 1)
      let opened = same[column - 1] - Alignment.opening
      let best = max(opened, different[column - 1]) - cost
      guard best > different[column] else { continue }
      different[column] = best
      var step = steps[row * columns + column]
      step.insert(.passesFound)
      if opened > different[column - 1] { step.insert(.opens) } else { step.remove(.opens) }
      steps[row * columns + column] = step
    }
  }

  private func traced(
    _ steps: [Step], _ jumps: [[Int32]], from end: Int, isDifferent: Bool
  ) -> [WordPair] {
    let columns = found.count + 1
    var pairs: [WordPair] = []
    var (row, column, isDifferent) = (quoted.count, end, isDifferent)
    while row > 0 {
      let step = steps[row * columns + column]
      if isDifferent, step.contains(.passesFound) {
        column -= 1
        isDifferent = !step.contains(.opens)
        continue
      }
      if isDifferent {
        isDifferent = !step.contains(.opens)
      } else {
        column -= 1
        pairs.append(WordPair(quoted: quoted.lowerBound + row - 1, found: found.lowerBound + column))
        isDifferent = step.contains(.fromDifference)
      }
      // The row above as it was before words were left out.
      if !jumps[row].isEmpty {
        let from = jumps[row][column]
        isDifferent = from < 0
        column = Int(from < 0 ? ~from : from)
      }
      row -= 1
    }
    return pairs.reversed()
  }
}
