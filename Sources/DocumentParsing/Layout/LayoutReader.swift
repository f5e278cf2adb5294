public import Lexicon
public import TextModel

/// Finds the parts of a page.
public struct LayoutReader: Sendable {
  let phrases: PhraseBook
  /// Language → its frequent words.
  let functionWords: [String: Set<UInt64>]
  let bylines: BylineReader
  let datelines: DatelineReader
  let dateLines: DateLineReader
  let agencies: Agencies
  let mastheads: Mastheads

  /// A reader with the words of `lexicon`.
  public init(lexicon: Lexicon) {
    phrases = PhraseBook(lexicon: lexicon)
    var words: [String: Set<UInt64>] = [:]
    for row in lexicon["language-words"].rows {
      for language in row.list("languages") { words[language, default: []].insert(WordKey.key(row["word"])) }
    }
    functionWords = words
    let calendar = CalendarWords(lexicon: lexicon)
    agencies = Agencies(lexicon: lexicon)
    mastheads = Mastheads(lexicon: lexicon)
    bylines = BylineReader(agencies: agencies, calendar: calendar, mastheads: mastheads)
    let dates = PrintedDateReader(words: calendar)
    datelines = DatelineReader(dates: dates, agencies: agencies)
    dateLines = DateLineReader(dates: dates)
  }

  /// The numbers the boilerplate model sees, block by block: what its weights are fitted to.
  public static func features(of text: SourceText, lexicon: Lexicon) -> [(
    range: TextRange, features: [Float]
  )] {
    let reader = LayoutReader(lexicon: lexicon)
    let page = reader.page(text, language: "en", .never)
    return zip(page.blocks, BlockFeatures.rows(page)).map { ($0.range, $1) }
  }

  /// The blocks of `text`, nothing decided but what a crawler glued before it.
  func page(_ text: SourceText, language: String, _ cancellation: Cancellation) -> Page {
    var blocks = Block.blocks(of: text, Line.lines(of: text, cancellation), cancellation)
    var hasPrefix = false
    if let first = blocks.first, let end = CrawlerPrefix.end(text.bytes, first.range, dates: dateLines.dates)
    {
      blocks[0].range = text.trimmed(TextRange(end, first.range.end))
      blocks.insert(
        Block(
          range: text.trimmed(TextRange(first.range.start, end)), lines: 1, followsGap: true,
          indent: first.indent),
        at: 0)
      hasPrefix = true
    }
    var page = Page(
      text, blocks, words: functionWords[language] ?? [], phrases: phrases, cancellation: cancellation)
    if hasPrefix { page.kinds[0] = .metadata }
    return page
  }

  /// The parts of `text`, which is written in `language`; `title` is what the giver calls it.
  func reading(of text: SourceText, language: String, title: String?, _ cancellation: Cancellation)
    -> PageReading
  {
    var reading = PageReading(page: page(text, language: language, cancellation))
    let count = reading.page.blocks.count
    guard count > 0, !cancellation.isCancelled else { return reading }
    if reading.page.kinds[0] == .metadata, let date = dateLines.date(0, in: reading.page) {
      reading.stated.append(date)
    }
    let isKnown = functionWords[language] != nil
    guard !cancellation.isCancelled else { return reading }
    let context = BlockFeatures.Context(reading.page, cancellation)
    if cancellation.isCancelled { return reading }
    var doubtful = [Bool](repeating: false, count: count)
    if isKnown, count > 2 {
      for index in 0..<count {
        if index % 512 == 0, cancellation.isCancelled { break }
        doubtful[index] =
          BoilerplateModel.score(BlockFeatures.row(index, reading.page, context)) < 0
          && !isShielded(index, reading.page, context)
      }
    }
    if cancellation.isCancelled { return reading }
    reading.page.markFurniture()
    reading.page.markTurns()
    if cancellation.isCancelled { return reading }
    findDateline(&reading)
    let firstText = firstText(reading, doubtful)
    if cancellation.isCancelled { return reading }
    reading.page.markNotes()
    if cancellation.isCancelled { return reading }
    reading.page.markCaptions()
    if cancellation.isCancelled { return reading }
    if let publisher = reading.page.markPublisher(mastheads) { reading.sources.append(publisher) }
    if cancellation.isCancelled { return reading }
    readHead(&reading, upTo: firstText, doubtful: doubtful, title: title)
    readBody(&reading, from: firstText, doubtful: doubtful)
    return reading
  }

  /// Whether a block among paragraphs of text is beyond doubt: a sentence, an announcement, an item, or any line of a
  /// page that shows no furniture at all.
  private func isShielded(_ index: Int, _ page: Page, _ context: BlockFeatures.Context) -> Bool {
    if context.furniture == 0 { return true }
    guard page.core.contains(index), !context.afterComments[index] else { return false }
    let facts = page.facts(index)
    guard page.hits[index] == nil,
      page.facts(max(index - 1, 0)).isProse || page.facts(min(index + 1, page.blocks.count - 1)).isProse
    else { return false }
    return facts.isProse || facts.last == 0x3A || (facts.endsSentence && facts.words >= 3)
  }

  /// Looks for a dateline in the first lines and the first paragraphs of text.
  private func findDateline(_ reading: inout PageReading) {
    var prose = 0
    for index in reading.page.blocks.indices where reading.page.kinds[index] == nil {
      // A place alone opens the first paragraph or none: a digest has one before each item.
      if let finding = datelines.dateline(in: reading.page.text, reading.page.blocks[index].range),
        prose == 0 || finding.day != nil || finding.dateline.agency != nil
      {
        reading.dateline = (index, finding)
        return
      }
      if reading.page.facts(index).isProse { prose += 1 }
      if prose >= 3 || index > 200 { return }
    }
  }

  /// The first block of running text.
  private func firstText(_ reading: PageReading, _ doubtful: [Bool]) -> Int {
    let page = reading.page
    let count = page.blocks.count
    if let turn = page.kinds.firstIndex(of: .turn), turn < (page.core.isEmpty ? count : page.core.lowerBound)
    {
      return turn
    }
    if let dateline = reading.dateline?.block, page.core.isEmpty || dateline <= page.core.lowerBound + 3 {
      return dateline
    }
    let open = page.kinds.indices.filter { page.kinds[$0] == nil }
    // One line in capitals is a headline (`PARLIAMENT OF VELMORA DISSOLVED`).
    if open.count == 1, page.look.isCapitals, page.facts(open[0]).words <= 35 { return open[0] + 1 }
    // The first paragraph that is no furniture, were it alone before a list.
    if let first = page.kinds.indices.first(where: {
      page.facts($0).isProse && page.kinds[$0] == nil && !doubtful[$0]
    }) {
      return first
    }
    if let first = page.core.first(where: { page.facts($0).isProse && page.kinds[$0] == nil }) {
      return first
    }
    guard let start = open.first else { return 0 }
    // No running text: the first line is the headline, if others follow it.
    if open.count == 1 { return start }
    if page.facts(start).endsSentence, !page.look.isCapitals { return start }
    return page.facts(start).words <= 30 ? start + 1 : start
  }
}
