public import QuoteExtraction
import TextModel

/// A match with who says its words in the text.
public struct Attribution: Sendable {
  /// The match; what the text puts between two stretches of one speaker's words is no difference of it.
  public let match: QuotationMatch
  /// The quote that the words lie in; nil where the text says them in its own voice.
  public let quote: Quote?
  /// Quotes of other speakers that hold the words too: somebody passes them on, or several speak.
  public let others: [Quote]

  /// Finds in `quotes` of the text who says the words of `match`: the quote with most of them, at least half; of several, the
  /// shortest, which is the innermost.
  public init(of match: QuotationMatch, in quotes: [Quote]) {
    let total = match.same.reduce(0) { $0 + $1.count }
    let holders = quotes.compactMap { quote -> (quote: Quote, covered: Int, length: Int)? in
      guard let first = quote.parts.first, let last = quote.parts.last,
        first.start < match.range.end, match.range.start < last.end
      else { return nil }
      let covered = quote.covered(of: match.same)
      return covered * 2 >= total && covered > 0
        ? (quote, covered, quote.parts.reduce(0) { $0 + $1.count }) : nil
    }
    let best = holders.min {
      $0.covered == $1.covered ? $0.length < $1.length : $0.covered > $1.covered
    }
    quote = best?.quote
    var seen = best.map { [$0.quote.speaker] } ?? []
    var others: [Quote] = []
    for holder in holders where !seen.contains(where: { $0.isSame(as: holder.quote.speaker) }) {
      seen.append(holder.quote.speaker)
      others.append(holder.quote)
    }
    self.others = others
    var told = match
    told.differences.removeAll { Attribution.isInterlude($0, in: match, quotes) }
    self.match = told
  }

  /// Whether `difference` is what the text puts between two stretches of one speaker: “We will,” *he said*, “appeal.”
  private static func isInterlude(
    _ difference: QuotationMatch.Difference, in match: QuotationMatch, _ quotes: [Quote]
  ) -> Bool {
    guard difference.expected.isEmpty, difference.isAside,
      let before = match.same.last(where: { $0.end <= difference.found.start }),
      let after = match.same.first(where: { $0.start >= difference.found.end })
    else { return false }
    let openers = quotes.filter { $0.holds(before.end - 1) && !$0.holds(difference.found.start) }
    return quotes.contains { quote in
      quote.holds(after.start) && !quote.holds(difference.found.start)
        && openers.contains { $0.id == quote.id || $0.speaker.isSame(as: quote.speaker) }
    }
  }
}

extension Quote {
  /// Whether the byte at `offset` is of its content.
  fileprivate func holds(_ offset: Int) -> Bool { parts.contains { $0.contains(offset) } }

  /// Bytes of `ranges` that are of its content.
  fileprivate func covered(of ranges: [TextRange]) -> Int {
    ranges.reduce(0) { sum, range in
      sum + parts.reduce(0) { $0 + max(0, min($1.end, range.end) - max($1.start, range.start)) }
    }
  }
}

extension Quote.Speaker? {
  /// Whether both are known to be one: the same actor, or nobody's actor of the same name.
  fileprivate func isSame(as other: Quote.Speaker?) -> Bool {
    guard let self, let other else { return false }
    return self.actor == other.actor && (self.actor != nil || self.name == other.name)
  }
}
