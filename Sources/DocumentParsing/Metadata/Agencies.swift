import Lexicon

/// The names that news agencies sign with.
struct Agencies: Sendable {
  private let names: [UInt64: String]

  /// The table `agencies` of `lexicon`.
  init(lexicon: Lexicon) {
    var names: [UInt64: String] = [:]
    for row in lexicon["agencies"].rows {
      for alias in [row["name"]] + row.list("aliases") {
        names[Agencies.key(Array(alias.utf8), 0..<alias.utf8.count)] = row["name"]
      }
    }
    self.names = names
  }

  /// The agency that the words at `range` name.
  func name(_ bytes: [UInt8], _ range: Range<Int>) -> String? {
    range.count <= 60 ? names[Agencies.key(bytes, range)] : nil
  }

  /// A key of letters and digits alone: `VEL-VNA` is `Vel Vna`.
  private static func key(_ bytes: [UInt8], _ range: Range<Int>) -> UInt64 {
    var state = WordKey.offset
    for index in range where Ascii.isWord(bytes[index]) {
      state = (state ^ UInt64(Ascii.lowered(bytes[index]))) &* WordKey.prime
    }
    return state
  }
}
