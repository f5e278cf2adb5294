import TextModel

/// What is said to editors and about the text: notes, corrections, contacts, captions of pictures.
extension Page {
  /// Marks notes and, behind a heading such as `Notes to Editors`, all that follows up to the site's furniture.
  mutating func markNotes() {
    var inNotes = false
    for index in blocks.indices {
      if isStopped(index) { return }
      if kinds[index] == .boilerplate, inNotes, let hit = hits[index],
        hit.match == .whole || hit.kind == .comments
      {
        inNotes = false
      }
      guard kinds[index] == nil else { continue }
      let facts = facts(index)
      if let hit = hits[index], hit.kind == .notes || hit.kind == .note, hit.match != .any {
        let alone = facts.words <= hit.length + 2 && !facts.endsSentence
        if alone, index > core.lowerBound || core.isEmpty, index + 1 < blocks.count {
          kinds[index] = .heading
          inNotes = hit.kind == .notes
          continue
        }
        if !alone, isNote(hit, facts, index) {
          kinds[index] = .note
          continue
        }
      }
      if inNotes { kinds[index] = .note }
    }
  }

  /// Whether a phrase of notes opens a note and not a sentence about notes.
  private func isNote(_ hit: PhraseBook.Hit, _ facts: BlockFacts, _ index: Int) -> Bool {
    if hasColon(after: hit.length, index) || facts.hasMail { return true }
    return hit.kind == .note ? hit.length >= 4 || (hit.length >= 2 && facts.words <= 8) : facts.hasURL
  }

  /// Marks captions: lines that name the picture or its maker, and short lines that stand twice (the picture's
  /// alternative text and its caption).
  mutating func markCaptions() {
    for index in blocks.indices where kinds[index] == nil {
      if isStopped(index) { return }
      let facts = facts(index)
      if let hit = hits[index], hit.kind == .caption, facts.words <= 60 {
        switch hit.match {
        case .whole, .any: kinds[index] = facts.words <= 45 ? .caption : nil
        case .start:
          if hit.length >= 2 || hasColon(after: hit.length, index)
            || (!facts.endsSentence && facts.words <= 4)
          {
            kinds[index] = .caption
          }
        }
      }
      if index > 0, kinds[index] == nil || kinds[index] == .caption, !facts.isProse || facts.words <= 25,
        facts.words >= 2,
        facts.fingerprint == self.facts(index - 1).fingerprint, index > core.lowerBound,
        index < core.upperBound
      {
        kinds[index] = .caption
        kinds[index - 1] = .caption
      }
    }
  }
}
