import Lexicon
import TextModel

/// Reads who wrote a text: `By X`, `By X and Y`, `X, Agency`, `By X | Outlet`, `Reporting by X; Editing by Y`.
struct BylineReader: Sendable {
  let agencies: Agencies
  let calendar: CalendarWords
  let mastheads: Mastheads

  /// The people and, where it is printed, for whom they write.
  struct Finding {
    var people: [Attribute]
    var outlet: Attribute?
  }

  private static let by = WordKey.key("by")
  private static let joints = Set(["and", "with", "und", "et"].map { WordKey.key($0) })
  private static let tails = Set(
    ["in", "for", "at", "of", "from", "on", "reporting"].map { WordKey.key($0) })

  /// What the line `block` says, behind `skipping` words of a phrase such as `Reporting by`; nil where it is no byline.
  func byline(in text: SourceText, _ block: TextRange, skipping: Int = 0) -> Finding? {
    let bytes = text.bytes
    let words = BylineReader.words(bytes, block, limit: 40)
    guard words.count >= 2, words.count <= 34 else { return nil }
    var first = skipping
    if skipping == 0 {
      guard WordKey.key(bytes, words[0]) == BylineReader.by else { return plain(text, block, words) }
      first = 1
    }
    return people(text, block, words, from: first, isCredit: skipping > 0)
  }

  /// The names behind `By` and what stands behind them.
  private func people(
    _ text: SourceText, _ block: TextRange, _ words: [Range<Int>], from: Int, isCredit: Bool
  ) -> Finding? {
    let bytes = text.bytes
    var finding = Finding(people: [], outlet: nil)
    var index = from
    while index < words.count, let end = name(bytes, words, from: index, block: block) {
      let range = TextRange(words[index].lowerBound, words[end - 1].upperBound)
      finding.people.append(Attribute(name: text.string(range), range: range))
      index = end
      guard index < words.count else { return finding }
      let gap = gap(bytes, words, before: index)
      if BylineReader.joints.contains(WordKey.key(bytes, words[index])), gap == .blank || gap == .comma {
        index += 1
        continue
      }
      switch gap {
      case .comma:
        if affiliation(text, words, from: index, block: block, &finding) { return finding }
      case .bar:
        if mastheads.isAffiliation(bytes, words[words.count - 1]) || words.count - index <= 4 {
          let range = TextRange(words[index].lowerBound, words[words.count - 1].upperBound)
          if !bytes[range.indices].contains(where: Ascii.isDigit) {
            finding.outlet = Attribute(name: text.string(range), range: range)
          }
        }
        return finding
      case .ampersand: continue
      case .stop: return isCredit || words.count <= 12 ? finding : nil
      case .line:
        _ = affiliation(text, words, from: index, block: block, &finding)
        return finding
      case .blank:
        if BylineReader.tails.contains(WordKey.key(bytes, words[index])), words.count - index <= 6 {
          return finding
        }
        if let outlet = agencies.name(bytes, words[index].lowerBound..<words[words.count - 1].upperBound) {
          finding.outlet = Attribute(
            name: outlet, range: TextRange(words[index].lowerBound, words[words.count - 1].upperBound))
          return finding
        }
        return bytes[words[index]].contains(where: Ascii.isDigit) ? finding : nil
      }
    }
    guard !finding.people.isEmpty else { return nil }
    // What is left must not be running text: `By Danil Orvan, who was …`.
    let rest = words[min(index, words.count)...]
    let small = rest.filter { Ascii.isLower(bytes[$0.lowerBound]) }.count
    return small <= 3 || isCredit ? finding : nil
  }

  /// Takes the words from `index` as an affiliation, if they are one.
  private func affiliation(
    _ text: SourceText, _ words: [Range<Int>], from index: Int, block: TextRange, _ finding: inout Finding
  ) -> Bool {
    let bytes = text.bytes
    let range = words[index].lowerBound..<words[words.count - 1].upperBound
    if let name = agencies.name(bytes, range) {
      finding.outlet = Attribute(name: name, range: TextRange(range.lowerBound, range.upperBound))
      return true
    }
    if mastheads.isAffiliation(bytes, words[words.count - 1]) || mastheads.isAffiliation(bytes, words[index])
    {
      return words.count - index <= 8
    }
    return false
  }

  /// `Name Name, Agency`, `Name Name | Outlet`, `Name Name, Staff Writer`: without a `By`, the affiliation must be plain.
  private func plain(_ text: SourceText, _ block: TextRange, _ words: [Range<Int>]) -> Finding? {
    let bytes = text.bytes
    guard words.count <= 10, let end = name(bytes, words, from: 0, block: block), end >= 2, end < words.count
    else { return nil }
    let range = TextRange(words[0].lowerBound, words[end - 1].upperBound)
    var finding = Finding(people: [Attribute(name: text.string(range), range: range)], outlet: nil)
    switch gap(bytes, words, before: end) {
    case .comma, .bar, .line:
      let tail = words[end].lowerBound..<words[words.count - 1].upperBound
      if let outlet = agencies.name(bytes, tail) {
        finding.outlet = Attribute(name: outlet, range: TextRange(tail.lowerBound, tail.upperBound))
        return finding
      }
      guard
        mastheads.isAffiliation(bytes, words[words.count - 1]) || mastheads.isAffiliation(bytes, words[end])
      else { return nil }
      guard !words[end...].contains(where: { bytes[$0].contains(where: Ascii.isDigit) }), end <= 4,
        bytes[range.indices].contains(where: Ascii.isLower)
      else { return nil }
      return bytes[block.end - 1] == 0x2E ? nil : finding
    default: return nil
    }
  }
}
