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
  var drafts: [QuoteDraft] = []
  /// Subject of the last verb of saying of the sentence.
  var lastSource: QuoteSource?
  /// Where the content of the last cue began and the cue itself, for content that a later cue cuts short.
  var firstPhrase: Range<Int>?

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
      if let verb = reading.verb(at: index, limit: sentence.upperBound),
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

  mutating func handle(_ verb: SayingVerb, _ index: Int) {
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
    guard let source, !negated, !isConditional(index) else { return }
    if let draft = clause(verb, index, end, source) {
      // “said he expected the crisis to end”: within what one says, one's own saying is no second quote.
      return isOwn(index, source) ? () : drafts.append(draft)
    }
    if let draft = trailing(verb, index, end, source, phrase) { return drafts.append(draft) }
    guard !isModal(index), !isOwn(index, source) else { return }
    if let draft = act(verb, index, end, source) { drafts.append(draft) }
  }

  /// Whether the verb at `index` stands within what the same speaker is reported to have said.
  private func isOwn(_ index: Int, _ source: QuoteSource) -> Bool {
    guard !source.actors.isEmpty else { return false }
    let word = reading.ranges[index]
    return drafts.suffix(6).contains { draft in
      draft.form == .indirect && draft.source?.actors == source.actors
        && draft.parts.contains { $0.contains(word) }
    }
  }

  /// A cue within quotation marks: only plain reports, told by “that” or “according to”.
  mutating func handleQuoted(_ verb: SayingVerb, _ index: Int) {
    guard verb.frames.contains("that") || verb.frames.contains("addressee"), !isPassive(verb, index),
      !isNegated(index), !isInfinitive(index)
    else { return }
    let tokens = reading.spanTokens[Int(reading.spanAt[index])]
    let floor = max(tokens.lowerBound, sentence.lowerBound)
    guard reading.document.tokens.upos[index] == "VERB", !isConditional(index),
      let subject = reading.subjectInTree(of: index), subject.lowerBound >= floor, isSubjectLike(subject),
      // “let everyone know that …” asks for it.
      !["let", "lets", "make", "makes"].contains(reading.lower(subject.lowerBound - 1))
    else { return }
    var end = index + verb.words.count
    if verb.frames.contains("addressee") { end = afterAddressee(end) ?? end }
    guard reading.lower(end) == "that", end + 1 < sentence.upperBound else { return }
    let text = reading.lower(subject.lowerBound)
    guard subject.count > 1 || !["i", "we", "you", "who", "it"].contains(text) else { return }
    let limit = min(sentence.upperBound, tokens.upperBound)
    guard end + 1 < limit else { return }
    guard let part = reading.contentRange((end + 1)..<limit) else { return }
    let source = reading.source(subject)
    drafts.append(
      QuoteDraft(
        form: .indirect, parts: [part], cue: reading.span(index..<(index + verb.words.count)),
        cueTokens: index..<(index + verb.words.count), source: source,
        confidence: 0.6 * source.confidence + 0.2,
        reason: "reported inside a quotation", section: section))
  }
}
