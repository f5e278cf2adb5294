public import TextModel

/// Finds the places of texts where one quotation stands, as it is or altered.
///
/// Seed, chain, align: runs of words that quotation and text share are looked up in one pass over the text (`Seeds`), joined where
/// they follow each other as in the quotation (`Chaining`), and what the chains cover is aligned word by word (`Alignment`). The work
/// grows with the length of the text and, at each place that looks like the quotation, with the quotation's.
public struct QuotationSearch: Sendable {
  /// What is looked for.
  public let quotation: Quotation
  private let seeds: Seeds
  private let negations: Negations

  /// A search for `quotation`.
  public init(for quotation: Quotation, negations: Negations) {
    self.quotation = quotation
    self.negations = negations
    seeds = Seeds(of: quotation)
  }

  /// The likeness below which a place is not the quotation altered but other words; see `Comparison.likeness`.
  ///
  /// Of 110 sentences out of 250 news articles all of six words and more were found with three words in ten exchanged, half with four in
  /// ten, hardly one with five. Looked for in the 249 articles they are not from, none of six to ten words was found, of longer ones
  /// a copy and a paraphrase. Of a few words some agree by chance, so of fewer than eight one in three may differ, not more.
  private var leastLikeness: Double { quotation.words.count < 8 ? 2.0 / 3 : 0.6 }

  /// The places of `text` where the quotation stands, in order; none that overlap. Fewer where it is cancelled.
  public func matches(in text: SourceText, cancellation: Cancellation = .never) -> [QuotationMatch] {
    let words = WordReader.words(of: text, quotation.vocabulary, cancellation)
    let hits = seeds.hits(in: words, cancellation)
    guard !hits.isEmpty, !cancellation.isCancelled else { return [] }
    let chaining = Chaining(quotation, in: words, width: seeds.width)
    var taken = TakenWords()
    var matches: [QuotationMatch] = []
    for chain in chaining.chains(of: hits, cancellation) {
      if cancellation.isCancelled { return [] }
      guard let first = chain.hits.first, let last = chain.hits.last,
        let free = taken.free(around: Int(first.found), upTo: words.count)
      else { continue }
      let found = stretch(from: first, to: last, of: words).clamped(to: free)
      let pairs = Alignment.pairs(
        of: quotation, with: words, found, along: chain, width: seeds.width, cancellation)
      guard
        let comparison = Comparison(
          quotation, with: words, of: text, along: pairs, negations: negations),
        pairs.count >= min(2, quotation.words.count), comparison.likeness >= leastLikeness,
        taken.take(comparison.found)
      else { continue }
      matches.append(comparison.match)
    }
    return matches.sorted { $0.range < $1.range }
  }

  /// The words of a text around the hits `first` to `last` among which the rest of the quotation may stand.
  private func stretch(from first: Seeds.Hit, to last: Seeds.Hit, of words: Words) -> Range<Int> {
    func room(_ quoted: Range<Int>) -> Int {
      2 * quoted.count + 4 + quoted.reduce(0) { $0 + quotation.allowances[$1] }
    }
    let behind = Int(last.quoted) + seeds.width
    let start = Int(first.found) - room(0..<Int(first.quoted))
    let end = Int(last.found) + seeds.width + room(behind..<quotation.words.count)
    return max(0, start)..<min(words.count, end)
  }
}

/// The words of a text that belong to a match.
private struct TakenWords {
  /// Sorted, without overlaps.
  private var ranges: [Range<Int>] = []

  /// The words around `index` up to those taken; nil where it is itself.
  func free(around index: Int, upTo count: Int) -> Range<Int>? {
    let next = firstRange(endingAfter: index)
    if next < ranges.count, ranges[next].contains(index) { return nil }
    let start = next > 0 ? ranges[next - 1].upperBound : 0
    return start..<(next < ranges.count ? ranges[next].lowerBound : count)
  }

  /// Takes `words`, unless one of them is.
  mutating func take(_ words: Range<Int>) -> Bool {
    let place = firstRange(endingAfter: words.lowerBound)
    if place < ranges.count, ranges[place].lowerBound < words.upperBound { return false }
    ranges.insert(words, at: place)
    return true
  }

  private func firstRange(endingAfter index: Int) -> Int {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound <= index { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
