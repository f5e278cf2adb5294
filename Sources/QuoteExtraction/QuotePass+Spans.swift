import ActorResolution
import DocumentParsing
import TextModel

extension QuotePass {
  /// Gives the quoted spans without a cue of their own to the quote they go on with, or to the speaker of the context.
  mutating func joinSpans() {
    joinContinuations()
    var owner: [Int: Int] = [:]
    for (index, draft) in drafts.enumerated() where draft.form == .direct {
      if index % 1024 == 0, cancellation.isCancelled { return }
      for part in draft.parts {
        if let token = reading.tokens(in: part).first, reading.isQuoted(token) {
          owner[Int(reading.spanAt[token])] = index
        }
      }
    }
    let indirect = drafts.filter { $0.form != .direct }.flatMap(\.parts).sorted()
    var cursor = 0
    for number in reading.spans.indices where owner[number] == nil {
      if number % 64 == 0, cancellation.isCancelled { return }
      let span = reading.spans[number]
      while cursor < indirect.count, indirect[cursor].end <= span.range.start { cursor += 1 }
      if cursor < indirect.count, indirect[cursor...].prefix(6).contains(where: { $0.overlaps(span.range) }) {
        continue
      }
      guard reading.document.sections[span.section].kind != .turn, isLong(number) else { continue }
      if let signature = signature(behind: number) {
        owner[number] = drafts.count
        drafts.append(signed(number, signature))
        continue
      }
      if number > 0, let before = owner[number - 1], goesOn(number, after: number - 1) {
        drafts[before].parts.append(span.range)
        owner[number] = before
        continue
      }
      // Opened again in the next paragraph: the cue may come only at the last.
      if number + 1 < reading.spans.count, !span.isClosed, let behind = ownerAhead(number, owner) {
        drafts[behind].parts.append(span.range)
        owner[number] = behind
        continue
      }
      guard fillsParagraph(number) else { continue }
      owner[number] = drafts.count
      let draft = uncued(number)
      drafts.append(draft)
      // The next one that is all quotation is theirs too.
      if draft.source != nil { lastSource[draft.section] = draft.source }
    }
  }

  /// “…,” she said, clapping. “…”: gives what the language model attributes by a word that is none of saying to the same
  /// speaker's quotation that it goes on with.
  private mutating func joinContinuations() {
    func span(_ part: TextRange?) -> Int? {
      guard let token = part.flatMap({ reading.tokens(in: $0).first }), reading.isQuoted(token) else {
        return nil
      }
      return Int(reading.spanAt[token])
    }
    var owner: [Int: Int] = [:]
    for (index, draft) in drafts.enumerated() where draft.form == .direct {
      for part in draft.parts { if let number = span(part) { owner[number] = index } }
    }
    var dropped: Set<Int> = []
    for (index, draft) in drafts.enumerated() where draft.form == .direct && draft.parts.count == 1 {
      guard let number = span(draft.parts.first), let cue = draft.cueTokens,
        !cue.contains(where: { reading.verb(at: $0, limit: cue.upperBound) != nil }),
        let before = owner[number - 1], before != index, !dropped.contains(before),
        let speaker = draft.source?.mention, drafts[before].source?.mention == speaker,
        reading.spans[number - 1].section == reading.spans[number].section,
        goesOn(number, after: number - 1)
      else { continue }
      drafts[before].parts += draft.parts
      dropped.insert(index)
    }
    drafts = drafts.indices.filter { !dropped.contains($0) }.map { drafts[$0] }
  }

  /// Most words behind a dash that can be a name with its office.
  private static let longestSignature = 12

  /// The name behind a dash that follows a quotation, to the end of the line: “It scares me.” — Anna Brandt.
  private func signature(behind number: Int) -> Range<Int>? {
    let tokens = reading.spanTokens[number]
    let dash = tokens.upperBound
    guard dash + 1 < reading.count, reading.verbs.dashes.contains(reading.lower(dash)),
      !reading.isQuoted(dash),
      reading.section(at: reading.ranges[dash].start) - reading.spans[number].section <= 1
    else { return nil }
    var end = dash + 1
    // One word more than a name may have, so that no endless line is gone through.
    while end < reading.count, end <= dash + 1 + QuotePass.longestSignature,
      end == dash + 1 || !hasBreak(before: end)
    {
      end += 1
    }
    while end > dash + 1, reading.lower(end - 1) == "." { end -= 1 }
    let name = dash + 1..<end
    guard (1...QuotePass.longestSignature).contains(name.count), reading.words.isCapital(name.lowerBound),
      !name.contains(where: { reading.isQuoted($0) || reading.looksFinite($0) })
    else { return nil }
    return name
  }

  /// Whether a line ends before a token.
  private func hasBreak(before token: Int) -> Bool {
    let (from, end) = (reading.ranges[token - 1].end, reading.ranges[token].start)
    return reading.document.text.bytes[from..<max(from, end)].contains(0x0A)
  }

  private func signed(_ number: Int, _ name: Range<Int>) -> QuoteDraft {
    let span = reading.spans[number]
    var source = reading.source(name)
    source.mention = reading.span(name)
    return QuoteDraft(
      form: .direct, parts: [span.range], cue: nil, cueTokens: nil, source: source, confidence: 0.85,
      reason: "signed behind a dash", section: span.section)
  }

  private func isLong(_ number: Int) -> Bool {
    let words = reading.spanTokens[number].count { !reading.isMark($0) }
    return words >= 4
      || words >= 2
        && (fillsParagraph(number) || startsParagraph(number) && !reading.spans[number].isClosed)
  }

  /// Whether a span goes on with what the one before it began: in the same section with only that one's cue between, or over paragraphs.
  private func goesOn(_ number: Int, after previous: Int) -> Bool {
    let a = reading.spans[previous]
    let b = reading.spans[number]
    if a.section == b.section {
      let between =
        reading.spanTokens[previous]
        .upperBound..<max(reading.spanTokens[previous].upperBound, reading.spanTokens[number].lowerBound)
      // “…,” he said. “…”: nothing but the cue and its subject, and no second sentence.
      let words = between.count { !reading.isMark($0) }
      let stops = between.count { [".", "!", "?"].contains(reading.lower($0)) }
      return words <= 28 && stops <= 1
        && (stops == 0 || [".", "!", "?"].contains(reading.lower(between.upperBound - 1)))
    }
    return !a.isClosed && b.section == nextParagraph(a.section) && startsParagraph(number)
  }

  /// The draft that owns the last of the spans that were opened paragraph after paragraph.
  private func ownerAhead(_ number: Int, _ owner: [Int: Int]) -> Int? {
    var current = number
    for _ in 0..<8 {
      let next = current + 1
      guard next < reading.spans.count, !reading.spans[current].isClosed,
        reading.spans[next].section == nextParagraph(reading.spans[current].section), startsParagraph(next)
      else { return nil }
      if let found = owner[next] { return found }
      current = next
    }
    return nil
  }

  func nextParagraph(_ section: Int) -> Int? {
    var next = section + 1
    while next < reading.document.sections.count, next - section < 4 {
      let kind = reading.document.sections[next].kind
      if kind == .body || kind == .listItem { return next }
      if kind != .caption && kind != .boilerplate && kind != .note { return nil }
      next += 1
    }
    return nil
  }

  private func startsParagraph(_ number: Int) -> Bool {
    let section = reading.document.sections[reading.spans[number].section].range
    return reading.spans[number].range.start - section.start <= 3
  }

  private func fillsParagraph(_ number: Int) -> Bool {
    let section = reading.document.sections[reading.spans[number].section]
    guard section.kind == .body else { return false }
    let rest = section.range.end - reading.spans[number].range.end
    return startsParagraph(number) && rest <= 3
  }

  /// A paragraph that is all quotation: by whom the paragraph before speaks of.
  private func uncued(_ number: Int) -> QuoteDraft {
    let span = reading.spans[number]
    var source = contextSource(before: span.section)
    source?.confidence *= 0.8
    if let found = source { source?.reason = "the speaker of the paragraph before; " + found.reason }
    return QuoteDraft(
      form: .direct, parts: [span.range], cue: nil, cueTokens: nil, source: source,
      confidence: source == nil ? 0.3 : 0.55, reason: "a paragraph that is all quotation",
      section: span.section)
  }

  /// Who speaks in the paragraph before `section`, or in the one before that where nobody is spoken of in it.
  private func contextSource(before section: Int) -> QuoteSource? {
    var passed = 0
    for earlier in stride(from: section - 1, through: max(0, section - 4), by: -1) {
      let kind = reading.document.sections[earlier].kind
      if kind == .heading || kind == .headline { return nil }
      guard kind == .body || kind == .listItem else { continue }
      if let person = lastSubject(of: earlier) { return person }
      if let source = lastSource[earlier] { return source.actors.isEmpty ? nil : source }
      passed += 1
      guard passed < 2 else { return nil }
    }
    return nil
  }

  /// The person who is the subject of the last sentence of `section`, outside quotation marks.
  private func lastSubject(of section: Int) -> QuoteSource? {
    let sentences = reading.document.sentences
    guard let last = lastSentence(of: section) else { return nil }
    let tokens = sentences[last].tokens
    for mention in reading.mentions(in: sentences[last].range) {
      let actor = reading.actors.actors[mention.actor]
      let place = reading.tokens(in: mention.range)
      guard actor.kind == .person, let first = place.first, !reading.isQuoted(first) else { continue }
      guard reading.kind(first - 1) != "prep" || first == tokens.lowerBound,
        reading.lower(place.upperBound) != "'s"
      else { continue }
      return QuoteSource(
        actors: [mention.actor], mention: mention.range, name: actor.name, confidence: mention.confidence,
        reason: "its last sentence is about what \(actor.name) says or does")
    }
    return nil
  }

  private func lastSentence(of section: Int) -> Int? {
    var low = 0
    var high = reading.document.sentences.count
    while low < high {
      let middle = (low + high) / 2
      if reading.document.sentences[middle].section <= section { low = middle + 1 } else { high = middle }
    }
    return low > 0 && reading.document.sentences[low - 1].section == section ? low - 1 : nil
  }
}
