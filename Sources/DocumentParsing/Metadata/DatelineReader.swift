import Lexicon
import TextModel

/// Reads the opening of a wire story: `TARSK, November 19. /VNA/.`, `TARSK, April 3 (VNA) -`, `ORVO (VNA) —`.
///
/// place {, region} [, date] [agency] closed by a dash, a colon, an agency mark or the line's end; each part that is
/// missing must be made up for by a stronger other one.
struct DatelineReader: Sendable {
  let dates: PrintedDateReader
  let agencies: Agencies

  /// What was read and where the text after it begins.
  struct Finding {
    var dateline: Dateline
    var day: PrintedDate?
    /// Offset of the story's first word.
    var rest: Int
  }

  /// The dateline that opens `block`, or nil.
  func dateline(in text: SourceText, _ block: TextRange) -> Finding? {
    let bytes = text.bytes
    let limit = min(block.end, block.start + 200)
    var cursor = Cursor(bytes, block.start, limit)
    cursor.skip("* ")
    let start = cursor.index
    guard let place = place(&cursor) else { return nil }
    var end = cursor.index
    var day: PrintedDate?
    var probe = cursor
    probe.skip(" ,.")
    if probe.byte == 0x2D || probe.byte == 0xE2 {  // `TARSK, Lint., - March 4 -`
      var after = probe
      if after.skip("-–— ") > 1, let found = dates.date(bytes, at: after.index, limit: limit),
        closing(Cursor(bytes, found.range.end, limit), block: block.end).kind == .dash
      {
        probe.index = after.index
      }
    }
    if let found = dates.date(bytes, at: probe.index, limit: limit) {
      day = found
      probe.index = found.range.end
      cursor = probe
      end = probe.index
      if cursor.byte == 0x2E {  // `March. 3.`: the full stop goes with it only before an agency mark
        var after = cursor
        after.index += 1
        after.skip(" ")
        if let byte = after.byte, byte == 0x2F || byte == 0x5B || byte == 0x28 { cursor = after }
      }
    }
    let mark = agency(&cursor, hasDate: day != nil)
    if let mark { end = mark.end }
    let closing = closing(cursor, block: block.end)
    guard accepts(place, hasDate: day != nil, mark: mark, closing: closing, text: text, block: block) else {
      return nil
    }
    let dateline = Dateline(
      range: TextRange(start, end),
      place: text.string(TextRange(place.range.lowerBound, place.range.upperBound)),
      date: day?.value, agency: mark.map { text.string(TextRange($0.name.lowerBound, $0.name.upperBound)) })
    return Finding(dateline: dateline, day: day, rest: closing.rest)
  }

  /// Whether the parts make a dateline together.
  private func accepts(
    _ place: Place, hasDate: Bool, mark: Mark?, closing: Closing, text: SourceText, block: TextRange
  ) -> Bool {
    let bytes = text.bytes
    // `TARSK, March 3` alone on its line, before tables: closed by the line's end or an agency's mark.
    if hasDate {
      if mark?.isBracketed == true { return closing.kind != .nothing || place.isCapitals }
      switch closing.kind {
      // `The congress of 30 May – 2 June 2030` opens no story.
      case .dash: return dates.date(bytes, at: closing.rest, limit: block.end) == nil
      case .colon: return place.isCapitals || mark != nil
      case .lineEnd: return place.isCapitals || mark != nil
      case .nothing: return false
      }
    }
    if let mark {
      if mark.isKnown {
        // `CANADIAN ORVO (CP) CONFIRMS EARNINGS` is a headline: brackets need a dash, slashes close by themselves.
        let isSlashed = mark.isBracketed && bytes[mark.name.lowerBound - 1] == 0x2F
        return closing.kind == .dash || (place.isCapitals && (isSlashed || closing.kind == .colon))
      }
      return mark.isBracketed && place.isCapitals && closing.kind == .dash
    }
    // `NEW TARSK - The …`: a place in capitals, a dash, running text in small letters.
    guard place.isCapitals, closing.kind == .dash, place.words <= 4, place.letters >= 4 else { return false }
    return opensProse(bytes, closing.rest, block.end)
  }

  /// Whether a capital letter and then small words stand at `index`.
  private func opensProse(_ bytes: [UInt8], _ index: Int, _ end: Int) -> Bool {
    guard end - index >= 60 else { return false }
    var lower = 0
    var upper = 0
    var first = index
    while first < end, !Ascii.isWord(bytes[first]) { first += 1 }
    guard first < end, Ascii.isUpper(bytes[first]) || bytes[first] >= 0x80 else { return false }
    for byte in bytes[first..<min(end, first + 80)] {
      if Ascii.isLower(byte) { lower += 1 }
      if Ascii.isUpper(byte) { upper += 1 }
    }
    return lower >= 40 && upper * 4 <= lower
  }
}
