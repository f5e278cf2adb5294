import Lexicon
import TextModel

/// What of a person's name, as the language model reads it, is one: no title, no country, no adjective of one.
struct PersonSpans {
  let lexicon: NameLexicon
  let text: SourceText

  /// The names that are in `name`, a person's by the model.
  func names(in name: ReadName) -> [ReadName] {
    if isAdjective(name.range) {
      return [ReadName(range: name.range, kind: .NORP, confidence: PersonSpans.sure)]
    }
    guard !isSeat(name.range), let bare = withoutTitles(name.range) else { return [] }
    if let (person, place) = parts(of: bare) {
      let named = ReadName(range: person, kind: .PER, confidence: name.confidence)
      guard let place else { return [named] }
      return [named, ReadName(range: place, kind: .GPE, confidence: PersonSpans.sure)]
    }
    return [ReadName(range: bare, kind: .PER, confidence: name.confidence)]
  }

  /// “Paul Ames, R-Wis.,” and “(D-Mass.)”: party and state behind a legislator's name.
  private func isSeat(_ range: TextRange) -> Bool {
    let bytes = text.bytes
    let before = bytes[max(0, range.start - 2)..<range.start]
    return range.count > 3 && (0x41...0x5A).contains(bytes[range.start]) && bytes[range.start + 1] == 0x2D
      && (0x41...0x5A).contains(bytes[range.start + 2])
      && (before.last == 0x28 || before.elementsEqual([0x2C, 0x20]))
  }

  /// Confidence of a kind that the words around a name show.
  private static let sure: Float = 1.5

  /// `range` without forms of address, ranks and offices before the name (“Maj. Gen. Karl Ames”); nil where nothing else is
  /// there (“Judge”).
  private func withoutTitles(_ range: TextRange) -> TextRange? {
    var start = range.start
    while start < range.end {
      let word = word(at: start, limit: range.end)
      let form = text.string(word).lowercased()
      var end = word.end
      if lexicon.honorifics.contains(form) {
        if end < range.end, text.bytes[end] == 0x2E { end += 1 }
      } else if !lexicon.given.contains(form),
        let role = lexicon.roles.match(text.bytes, at: start, limit: range.end, ignoringCase: true)
      {
        end = role.end
      } else {
        break
      }
      start = end
      while start < range.end, isBlank(text.bytes[start]) { start += 1 }
    }
    return start < range.end ? TextRange(start, range.end) : nil
  }

  /// “Anna Brandt of Velmora”, “Anna Brandt to Velmora”, “Anna Brandt to”: the person and the place; “Joan of Arc” is one name.
  private func parts(of range: TextRange) -> (person: TextRange, place: TextRange?)? {
    let words = text.string(range).split(separator: " ")
    guard let link = words.firstIndex(where: { ["of", "at", "from", "in", "to"].contains($0) }),
      link > (words[link] == "of" ? 1 : 0)
    else { return nil }
    // Words are one blank apart, or the name is left whole.
    guard words.joined(separator: " ").utf8.count == range.count else { return nil }
    let before = words[..<link].joined(separator: " ").utf8.count
    let behind = words[(link + 1)...].joined(separator: " ").utf8.count
    let person = TextRange(range.start, range.start + before)
    if link + 1 == words.count { return words[link] == "of" ? nil : (person, nil) }
    guard words[link + 1].first?.isUppercase == true else { return nil }
    return (person, TextRange(range.end - behind, range.end))
  }

  /// Whether a lone word is the adjective of a country by its ending and by the office behind it: “Karsian Foreign Minister”,
  /// “her Karsian counterpart”, “the Velmoran and Karsian ministers”.
  private func isAdjective(_ range: TextRange) -> Bool {
    guard hasEnding(range) else { return false }
    var next = behindBlank(range.end)
    let joint = word(at: next, limit: text.bytes.count)
    if text.string(joint) == "and" {
      let other = word(at: behindBlank(joint.end), limit: text.bytes.count)
      guard hasEnding(other) else { return false }
      next = behindBlank(other.end)
    }
    guard next > range.end else { return false }
    let noun = word(at: next, limit: text.bytes.count)
    return lexicon.shows(text.string(noun).lowercased(), "adjective")
      || lexicon.roles.match(text.bytes, at: next, limit: text.bytes.count, ignoringCase: true) != nil
  }

  private func hasEnding(_ range: TextRange) -> Bool {
    let word = text.string(range)
    guard word.first?.isUppercase == true, word.utf8.count > 4, !word.contains(" ") else { return false }
    return !lexicon.given.contains(word.lowercased())
      && ["an", "ese", "ish", "ic"].contains { word.hasSuffix($0) }
  }

  /// The letters from `start` on.
  private func word(at start: Int, limit: Int) -> TextRange {
    var end = start
    while end < limit, end < text.bytes.count, !isBlank(text.bytes[end]),
      !".,;:!?\"()".utf8.contains(text.bytes[end])
    {
      end += 1
    }
    return TextRange(start, end)
  }

  private func behindBlank(_ start: Int) -> Int {
    start < text.bytes.count && isBlank(text.bytes[start]) ? start + 1 : start
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }
}
