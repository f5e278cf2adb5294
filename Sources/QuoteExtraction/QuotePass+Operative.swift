import DocumentParsing
import TextModel

/// Resolutions: “The Assembly, / Recalling its report, / 1. Welcomes the vote; / 2. Calls on …”.
extension QuotePass {
  /// Most preambular paragraphs between a body and what it does.
  private static let longestPreamble = 60

  /// Drafts the acts of the numbered paragraphs that hang on a body's name with a comma, in place of what was found in them.
  mutating func readOperatives() {
    let sections = reading.document.sections
    for sentence in reading.document.sentences {
      if cancellation.isCancelled { return }
      // A short line may pass for a heading.
      guard let last = sentence.tokens.last, reading.lower(last) == ",", sections[sentence.section].isArticle,
        sentence.tokens.count <= 16,
        sentence.tokens.lowerBound == reading.tokens(in: sections[sentence.section].range).lowerBound,
        !sentence.tokens.contains(where: { reading.looksFinite($0) || reading.isQuoted($0) })
      else { continue }
      var source = reading.source(sentence.tokens.dropLast())
      guard !source.actors.isEmpty else { continue }
      source.mention = reading.span(sentence.tokens.dropLast())
      var next = sentence.section + 1
      while next < sections.count, next - sentence.section < QuotePass.longestPreamble, isPreamble(next) {
        next += 1
      }
      while next < sections.count, isOperative(next) {
        readOperative(next, source)
        next += 1
      }
    }
  }

  private func isPreamble(_ section: Int) -> Bool {
    let tokens = reading.tokens(in: reading.document.sections[section].range)
    return reading.document.sections[section].isArticle && tokens.last.map(reading.lower) == ","
  }

  private func isOperative(_ section: Int) -> Bool {
    let tokens = reading.tokens(in: reading.document.sections[section].range)
    return reading.document.sections[section].isArticle && reading.behindListMark(tokens) > tokens.lowerBound
  }

  private mutating func readOperative(_ section: Int, _ source: QuoteSource) {
    let tokens = reading.tokens(in: reading.document.sections[section].range)
    let start = reading.behindListMark(tokens)
    guard let verb = reading.verb(at: start, limit: tokens.upperBound), verb.form == .present else { return }
    let cues = SentenceCues(
      reading: reading, sentence: start..<tokens.upperBound, section: section, taken: taken)
    let end = start + verb.words.count
    guard let draft = cues.clause(verb, start, end, source) ?? cues.act(verb, start, end, source) else {
      return
    }
    drafts.removeAll { $0.section == section && $0.cueTokens.map { $0.lowerBound == start } ?? false }
    drafts.append(draft)
  }
}
