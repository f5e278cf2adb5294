import TextModel

/// A page under reading: its blocks, what is seen of them, and what they were found to be.
struct Page {
  let text: SourceText
  var blocks: [Block]
  var look: BlockFacts.Page
  /// Phrases of furniture and of lines around an article, a block each.
  var hits: [PhraseBook.Hit?]
  /// What each block is; nil until something decides.
  var kinds: [Section.Kind?]
  /// The speaker's label of a turn.
  var labels: [TextRange?]
  /// The blocks from the first to the last of the article's running text; empty where there is none.
  var core: Range<Int> = 0..<0

  /// Asked now and then by every loop over blocks.
  let cancellation: Cancellation

  /// Whether a loop that stands at `index` need not go on; asks once in a while only.
  func isStopped(_ index: Int) -> Bool { index % 2048 == 0 && cancellation.isCancelled }
  /// The facts of block `index`.
  func facts(_ index: Int) -> BlockFacts { look.facts[index] }
  /// The bytes of the text.
  var bytes: [UInt8] { text.bytes }

  /// A page of `blocks`, nothing decided.
  init(
    _ text: SourceText, _ blocks: [Block], words: Set<UInt64>, phrases: PhraseBook, cancellation: Cancellation
  ) {
    self.text = text
    self.cancellation = cancellation
    self.blocks = blocks
    look = BlockFacts.Page(blocks, in: text, functionWords: words, cancellation: cancellation)
    hits = []
    hits.reserveCapacity(blocks.count)
    for index in blocks.indices {
      if index % 2048 == 0, cancellation.isCancelled { break }
      hits.append(phrases.hit(look.keys(of: index), words: look.facts[index].words))
    }
    while hits.count < blocks.count { hits.append(nil) }
    kinds = Array(repeating: nil, count: blocks.count)
    labels = Array(repeating: nil, count: blocks.count)
    core = Page.core(look.facts)
  }

  /// The run of blocks with the most prose in it: every word of a paragraph counts for it, another sentence or a line
  /// that announces something 2 words against, any other line 8 (nothing where it repeats the one before).
  private static func core(_ facts: [BlockFacts]) -> Range<Int> {
    var best = (score: 0, range: 0..<0)
    var score = 0
    var start = 0
    for (index, fact) in facts.enumerated() {
      let repeats = index > 0 && facts[index - 1].fingerprint == fact.fingerprint
      let gain =
        fact.isProse ? min(fact.words, 400) : repeats ? 0 : fact.endsSentence || fact.last == 0x3A ? -2 : -8
      if score <= 0 {
        score = 0
        start = index
      }
      score += gain
      if score > best.score { best = (score, start..<(index + 1)) }
    }
    return best.range
  }
}
