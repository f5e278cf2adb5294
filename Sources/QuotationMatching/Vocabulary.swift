/// The different words of a quotation, each with a number.
///
/// Words are compared as Unicode's canonical equivalence has it: `é` is one whether or not it is composed.
struct Vocabulary: Sendable {
  private var slots: [Int32]
  private var pool: [UInt8] = []
  private var spans: [Range<Int>] = []
  private var numbers: [Int32] = []
  private var others: [String: Int32] = [:]
  private(set) var count = 0

  init() { slots = [Int32](repeating: -1, count: 64) }

  /// The number of `word`, −1 where the quotation does not have it.
  func number(of word: NormalisedWord) -> Int32 {
    guard word.isASCII else { return others[word.string] ?? -1 }
    let slot = slot(of: word.bytes)
    return slots[slot] < 0 ? -1 : numbers[Int(slots[slot])]
  }

  /// The number of `word`, a new one if need be.
  mutating func add(_ word: NormalisedWord) -> Int32 {
    let known = number(of: word)
    if known >= 0 { return known }
    let number = Int32(count)
    count += 1
    guard word.isASCII else {
      others[word.string] = number
      return number
    }
    if (spans.count + 1) * 2 > slots.count { grow() }
    let slot = slot(of: word.bytes)
    slots[slot] = Int32(spans.count)
    spans.append(pool.count..<(pool.count + word.bytes.count))
    numbers.append(number)
    pool += word.bytes
    return number
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for (entry, span) in spans.enumerated() { slots[slot(of: Array(pool[span]))] = Int32(entry) }
  }

  /// The slot that holds `word`, or the free one where it belongs.
  private func slot(of word: [UInt8]) -> Int {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in word { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    var slot = Int(truncatingIfNeeded: hash ^ (hash >> 32)) & (slots.count - 1)
    while slots[slot] >= 0 {
      let span = spans[Int(slots[slot])]
      if span.count == word.count, pool[span].elementsEqual(word) { return slot }
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }
}

/// A word as it is compared.
struct NormalisedWord {
  var bytes: [UInt8] = []
  var isASCII = true

  var string: String { String(decoding: bytes, as: UTF8.self) }

  /// Its characters, by code points.
  var length: Int { isASCII ? bytes.count : bytes.count { $0 & 0xC0 != 0x80 } }

  mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
    isASCII = true
  }

  mutating func append(_ scalar: Unicode.Scalar) {
    if scalar.isASCII { return bytes.append(UInt8(ascii: scalar)) }
    if let letters = NormalisedWord.ligatures[scalar] {
      bytes += letters.utf8
      return
    }
    isASCII = false
    bytes += UTF8.encode(scalar).map(Array.init) ?? []
  }

  /// Puts it into small letters and says how it was written.
  mutating func lowercase() -> WordMarks {
    var (capitals, small, isFirst) = (0, 0, false)
    if isASCII {
      for (index, byte) in bytes.enumerated() {
        switch byte {
        case 0x41...0x5A:
          if index == 0 { isFirst = true }
          capitals += 1
          bytes[index] = byte | 0x20
        case 0x61...0x7A: small += 1
        default: break
        }
      }
    } else {
      let word = string
      isFirst = word.unicodeScalars.first?.properties.isUppercase ?? false
      for scalar in word.unicodeScalars {
        if scalar.properties.isUppercase {
          capitals += 1
        } else if scalar.properties.isLowercase {
          small += 1
        }
      }
      if capitals > 0 { bytes = Array(word.lowercased().utf8) }
    }
    if capitals == 0 { return [] }
    if capitals > 1, small == 0 { return [.capitals] }
    return capitals == 1 && isFirst ? [.capital] : [.mixed]
  }

  /// Ligatures that pages copied out of print have.
  private static let ligatures: [Unicode.Scalar: String] = [
    "\u{FB00}": "ff", "\u{FB01}": "fi", "\u{FB02}": "fl", "\u{FB03}": "ffi", "\u{FB04}": "ffl",
    "\u{FB05}": "st", "\u{FB06}": "st",
  ]
}
