import DocumentParsing
import TextModel

extension Resolution {
  /// Section of kind `turn` → the actor its label names.
  mutating func turnSpeakers() -> [Int: String] {
    var out: [Int: String] = [:]
    var earlier: [String: Int] = [:]
    let known = Known(ledger.entries)
    for (number, section) in reading.document.sections.enumerated() where section.kind == .turn {
      if number % 64 == 0, cancellation.isCancelled { return out }
      guard let label = section.label else { continue }
      let shown = tidy(label)
      let key = shown.lowercased()
      if ["q", "a", "question", "answer", "interviewer", "host", "moderator", "reporter", "journalist"]
        .contains(key)
      {
        continue
      }
      let index = earlier[key] ?? speaker(labelled: key, shown, known)
      guard let index else { continue }
      earlier[key] = index
      out[number] = ledger.entries[index].actor.id
      if !isNamed(index, in: label) {
        ledger.mention(index, label, .name, 0.9)
      }
    }
    return out
  }

  /// Who is known before the labels are read.
  private struct Known {
    var byLast: [String: [Int]] = [:]
    var byName: [String: Int] = [:]

    init(_ entries: [ActorLedger.Entry]) {
      for (index, entry) in entries.enumerated() {
        if entry.actor.kind == .person, let last = entry.words.last {
          byLast[last, default: []].append(index)
        }
        let name = entry.actor.name.lowercased()
        byName[name] = byName[name] ?? index
      }
    }
  }

  /// Whether a name within `label` was noted as the entry at `index`.
  private func isNamed(_ index: Int, in label: TextRange) -> Bool {
    let names = reading.document.names
    var low = 0
    var high = names.count
    while low < high {
      let middle = (low + high) / 2
      if names[middle].range.end <= label.start { low = middle + 1 } else { high = middle }
    }
    while low < names.count, names[low].range.start < label.end {
      if entryOfName[low] == index { return true }
      low += 1
    }
    return false
  }

  private mutating func speaker(labelled key: String, _ shown: String, _ known: Known) -> Int? {
    let words = key.split(separator: " ").map { reading.lexicon.variants[String($0)] ?? String($0) }
    guard let last = words.last, words.count <= 5 else { return nil }
    let bearers = known.byLast[last, default: []].prefix(40)
    if let index = bearers.first(where: { ledger.entries[$0].words.first == words.first }) ?? bearers.first {
      return index
    }
    if let index = known.byName[key] { return index }
    // “Magazine: …” is whoever asks for it, and no person of that name.
    guard !reading.lexicon.heads.contains(last),
      words.allSatisfy({ reading.lexicon.classes[$0] == nil })
    else { return nil }
    let index = ledger.entry(
      ActorLedger.id(
        "person", ([words.first, words.count > 1 ? last : nil].compactMap { $0 }).joined(separator: " ")),
      name: shown, kind: .person)
    ledger.update(index) { $0.words = words }
    return index
  }
}
