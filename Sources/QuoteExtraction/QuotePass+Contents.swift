import DocumentParsing
import TextModel

/// Which stretches of the text one attribution's content is: what the language model cuts in two the rules may hold together,
/// and what it runs on with may be the next act's.
extension QuotePass {
  /// The parts of the drafts `found` by the language model that mean the same statement as `rule`, the rules' one.
  func contents(of found: [QuoteDraft], beside rule: QuoteDraft) -> [TextRange] {
    let all = found.flatMap(\.parts).sorted()
    let shared = all.filter { part in rule.parts.contains { $0.overlaps(part) } }
    if let first = shared.first, let last = shared.last, rulesHold(first.union(last), shared, of: rule) {
      return rule.parts
    }
    // What a paragraph of its own quotes is the rules' to join.
    let kept = all.filter {
      shared.contains($0)
        || reading.section(at: $0.start) == rule.section && !isAddressee($0, of: rule)
          && !isNarrated($0, by: rule)
    }
    let parts = (kept.isEmpty ? all : kept).map { part in cut(mended(part, as: rule), at: rule) }
    let rest = rule.form == .direct ? rule.parts.dropFirst().filter { goesOn($0, behind: parts) } : []
    return (parts + rest).sorted()
  }

  /// “If you say that,” he said, “you are wrong.”: whether a quotation goes on with the sentence that `parts` break off.
  private func goesOn(_ part: TextRange, behind parts: [TextRange]) -> Bool {
    let first = reading.tokens(in: part).dropFirst().first
    return first.map { reading.words.shape($0) == .lower } == true && !parts.contains { $0.overlaps(part) }
  }

  /// A part that runs on over a mark that was forgotten, as far as the quotation goes.
  private func mended(_ part: TextRange, as rule: QuoteDraft) -> TextRange {
    guard rule.form == .direct,
      let theirs = rule.parts.first(where: { $0.start == part.start && $0.end < part.end }),
      reading.tokens(in: theirs).last.map(reading.lower) == ","
    else { return part }
    return theirs
  }

  /// Whether the rules' parts are right and the model's `shared` but pieces of them or too long.
  private func rulesHold(_ whole: TextRange, _ shared: [TextRange], of rule: QuoteDraft) -> Bool {
    guard let only = shared.first, let theirs = rule.parts.first(where: { $0.overlaps(only) }) else {
      return false
    }
    // “It denies the claim: | 40 of 41 came, according to …”: what stands before the colon is the text's own.
    if theirs.start > only.start, theirs.start < whole.end,
      reading.tokens(in: TextRange(only.start, theirs.start)).last.map(reading.lower) == ":"
    {
      return true
    }
    // “was ready to talk, but was not going | to yield”.
    if shared.count > 1 { return rule.form == .indirect && theirs.contains(whole) && !isQuoted(only) }
    // “If the judges | reject the appeal, the party will leave”.
    if theirs.contains(only), theirs.start == only.start, breaksOff(only, before: theirs.end) { return true }
    // “Karsia backs | Orvan |, the Herald wrote”: a name alone is no clause.
    if theirs.contains(only), rule.form == .indirect, !hasVerb(reading.tokens(in: only)),
      !reading.tokens(in: theirs).contains(where: { reading.lower($0) == ":" })
    {
      return true
    }
    // “asked the court | to annul the vote”: the court is whose deed is asked for.
    if theirs.contains(only), theirs.start < only.start, reading.lower(firstToken(only)) == "to" {
      return true
    }
    // “If the court says no, NAME said, | her movement will strike”: what stands on both sides of the cue is one.
    if rule.parts.count == 2, let cue = rule.cue, rule.parts[0].end <= cue.start,
      cue.end <= rule.parts[1].start,
      theirs == rule.parts[1], theirs.start == only.start, !isQuoted(rule.parts[0]), !isQuoted(theirs)
    {
      return true
    }
    // “assured | the farmers that the price would stay”: whom it was said to is no part of it.
    let lead = reading.tokens(in: TextRange(only.start, max(only.start, theirs.start)))
    // “According to Benes, | the minister, | trade has doubled”
    if (2...10).contains(lead.count), lead.last.map(reading.lower) == ",", rule.reason == "“according to”",
      theirs.end == only.end
    {
      return true
    }
    return (2...8).contains(lead.count) && lead.last.map(reading.lower) == "that"
      && rule.cue.map { $0.end <= only.start } ?? false && !lead.contains { reading.isMark($0) }
  }

  /// A part of the language model's that runs on into the same speaker's next act (“praised the vote | , thanked the clerks”), up to there.
  private func cut(_ part: TextRange, at rule: QuoteDraft) -> TextRange {
    guard let end = rule.parts.first(where: { $0.start == part.start })?.end, end < part.end else {
      return part
    }
    let tail = reading.tokens(in: TextRange(end, part.end))
    guard tail.first.map(reading.lower) == "," else { return part }
    let words = tail.drop { reading.isMark($0) || ["and", "but", "while"].contains(reading.lower($0)) }
    guard words.count < tail.count,
      words.first.map({ reading.verb(at: $0, limit: words.upperBound) != nil }) == true,
      let next = words.first,
      drafts.contains(where: { $0.cueTokens?.lowerBound == next && $0.source?.actors == rule.source?.actors })
    else { return part }
    return TextRange(part.start, end)
  }

  private func firstToken(_ part: TextRange) -> Int { reading.tokens(in: part).lowerBound }

  private func isQuoted(_ part: TextRange) -> Bool { reading.isQuoted(firstToken(part)) }

  /// Whether a part ends before the words that it hangs on, which lie before `end`: “If the judges | reject the appeal, …”.
  private func breaksOff(_ part: TextRange, before end: Int) -> Bool {
    let tokens = reading.tokens(in: part)
    let behind = tokens.upperBound..<reading.tokens(in: TextRange(part.start, end)).upperBound
    return tokens.contains { reading.document.tokens.head[$0].map(behind.contains) ?? false }
  }

  /// “…,” he said | before he met with the mayor: whether words that stand in no marks are added to a quotation that does.
  private func isNarrated(_ part: TextRange, by rule: QuoteDraft) -> Bool {
    rule.form == .direct && rule.parts.allSatisfy(isQuoted)
      && !reading.tokens(in: part).contains(where: reading.isQuoted)
  }

  /// Whether a part of what the model found is but whom the words are said to: “assured | the president | that …”.
  private func isAddressee(_ part: TextRange, of rule: QuoteDraft) -> Bool {
    guard let cue = rule.cue, let content = rule.parts.first(where: { $0.start >= part.end }),
      cue.end <= part.start
    else { return false }
    let tokens = reading.tokens(in: part)
    return tokens.count <= 8 && !tokens.contains(where: reading.isQuoted)
      && reading.tokens(in: TextRange(part.end, content.start)).count <= 1
  }

  /// `parts` with those joined that a few words lie between which are neither cue nor source nor a quotation's edge.
  func withoutGaps(_ parts: [TextRange], around taken: [TextRange]) -> [TextRange] {
    var joined: [TextRange] = []
    for part in parts {
      guard let last = joined.last, last.end <= part.start else {
        joined.append(part)
        continue
      }
      let gap = reading.tokens(in: TextRange(last.end, part.start))
      let isShort = gap.count <= 4 && reading.section(at: last.start) == reading.section(at: part.start)
      let isFree = !gap.contains { reading.isMark($0) || reading.isQuoted($0) || reading.lower($0) == "that" }
      if isShort, isFree, !taken.contains(where: { $0.start >= last.end && $0.end <= part.start }) {
        joined[joined.count - 1] = last.union(part)
      } else {
        joined.append(part)
      }
    }
    return joined
  }

  /// `part` section by section; a list item's mark is no part of what it says.
  func cutAtSections(_ part: TextRange) -> [TextRange] {
    let sections = reading.document.sections
    let (first, last) = (reading.section(at: part.start), reading.section(at: max(part.start, part.end - 1)))
    guard first >= 0, first < last || sections[first].kind == .listItem else { return [part] }
    return (first...last).compactMap { number in
      let range = sections[number].range
      let here = TextRange(max(part.start, range.start), min(part.end, range.end))
      guard here.start < here.end else { return nil }
      let tokens = reading.tokens(in: here)
      let start =
        here.start == range.start && sections[number].kind == .listItem
        ? reading.behindListMark(tokens) : tokens.lowerBound
      return start < tokens.upperBound ? reading.span(start..<tokens.upperBound) : nil
    }
  }
}

extension QuoteReading {
  /// The first token of a list item behind its bullet, number or letter.
  func behindListMark(_ item: Range<Int>) -> Int {
    var start = item.lowerBound
    while start < item.upperBound, isMark(start), !isQuoted(start), lower(start) != "(" { start += 1 }
    let inBracket = lower(start) == "("
    let mark = inBracket ? start + 1 : start
    let isOrdinal = words.shape(mark) == .number || lower(mark).utf8.count == 1 && lower(mark) != "i"
    if isOrdinal, [".", ")"].contains(lower(mark + 1)), mark + 2 < item.upperBound { return mark + 2 }
    // “1.” as one word.
    if words.shape(start) == .number, [".", ")"].contains(lower(start).suffix(1)), start + 1 < item.upperBound
    {
      return start + 1
    }
    return start
  }
}
