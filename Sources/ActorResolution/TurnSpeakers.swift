import DocumentParsing
import TextModel

extension Resolution {
  /// Section of kind `turn` → the actor its label names.
  mutating func turnSpeakers() -> [Int: String] {
    var out: [Int: String] = [:]
    var earlier: [String: Int] = [:]
    for (number, section) in reading.document.sections.enumerated() where section.kind == .turn {
      guard let label = section.label else { continue }
      let shown = tidy(label)
      let key = shown.lowercased()
      if ["q", "a", "question", "answer", "interviewer", "host", "moderator", "reporter", "journalist"]
        .contains(key)
      {
        continue
      }
      let index = earlier[key] ?? speaker(labelled: key, shown)
      guard let index else { continue }
      earlier[key] = index
      out[number] = ledger.entries[index].actor.id
      if !ledger.entries[index].actor.mentions.contains(where: { $0.range.overlaps(label) }) {
        ledger.mention(index, label, .name, 0.9)
      }
    }
    return out
  }

  private mutating func speaker(labelled key: String, _ shown: String) -> Int? {
    let words = key.split(separator: " ").map { reading.lexicon.variants[String($0)] ?? String($0) }
    guard let last = words.last, words.count <= 5 else { return nil }
    let bearers = ledger.entries.indices.filter { index in
      ledger.entries[index].actor.kind == .person && ledger.entries[index].words.last == last
    }
    if let index = bearers.first(where: { ledger.entries[$0].words.first == words.first }) ?? bearers.first {
      return index
    }
    let others = ledger.entries.indices.filter { ledger.entries[$0].actor.name.lowercased() == key }
    if let index = others.first { return index }
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
