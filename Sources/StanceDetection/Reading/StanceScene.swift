import ActorResolution
import DocumentParsing
import EventExtraction
import Lexicon
import QuoteExtraction
import TextModel
import TimeExpressions

/// A document laid out word by word, with who is named, who speaks and what happens at each.
struct StanceScene {
  /// A mention with the words it covers.
  struct Placed {
    var actor: Int
    var tokens: Range<Int>
    var range: TextRange
    var form: Mention.Form
  }

  let document: Document
  let actors: ActorAnalysis
  let quotes: [Quote]
  let events: [Event]
  let times: [TimeExpression]
  let lists: StanceWords
  /// Lower case, curly apostrophes made straight.
  let words: [String]
  let classes: [StanceWords.WordClass?]
  private(set) var mentions: [Placed] = []
  /// Token → index of its mention, −1 for none.
  private(set) var mentionAt: [Int]
  /// Token → index of the innermost quote whose content holds it (acts apart), −1 for none.
  private(set) var quoteAt: [Int]
  /// Token → index of the event it tells of.
  private(set) var eventAt: [Int: Int] = [:]
  /// Token → index of the quote whose cue it is.
  private(set) var cueAt: [Int: Int] = [:]
  /// First byte of the first part → the quotes that begin there.
  private(set) var quotesFrom: [Int: [Int]] = [:]
  /// The tokens by their heads: those of head `h` stand from `childStart[h]` to `childStart[h + 1]`, in order.
  private(set) var childStart: [Int] = []
  private(set) var childList: [Int] = []
  /// Head word → what the language model takes it to speak of.
  let foundKind: [Int: ModelFindings.Mention.Kind]
  /// Id → index of the actor or quote.
  let actorIndex: [String: Int]
  let quoteIndex: [String: Int]
  /// The words of the contested matter that the document is about, if it is about one at all.
  let matter: AspectWords

  init(
    _ document: Document, actors: ActorAnalysis, quotes: [Quote], events: [Event], times: [TimeExpression],
    lists: StanceWords
  ) {
    self.document = document
    self.actors = actors
    self.quotes = quotes
    self.events = events
    self.times = times
    self.lists = lists
    let words = document.tokens.ranges.map { StanceScene.folded(document.text, $0) }
    self.words = words
    classes = words.map { lists.classes[$0] }
    mentionAt = Array(repeating: -1, count: words.count)
    quoteAt = mentionAt
    actorIndex = Dictionary(actors.actors.enumerated().map { ($0.element.id, $0.offset) }) { a, _ in a }
    quoteIndex = Dictionary(quotes.enumerated().map { ($0.element.id, $0.offset) }) { a, _ in a }
    foundKind = Dictionary(
      document.findings?.mentions.map { ($0.head, $0.kind) } ?? [], uniquingKeysWith: { first, _ in first })
    matter = lists.profiles.about(words) ?? .none
    place()
    hangUp()
  }

  /// The tokens that depend on `token`, in order.
  func children(of token: Int) -> ArraySlice<Int> { childList[childStart[token]..<childStart[token + 1]] }

  private mutating func hangUp() {
    let heads = document.tokens.head
    childStart = Array(repeating: 0, count: words.count + 1)
    func head(_ token: Int) -> Int? { heads[token].flatMap { (0..<words.count).contains($0) ? $0 : nil } }
    for token in words.indices { if let head = head(token) { childStart[head + 1] += 1 } }
    for token in words.indices { childStart[token + 1] += childStart[token] }
    childList = Array(repeating: 0, count: childStart[words.count])
    var next = childStart
    for token in words.indices {
      guard let head = head(token) else { continue }
      childList[next[head]] = token
      next[head] += 1
    }
  }

  private mutating func place() {
    var found: [Placed] = []
    for (number, actor) in actors.actors.enumerated() {
      for mention in actor.mentions {
        let tokens = tokens(in: mention.range)
        guard !tokens.isEmpty else { continue }
        found.append(Placed(actor: number, tokens: tokens, range: mention.range, form: mention.form))
      }
    }
    // The longer mention is written last and so stands.
    mentions = found.sorted { a, b in
      a.range.count != b.range.count ? a.range.count < b.range.count : a.range < b.range
    }
    for (number, mention) in mentions.enumerated() {
      for token in mention.tokens { mentionAt[token] = number }
    }
    let order = quotes.indices.filter { quotes[$0].form != .speechAct }.sorted { length($0) > length($1) }
    for number in order {
      for part in quotes[number].parts {
        for token in tokens(in: part) { quoteAt[token] = number }
      }
    }
    for (number, quote) in quotes.enumerated() {
      if let first = quote.parts.first { quotesFrom[first.start, default: []].append(number) }
      guard let cue = quote.cue else { continue }
      for token in tokens(in: cue) where cueAt[token] == nil || quote.form == .speechAct {
        cueAt[token] = number
      }
    }
    for (number, event) in events.enumerated() {
      for range in [event.trigger] + event.mentions {
        for token in tokens(in: range) { eventAt[token] = number }
      }
    }
  }

  private func length(_ quote: Int) -> Int { quotes[quote].parts.reduce(0) { $0 + $1.count } }

  /// The tokens that begin within `range`.
  func tokens(in range: TextRange) -> Range<Int> {
    let first = firstToken(from: range.start)
    var last = first
    while last < words.count, document.tokens.ranges[last].start < range.end { last += 1 }
    return first..<last
  }

  private func firstToken(from offset: Int) -> Int {
    var low = 0
    var high = document.tokens.count
    while low < high {
      let middle = (low + high) / 2
      if document.tokens.ranges[middle].end <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The characters from the first to the last token of `tokens`.
  func range(_ tokens: Range<Int>) -> TextRange {
    guard !tokens.isEmpty, tokens.upperBound <= words.count else { return TextRange(0, 0) }
    let ranges = document.tokens.ranges
    return TextRange(ranges[tokens.lowerBound].start, ranges[tokens.upperBound - 1].end)
  }

  /// The text of `tokens` as printed, line ends made blanks.
  func text(_ tokens: Range<Int>) -> String {
    document.text.line(range(tokens))
  }

  private static func folded(_ text: SourceText, _ range: TextRange) -> String {
    let word = text.string(range).lowercased()
    return word.utf8.contains(0xE2) ? String(word.map { $0 == "’" || $0 == "ʼ" ? "'" : $0 }) : word
  }
}
