import ActorResolution
import DocumentParsing
import TextModel

/// An attribution as the language model sees it.
struct ModelAttribution {
  /// The words that attribute, and who it is attributed to.
  var cue, source: ModelFindings.Span?
  /// What is attributed, in order.
  var contents: [ModelFindings.Span]

  /// The least sure of its parts.
  var confidence: Double {
    Double(([cue, source].compactMap { $0 } + contents).map(\.confidence).min() ?? 0)
  }
}

extension ModelFindings {
  /// The contents with their cues and sources: those of one cue are one attribution. In the order of their first content.
  var attributions: [ModelAttribution] {
    var out: [ModelAttribution] = []
    var places: [Int: Int] = [:]
    for content in contents {
      guard let link = content.link else { continue }
      if let place = places[link] {
        out[place].contents.append(content)
        continue
      }
      places[link] = out.count
      let cue = cues[link]
      out.append(ModelAttribution(cue: cue, source: cue.link.map { sources[$0] }, contents: [content]))
    }
    return out
  }
}

extension QuotePass {
  /// Sets what the language model found beside what the rules drafted: of the same statement the model's spans stand and
  /// the rules' speaker where both mean the same words; what only the rules see stays where its form speaks for itself.
  mutating func readFindings() {
    guard let findings = reading.document.findings else { return }
    let attributions = findings.attributions.filter { !$0.contents.isEmpty }
    let extents = drafts.map { QuotePass.extent(of: $0.parts) }
    let byStart = drafts.indices.sorted { extents[$0].start < extents[$1].start }
    // What the model found of each of the rules' drafts, and what of it alone.
    var found: [(rule: Int?, drafts: [QuoteDraft])] = []
    var places: [Int: Int] = [:]
    var merged: Set<Int> = []
    var first = 0
    for (number, attribution) in attributions.enumerated() {
      if number % 64 == 0, cancellation.isCancelled { return }
      guard let draft = draft(of: attribution), isStatement(draft) else { continue }
      let whole = QuotePass.extent(of: draft.parts)
      // Nothing that ended long before can overlap what comes.
      while first < byStart.count, extents[byStart[first]].start < whole.start - QuotePass.reach {
        first += 1
      }
      var same: [Int] = []
      for place in byStart[first...] {
        if extents[place].start > whole.end { break }
        if isSame(drafts[place], draft) { same.append(place) }
      }
      // Of several the one with its cue: the others' words may be another sentence's.
      let sharing = same.filter { place in
        guard let cue = draft.cue, let theirs = drafts[place].cue else { return false }
        return cue.overlaps(theirs)
      }
      if let rule = sharing.first ?? same.first {
        if !sharing.isEmpty {
          same.removeAll { drafts[$0].section != drafts[rule].section && !sharing.contains($0) }
        }
        if let place = places[rule], draft.form == .indirect, found[place].drafts[0].form == .indirect,
          drafts[rule].parts.contains(where: { $0.contains(whole) })
        {
          found[place].drafts.append(draft)
        } else if let place = places[rule], drafts[rule].form == .direct, sharing.isEmpty,
          found[place].drafts[0].form == .direct
        {
          // The second half of an interrupted quotation, which is read as another word's.
        } else {
          places[rule] = found.count
          found.append((rule, [draft]))
        }
      } else if standsAlone(draft), !isRestOfQuotation(draft) {
        found.append((nil, [draft]))
      }
      merged.formUnion(same)
    }
    let added = found.map { one in one.rule.map { joined(one.drafts, with: drafts[$0]) } ?? one.drafts[0] }
    drafts =
      drafts.indices.filter { !merged.contains($0) && keepsAlone(drafts[$0], beside: added) }.map {
        drafts[$0]
      } + added
    lastSource = [:]
    for draft in drafts.sorted(by: { QuotePass.extent(of: $0.parts) < QuotePass.extent(of: $1.parts) }) {
      if let source = draft.source { lastSource[draft.section] = source }
    }
  }

  /// “…,” she said, referring to | the vote, “…”: whether what the model found ends with the second half of a quotation that the
  /// same speaker's cue interrupts.
  private func isRestOfQuotation(_ draft: QuoteDraft) -> Bool {
    guard let part = draft.parts.last, let cue = draft.cue else { return false }
    return drafts.contains { rule in
      guard rule.form == .direct, rule.parts.count > 1, let rest = rule.parts.last,
        let first = rule.parts.first
      else { return false }
      return part.contains(rest) && part.end == rest.end && first.end < cue.start
        && rule.source?.mention == draft.source?.mention
    }
  }

  /// Bytes beyond which two statements are not compared.
  private static let reach = 8192

  /// From the first byte of `parts` to the last.
  static func extent(of parts: [TextRange]) -> TextRange {
    parts.dropFirst().reduce(parts.first ?? TextRange(0, 0)) { $0.union($1) }
  }

  /// The draft of what the model found; nil where its content is nothing but marks.
  private func draft(of attribution: ModelAttribution) -> QuoteDraft? {
    var parts = attribution.contents.flatMap { cutAtSections($0.range) }.compactMap(part).filter(
      saysSomething)
    let cueSection = (attribution.cue?.range.start).map(reading.section)
    guard let first = parts.first(where: { reading.section(at: $0.start) == cueSection }) ?? parts.first,
      let token = reading.tokens(in: first).first
    else { return nil }
    let section = reading.section(at: first.start)
    guard reading.document.sections.indices.contains(section), reading.document.sections[section].isArticle
    else {
      return nil
    }
    // Quotations run over paragraphs, reports do not.
    let isQuoted = { (part: TextRange) in reading.tokens(in: part).first.map(reading.isQuoted) == true }
    parts = parts.filter { reading.section(at: $0.start) == section || isQuoted(first) && isQuoted($0) }
    let source = source(of: attribution)
    parts = withSources(parts)
    parts = withoutGaps(parts, around: [attribution.cue, attribution.source].compactMap { $0?.range })
    parts = withoutOccasions(parts, of: attribution)
    let cueTokens = attribution.cue.map { whole(reading.tokens(in: $0.range)) }
    // “She said | nothing when they came”.
    if let cue = cueTokens, reading.lower(cue.upperBound) == "nothing",
      reading.kind(cue.upperBound + 1) == "sub",
      parts.allSatisfy({ $0.start >= reading.ranges[cue.upperBound].start })
    {
      return nil
    }
    if let cue = cueTokens, let act = actInCapitals(cue, parts) {
      return QuoteDraft(
        form: .speechAct, parts: [act], cue: reading.span(cue), cueTokens: cue, source: source,
        confidence: attribution.confidence, reason: "an act of saying in a line of capitals", section: section
      )
    }
    let isDirect = parts.allSatisfy { part in reading.tokens(in: part).first.map(reading.isQuoted) == true }
    return QuoteDraft(
      form: isDirect && reading.isQuoted(token) ? .direct : .indirect, parts: parts,
      cue: cueTokens.map(reading.span),
      cueTokens: cueTokens, source: source, confidence: attribution.confidence, reason: "read as attributed",
      section: section)
  }

  /// “The session is a step, he said as | he met the heads”: on what occasion it was said is not said.
  private func withoutOccasions(_ parts: [TextRange], of attribution: ModelAttribution) -> [TextRange] {
    guard let cue = attribution.cue?.range, parts.contains(where: { $0.end <= cue.start }) else {
      return parts
    }
    return parts.filter { part in
      guard part.start >= cue.end, let first = reading.tokens(in: part).first, !reading.isQuoted(first) else {
        return true
      }
      return !["as", "when", "while"].contains(reading.lower(first - 1))
    }
  }

  /// “VELMORA REJECTS CRITICISM OF VOTE”: the verb and its object in a line of capitals, where the rules cannot tell verbs from names.
  private func actInCapitals(_ cue: Range<Int>, _ parts: [TextRange]) -> TextRange? {
    guard let verb = cue.first(where: { reading.verb(at: $0, limit: cue.upperBound) != nil }),
      reading.words.shape(verb) == .upper, let part = parts.first, parts.count == 1,
      cue.upperBound == reading.tokens(in: part).lowerBound,
      !reading.tokens(in: part).contains(where: { reading.isQuoted($0) || isVerb($0) })
    else { return nil }
    return reading.ranges[verb].union(part)
  }

  func isVerb(_ token: Int) -> Bool {
    ["VERB", "AUX"].contains(reading.document.tokens.upos[token] ?? "")
  }

  /// “wrote that, | according to | Channel Six, | Karsia …”: a source within what is said belongs to it.
  private func withSources(_ parts: [TextRange]) -> [TextRange] {
    var out: [TextRange] = []
    for part in parts {
      if let last = out.last, reading.tokens(in: last).map(reading.lower) == ["according", "to"],
        last.end <= part.start
      {
        out[out.count - 1] = last.union(part)
      } else {
        out.append(part)
      }
    }
    return out
  }

  /// A content that breaks off before the object of its last verb (“had condemned | Anna Petrova”) or preposition (“to send
  /// observers to | Velmora”), with that object.
  private func completed(_ tokens: Range<Int>) -> Range<Int> {
    let columns = reading.document.tokens
    var end = tokens.upperBound
    while end < columns.count {
      var (top, steps) = (end, 0)
      while let head = columns.head[top], head >= 0, !(tokens.lowerBound..<end).contains(head), steps < 16 {
        (top, steps) = (head, steps + 1)
      }
      guard let head = columns.head[top], (tokens.lowerBound..<end).contains(head), top >= end,
        ["obj", "iobj", "xcomp", "flat", "fixed"].contains(columns.deprel[top] ?? "")
          || columns.upos[end - 1] == "ADP" && columns.head[end - 1] == top
      else { break }
      end += 1
    }
    return tokens.lowerBound..<end
  }

  /// A cue without an article that its noun was cut from (“published a | report”), and with the “to” of “according to”.
  private func whole(_ cue: Range<Int>) -> Range<Int> {
    guard let last = cue.last else { return cue }
    if reading.lower(last) == "according", reading.lower(last + 1) == "to" {
      return cue.lowerBound..<last + 2
    }
    return cue.count > 1 && reading.document.tokens.upos[last] == "DET" ? cue.dropLast() : cue
  }

  /// Whether a content has more than marks and small words (“that”, “the”).
  private func saysSomething(_ part: TextRange) -> Bool {
    reading.tokens(in: part).contains {
      !["ADP", "CCONJ", "DET", "PART", "PUNCT", "SCONJ"].contains(reading.document.tokens.upos[$0] ?? "")
    }
  }

  /// A content without its complementiser, full stop and commas; with both marks where it is a quotation.
  private func part(of range: TextRange) -> TextRange? {
    var tokens = reading.tokens(in: range)
    if tokens.count > 1, reading.lower(tokens.lowerBound) == "that" {
      // “noted that mistake”: no complementiser.
      if reading.isDeterminer(tokens.lowerBound) { return nil }
      tokens = tokens.lowerBound + 1..<tokens.upperBound
    }
    tokens = completed(tokens)
    // “… had asked for it | and argued that …”: the next cue.
    if tokens.count > 3, let last = tokens.last, reading.lower(tokens.upperBound) == "that",
      reading.document.tokens.upos[last - 1] == "CCONJ", reading.verb(at: last, limit: last + 1) != nil
    {
      tokens = tokens.dropLast(2)
    }
    while let last = tokens.last, tokens.count > 1,
      reading.document.tokens.upos[last] == "CCONJ" || reading.lower(last) == "that"
    {
      tokens = tokens.dropLast()
    }
    // “🗳️ “We saw …””: a sign before the quotation is none of its words.
    while let first = tokens.first, tokens.count > 1, reading.isMark(first), !reading.isQuoted(first),
      reading.isQuoted(first + 1),
      reading.lower(first).unicodeScalars.allSatisfy({ !$0.properties.isQuotationMark })
    {
      tokens = tokens.dropFirst()
    }
    guard var part = reading.contentRange(tokens) else { return nil }
    // The marks belong to what they enclose.
    if let first = reading.tokens(in: part).first, reading.isQuoted(first) {
      let span = reading.spans[Int(reading.spanAt[first])]
      if part.start - span.range.start <= 3, part.start >= span.range.start { part.start = span.range.start }
      if part.end >= span.content.end, part.end < span.range.end { part.end = span.range.end }
    }
    return part
  }
}

extension QuoteReading {
  /// Index of the section in which the byte `offset` lies, or of the last before it.
  func section(at offset: Int) -> Int {
    var (low, high) = (0, document.sections.count)
    while low < high {
      let middle = (low + high) / 2
      if document.sections[middle].range.start <= offset { low = middle + 1 } else { high = middle }
    }
    return low - 1
  }
}
