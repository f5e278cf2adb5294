import ActorResolution
import DocumentParsing
import TextModel

/// The quotations of one document while they are gathered.
struct QuotePass {
  let reading: QuoteReading
  let cancellation: Cancellation
  var drafts: [QuoteDraft] = []
  /// Spans that are a part of some draft.
  var taken: Set<Int> = []
  /// Section → source of the last cue in it.
  var lastSource: [Int: QuoteSource] = [:]

  init(reading: QuoteReading, cancellation: Cancellation) {
    self.reading = reading
    self.cancellation = cancellation
  }

  /// Reads the cues of one sentence.
  mutating func read(_ sentence: Sentence) {
    let sections = reading.document.sections
    guard sections.indices.contains(sentence.section), sections[sentence.section].isArticle,
      sentence.tokens.upperBound <= reading.count,
      !sentence.tokens.isEmpty
    else { return }
    // A text that is one endless sentence is read in stretches, so that no rule looks over all of it.
    var start = sentence.tokens.lowerBound
    while start < sentence.tokens.upperBound, !cancellation.isCancelled {
      let end = min(sentence.tokens.upperBound, start + QuotePass.stretch)
      read(start..<end, sentence.section)
      start = end
    }
  }

  /// The most tokens that are read as one sentence.
  private static let stretch = 512

  private mutating func read(_ tokens: Range<Int>, _ section: Int) {
    var cues = SentenceCues(reading: reading, sentence: tokens, section: section, taken: taken)
    taken = []
    cues.read()
    taken = cues.taken
    let isTurn = reading.document.sections[section].kind == .turn
    drafts += isTurn ? cues.drafts.filter(isOthers) : cues.drafts
    if let speaker = cues.speaker { lastSource[section] = speaker }
  }

  /// Whether somebody else is reported within a turn: what its speaker says of himself is the turn.
  func isOthers(_ draft: QuoteDraft) -> Bool {
    guard let mention = draft.source?.mention, let first = reading.tokens(in: mention).first else {
      return false
    }
    return !["i", "we", "you"].contains(reading.lower(first))
  }

  /// The quotes, in order, each inside the one that holds it.
  func quotes() -> [Quote] {
    var quotes: [(order: Int, quote: Quote)] = []
    for (number, draft) in drafts.enumerated() {
      if number % 256 == 0, cancellation.isCancelled { return [] }
      guard let first = draft.parts.min(), let last = draft.parts.max(by: { $0.end < $1.end }) else {
        continue
      }
      let whole = TextRange(first.start, last.end)
      let source = draft.source
      let known = source?.actors ?? []
      let actors: [Int?] = known.isEmpty ? [nil] : known.map { $0 }
      for (copy, actor) in actors.enumerated() {
        let salt = draft.form.rawValue + (draft.cue?.description ?? "") + (copy > 0 ? "+\(copy)" : "")
        let form = form(of: draft)
        let confidence = Calibration.confidence(draft.confidence, of: form)
        var quote = Quote(
          id: Fingerprint.id("quote", key: reading.document.key, range: whole, salt: salt),
          form: form,
          parts: draft.parts.sorted(), cue: draft.cue, speaker: nil,
          confidence: min(0.99, max(0.05, (confidence * 100).rounded() / 100)),
          explanation: draft.reason)
        if let source {
          let known = actor.map { reading.actors.actors[$0] }
          quote.speaker = (known?.name ?? source.name).map {
            Quote.Speaker(actor: known?.id, name: $0, mention: source.mention)
          }
          quote.explanation += "; " + source.reason
          quote.onBehalfOf =
            known.flatMap { reading.actors.represents[$0.id] }
            ?? source.onBehalfOf.map { reading.actors.actors[$0].id }
        } else {
          quote.explanation += "; the text does not say who speaks"
        }
        quotes.append((quotes.count, quote))
      }
    }
    // Of two who say the same, the first named comes first.
    quotes.sort { a, b in
      guard let x = a.quote.parts.first, let y = b.quote.parts.first else { return a.order < b.order }
      if x != y { return x < y }
      return (a.quote.cue?.start ?? 0, a.order) < (b.quote.cue?.start ?? 0, b.order)
    }
    return nested(quotes.map(\.quote))
  }

  /// Sets each quote's parent: the smallest one that holds its cue and content.
  private func nested(_ quotes: [Quote]) -> [Quote] {
    var out = quotes
    var open: [(index: Int, range: TextRange)] = []
    for index in out.indices {
      if index % 1024 == 0, cancellation.isCancelled { return out }
      guard let first = out[index].parts.first else { continue }
      let own = out[index].cue.map { first.union($0) } ?? first
      open.removeAll { $0.range.end <= first.start }
      if open.count > 24 { open.removeFirst(open.count - 24) }
      let holder = open.last {
        $0.range.contains(own) && out[$0.index].cue != out[index].cue
          && ($0.range != own || out[$0.index].cue.map { $0.end <= own.start } ?? false)
      }
      if let holder { out[index].parent = out[holder.index].id }
      for part in out[index].parts { open.append((index, part)) }
    }
    return out
  }

  /// Direct or mixed by how much of an indirect clause stands in marks.
  private func form(of draft: QuoteDraft) -> Quote.Form {
    guard draft.form == .indirect else { return draft.form }
    var (inside, all) = (0, 0)
    for part in draft.parts {
      let tokens = reading.tokens(in: part)
      all += tokens.count { !reading.isMark($0) }
      inside += tokens.count {
        !reading.isMark($0) && reading.isQuoted($0)
          && part.contains(reading.spans[Int(reading.spanAt[$0])].content)
      }
    }
    if all == 0 || inside == 0 { return .indirect }
    return inside * 10 >= all * 9 ? .direct : .mixed
  }
}

extension QuoteReading {
  /// The tokens that lie in `range`.
  func tokens(in range: TextRange) -> Range<Int> {
    func firstToken(from offset: Int) -> Int {
      var low = 0
      var high = ranges.count
      while low < high {
        let middle = (low + high) / 2
        if ranges[middle].start < offset { low = middle + 1 } else { high = middle }
      }
      return low
    }
    let first = firstToken(from: range.start)
    return first..<max(first, firstToken(from: range.end))
  }
}
