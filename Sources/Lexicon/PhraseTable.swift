/// The search of a `PhraseIndex`, which is the same whatever its phrases stand for.
@usableFromInline struct PhraseTable: Sendable {
  private struct Entry {
    let bytes: [UInt8]
    /// Its place in the list.
    let phrase: Int
  }
  private var entries: [UInt64: [Entry]] = [:]

  /// A table of `phrases`.
  init(_ phrases: [String]) {
    for (place, phrase) in phrases.enumerated() where !phrase.isEmpty {
      let bytes = Array(phrase.utf8)
      entries[PhraseTable.key(bytes, at: 0, limit: bytes.count), default: []].append(
        Entry(bytes: bytes, phrase: place))
    }
    entries = entries.mapValues { alike in
      alike.sorted {
        $0.bytes.count != $1.bytes.count ? $0.bytes.count > $1.bytes.count : $0.phrase < $1.phrase
      }
    }
  }

  /// The longest phrase that begins at `start`: where it ends, and its place in the list.
  @usableFromInline func match(
    _ bytes: [UInt8], at start: Int, limit: Int, ignoringCase: Bool
  ) -> (end: Int, phrase: Int)? {
    guard start >= 0, start < limit, limit <= bytes.count,
      let alike = entries[PhraseTable.key(bytes, at: start, limit: limit)]
    else { return nil }
    for entry in alike {
      if let end = PhraseTable.end(of: entry.bytes, bytes, start, limit, ignoringCase) {
        return (end, entry.phrase)
      }
    }
    return nil
  }

  /// The first four letters or digits, case aside: what narrows the search.
  private static func key(_ bytes: [UInt8], at start: Int, limit: Int) -> UInt64 {
    var key: UInt64 = 0
    var index = start
    while index < limit, index < start + 4, isWord(bytes[index]) {
      key = key << 8 | UInt64(folded(bytes[index]))
      index += 1
    }
    return key
  }

  private static func end(
    of phrase: [UInt8], _ bytes: [UInt8], _ start: Int, _ limit: Int, _ ignoringCase: Bool
  ) -> Int? {
    var index = start
    var place = 0
    while place < phrase.count {
      guard index < limit else { return nil }
      let wanted = phrase[place]
      if wanted == 0x20 {
        guard isBlank(bytes[index]) else { return nil }
        while index < limit, isBlank(bytes[index]) { index += 1 }
      } else if wanted == 0x27, index + 2 < limit, bytes[index] == 0xE2, bytes[index + 1] == 0x80,
        bytes[index + 2] == 0x99
      {
        index += 3  // a typographic apostrophe
      } else {
        let same = ignoringCase ? folded(bytes[index]) == folded(wanted) : bytes[index] == wanted
        guard same else { return nil }
        index += 1
      }
      place += 1
    }
    if let last = phrase.last, isWord(last), index < bytes.count, isWord(bytes[index]) { return nil }
    return index
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }
  private static func isWord(_ byte: UInt8) -> Bool {
    (byte >= 0x30 && byte <= 0x39) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
      || byte >= 0xC3 && byte != 0xE2
      || (byte & 0xC0 == 0x80)
  }
  private static func folded(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }
}
