import ActorResolution
import DocumentParsing
import TextModel

extension QuotePass {
  /// “The minister said:” with paragraphs or list items behind it that stand in no marks.
  mutating func readBlocks() {
    let sections = reading.document.sections
    let framed = framedTokens()
    let cued = draftsByCue()
    var dropped: Set<Int> = []
    defer { drafts = drafts.indices.filter { !dropped.contains($0) }.map { drafts[$0] } }
    for (number, sentence) in reading.document.sentences.enumerated() {
      if number % 64 == 0, cancellation.isCancelled { return }
      guard let last = sentence.tokens.last, last < reading.count, reading.lower(last) == ":",
        sections.indices.contains(sentence.section), sections[sentence.section].isArticle
      else { continue }
      let isLast =
        number + 1 >= reading.document.sentences.count
        || reading.document.sentences[number + 1].section != sentence.section
      guard isLast else { continue }
      let items = followers(of: sentence.section, .listItem)
      if !items.isEmpty, goesOn(sentence.tokens, with: items, cued, &dropped) { continue }
      guard var cue = cue(in: sentence.tokens) else { continue }
      if !items.isEmpty {
        cue.source = takeOver(cue, cued, &dropped)
        for item in items {
          append(.indirect, itemContent(item), cue, "an item of a list under the cue", item)
        }
        continue
      }
      guard cue.verb.frames.contains("q") else { continue }
      let paragraphs = blockParagraphs(after: sentence.section, framed)
      guard !paragraphs.isEmpty else { continue }
      let parts = paragraphs.map { sections[$0].range }
      drafts.append(
        QuoteDraft(
          form: .block, parts: parts, cue: cue.range, cueTokens: cue.tokens, source: cue.source,
          confidence: cue.source == nil ? 0.5 : 0.85,
          reason: "paragraphs behind “\(reading.document.text.string(cue.range)):”",
          section: sentence.section))
    }
  }

  /// A cue of saying and its subject.
  private struct BlockCue {
    var verb: SayingVerb
    var tokens: Range<Int>
    var range: TextRange
    var source: QuoteSource?
  }

  /// The last verb of saying in `tokens`, outside quotation marks.
  private func cue(in tokens: Range<Int>) -> BlockCue? {
    var found: BlockCue?
    for index in tokens where !reading.isQuoted(index) {
      guard let verb = reading.verb(at: index, limit: tokens.upperBound),
        reading.words.shape(index) == .lower, !verb.isNounToo, !verb.frames.isDisjoint(with: ["q", "that"])
      else { continue }
      var source: QuoteSource?
      if case .phrase(let phrase) = reading.subject(of: index, form: verb.form, floor: tokens.lowerBound) {
        source = reading.source(phrase)
      } else if let earlier = found?.source {
        source = earlier
      }
      let words = index..<(index + verb.words.count)
      found = BlockCue(verb: verb, tokens: words, range: reading.span(words), source: source)
    }
    return found
  }

  /// Token → the drafts with a cue that has it.
  private func draftsByCue() -> [Int: [Int]] {
    var out: [Int: [Int]] = [:]
    for (number, draft) in drafts.enumerated() {
      for token in draft.cueTokens ?? 0..<0 { out[token, default: []].append(number) }
    }
    return out
  }

  /// “called on the parties to:”: gives the items to the act that they complete, if there is one.
  private mutating func goesOn(
    _ sentence: Range<Int>, with items: [Int], _ cued: [Int: [Int]], _ dropped: inout Set<Int>
  ) -> Bool {
    let last = sentence.upperBound - 2
    guard sentence.count > 2, reading.lower(last) == "to" || reading.lower(last) == "for" else {
      return false
    }
    let near = sentence.flatMap { cued[$0] ?? [] }
    let act = near.last { number in
      drafts[number].form != .direct && drafts[number].parts.contains { $0.end == reading.ranges[last].end }
    }
    guard let act else { return false }
    let contents = items.map(itemContent).filter { !$0.isEmpty }
    drafts[act].parts += contents
    for other in near where other != act {
      let isItem = drafts[other].parts.allSatisfy { part in contents.contains { $0.overlaps(part) } }
      if isItem { dropped.insert(other) }
    }
    return true
  }

  /// Drops what was drafted of a list's cue before its items were read, announcement and pieces of items, and gives its speaker
  /// where that has more words for the same.
  private func takeOver(_ cue: BlockCue, _ cued: [Int: [Int]], _ dropped: inout Set<Int>) -> QuoteSource? {
    let near = cue.tokens.flatMap { cued[$0] ?? [] }
    dropped.formUnion(near)
    let before = near.lazy.compactMap { drafts[$0].source }.first
    guard let ours = cue.source else { return before }
    guard let theirs = before, let wider = theirs.mention, let own = ours.mention, wider.contains(own) else {
      return ours
    }
    var source = ours
    source.mention = wider
    return source
  }

  private func followers(of section: Int, _ kind: Section.Kind) -> [Int] {
    var out: [Int] = []
    var next = section + 1
    // “5. The mission recommends that:” has the dashes behind it, not “6.”.
    let isDeeper = reading.document.sections[section].kind == kind
    let mark = isDeeper ? isNumbered(next) : false
    guard !isDeeper || mark != isNumbered(section) else { return [] }
    while next < reading.document.sections.count, reading.document.sections[next].kind == kind,
      out.count < 60,
      !isDeeper || isNumbered(next) == mark
    {
      out.append(next)
      next += 1
    }
    return out
  }

  private func isNumbered(_ section: Int) -> Bool {
    guard reading.document.sections.indices.contains(section) else { return false }
    let range = reading.document.sections[section].range
    return reading.document.text.bytes[range.start..<max(range.start, range.end)].first.map {
      $0 >= 0x30 && $0 <= 0x39
    } == true
  }

  private mutating func append(
    _ form: Quote.Form, _ range: TextRange, _ cue: BlockCue, _ reason: String, _ section: Int
  ) {
    guard !range.isEmpty else { return }
    drafts.append(
      QuoteDraft(
        form: form, parts: [range], cue: cue.range, cueTokens: cue.tokens, source: cue.source,
        confidence: cue.source == nil ? 0.5 : 0.85, reason: reason, section: section))
  }

  /// A list item without its bullet and the full stop or semicolon at its end.
  private func itemContent(_ section: Int) -> TextRange {
    let tokens = reading.tokens(in: reading.document.sections[section].range)
    let start = reading.behindListMark(tokens)
    return reading.contentRange(start..<tokens.upperBound) ?? TextRange(0, 0)
  }

  /// The unquoted paragraphs that belong to a “said:”: the first, and those behind it that open with nobody's name and no quotation.
  private func blockParagraphs(after section: Int, _ framed: [Int]) -> [Int] {
    var out: [Int] = []
    var current = section
    while out.count < 6, let next = nextParagraph(current) {
      let range = reading.document.sections[next].range
      guard reading.document.sections[next].kind == .body else { break }
      let tokens = reading.tokens(in: range)
      guard let first = tokens.first, !tokens.isEmpty else { break }
      if reading.isQuoted(first) { break }
      if !out.isEmpty, opensWithActor(tokens) || hasFrame(tokens, framed) { break }
      out.append(next)
      current = next
    }
    return out
  }

  private func opensWithActor(_ tokens: Range<Int>) -> Bool {
    let head = reading.span(tokens.lowerBound..<min(tokens.lowerBound + 4, tokens.upperBound))
    return reading.mentions(in: head).contains { $0.form != .pronoun }
      || ["according", "he", "she", "they"].contains(reading.lower(tokens.lowerBound))
  }

  /// Whether a paragraph has a quotation or an attribution of its own.
  private func hasFrame(_ tokens: Range<Int>, _ framed: [Int]) -> Bool {
    if tokens.contains(where: {
      reading.isQuoted($0) && !reading.spans[Int(reading.spanAt[$0])].isSingle
    }) {
      return true
    }
    var low = 0
    var high = framed.count
    while low < high {
      let middle = (low + high) / 2
      if framed[middle] < tokens.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low < framed.count && framed[low] < tokens.upperBound
  }

  /// The tokens at which a cue of somebody known begins, in order.
  private func framedTokens() -> [Int] {
    drafts.compactMap { draft in
      guard let source = draft.source, !source.actors.isEmpty else { return nil }
      return draft.cueTokens?.lowerBound
    }.sorted()
  }

  /// The turns of an interview, each by its label.
  mutating func readTurns() {
    for (number, section) in reading.document.sections.enumerated() where section.kind == .turn {
      if number % 64 == 0, cancellation.isCancelled { return }
      guard let label = section.label else { continue }
      let tokens = reading.tokens(in: section.range)
      var start = tokens.lowerBound
      while start < tokens.upperBound, reading.ranges[start].start < label.end || reading.lower(start) == ":"
      { start += 1 }
      var end = tokens.upperBound
      // The transcript's own mark, opened before the label.
      if section.range.start < label.start, end > start, ["\"", "”"].contains(reading.lower(end - 1)) {
        end -= 1
      }
      guard start < end else { continue }
      let words = reading.span(start..<end)
      let shown = reading.document.text.string(label)
      var source = QuoteSource(
        mention: label, name: shown, confidence: 0.7, reason: "the label gives no name that the text knows")
      if let id = reading.actors.turnSpeakers[number], let actor = reading.actorIndex[id] {
        source = QuoteSource(
          actors: [actor], mention: label, name: reading.actors.actors[actor].name, confidence: 0.95,
          reason: "the label of the turn")
      }
      drafts.append(
        QuoteDraft(
          form: .turn, parts: [words], cue: nil, cueTokens: nil, source: source,
          confidence: source.actors.isEmpty ? 0.7 : 0.95,
          reason: "a turn of an interview", section: number))
    }
  }
}
