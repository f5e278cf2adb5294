import DocumentParsing
import TextModel

/// Quotations within quotations: “He said, ‘You will never fly again,’ and he was right”.
extension QuotePass {
  /// Fewer words in single marks within double ones are a title or a nickname.
  private static let fewestWords = 3

  /// Drafts what stands in single marks within double ones behind a verb of saying.
  mutating func readInner() {
    for (number, span) in reading.spans.enumerated() where !span.isSingle {
      if number % 64 == 0, cancellation.isCancelled { return }
      let floor = reading.spanTokens[number].lowerBound
      for inner in QuotationMarks.spans(in: reading.document.text, span.content, section: span.section)
      where inner.isSingle && inner.isClosed {
        let tokens = reading.tokens(in: inner.range)
        guard tokens.count(where: { !reading.isMark($0) }) >= QuotePass.fewestWords else { continue }
        var cue = tokens.lowerBound - 1
        if [",", ":"].contains(reading.lower(cue)) { cue -= 1 }
        guard cue > floor, let verb = reading.verb(at: cue, limit: cue + 1), verb.frames.contains("q"),
          verb.form == .past || verb.form == .present
        else { continue }
        drafts.append(
          QuoteDraft(
            form: .direct, parts: [inner.range], cue: reading.ranges[cue], cueTokens: cue..<cue + 1,
            source: reading.subjectInTree(of: cue).map { reading.source($0) }, confidence: 0.7,
            reason: "single marks within a quotation", section: span.section))
      }
    }
  }
}
