/// Where a hyphenated word is cut: `well-known` is three tokens, `non-member`, `e-mail` and `555-0199` are one.
///
/// The affixes are those that the treebanks' guidelines (after the Penn Treebank's of 2004) leave joined.
struct HyphenRule: Sendable {
  private static let prefixes = [
    "e", "a", "u", "agro", "ante", "anti", "arch", "be", "bi", "bio", "co", "contra", "counter", "cross",
    "cyber", "de",
    "ex", "extra", "hyper", "infra", "inter", "intra", "macro", "mega", "micro", "mid", "mini", "multi",
    "neo", "non",
    "o", "over", "para", "peri", "post", "pre", "pro", "pseudo", "psycho", "quasi", "re", "semi", "socio",
    "sub",
    "super", "trans", "tri", "ultra", "un", "uni", "vice",
  ]
  private static let suffixes = [
    "esque", "ette", "fest", "fold", "gate", "itis", "less", "most", "rama", "wise",
  ]
  private let prefixKeys = Set(prefixes.map { WordKey.key($0) })
  private let suffixKeys = Set(suffixes.map { WordKey.key($0) })

  /// The parts of the word at `range`, hyphens that part them included.
  func parts(_ bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    guard let first = bytes[range].firstIndex(of: 0x2D), range.count <= 128 else { return [range] }
    if isNumber(bytes, range) { return [range] }
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    var from = range.lowerBound  // where the part since the last hyphen, joined or not, begins
    var index = first
    while index < range.upperBound {
      guard bytes[index] == 0x2D else {
        index += 1
        continue
      }
      let next =
        (index + 1)..<(bytes[(index + 1)..<range.upperBound].firstIndex(of: 0x2D) ?? range.upperBound)
      let keeps =
        index == start || next.isEmpty || prefixKeys.contains(WordKey.key(bytes, from..<index))
        || suffixKeys.contains(WordKey.key(bytes, next))
      from = index + 1
      if !keeps {
        parts.append(start..<index)
        parts.append(index..<(index + 1))
        start = index + 1
      }
      index += 1
    }
    if start < range.upperBound { parts.append(start..<range.upperBound) }
    return parts
  }

  /// `555-0199`, `2019-11-19`: digits alone with a group of three or more; `5-10` is a range.
  private func isNumber(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var hyphens = 0
    var run = 0
    var longest = 0
    for index in range {
      if bytes[index] == 0x2D {
        hyphens += 1
        run = 0
      } else if Ascii.isDigit(bytes[index]) {
        run += 1
        longest = max(longest, run)
      } else {
        return false
      }
    }
    if hyphens >= 2 { return true }
    // Two years part (`1993-2014`); a telephone number does not.
    let ends = bytes[range].firstIndex(of: 0x2D) ?? range.upperBound
    return longest >= 3 && !(ends - range.lowerBound == 4 && range.upperBound - ends == 5) && longest >= 4
  }
}
