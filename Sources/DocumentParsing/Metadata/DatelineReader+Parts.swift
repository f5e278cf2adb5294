import TextModel

/// The parts of a dateline.
extension DatelineReader {
  /// Where a story was filed from.
  struct Place {
    var range: Range<Int>
    /// Words of it, regions included.
    var words: Int
    /// Whether the first word is in capitals.
    var isCapitals: Bool
    /// Letters of the part before a comma or bracket.
    var letters: Int
  }

  /// An agency's mark.
  struct Mark {
    /// The name without brackets and slashes.
    var name: Range<Int>
    /// One past the mark, its full stop included.
    var end: Int
    var isBracketed: Bool
    var isKnown: Bool
  }

  /// What closes a dateline and where the story begins.
  struct Closing {
    enum Kind { case dash, colon, lineEnd, nothing }
    var kind: Kind
    var rest: Int
  }

  /// Up to four words a segment, up to four segments: `NEW TARSK`, `SAN ORVO, Lint.`, `TARSK (VELMORA)`, `TARSK/ORVO`.
  func place(_ cursor: inout Cursor) -> Place? {
    let start = cursor.index
    var end = start
    var words = 0
    var letters = 0
    var isCapitals = true
    var segment = 0
    var inSegment = 0
    while segment < 4, let word = placeWord(cursor) {
      let bytes = cursor.bytes[word]
      // A month begins the date: `Tarsk March 3`.
      if words > 0, dates.date(cursor.bytes, at: word.lowerBound, limit: cursor.limit) != nil { break }
      if segment == 0 {
        let capital = !bytes.contains(where: Ascii.isLower)
        if inSegment == 0 || !capital {
          isCapitals =
            (inSegment == 0 ? true : isCapitals)
            && (capital || inSegment > 0 && PlaceWords.isSmall(cursor.bytes, word))
        }
        letters += bytes.count
      } else if let first = bytes.first, Ascii.isLower(first), !PlaceWords.isSmall(cursor.bytes, word),
        isCapitals
      {
        break  // `TARSK, where the …`
      }
      words += 1
      inSegment += 1
      end = word.upperBound
      cursor.index = end
      guard inSegment <= 4 else { return nil }
      var after = cursor
      after.skip(" ")
      if after.byte == 0x28, segment > 0 || inSegment > 0, let region = region(after), segment < 3 {
        end = region
        cursor.index = region
        words += 1
        after = cursor
        after.skip(" ")
      }
      if after.byte == 0x2C || after.byte == 0x2F && segment == 0 {
        var next = after
        next.index += 1
        next.skip(" ")
        if dates.date(next.bytes, at: next.index, limit: next.limit) != nil { break }
        if after.byte == 0x2F, next.index > after.index + 1 || agencyBetweenSlashes(after) { break }
        if let follower = placeWord(next),
          agencies.name(next.bytes, follower) == nil || isRegion(next, follower)
        {
          cursor = next
          segment += 1
          inSegment = 0
          continue
        }
        break
      }
      if let byte = after.byte, byte == 0x26 {
        after.index += 1
        after.skip(" ")
      }
      guard after.index > cursor.index, placeWord(after) != nil else { break }
      cursor.index = after.index
    }
    guard words > 0, end > start else { return nil }
    cursor.index = end
    return Place(range: start..<end, words: words, isCapitals: isCapitals, letters: letters)
  }

  /// `Pa.` before a date is a region, whatever agency signs so.
  private func isRegion(_ cursor: Cursor, _ word: Range<Int>) -> Bool {
    var after = Cursor(cursor.bytes, word.upperBound, cursor.limit)
    after.skip(" ,.")
    return dates.date(after.bytes, at: after.index, limit: after.limit) != nil
  }

  /// A word of a place name: letters, dots, hyphens and apostrophes.
  private func placeWord(_ cursor: Cursor) -> Range<Int>? {
    let bytes = cursor.bytes
    var index = cursor.index
    while index < cursor.limit {
      let byte = bytes[index]
      if Ascii.isLetter(byte) || (byte >= 0xC3 && byte != 0xE2)
        || (byte & 0xC0 == 0x80 && index > cursor.index)
      {
        index += 1
      } else if byte == 0x2E || byte == 0x27 || byte == 0x2D, index > cursor.index,
        Ascii.isLetter(bytes[index - 1])
      {
        // A hyphen joins; a dash closes.
        if byte == 0x2D, index + 1 >= cursor.limit || !Ascii.isLetter(bytes[index + 1]) { break }
        // A full stop before a blank belongs to short forms alone (`Calif.`, `St.`).
        if byte == 0x2E, index - cursor.index > 5, index + 1 < cursor.limit, Ascii.isSpace(bytes[index + 1]) {
          break
        }
        index += 1
      } else {
        break
      }
    }
    return index > cursor.index ? cursor.index..<index : nil
  }

  /// The end of `(Velmora)` behind a place; nil where the brackets hold an agency or the date.
  private func region(_ cursor: Cursor) -> Int? {
    guard let close = bracketEnd(cursor, 0x29) else { return nil }
    let inside = (cursor.index + 1)..<close
    guard agencies.name(cursor.bytes, inside) == nil, inside.count <= 30 else { return nil }
    // A region is a region only if the date or another mark still follows: `TARSK (VELMORA), 27 APR`.
    var after = Cursor(cursor.bytes, close + 1, cursor.limit)
    after.skip(" ,")
    return dates.date(after.bytes, at: after.index, limit: after.limit) != nil || after.byte == 0x28
      || after.byte == 0x5B ? close + 1 : nil
  }

  private func bracketEnd(_ cursor: Cursor, _ close: UInt8) -> Int? {
    let reach = min(cursor.limit, cursor.index + 70)
    guard cursor.index + 1 < reach else { return nil }
    return cursor.bytes[(cursor.index + 1)..<reach].firstIndex(of: close)
  }

  private func agencyBetweenSlashes(_ cursor: Cursor) -> Bool {
    guard let close = bracketEnd(cursor, 0x2F) else { return false }
    return agencies.name(cursor.bytes, (cursor.index + 1)..<close) != nil
  }

  /// `(VNA)`, `/VNA/.`, `[VNA]`, `, Vna`; moves behind it.
  func agency(_ cursor: inout Cursor, hasDate: Bool) -> Mark? {
    var probe = cursor
    probe.skip(" ,.")
    guard let open = probe.byte else { return nil }
    let close: UInt8
    switch open {
    case 0x28: close = 0x29
    case 0x5B: close = 0x5D
    case 0x2F: close = 0x2F
    default:
      return bareAgency(&cursor, probe)
    }
    guard let end = bracketEnd(probe, close) else { return nil }
    let inside = (probe.index + 1)..<end
    guard let first = inside.first,
      Characters.isUpper(Characters.scalar(probe.bytes, at: first).scalar)
        || agencies.name(probe.bytes, inside) != nil
    else { return nil }
    let isKnown = agencies.name(probe.bytes, inside) != nil
    guard isKnown || hasDate || inside.count <= 24 else { return nil }
    probe.index = end + 1
    if close == 0x2F || close == 0x5D, probe.byte == 0x2E { probe.index += 1 }
    cursor = probe
    return Mark(name: inside, end: probe.index, isBracketed: true, isKnown: isKnown)
  }

  private func bareAgency(_ cursor: inout Cursor, _ probe: Cursor) -> Mark? {
    var end = probe.index
    while end < probe.limit,
      Ascii.isLetter(probe.bytes[end])
        || probe.bytes[end] == 0x2D && end + 1 < probe.limit && Ascii.isLetter(probe.bytes[end + 1])
    { end += 1 }
    guard end > probe.index, agencies.name(probe.bytes, probe.index..<end) != nil else { return nil }
    cursor.index = end
    return Mark(name: probe.index..<end, end: end, isBracketed: false, isKnown: true)
  }

  /// The dash, colon or line end behind a dateline.
  func closing(_ cursor: Cursor, block: Int) -> Closing {
    var probe = Cursor(cursor.bytes, cursor.index, block)
    probe.skip(" .,")
    guard let byte = probe.byte else { return Closing(kind: .lineEnd, rest: block) }
    let dash = probe.skip("-–—_")
    if dash > 0 {
      guard
        probe.byte.map({ Ascii.isSpace($0) || $0 == 0x5B || $0 == 0xE2 || dash > 1 }) ?? true
          || Ascii.isSpace(cursor.bytes[probe.index - dash - 1]) || dash > 1
          || Ascii.isDigit(cursor.bytes[probe.index - dash - 1])
      else { return Closing(kind: .nothing, rest: cursor.index) }
      probe.skip(" -–—")
      return Closing(kind: .dash, rest: probe.index)
    }
    if byte == 0x3A {
      probe.index += 1
      probe.skip(" ")
      return Closing(kind: .colon, rest: probe.index)
    }
    return Closing(kind: .nothing, rest: probe.index)
  }
}

/// Small words inside place names: `Rio de Orvo`, `the Lint Isles`.
enum PlaceWords {
  private static let small = Set(
    ["the", "de", "del", "la", "le", "da", "do", "of", "and", "al", "el", "in", "am", "an", "sur"].map {
      WordKey.key($0)
    })

  /// Whether the word at `range` is such a one.
  static func isSmall(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    small.contains(WordKey.key(bytes, range))
  }
}
