import ActorResolution
import DocumentParsing
import TextModel

/// Headlines that name who says them: “Vote was rigged – Solen”, “Solen: vote was rigged”.
extension QuotePass {
  /// Most words of a name in a headline.
  private static let longestName = 4

  /// Drafts what a headline has before a dash and a name, or behind a name and a colon, as that person's words.
  mutating func readHeadlines() {
    for (number, section) in reading.document.sections.enumerated() where section.kind == .headline {
      if cancellation.isCancelled { return }
      let tokens = reading.tokens(in: section.range)
      guard tokens.count > 4, tokens.count < 60, let (name, words) = signed(tokens) ?? opened(tokens),
        words.contains(where: { ["VERB", "AUX"].contains(reading.document.tokens.upos[$0] ?? "") }),
        let part = reading.contentRange(words),
        !drafts.contains(where: { $0.section == number && $0.parts.contains { $0.overlaps(part) } })
      else { continue }
      let quoted = words.allSatisfy { reading.isMark($0) || reading.isQuoted($0) }
      drafts.append(
        QuoteDraft(
          form: quoted ? .direct : .indirect, parts: [part], cue: nil, cueTokens: nil,
          source: reading.source(name),
          confidence: 0.6, reason: "a headline that names its speaker", section: number))
    }
  }

  /// “… – Solen”.
  private func signed(_ tokens: Range<Int>) -> (name: Range<Int>, words: Range<Int>)? {
    guard let dash = tokens.last(where: { reading.verbs.dashes.contains(reading.lower($0)) }) else {
      return nil
    }
    let name = dash + 1..<tokens.upperBound
    return isName(name) && dash > tokens.lowerBound + 2 ? (name, tokens.lowerBound..<dash) : nil
  }

  /// “Solen: …”.
  private func opened(_ tokens: Range<Int>) -> (name: Range<Int>, words: Range<Int>)? {
    guard let colon = tokens.prefix(QuotePass.longestName + 1).first(where: { reading.lower($0) == ":" })
    else {
      return nil
    }
    let name = tokens.lowerBound..<colon
    return isName(name) && colon + 3 < tokens.upperBound ? (name, colon + 1..<tokens.upperBound) : nil
  }

  /// Whether `tokens` are one name of a person or a state, and nothing else.
  private func isName(_ tokens: Range<Int>) -> Bool {
    guard (1...QuotePass.longestName).contains(tokens.count) else { return false }
    let whole = reading.span(tokens)
    return reading.mentions(in: whole).contains {
      $0.range == whole && $0.form != .pronoun && reading.actors.actors[$0.actor].kind != .media
    }
  }
}
