internal import CKernels

/// Everything that is read off the vectors of a window at once.
struct WindowHeads: Sendable {
  private let tags: TagHeads
  private let syntax: SyntaxHeads
  private let sources: LinkHead
  private let contents: LinkHead
  private let coreference: CoreferenceHead

  init(
    _ weights: WeightsFile, labels: Labels, coreference: CoreferenceHead, path: KernelPath
  ) throws(WeightsFile.Failure) {
    tags = try TagHeads(weights, path: path)
    syntax = try SyntaxHeads(weights, labels: labels, path: path)
    sources = try LinkHead(weights, "source", path: path)
    contents = try LinkHead(weights, "content", path: path)
    self.coreference = coreference
  }

  /// The reading of `window` of the text `bytes`; `hidden` holds its own vector and then one a piece.
  func reading(
    of window: Window, bytes: UnsafeBufferPointer<UInt8>, hidden: UnsafePointer<Float>, scratch: HeadScratch
  ) -> WindowReading {
    let count = window.pieces.count
    guard count > 0 else { return WindowReading() }
    let scores = tags.scores(hidden + Encoder.width, count: count, scratch: scratch)
    var probable = [Bool](repeating: false, count: count)
    for end in window.probableEnds where end > 0 && end <= count { probable[end - 1] = true }
    let cut = WordCutter(window, bytes: bytes) {
      tags.boundary(scores + $0 * tags.stride, isProbable: probable[$0])
    }
    let spans = { (tagger: SpanTagger, crosses: Bool) in
      WindowHeads.spans(tagger.spans(scores, stride: tags.stride, count: count), cut, crossSentences: crosses)
    }
    var reading = WindowReading()
    reading.names = spans(tags.names, false)
    reading.sources = spans(tags.source, false)
    reading.cues = spans(tags.cue, false)
    reading.contents = spans(tags.content, true)
    reading.events = spans(tags.events, false)
    reading.sentences = cut.sentences
    reading.tokens = syntax.tokens(cut.words, sentences: cut.sentences, hidden: hidden, scratch: scratch)
    reading.mentions = coreference.mentions(
      of: reading.tokens, sentences: reading.sentences, hidden: hidden, scratch: scratch)
    let toSources = sources.links(from: reading.cues, to: reading.sources, hidden: hidden, scratch: scratch)
    for (index, link) in toSources.enumerated() { reading.cues[index].link = link }
    let toCues = contents.links(from: reading.contents, to: reading.cues, hidden: hidden, scratch: scratch)
    for (index, link) in toCues.enumerated() { reading.contents[index].link = link }
    return reading
  }

  /// Spans widened to whole words; of two that meet in a word the first keeps it, and one that may not cross sentences
  /// ends with its first.
  static func spans(
    _ found: [SpanTagger.Span], _ cut: WordCutter, crossSentences: Bool
  ) -> [WindowReading.Span] {
    var spans: [WindowReading.Span] = []
    var (free, sentence) = (0, 0)
    for span in found {
      let first = max(free, cut.wordOfPiece[span.first])
      var (last, lastPiece) = (cut.wordOfPiece[span.last], span.last)
      // Two spans in the last word: nothing is left for the second.
      guard first <= last else { continue }
      while Int(cut.sentences[sentence].upperBound) <= first { sentence += 1 }
      if !crossSentences, last >= Int(cut.sentences[sentence].upperBound) {
        last = Int(cut.sentences[sentence].upperBound) - 1
        while cut.wordOfPiece[lastPiece] > last { lastPiece -= 1 }
      }
      free = last + 1
      spans.append(
        WindowReading.Span(
          start: cut.words[first].start, end: cut.words[last].end, firstPiece: Int32(span.first),
          endPiece: Int32(lastPiece + 1), kind: span.kind, confidence: span.confidence))
    }
    return spans
  }
}
