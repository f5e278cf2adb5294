import TextModel

/// The numbers by which the boilerplate model judges a block; `Training` of the weights reads them in this order.
enum BlockFeatures {
  private static let kinds: [PhraseBook.Kind] = [
    .comments, .share, .appeal, .legal, .related, .navigation, .note, .notes, .caption, .published, .source,
    .credit,
  ]

  /// A row for each block.
  static func rows(_ page: Page) -> [[Float]] {
    let context = Context(page, .never)
    return page.blocks.indices.map { row($0, page, context) }
  }

  /// What is known of the page as a whole.
  struct Context {
    /// Running sums of words in prose, one more than blocks.
    var prose: [Int] = [0]
    /// How many blocks say the same as this one.
    var repeats: [UInt64: Int] = [:]
    var words = 0
    var furniture = 0
    /// Whether a block stands behind the head of a comments section, a block each.
    var afterComments: [Bool] = []

    init(_ page: Page, _ cancellation: Cancellation) {
      prose.reserveCapacity(page.blocks.count + 1)
      for index in page.blocks.indices {
        if index % 4096 == 0, cancellation.isCancelled { break }
        let facts = page.facts(index)
        prose.append(prose[index] + (facts.isProse ? facts.words : 0))
        repeats[facts.fingerprint, default: 0] += 1
        words += facts.words
        var begun = afterComments.last ?? false
        if let hit = page.hits[index], hit.kind.isFurniture, hit.match != .any {
          furniture += 1
          begun = begun || (hit.kind == .comments && prose[index] > 60)
        }
        afterComments.append(begun)
      }
    }
  }

  static func row(_ index: Int, _ page: Page, _ context: Context) -> [Float] {
    let facts = page.facts(index)
    var row: [Float] = [1]
    row.reserveCapacity(96)
    let edges = [1, 3, 6, 10, 18, 35]
    let bucket = edges.firstIndex { facts.words <= $0 } ?? edges.count
    for place in 0...edges.count { row.append(place == bucket ? 1 : 0) }
    let words = Float(max(1, facts.words))
    func flag(_ value: Bool) { row.append(value ? 1 : 0) }
    flag(facts.endsSentence)
    flag(facts.isProse)
    row.append(Float(facts.functionWords) / words)
    row.append(Float(facts.capitalised) / words)
    row.append(Float(facts.allCapitals) / words)
    row.append(Float(facts.numbers) / words)
    flag(facts.separators > 0)
    row.append(min(1, Float(facts.separators) / words))
    row.append(min(1, 5 * Float(facts.commas) / words))
    flag(facts.hasCopyright)
    flag(facts.hasURL || facts.hasMail)
    flag(facts.hasQuotation)
    let hit = page.hits[index]
    let furniture = hit?.kind.isFurniture ?? false
    flag(furniture && hit?.match == .whole)
    flag(furniture && hit?.match == .start)
    flag(furniture && hit?.match == .any)
    for kind in kinds { flag(hit?.kind == kind) }
    flag((context.repeats[facts.fingerprint] ?? 0) > 1)
    flag(facts.last == 0x3A)
    flag(facts.last == 0x3F)
    flag(ListMarker.marker(page.bytes, page.blocks[index].range) != nil)
    row.append(min(1.5, Float(facts.characters) / words / 10))
    flag(!facts.endsSentence && facts.words >= 4 && facts.words <= 20)
    flag(Characters.isLower(facts.first))
    flag(facts.sentenceEnds >= 2)
    for offset in [-2, -1, 1, 2] { neighbour(index + offset, page, &row) }
    position(index, page, context, &row)
    return row
  }

  private static func neighbour(_ index: Int, _ page: Page, _ row: inout [Float]) {
    guard page.blocks.indices.contains(index) else {
      row += [1, 0, 0, 0, 0, 0]
      return
    }
    let facts = page.facts(index)
    row.append(0)
    row.append(facts.words <= 3 ? 1 : 0)
    row.append(facts.words >= 11 ? 1 : 0)
    row.append(facts.isProse ? 1 : 0)
    row.append(page.hits[index]?.kind.isFurniture == true ? 1 : 0)
    row.append(facts.endsSentence ? 1 : 0)
  }

  private static func position(_ index: Int, _ page: Page, _ context: Context, _ row: inout [Float]) {
    let count = page.blocks.count
    let total = Float(max(1, context.prose[count]))
    func share(_ from: Int, _ to: Int) -> Float {
      let from = max(0, from)
      let to = min(count, to)
      guard from < to else { return 0 }
      return min(1, Float(context.prose[to] - context.prose[from]) / Float(30 * (to - from)))
    }
    row.append(share(index - 4, index))
    row.append(share(index + 1, index + 5))
    row.append(share(index - 12, index))
    row.append(share(index + 1, index + 13))
    let passed = Float(context.prose[index]) / total
    row.append(passed)
    row.append(context.prose[index] == 0 ? 1 : 0)
    row.append(context.prose[index + 1] == context.prose[count] ? 1 : 0)
    let isProse: Float = page.facts(index).isProse ? 1 : 0
    let inside: Float = page.core.contains(index) ? 1 : 0
    row.append(inside)
    row.append(inside * isProse)
    let before = index < page.core.lowerBound
    let distance = inside == 1 ? 0 : before ? page.core.lowerBound - index : index - page.core.upperBound + 1
    func near(_ limit: Int) -> Float { distance > 0 && distance <= limit ? 1 : 0 }
    for limit in [1, 2, 4, 8] {
      row.append(before ? near(limit) : 0)
      row.append(before ? 0 : near(limit))
    }
    row.append(before ? 1 : 0)
    row.append(!before && inside == 0 ? 1 : 0)
    row.append(!before && inside == 0 ? isProse : 0)
    row.append(before ? isProse : 0)
    let prose = total / Float(max(1, context.words))
    row.append(prose)
    row.append(prose * prose)
    let clutter = min(1, Float(context.furniture) / 20)
    row.append(clutter)
    row.append(context.furniture == 0 ? 1 : 0)
    row.append(inside * clutter)
    row.append((1 - inside) * clutter)
    row.append(context.furniture == 0 ? inside : 0)
    let commented: Float = context.afterComments[index] ? 1 : 0
    row.append(commented)
    row.append(commented * isProse)
    row.append(commented * passed)
  }
}
