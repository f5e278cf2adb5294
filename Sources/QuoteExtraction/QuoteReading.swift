import ActorResolution
import DocumentParsing
import TextModel

/// A document with what the rules for quotations look at: words, mentions in order, and which tokens stand in marks.
///
/// A class, because every sentence and every quotation looks into it and none may copy a document for that.
final class QuoteReading: Sendable {
  /// A mention and whose it is.
  struct Spoken {
    let actor: Int
    let range: TextRange
    let form: Mention.Form
    let confidence: Double
  }

  let document: Document
  let actors: ActorAnalysis
  let words: Words
  let verbs: SayingVerbs
  /// What the lists know of each token.
  private let known: [SayingVerbs.Known]
  /// Every mention, in order.
  let mentions: [Spoken]
  let spans: [QuotedSpan]
  /// Token → index of the quoted span it stands in, marks included; −1 outside.
  let spanAt: [Int32]
  /// Span → its tokens, marks included.
  let spanTokens: [Range<Int>]
  /// Actor id → index.
  let actorIndex: [String: Int]
  /// Where a pronoun begins → its chain, of those that are no actor's.
  let chainAt: [Int: Int]
  /// Head word → what the language model takes it to speak of.
  let foundKind: [Int: ModelFindings.Mention.Kind]

  init(
    _ document: Document, actors: ActorAnalysis, verbs: SayingVerbs, cancellation: Cancellation = .never
  ) {
    self.document = document
    self.actors = actors
    self.verbs = verbs
    words = Words(document.tokens, in: document.text, cancellation: cancellation)
    known = words.lower.map { verbs[$0] }
    var mentions: [Spoken] = []
    for (index, actor) in actors.actors.enumerated() {
      for mention in actor.mentions {
        mentions.append(
          Spoken(actor: index, range: mention.range, form: mention.form, confidence: mention.confidence))
      }
    }
    mentions.sort { (a: Spoken, b: Spoken) -> Bool in
      a.range != b.range ? a.range < b.range : a.actor < b.actor
    }
    self.mentions = mentions
    actorIndex = Dictionary(
      actors.actors.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var chainAt: [Int: Int] = [:]
    for (number, chain) in actors.chains.enumerated() where chain.actor == nil {
      for mention in chain.mentions where mention.form == .pronoun { chainAt[mention.range.start] = number }
    }
    self.chainAt = chainAt
    foundKind = Dictionary(
      document.findings?.mentions.map { ($0.head, $0.kind) } ?? [], uniquingKeysWith: { first, _ in first })
    let ranges = document.tokens.ranges
    let spans = QuoteReading.mended(QuotationMarks.spans(in: document), ranges, words, known)
    self.spans = spans
    var spanAt = [Int32](repeating: -1, count: ranges.count)
    var spanTokens: [Range<Int>] = []
    var token = 0
    for (number, span) in spans.enumerated() {
      if number % 1024 == 0, cancellation.isCancelled { break }
      while token < ranges.count, ranges[token].end <= span.range.start { token += 1 }
      let first = token
      while token < ranges.count, ranges[token].start < span.range.end {
        spanAt[token] = Int32(number)
        token += 1
      }
      spanTokens.append(first..<token)
    }
    self.spanAt = spanAt
    self.spanTokens = spanTokens
  }

  var ranges: [TextRange] { document.tokens.ranges }
  var count: Int { words.count }
  func lower(_ index: Int) -> String { words.lower.indices.contains(index) ? words.lower[index] : "" }
  func kind(_ index: Int) -> String { known.indices.contains(index) ? known[index].kind : "" }
  func isMark(_ index: Int) -> Bool { words.shape.indices.contains(index) && words.shape(index) == .mark }
  func isQuoted(_ index: Int) -> Bool { spanAt.indices.contains(index) && spanAt[index] >= 0 }

  /// The longest form of a verb of saying that the words spell from `index` on.
  func verb(at index: Int, limit: Int) -> SayingVerb? {
    guard known.indices.contains(index), !known[index].verbs.isEmpty else { return nil }
    return known[index].verbs.first { verb in
      index + verb.words.count <= limit
        && verb.words.indices.allSatisfy { words.lower[index + $0] == verb.words[$0] }
    }
  }

  /// The bytes that the tokens cover.
  func span(_ tokens: Range<Int>) -> TextRange {
    guard !tokens.isEmpty, tokens.lowerBound >= 0, tokens.upperBound <= ranges.count else {
      return TextRange(0, 0)
    }
    return TextRange(ranges[tokens.lowerBound].start, ranges[tokens.upperBound - 1].end)
  }

  /// The mentions that lie in `range`.
  func mentions(in range: TextRange) -> ArraySlice<Spoken> {
    var low = 0
    var high = mentions.count
    while low < high {
      let middle = (low + high) / 2
      if mentions[middle].range.start < range.start { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < mentions.count, mentions[end].range.start < range.end { end += 1 }
    if low == end { return [] }
    return mentions[low..<end].filter { $0.range.end <= range.end }[...]
  }

  /// “noted that mistake”: whether a “that” points at the noun behind it, and no verb follows whose clause it could open.
  func isDeterminer(_ that: Int) -> Bool {
    let columns = document.tokens
    guard columns.deprel.indices.contains(that), columns.deprel[that] == "det", let noun = columns.head[that],
      noun > that
    else { return false }
    let end = sentence(of: that).map { document.sentences[$0].tokens.upperBound } ?? noun
    return !(that + 1..<max(that + 1, end)).contains { columns.head[$0] != nil && looksFinite($0) }
  }

  /// Whether a token can be the finite verb of a clause: an auxiliary, a verb of saying, or a form in -ed.
  func looksFinite(_ index: Int) -> Bool {
    guard words.shape.indices.contains(index), words.shape(index) == .lower || lower(index).hasPrefix("'")
    else {
      return false
    }
    let word = lower(index)
    if word == "'s" { return true }
    if kind(index) == "aux" { return !["be", "been", "being", "having"].contains(word) }
    if !kind(index).isEmpty { return false }
    if let verb = verb(at: index, limit: count), verb.form != .gerund, !verb.isNounToo { return true }
    return word.utf8.count > 4 && word.hasSuffix("ed")
  }

  /// Whether a clause with a verb begins at `index`, looking no further than `limit` or a clause's end.
  func startsClause(_ index: Int, limit: Int) -> Bool {
    guard index < limit else { return false }
    var place = index
    let first = kind(index)
    if ["prep", "conj"].contains(first), first == "conj" { return false }
    var hasSubject = false
    while place < min(limit, index + 24) {
      let word = lower(place)
      if [";", ".", "!", "?"].contains(word) { return false }
      if hasSubject, looksFinite(place) { return true }
      // “Velmora wants”, “the vote proves”: a present form right behind a name or noun.
      if hasSubject, place > index, words.shape(place) == .lower, kind(place).isEmpty, word.hasSuffix("s"),
        !word.hasSuffix("ss"), words.isCapital(place - 1) || kind(place - 1) == "pron"
      {
        return true
      }
      if first == "pron", place > index, words.shape(place) == .lower, kind(place).isEmpty {
        return true
      }
      if !isMark(place) { hasSubject = true }
      place += 1
    }
    return false
  }
}
