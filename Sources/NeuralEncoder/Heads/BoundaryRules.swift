/// What spelling alone says about where words end, against the model: `true` ends one with the piece, `false` goes on.
struct BoundaryRules {
  private let pieces: Pieces
  private let bytes: UnsafeBufferPointer<UInt8>
  private let base: Int

  init(_ window: Window, bytes: UnsafeBufferPointer<UInt8>) {
    (pieces, self.bytes, base) = (window.pieces, bytes, window.base)
  }

  /// Whether a word ends with `piece`; nil where the model may say. `later` is what the model says of the next piece.
  func endsWord(_ piece: Int, later: Boundary) -> Bool? {
    let next = piece + 1
    guard next < pieces.count, pieces.gaps[next] == 0 else { return nil }
    // “…/a?b=c#d, or”: a comma before a blank is a word of its own.
    if isComma(next), next + 1 == pieces.count || pieces.gaps[next + 1] > 0 { return true }
    // “€1,200”: €|1,200.
    if isCurrency(piece), isDigit(first(next)) { return true }
    if isApostrophe(next) {
      // “O'Tosk”, “D’Arden”, but not “I'd”.
      return length(piece) == 1 && isCapital(first(piece)) && next + 1 < pieces.count
        && pieces.gaps[next + 1] == 0 && isCapital(first(next + 1)) ? false : nil
    }
    if isApostrophe(piece) {
      if piece > 0, pieces.gaps[piece] == 0, length(piece - 1) == 1, isCapital(first(piece - 1)),
        isCapital(first(next))
      {
        return false
      }
      // “the '90s”.
      return pieces.gaps[piece] > 0 && isDecade(next) ? false : nil
    }
    // “/TASS/.”: slashes around a name.
    if isSlash(piece), pieces.gaps[piece] > 0 { return true }
    if isSlash(next), next + 1 == pieces.count || pieces.gaps[next + 1] > 0 || isFullStop(next + 1) {
      return isInAddress(piece) ? nil : true
    }
    // “write to press@mission.example.”: addresses do not end with a full stop.
    if isFullStop(next), next + 1 == pieces.count || pieces.gaps[next + 1] > 0, isInAddress(piece) {
      return true
    }
    // “Inc. at”: a full stop inside a sentence belongs to its word.
    if isFullStop(next), later != .sentence, isLetter(last(piece)), next + 1 < pieces.count,
      pieces.gaps[next + 1] > 0, isSmall(first(next + 1))
    {
      return false
    }
    return nil
  }

  /// Whether an “@” or a slash that opens nothing stands in the characters that lead up to `piece`.
  private func isInAddress(_ piece: Int) -> Bool {
    var place = piece
    while place > 0, pieces.gaps[place] == 0, piece - place < 64 {
      place -= 1
      if first(place) == 0x40 || isSlash(place) && pieces.gaps[place] == 0 { return true }
    }
    return false
  }

  private func first(_ piece: Int) -> UInt8 { bytes[base + Int(pieces.starts[piece])] }
  private func last(_ piece: Int) -> UInt8 { bytes[base + Int(pieces.ends[piece]) - 1] }
  private func length(_ piece: Int) -> Int32 { pieces.ends[piece] - pieces.starts[piece] }

  private func isCurrency(_ piece: Int) -> Bool {
    let sign = bytes[base + Int(pieces.starts[piece])..<base + Int(pieces.ends[piece])]
    return BoundaryRules.currencies.contains { $0.elementsEqual(sign) }
  }
  private static let currencies: [[UInt8]] = ["$", "¢", "£", "¥", "₩", "€", "₴", "₹", "₽", "₿"].map {
    Array($0.utf8)
  }

  private func isApostrophe(_ piece: Int) -> Bool {
    first(piece) == 0x27 || length(piece) == 3 && first(piece) == 0xE2 && last(piece) == 0x99
  }
  private func isComma(_ piece: Int) -> Bool { length(piece) == 1 && first(piece) == 0x2C }
  private func isSlash(_ piece: Int) -> Bool { length(piece) == 1 && first(piece) == 0x2F }
  private func isFullStop(_ piece: Int) -> Bool { length(piece) == 1 && first(piece) == 0x2E }
  private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
  private func isCapital(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }
  private func isSmall(_ byte: UInt8) -> Bool { byte >= 0x61 && byte <= 0x7A }
  private func isLetter(_ byte: UInt8) -> Bool { isSmall(byte | 0x20) || byte >= 0x80 }

  private func isDecade(_ piece: Int) -> Bool {
    let start = base + Int(pieces.starts[piece])
    guard start + 2 < bytes.count, isDigit(bytes[start]), isDigit(bytes[start + 1]), bytes[start + 2] == 0x73
    else { return false }
    return start + 3 >= bytes.count || !isLetter(bytes[start + 3]) && !isDigit(bytes[start + 3])
  }
}
