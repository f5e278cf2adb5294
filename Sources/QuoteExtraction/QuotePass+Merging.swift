import DocumentParsing
import TextModel

/// How what the language model reads as attributed and what the rules see become one.
extension QuotePass {
  /// Whether both give the same statement: they share a cue or, where one's cue is no part of the other's
  /// content, most of the content.
  func isSame(_ a: QuoteDraft, _ b: QuoteDraft) -> Bool {
    if let x = a.cue, let y = b.cue {
      if x.overlaps(y) { return a.form != .turn }
      // “Minsk believes that …, he said”: one report within another.
      let isWithin =
        b.parts.contains { $0.contains(x) } || a.parts.contains { $0.contains(y) }
      if isWithin { return false }
    }
    return overlap(a.parts, b.parts) > 0.5
  }

  /// Bytes in both over bytes in either.
  private func overlap(_ a: [TextRange], _ b: [TextRange]) -> Double {
    var common = 0
    for x in a { for y in b { common += max(0, min(x.end, y.end) - max(x.start, y.start)) } }
    let all = a.reduce(0) { $0 + $1.count } + b.reduce(0) { $0 + $1.count } - common
    return all > 0 ? Double(common) / Double(all) : 0
  }

  /// The model's draft with what the rules know: the speaker where both point at the same words or the
  /// model's have nobody behind them. An act of saying is the rules' whole clause.
  func joined(_ found: [QuoteDraft], with rule: QuoteDraft) -> QuoteDraft {
    guard let draft = found.first, rule.form != .block, rule.form != .turn else { return rule }
    var out = draft
    if let theirs = rule.source {
      if let ours = draft.source {
        let agree = ours.mention.flatMap { a in theirs.mention.map { a.overlaps($0) } } ?? false
        if agree, !theirs.actors.isEmpty || ours.actors.isEmpty {
          out.source = theirs
          if !isCutShort(ours, of: theirs, before: rule.cue) { out.source?.mention = ours.mention }
        } else if ours.actors.isEmpty, !theirs.actors.isEmpty, !isSomebodyElse(ours, theirs) {
          out.source = theirs
          out.source?.mention = ours.mention ?? theirs.mention
        }
      } else {
        out.source = theirs
      }
    }
    if rule.form == .speechAct {
      (out.form, out.parts) = (rule.form, rule.parts)
    } else {
      out.parts = contents(of: found, beside: rule)
    }
    // “published a report which found | that …”: who is nearer to the words says them.
    if let ours = draft.cue, let theirs = rule.cue, ours.end <= theirs.start, let first = out.parts.first,
      theirs.end <= first.start
    {
      (out.cue, out.cueTokens, out.source) = (rule.cue, rule.cueTokens, rule.source)
    }
    out.confidence = max(draft.confidence, min(0.98, (draft.confidence + rule.confidence) / 2 + 0.1))
    out.reason = rule.reason
    return out
  }

  /// Whether a source without an actor is somebody else all the same: “some neighbouring countries” are not who spoke
  /// before, but “the head of the mission, Lind,” is Lind.
  private func isSomebodyElse(_ source: QuoteSource, _ other: QuoteSource) -> Bool {
    guard let mention = source.mention else { return false }
    if let name = other.mention, (0...2).contains(name.start - mention.end) { return false }
    return reading.tokens(in: mention).contains { reading.document.tokens.upos[$0] == "NOUN" }
  }

  /// Whether the model's words for a speaker break off within the rules' (“A diplomat who attended the closed | session”).
  private func isCutShort(_ source: QuoteSource, of other: QuoteSource, before cue: TextRange?) -> Bool {
    guard let mention = source.mention, let whole = other.mention, let cue, other.actors.isEmpty else {
      return false
    }
    return whole.start == mention.start && whole.end > mention.end && (0...2).contains(cue.start - whole.end)
  }

  private static let negations: Set = ["not", "n't", "n’t", "never", "nor", "neither"]

  /// Whether what the model found is said at all: not what somebody “did not say”, not the turns of an
  /// interview, which are read as such.
  func isStatement(_ draft: QuoteDraft) -> Bool {
    // “did not say”; “was not going | to accept it”: the negation may stand before the cue or the content.
    let content = draft.parts.first.map { reading.tokens(in: $0).lowerBound } ?? 0
    let cue = draft.cueTokens ?? 0..<0
    var places = Array(max(0, cue.lowerBound - 2)..<cue.upperBound)
    if reading.lower(content) == "to" { places += max(0, content - 3)..<content }
    if places.contains(where: { QuotePass.negations.contains(reading.lower($0)) }) { return false }
    // “Minister Brandt: Thank you.”
    if let cue = draft.cueTokens, cue.allSatisfy(reading.isMark) { return false }
    // “Nobody said that …”; “Asked whether she would run, she laughed”.
    if let who = draft.source?.mention.map(reading.tokens), !who.isEmpty {
      if reading.isNobody(who) || reading.isYardstick(who, behind: cue.lowerBound) { return false }
    }
    if reading.lower(content) == "asked", reading.sentence(of: content) != reading.sentence(of: content - 1) {
      return false
    }
    let sections = reading.document.sections
    return sections.indices.contains(draft.section)
      && (sections[draft.section].kind != .turn || isOthers(draft))
  }

  /// Whether what only the model found is kept: “was told that” has no speaker, “read ‘The Long Road’” says
  /// nothing.
  func standsAlone(_ draft: QuoteDraft) -> Bool {
    guard draft.source != nil else { return false }
    if draft.form == .speechAct { return true }
    guard let cue = draft.cueTokens, let first = draft.parts.first else { return true }
    let words = draft.parts.reduce(0) { $0 + reading.tokens(in: $1).count }
    let said = cue.lazy.compactMap { reading.verb(at: $0, limit: cue.upperBound) }.first
    let isSaid = said != nil
    // “who wrote “The Empty Well””.
    if draft.form == .direct, said?.lemma != "say", cue.upperBound == reading.tokens(in: first).lowerBound,
      draft.parts.allSatisfy(reading.isTitle)
    {
      return false
    }
    if draft.form == .direct { return words > 7 || isSaid }
    let tokens = reading.tokens(in: first)
    // “vowed | to fight”, but not “stressed that it would not begin | to fight”.
    if reading.lower(tokens.lowerBound) == "about", !isSaid { return false }
    if reading.lower(tokens.lowerBound) == "how", reading.lower(tokens.lowerBound + 1) == "to", !isSaid {
      return false
    }
    if reading.lower(tokens.lowerBound) == "to" { return tokens.lowerBound == cue.upperBound }
    // “discussed visas” says nothing, nor does “called the commission”; “announced new sanctions” does.
    let bringsObject = said.map { !$0.frames.isDisjoint(with: ["np", "zero"]) } ?? false
    return draft.parts.contains { hasVerb(reading.tokens(in: $0)) } || bringsObject && words > 1
  }

  func hasVerb(_ tokens: Range<Int>) -> Bool { tokens.contains(where: isVerb) }

  /// Takes away what the model found inside a block or a turn that is attributed from outside: it is the
  /// same statement.
  mutating func dropEchoes() {
    let wholes = drafts.filter { $0.form == .block || $0.form == .turn }.flatMap(\.parts).sorted()
    guard !wholes.isEmpty else { return }
    drafts = drafts.filter { draft in
      guard draft.form != .block, draft.form != .turn, let part = draft.parts.first else { return true }
      guard let whole = wholes.last(where: { $0.start <= part.start }), whole.contains(part) else {
        return true
      }
      return draft.cue.map(whole.contains) ?? false
    }
  }

  /// Whether what only the rules see is kept: a form that speaks for itself, a report within another, or a
  /// sure one.
  func keepsAlone(_ draft: QuoteDraft, beside added: [QuoteDraft]) -> Bool {
    guard draft.form == .indirect else {
      // Words that are part of somebody's already, with a cue that has no speaker.
      let whole = QuotePass.extent(of: draft.parts)
      return draft.source?.name != nil || !added.contains { $0.parts.contains { $0.contains(whole) } }
    }
    guard draft.confidence < 0.7, let cue = draft.cue else { return true }
    return added.contains { other in
      other.parts.contains { $0.contains(cue) && $0.contains(QuotePass.extent(of: draft.parts)) }
        || other.cue.map { theirs in draft.parts.contains { $0.contains(theirs) } } ?? false
    }
  }
}
