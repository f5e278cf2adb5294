import TextModel

/// Furniture that its own words give away, whatever stands around it.
extension Page {
  /// Marks the blocks that a phrase of the site says are no part of the article.
  mutating func markFurniture() {
    for index in blocks.indices where kinds[index] == nil {
      if isStopped(index) { return }
      if isFurniture(index) { kinds[index] = .boilerplate }
    }
    closeAtComments()
    closeRelated()
  }

  /// Lines without an end under `Related articles` are its links.
  private mutating func closeRelated() {
    var inLinks = false
    for index in blocks.indices where index >= core.upperBound {
      if kinds[index] == .boilerplate {
        if let hit = hits[index] { inLinks = hit.kind == .related && hit.match == .whole }
      } else if inLinks, kinds[index] == nil, !facts(index).endsSentence, facts(index).words <= 20 {
        kinds[index] = .boilerplate
      } else {
        inLinks = false
      }
    }
  }

  /// Whether the words of block `index` are the site's own.
  private func isFurniture(_ index: Int) -> Bool {
    let facts = facts(index)
    if facts.hasCopyright, facts.words <= (facts.isProse ? 30 : 60) { return true }
    if isTrivial(index) { return true }
    guard let hit = hits[index], hit.kind.isFurniture else { return false }
    // A page of one block is its text, whatever it begins with.
    guard blocks.count > 1 else { return false }
    switch hit.match {
    case .whole: return hit.kind != .navigation || facts.words > 1 || blocks.count > 12
    case .start:
      // `Leave a reply for a week and the ministry will call you, …`: a sentence of its own.
      if facts.isProse, hit.length < 2 || (facts.words > 16 && hit.kind != .legal) { return false }
      if facts.words <= hit.length + 2 { return !facts.endsSentence || hit.length >= 2 }
      switch hit.kind {
      case .comments: return hit.length >= 2 && facts.words <= 40
      case .legal:
        if hit.length >= 2 { return facts.words <= 90 }
        return index >= core.upperBound && facts.words <= 12 && !facts.isProse
      case .appeal: return hit.length >= 2 && facts.words <= 40
      case .share: return hit.length >= 2 && facts.words <= 25 && !facts.isProse
      case .related:
        return hit.length >= 2 && !facts.endsSentence
          || (facts.first != 0 && hasColon(after: hit.length, index))
      default: return false
      }
    case .any: return facts.words <= 70 && (!core.contains(index) || facts.words <= 25 || hit.kind == .legal)
    }
  }

  /// `• 1`, `|`, `***`, `1 of 12`: nothing but marks and numbers.
  private func isTrivial(_ index: Int) -> Bool {
    let facts = facts(index)
    if facts.words == 0 { return !hasLetter(index) }
    return facts.words <= 2 && facts.numbers == facts.words
      && ListMarker.marker(bytes, blocks[index].range)?.kind == .bullet
  }

  private func hasLetter(_ index: Int) -> Bool {
    let range = blocks[index].range
    return bytes[range.start..<min(range.end, range.start + 400)].contains {
      Ascii.isLetter($0) || $0 >= 0xC3 && $0 != 0xE2 && $0 != 0xF0
    }
  }

  /// Whether a colon stands behind the first `count` words (`Tags: elections, Tarsk`).
  func hasColon(after count: Int, _ index: Int) -> Bool {
    let range = blocks[index].range
    let words = BylineReader.words(bytes, range, limit: count)
    guard let last = words.last, words.count == count else { return false }
    return last.upperBound < range.end
      && (bytes[last.upperBound] == 0x3A
        || (bytes[last.upperBound] == 0x20 && last.upperBound + 1 < range.end
          && bytes[last.upperBound + 1] == 0x3A))
  }

  /// Everything behind the head of the readers' comments is theirs.
  private mutating func closeAtComments() {
    var prose = 0
    for index in blocks.indices {
      if let hit = hits[index], hit.kind == .comments, hit.match != .any,
        prose > (hit.match == .whole ? 40 : 60),
        kinds[index] == .boilerplate,
        facts(index).words <= 12
      {
        core = core.lowerBound..<max(core.lowerBound, min(core.upperBound, index))
        for later in index..<blocks.count where kinds[later] == nil || kinds[later] == .turn {
          kinds[later] = .boilerplate
        }
        return
      }
      if facts(index).isProse { prose += facts(index).words }
    }
  }
}
