import TextModel

extension Alignment {
  /// The words of `quotation` and of the stretch `found` around `chain` that are the same, in order.
  ///
  /// A table for all of it as long as that is small. Of a quotation of pages the hits of the chain are taken as they are, and
  /// what lies between them is aligned; a stretch that is too large for that is one difference.
  static func pairs(
    of quotation: Quotation, with words: Words, _ found: Range<Int>, along chain: Chain, width: Int,
    _ cancellation: Cancellation
  ) -> [WordPair] {
    let all = 0..<quotation.words.count
    guard (all.count + 1) * (found.count + 1) > mostCells else {
      return Alignment(
        quotation, all, with: words, found, openStart: true, openEnd: true, cancellation
      ).pairs()
    }
    var pairs: [WordPair] = []
    for anchor in anchors(of: quotation, words, found, chain, width) + [nil] {
      let last = pairs.last
      let quoted = (last.map { $0.quoted + 1 } ?? 0)..<(anchor?.quoted ?? all.upperBound)
      let between = (last.map { $0.found + 1 } ?? found.lowerBound)..<(anchor?.found ?? found.upperBound)
      if !quoted.isEmpty {
        pairs += Alignment(
          quotation, quoted, with: words, between, openStart: last == nil, openEnd: anchor == nil,
          cancellation
        ).pairs()
      }
      if let anchor { pairs.append(anchor) }
    }
    return pairs
  }

  /// The words that the hits of `chain` say are the same.
  private static func anchors(
    of quotation: Quotation, _ words: Words, _ found: Range<Int>, _ chain: Chain, _ width: Int
  ) -> [WordPair?] {
    var anchors: [WordPair] = []
    for hit in chain.hits {
      for step in 0..<width {
        let pair = WordPair(quoted: Int(hit.quoted) + step, found: Int(hit.found) + step)
        if let last = anchors.last, pair.quoted <= last.quoted || pair.found <= last.found { continue }
        if found.contains(pair.found), quotation.words.isSame(pair.quoted, as: pair.found, of: words) {
          anchors.append(pair)
        }
      }
    }
    return anchors
  }
}
