import ActorResolution
import DocumentParsing
import TextModel

/// Reads the cues of one sentence from left to right and drafts what each brings.
struct SentenceCues {
  let reading: QuoteReading
  let sentence: Range<Int>
  let section: Int
  /// Span → draft that has it as a part; shared over the document.
  var taken: Set<Int>
  private(set) var drafts: [QuoteDraft] = []
  /// Subject of the last verb of saying of the sentence.
  private var lastSource: QuoteSource?
  /// Where the content of the last cue began and the cue itself, for content that a later cue cuts short.
  private var firstPhrase: Range<Int>?

  init(reading: QuoteReading, sentence: Range<Int>, section: Int, taken: Set<Int>) {
    self.reading = reading
    self.sentence = sentence
    self.section = section
    self.taken = taken
  }

  /// The source of the last cue, whether it brought content or not.
  var speaker: QuoteSource? { lastSource }

  mutating func read() {
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      if let next = accordingTo(index) {
        index = next
        continue
      }
      if let verb = reading.verbs.verb(at: index, in: reading.words.lower, limit: sentence.upperBound),
        isVerb(verb, index)
      {
        if !reading.isQuoted(index) {
          handle(verb, index)
        } else {
          handleQuoted(verb, index)
        }
        index += verb.words.count
      } else {
        index += 1
      }
    }
  }

  // MARK: Is it a verb, and of saying?

  private func isVerb(_ verb: SayingVerb, _ index: Int) -> Bool {
    guard reading.words.shape[index] == .lower else { return false }
    // “regarding”, “following”: prepositions by now.
    if verb.form == .gerund, reading.kind(index) == "prep" { return false }
    let before = reading.lower(index - 1)
    let kind = reading.kind(index - 1)
    if index == sentence.lowerBound { return verb.form == .gerund }
    if ["who", "which", "that"].contains(before), verb.form != .base { return true }
    if before == "and", verb.form == .present, verb.frames.contains(reading.lower(index + verb.words.count)) {
      return true
    }
    if kind == "det" || kind == "poss" || before == "'s" || kind == "prep" && verb.form != .gerund {
      // “this said” and “the claim” are nouns; “the EU's said” is none of ours.
      if !(["all", "both", "many", "some", "few", "others", "several", "most", "this", "that"].contains(
        before) && !verb.isNounToo)
      {
        return ["on", "off", "out"].contains(before) && verb.form == .past ? true : false
      }
    }
    if verb.isNounToo {
      guard
        kind == "pron" || kind == "aux" || reading.words.isCapital(index - 1) || kind == "adv"
          || before == "who"
      else {
        let next = reading.lower(index + verb.words.count)
        return next == "that" && before.hasSuffix("s") && verb.form == .base
      }
      if reading.words.isCapital(index - 1), verb.form == .base { return false }
    }
    return true
  }

  /// “was told”, “is expected”: the subject is not who speaks.
  private func isPassive(_ verb: SayingVerb, _ index: Int) -> Bool {
    guard verb.form == .past || verb.form == .base else { return false }
    var place = index - 1
    while place >= sentence.lowerBound,
      reading.kind(place) == "adv" || reading.kind(place) == "neg" || reading.lower(place).hasSuffix("ly")
    {
      place -= 1
    }
    let be: Set = ["is", "are", "was", "were", "be", "been", "being", "'re", "'m", "am"]
    if be.contains(reading.lower(place)) { return true }
    if reading.lower(place) == "'s", reading.kind(place - 1) == "pron" {
      return verb.form == .past && !["said"].contains(verb.words[0])
    }
    return reading.lower(index + verb.words.count) == "by"
  }

  private func isNegated(_ index: Int) -> Bool {
    for place in max(sentence.lowerBound, index - 3)..<max(index, sentence.lowerBound) {
      if reading.kind(place) == "neg" || reading.lower(place) == "never" { return true }
    }
    return false
  }

  private func isInfinitive(_ index: Int) -> Bool {
    var place = index - 1
    if reading.lower(place).hasSuffix("ly") || reading.lower(place) == "also" { place -= 1 }
    return reading.lower(place) == "to"
  }

  private func continues(_ index: Int) -> Bool {
    ["on", "went", "continued", "began", "proceeded", "hastened", "goes", "rushed"].contains(
      reading.lower(index - 2))
  }

  // MARK: What a cue brings

  private mutating func handle(_ verb: SayingVerb, _ index: Int) {
    guard !isPassive(verb, index) else { return }
    let end = index + verb.words.count
    if isInfinitive(index), !continues(index) { return }
    let negated = isNegated(index)
    let (source, phrase) = self.source(of: verb, index, end)
    if let source { lastSource = source }
    if let phrase, firstPhrase == nil { firstPhrase = phrase.range }
    if verb.frames.contains("q"), !negated, let draft = direct(verb, index, end, source, phrase) {
      drafts.append(draft)
      // “…,” she said, adding that …: what is indirect behind the quotation has a cue of its own.
      return
    }
    guard let source, !negated || verb.frames.contains("np") else { return }
    if !negated, let draft = clause(verb, index, end, source) { return drafts.append(draft) }
    if !negated, let draft = trailing(verb, index, end, source, phrase) { return drafts.append(draft) }
    if let draft = act(verb, index, end, source, negated: negated) { drafts.append(draft) }
  }

  /// A cue within quotation marks: only plain reports, told by “that” or “according to”.
  private mutating func handleQuoted(_ verb: SayingVerb, _ index: Int) {
    guard verb.frames.contains("that"), !isPassive(verb, index), !isNegated(index), !isInfinitive(index)
    else { return }
    let span = Int(reading.spanAt[index])
    let tokens = reading.spanTokens[span]
    let subject = quotedSubject(index, floor: max(tokens.lowerBound + 1, sentence.lowerBound))
    guard let subject else { return }
    var end = index + verb.words.count
    if verb.frames.contains("addressee") { end = afterAddressee(end) ?? end }
    guard reading.lower(end) == "that", end + 1 < sentence.upperBound else { return }
    let text = reading.lower(subject.lowerBound)
    guard subject.count > 1 || !["i", "we", "you", "who", "it"].contains(text) else { return }
    let limit = min(sentence.upperBound, tokens.upperBound)
    guard let part = reading.contentRange((end + 1)..<limit) else { return }
    let source = reading.source(subject)
    drafts.append(
      QuoteDraft(
        form: .indirect, parts: [part], cue: reading.span(index..<(index + verb.words.count)),
        cueTokens: index..<(index + verb.words.count), source: source,
        confidence: 0.6 * source.confidence + 0.2,
        reason: "reported inside a quotation", section: section))
  }

  private func quotedSubject(_ index: Int, floor: Int) -> Range<Int>? {
    var place = index - 1
    while place >= floor, ["adv", "aux"].contains(reading.kind(place)) { place -= 1 }
    guard place >= floor, !["us", "me", "them", "him"].contains(reading.lower(place)) else { return nil }
    var start = place
    while start > floor, !reading.isMark(start - 1), place - start < 6, !reading.looksFinite(start - 1),
      !["aux", "sub", "conj", "prep"].contains(reading.kind(start - 1))
    {
      start -= 1
    }
    return start..<(place + 1)
  }

  // MARK: Who

  private struct Placed {
    var range: Range<Int>
    var isInverted: Bool
  }

  private func source(of verb: SayingVerb, _ index: Int, _ end: Int) -> (QuoteSource?, Placed?) {
    if isInverted(verb, index, end), let phrase = reading.phrase(startingAt: end, limit: sentence.upperBound)
    {
      return (reading.source(phrase), Placed(range: phrase, isInverted: true))
    }
    switch reading.subject(of: index, form: verb.form, floor: sentence.lowerBound) {
    case .phrase(let phrase):
      guard isSubjectLike(phrase) else { return (nil, nil) }
      return (reading.source(phrase), Placed(range: phrase, isInverted: false))
    case .earlier:
      if var last = lastSource {
        last.reason = "the subject of the sentence; " + last.reason
        return (last, nil)
      }
      guard let phrase = leadingPhrase(index) else { return (nil, nil) }
      var source = reading.source(phrase)
      source.confidence *= 0.9
      return (source, nil)
    case .none: return (nil, nil)
    }
  }

  /// Whether the speaker stands behind the verb: a quotation, comma or clause before it and a name behind.
  private func isInverted(_ verb: SayingVerb, _ index: Int, _ end: Int) -> Bool {
    guard verb.frames.contains("q") || verb.frames.contains("that"),
      verb.form == .past || verb.form == .present,
      index > sentence.lowerBound || index > 0, end < sentence.upperBound
    else { return false }
    var before = index - 1
    if reading.lower(before) == "," { before -= 1 }
    guard before >= 0, reading.isQuoted(before) || before < index - 1 else { return false }
    if !reading.isQuoted(before) {
      // “The vote was fair, said Danil Orvan”, but not “Orvan, the minister, said on Monday”.
      guard before >= sentence.lowerBound else { return false }
    }
    let kind = reading.kind(end)
    let next = reading.lower(end)
    if next == "that" || kind == "prep" || reading.isMark(end) || kind == "adv" || kind == "time" {
      return false
    }
    return reading.words.isCapital(end) || kind == "pron" && !["it", "there"].contains(next) || kind == "det"
      || kind == "poss"
      || reading.words.shape[end] == .lower && kind.isEmpty && reading.isQuoted(before)
  }

  /// A noun phrase and no stray number, mark or lone adverb.
  private func isSubjectLike(_ phrase: Range<Int>) -> Bool {
    if phrase.count == 1 {
      let kind = reading.kind(phrase.lowerBound)
      if ["det", "prep", "adv", "conj", "sub", "aux", "neg", "time", "num"].contains(kind) {
        return ["some", "many", "others", "both", "all", "most", "few", "several"].contains(
          reading.lower(phrase.lowerBound))
      }
      if reading.lower(phrase.lowerBound) == "you" { return false }
      if ["it", "there", "what", "which", "that", "this", "none", "nothing"].contains(
        reading.lower(phrase.lowerBound))
      {
        return !reading.mentions(in: reading.span(phrase)).isEmpty
      }
    }
    return phrase.contains { !reading.isMark($0) && reading.words.shape[$0] != .number }
  }

  /// The noun phrase before the first finite verb of the sentence.
  private func leadingPhrase(_ limit: Int) -> Range<Int>? {
    var place = sentence.lowerBound
    while place < limit, place - sentence.lowerBound < 40 {
      if !reading.isQuoted(place), reading.looksFinite(place), reading.lower(place) != "'s",
        place > sentence.lowerBound
      {
        if case .phrase(let phrase) = reading.subject(of: place, form: .past, floor: sentence.lowerBound),
          isSubjectLike(phrase)
        {
          return phrase
        }
      }
      place += 1
    }
    return nil
  }

  // MARK: Direct

  /// Quoted spans right before or behind a cue and its subject.
  private mutating func direct(
    _ verb: SayingVerb, _ index: Int, _ end: Int, _ source: QuoteSource?, _ phrase: Placed?
  ) -> QuoteDraft? {
    let section = reading.document.sections[self.section].range
    var spans: [Int] = []
    let left = phrase.map { $0.isInverted ? index : $0.range.lowerBound } ?? index
    var before = left - 1
    if reading.lower(before) == "," { before -= 1 }
    while before >= sentence.lowerBound, before > left - 5, ["adv", "conj"].contains(reading.kind(before)) {
      before -= 1
    }
    if before >= 0, reading.isQuoted(before), reading.ranges[before].start >= section.start {
      let span = Int(reading.spanAt[before])
      if !taken.contains(span), isStatement(span, after: true) { spans.append(span) }
    }
    if let behind = spanBehind(
      verb, phrase.map { $0.isInverted ? $0.range.upperBound : end } ?? end, interrupted: !spans.isEmpty)
    {
      spans.append(behind)
    }
    guard !spans.isEmpty else { return nil }
    taken.formUnion(spans)
    let cue = reading.span(index..<end)
    return QuoteDraft(
      form: .direct, parts: spans.map { reading.spans[$0].range }, cue: cue, cueTokens: index..<end,
      source: source,
      confidence: source == nil ? 0.5 : 0.95,
      reason: "quotation marks beside “\(reading.document.text.string(cue))”",
      section: self.section)
  }

  /// Whether a span is what somebody said and no title, nickname or scare quote.
  private func isStatement(_ number: Int, after: Bool) -> Bool {
    let span = reading.spans[number]
    let tokens = reading.spanTokens[number]
    let words = tokens.count { !reading.isMark($0) }
    if words >= 4 { return true }
    guard let last = reading.document.text.bytes[span.content.indices].last else { return false }
    if after { return [0x2C, 0x2E, 0x21, 0x3F].contains(last) || reading.lower(tokens.upperBound) == "," }
    return [0x2E, 0x21, 0x3F].contains(last) || words >= 2
  }

  private func spanBehind(_ verb: SayingVerb, _ start: Int, interrupted: Bool) -> Int? {
    var place = start
    let limit = min(sentence.upperBound, start + 24)
    var hasFinite = false
    while place < limit, !reading.isQuoted(place) {
      let word = reading.lower(place)
      if [".", ";", "!", "?"].contains(word) || word == "that" { return nil }
      if place > start, reading.looksFinite(place), word != "'s" { hasFinite = true }
      if reading.verbs.verb(at: place, in: reading.words.lower, limit: limit).map({
        $0.frames.contains("q") && $0.form != .base && !$0.isNounToo
      })
        == true, place > start
      {
        return nil
      }
      place += 1
    }
    guard place < limit, reading.isQuoted(place),
      reading.spanTokens[Int(reading.spanAt[place])].lowerBound == place
    else {
      return nil
    }
    let span = Int(reading.spanAt[place])
    guard !taken.contains(span) else { return nil }
    let mark = reading.lower(place - 1)
    if mark == ":" { return span }
    if place == start || mark == "," || mark == "-" || mark == "–" || mark == "—" {
      return isStatement(span, after: false) && !hasFinite ? span : nil
    }
    // “told reporters “we will …””, but not “said the vote was “a farce””.
    guard !hasFinite, isStatement(span, after: false), place - start <= 6, !interrupted else { return nil }
    let content = reading.spans[span].content
    return reading.document.text.bytes[content.start..<content.end].first.map { $0 >= 0x41 && $0 <= 0x5A }
      == true ? span : nil
  }

  // MARK: Indirect

  /// “said that …”, “told X that …”, “said the vote was …”, “promised to …”.
  private func clause(_ verb: SayingVerb, _ index: Int, _ end: Int, _ source: QuoteSource) -> QuoteDraft? {
    guard let start = clauseStart(verb, index, end, source) else { return nil }
    let limit = reading.clauseEnd(from: start.index, limit: sentence.upperBound, cue: verb, at: index)
    guard limit > start.index, let part = reading.contentRange(start.index..<limit) else { return nil }
    guard limit - start.index >= 2 else { return nil }
    let isList = reading.lower(limit) == ":" && limit + 1 >= sentence.upperBound
    if isList { return nil }
    // “… evidence that:”: the list behind has the content.
    if reading.lower(sentence.upperBound - 1) == ":", reading.lower(sentence.upperBound - 2) == "that" {
      return nil
    }
    return draft(start.form, part, index..<end, source, start.confidence, start.reason)
  }

  private struct Start {
    var index: Int
    var form: Quote.Form = .indirect
    var confidence: Double
    var reason: String
  }

  private func clauseStart(_ verb: SayingVerb, _ index: Int, _ end: Int, _ source: QuoteSource) -> Start? {
    var place = end
    if verb.frames.contains("addressee"), let after = afterAddressee(place) {
      if reading.lower(after) == "that" {
        return Start(index: after + 1, confidence: 0.92, reason: "a clause with “that”")
      }
      if reading.startsClause(after, limit: sentence.upperBound), reading.kind(after) != "prep",
        reading.lower(after) != ","
      {
        return Start(index: after, confidence: 0.8, reason: "a clause behind whom it was told")
      }
    }
    let allowsThat = verb.frames.contains("that")
    guard
      allowsThat || verb.frames.contains("to") || verb.frames.contains("whether")
        || verb.frames.contains("if")
    else {
      return nil
    }
    // Over “in a statement on Tuesday”, “again”, “to reporters”, as far as “that”.
    let limit = min(sentence.upperBound, end + 16)
    if allowsThat, let that = complementiser(place, limit) {
      return Start(index: that + 1, confidence: 0.92, reason: "a clause with “that”")
    }
    if verb.frames.contains("whether") || verb.frames.contains("if") {
      let word = reading.lower(place)
      if word == "whether" || word == "if" || word == "how" || word == "why" {
        return Start(index: place, confidence: 0.75, reason: "an indirect question")
      }
    }
    if verb.frames.contains("to"), reading.lower(place) == "to",
      reading.words.shape.indices.contains(place + 1),
      reading.words.shape[place + 1] == .lower, ["", "aux", "common"].contains(reading.kind(place + 1))
    {
      return Start(index: place, confidence: 0.65, reason: "what is promised, refused or wanted")
    }
    if ["how", "why", "what"].contains(reading.lower(place)), allowsThat, place + 2 < sentence.upperBound {
      return Start(index: place, confidence: 0.65, reason: "a reported clause")
    }
    guard verb.frames.contains("zero") else { return nil }
    place = afterAdverbials(place)
    guard place < sentence.upperBound, reading.lower(place) != ",", !reading.isQuoted(place) || place == end
    else { return nil }
    if ["prep", "sub", "aux", "neg"].contains(reading.kind(place)),
      !(reading.kind(place) == "sub" && place == end && reading.lower(place) != "as")
    {
      return nil
    }
    if verb.isNounToo, !reading.words.isCapital(index - 1), reading.kind(index - 1) != "pron" { return nil }
    guard reading.startsClause(place, limit: sentence.upperBound) else { return nil }
    return Start(index: place, confidence: 0.85, reason: "a clause without “that”")
  }

  /// Behind “on Tuesday”, “in a statement”, “earlier”, “Wednesday”.
  private func afterAdverbials(_ start: Int) -> Int {
    var place = start
    while place < sentence.upperBound, place - start < 14 {
      let kind = reading.kind(place)
      if kind == "time" || kind == "adv" && reading.lower(place) != "there" {
        place += 1
        continue
      }
      if kind == "prep",
        ["on", "in", "to", "at", "during", "after", "before", "of"].contains(reading.lower(place))
      {
        var next = place + 1
        var nouns = 0
        while next < sentence.upperBound, nouns < 4, !reading.isMark(next),
          !["det", "poss", "pron", "aux", "sub", "prep"].contains(reading.kind(next)) || next == place + 1
        {
          if reading.looksFinite(next) { return start }
          next += 1
          nouns += 1
          if reading.kind(next - 1) == "time" { break }
        }
        guard reading.startsClause(next, limit: sentence.upperBound) else { return place }
        place = next
        continue
      }
      break
    }
    return place
  }

  /// “that” within reach of the verb, with nothing but objects, places and days between.
  private func complementiser(_ start: Int, _ limit: Int) -> Int? {
    var place = start
    while place < limit {
      let word = reading.lower(place)
      if word == "that" {
        guard place + 1 < sentence.upperBound, !reading.isMark(place + 1) || reading.isQuoted(place + 1)
        else { return nil }
        // “said that day”, “the report that …” behind a noun is the noun's.
        return place == start || reading.kind(place - 1) != "det" ? place : nil
      }
      if word == ",",
        reading.verbs.verb(at: place + 1, in: reading.words.lower, limit: sentence.upperBound) != nil
      {
        return nil
      }
      if place > start,
        reading.verbs.verb(at: place, in: reading.words.lower, limit: limit).map({ $0.form == .gerund })
          == true
      {
        return nil
      }
      if reading.isQuoted(place) || [".", ";", ":", "?", "!", "“", "\""].contains(word) { return nil }
      if reading.looksFinite(place), word != "'s" { return nil }
      if ["sub", "pron"].contains(reading.kind(place)), place > start + 1 { return nil }
      place += 1
    }
    return nil
  }

  /// Where it goes on behind whom something is told: a name, a pronoun, “reporters”, “the council”.
  private func afterAddressee(_ start: Int) -> Int? {
    guard start < sentence.upperBound else { return nil }
    if reading.kind(start) == "pron" { return start + 1 }
    guard var end = reading.phrase(startingAt: start, limit: sentence.upperBound)?.upperBound else {
      return nil
    }
    // The shortest reading: up to the end of the first mention, or of one noun behind its article.
    let mention = reading.mentions(in: reading.span(start..<end)).first {
      $0.range.start <= reading.ranges[min(start + 1, end - 1)].start
    }
    if let mention {
      end = start
      while end < sentence.upperBound, reading.ranges[end].start < mention.range.end { end += 1 }
    }
    while end < sentence.upperBound,
      reading.kind(end) == "time" || ["on", "in", "at", "during"].contains(reading.lower(end))
    {
      let next = end + 1
      if reading.kind(end) == "time" {
        end = next
      } else {
        guard
          let phrase = reading.phrase(startingAt: next, limit: sentence.upperBound)
            ?? (reading.kind(next) == "time" ? next..<(next + 1) : nil)
        else { break }
        end = phrase.upperBound
      }
    }
    return end
  }

  /// “The vote was fair, the minister said on Monday.” and “The vote, he said, was fair.”
  private func trailing(
    _ verb: SayingVerb, _ index: Int, _ end: Int, _ source: QuoteSource, _ phrase: Placed?
  ) -> QuoteDraft? {
    guard verb.frames.contains("q") || verb.frames.contains("zero"), let phrase, verb.form != .gerund else {
      return nil
    }
    let left = phrase.isInverted ? index : phrase.range.lowerBound
    let comma = left - 1
    guard comma > sentence.lowerBound, reading.lower(comma) == ",", !reading.isQuoted(comma) else {
      return nil
    }
    let first = firstContentToken()
    guard comma - first >= 3, reading.startsClause(first, limit: comma) else { return nil }
    guard !["sub"].contains(reading.kind(first)) || reading.lower(first) != "as" else { return nil }
    guard let before = reading.contentRange(first..<comma) else { return nil }
    var parts = [before]
    let behind = phrase.isInverted ? phrase.range.upperBound : end
    if reading.lower(behind) == ",", behind + 2 < sentence.upperBound,
      reading.verbs.verb(at: behind + 1, in: reading.words.lower, limit: sentence.upperBound)?.form
        != .gerund,
      ![
        "who", "which", "where", "after", "as", "while", "when", "although", "according", "in", "citing",
        "referring",
      ].contains(reading.lower(behind + 1))
    {
      let limit = reading.clauseEnd(from: behind + 1, limit: sentence.upperBound, cue: verb, at: index)
      if let rest = reading.contentRange((behind + 1)..<limit) { parts.append(rest) }
    }
    var draft = draft(.indirect, before, index..<end, source, 0.88, "the clause before the cue")
    draft.parts = parts
    return draft
  }

  /// The first token of what a trailing cue reports: not a leading “But” or a span that is somebody else's.
  private func firstContentToken() -> Int {
    var first = sentence.lowerBound
    while first < sentence.upperBound, reading.isMark(first), !reading.isQuoted(first) { first += 1 }
    if reading.kind(first) == "conj" { first += 1 }
    return first
  }

  // MARK: Acts

  /// “slammed the mission”, “called for a new vote”, “urged the commission to publish”.
  private func act(
    _ verb: SayingVerb, _ index: Int, _ end: Int, _ source: QuoteSource, negated: Bool
  ) -> QuoteDraft? {
    guard end < sentence.upperBound, let first = objectStart(verb, index, end) else { return nil }
    _ = first
    let limit = reading.clauseEnd(from: end, limit: sentence.upperBound, cue: verb, at: index, isAct: true)
    guard limit > end, let part = reading.contentRange(index..<limit) else { return nil }
    let isWeak = source.actors.isEmpty
    guard !isWeak || source.confidence >= 0.6 else { return nil }
    return draft(
      .speechAct, part, index..<end, source, isWeak ? 0.6 : 0.75, "an act of saying whose object follows")
  }

  /// Where the object of an act begins, if the verb has one of its frames here.
  private func objectStart(_ verb: SayingVerb, _ index: Int, _ end: Int) -> Int? {
    let word = reading.lower(end)
    let kind = reading.kind(end)
    for preposition in ["for", "on", "of", "against", "about", "over", "with", "at", "in"]
    where verb.frames.contains(preposition) {
      if word == preposition || word == "out" && reading.lower(end + 1) == preposition { return end }
    }
    if word == "to", verb.frames.contains("to") { return end }
    guard !verb.frames.isDisjoint(with: ["np", "np-to", "np-of", "np-as", "as"]) else { return nil }
    let opens =
      kind == "det" || kind == "poss" || kind == "num" || kind.isEmpty || kind == "common"
      || kind == "pron" && word != "it" || reading.words.isCapital(end)
    guard opens, !reading.isMark(end) || reading.isQuoted(end), word != "that" else { return nil }
    if verb.frames.contains("np") { return end }
    let limit = min(sentence.upperBound, end + 18)
    for place in end..<limit {
      let next = reading.lower(place)
      if [",", ";", ".", ":"].contains(next), !reading.isQuoted(place) { return nil }
      if next == "to", verb.frames.contains("np-to"), place > end, place + 1 < limit,
        reading.words.shape[place + 1] == .lower
      {
        return end
      }
      if next == "of", verb.frames.contains("np-of"), place > end { return end }
      if next == "as", verb.frames.contains("as"), place > end { return end }
      if verb.frames.contains("np-as"), place > end, reading.isQuoted(place) || next == "a" || next == "an" {
        return end
      }
    }
    return nil
  }

  // MARK: According to

  /// “According to X, …”, “…, according to X”, “in X's opinion”.
  private mutating func accordingTo(_ index: Int) -> Int? {
    guard reading.lower(index) == "according", reading.lower(index + 1) == "to",
      index + 2 < sentence.upperBound
    else { return nil }
    let isQuoted = reading.isQuoted(index)
    guard
      let phrase = isQuoted
        ? quotedPhrase(index + 2) : reading.phrase(startingAt: index + 2, limit: sentence.upperBound),
      isSubjectLike(phrase)
    else { return index + 2 }
    let source = reading.source(phrase)
    if !isQuoted { lastSource = source }
    var limit = sentence.upperBound
    if isQuoted { limit = min(limit, reading.spanTokens[Int(reading.spanAt[index])].upperBound) }
    var content: Range<Int>
    let opens =
      index == sentence.lowerBound
      || reading.isMark(index - 1) && (index - 1 == sentence.lowerBound || reading.lower(index - 1) != ",")
    if opens {
      var start = phrase.upperBound
      // “According to the head of the mission, Ilsa Brandt, the vote …” keeps the apposition out as far as it is a name.
      guard reading.lower(start) == "," else { return phrase.upperBound }
      start += 1
      content = start..<reading.clauseEnd(from: start, limit: limit, cue: nil, at: index)
    } else {
      var last = index
      if reading.lower(last - 1) == "," { last -= 1 }
      content = firstContentToken()..<last
      if isQuoted { return phrase.upperBound }
    }
    guard content.count >= 2, let part = reading.contentRange(content) else { return phrase.upperBound }
    let cue = reading.span(index..<(index + 2))
    let spans = Set(content.compactMap { reading.spanAt[$0] >= 0 ? Int(reading.spanAt[$0]) : nil })
    if !isQuoted, spans.count == 1, let only = spans.first,
      reading.spanTokens[only].count + 1 >= content.count
    {
      taken.insert(only)
    }
    drafts.append(
      QuoteDraft(
        form: .indirect, parts: [part], cue: cue, cueTokens: index..<(index + 2), source: source,
        confidence: 0.3 + 0.6 * source.confidence, reason: "“according to”", section: section))
    return opens ? phrase.upperBound : phrase.upperBound
  }

  private func quotedPhrase(_ start: Int) -> Range<Int>? {
    var end = start
    while end < sentence.upperBound, end - start < 12, !reading.isMark(end) { end += 1 }
    return end > start ? start..<end : nil
  }

  private func draft(
    _ form: Quote.Form, _ part: TextRange, _ cue: Range<Int>, _ source: QuoteSource, _ confidence: Double,
    _ reason: String
  ) -> QuoteDraft {
    QuoteDraft(
      form: form, parts: [part], cue: reading.span(cue), cueTokens: cue, source: source,
      confidence: confidence * (0.4 + 0.6 * source.confidence), reason: reason, section: section)
  }
}
