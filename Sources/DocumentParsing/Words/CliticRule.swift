/// Where a word is cut before a clitic: `do|n't`, `it|'s`, `can|not`, `gon|na`.
struct CliticRule: Sendable {
  private static let fused = [
    "cannot": 3, "gonna": 3, "gotta": 3, "wanna": 3, "gimme": 3, "lemme": 3, "dunno": 2,
  ]
  private let fused: [UInt64: Int]
  private let endings: Set<UInt64>

  /// The rule.
  init() {
    fused = Dictionary(uniqueKeysWithValues: CliticRule.fused.map { (WordKey.key($0.key), $0.value) })
    endings = Set(["'s", "'m", "'re", "'ve", "'ll", "'d"].map { WordKey.key($0) })
  }

  /// The parts of the word at `range`.
  func parts(_ bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    guard range.count <= 64 else { return [range] }
    if let at = fused[WordKey.key(bytes, range)] {
      return [range.lowerBound..<(range.lowerBound + at), (range.lowerBound + at)..<range.upperBound]
    }
    guard let apostrophe = lastApostrophe(bytes, range) else { return measure(bytes, range) }
    let after = apostrophe.upperBound..<range.upperBound
    if after.count == 1, bytes[after.lowerBound] | 0x20 == 0x74, apostrophe.lowerBound - 1 > range.lowerBound,
      bytes[apostrophe.lowerBound - 1] | 0x20 == 0x6E
    {
      let cut = apostrophe.lowerBound - 1
      return [range.lowerBound..<cut, cut..<range.upperBound]
    }
    let clitic = apostrophe.lowerBound..<range.upperBound
    if apostrophe.lowerBound > range.lowerBound, endings.contains(WordKey.key(bytes, clitic)) {
      // `I'd've` has two.
      return parts(bytes, range.lowerBound..<apostrophe.lowerBound) + [clitic]
    }
    return [range]
  }

  private func lastApostrophe(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int>? {
    for index in range.reversed() {
      if bytes[index] == 0x27 || bytes[index] == 0x60 { return index..<(index + 1) }
      if bytes[index] == 0x99, index - 2 >= range.lowerBound, bytes[index - 1] == 0x80,
        bytes[index - 2] == 0xE2
      {
        return (index - 2)..<(index + 1)
      }
    }
    return nil
  }

  /// `5pm`, `10km`: a number and its unit.
  private func measure(_ bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    guard Ascii.isDigit(bytes[range.lowerBound]) else { return [range] }
    var index = range.lowerBound
    while index < range.upperBound,
      Ascii.isDigit(bytes[index]) || bytes[index] == 0x2E || bytes[index] == 0x3A || bytes[index] == 0x2C
    {
      index += 1
    }
    guard index < range.upperBound, CliticRule.units.contains(WordKey.key(bytes, index..<range.upperBound))
    else {
      return [range]
    }
    return [range.lowerBound..<index, index..<range.upperBound]
  }

  private static let units = Set(
    ["am", "pm", "a.m.", "p.m.", "a.m", "p.m", "km", "kg", "cm", "mm", "mph", "%"].map { WordKey.key($0) })
}
