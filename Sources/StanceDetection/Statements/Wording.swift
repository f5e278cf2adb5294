import TextModel

/// Words made ready to be compared: letters and digits in lower case, marks, line ends and apostrophes aside.
struct Wording {
  /// The words with single blanks between them.
  let folded: String
  /// The words.
  let words: [Substring]
  /// The pairs of words that follow each other, each once, as numbers, sorted; of a single word that word.
  let pairs: [UInt64]

  init(_ text: String) {
    folded = Wording.folded(text)
    words = folded.split(separator: " ")
    let numbers = words.map { word in
      word.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    }
    let pairs = numbers.count == 1 ? numbers : zip(numbers, numbers.dropFirst()).map { $0 &* 31 &+ $1 }
    self.pairs = Set(pairs).sorted()
  }

  /// The part of its pairs that a shorter wording must share with a longer one.
  static let share = 0.8

  /// Whether it says in the same words what `longer` says: with words left out, put elsewhere, or here and there another.
  func isCopy(of longer: Wording) -> Bool {
    if folded == longer.folded { return true }
    guard words.count > 2 else { return false }
    var shared = 0
    var index = longer.pairs.startIndex
    for pair in pairs {
      while index < longer.pairs.endIndex, longer.pairs[index] < pair { index += 1 }
      if index < longer.pairs.endIndex, longer.pairs[index] == pair { shared += 1 }
    }
    guard Double(shared) >= Wording.share * Double(pairs.count) else { return false }
    // “the attack in Tarsk” and “the attack in Velta” are two: what is exchanged must be little beside what is kept.
    let exchanged = min(telling(without: longer), longer.telling(without: self))
    return exchanged <= words.count / 15
  }

  /// How many telling words it has that `other` does not have.
  private func telling(without other: Wording) -> Int {
    let others = Set(other.words)
    return Set(words).count { word in
      (word.utf8.count > 3 || word.first?.isNumber == true) && !others.contains(word)
    }
  }

  /// Letters and digits in lower case with single blanks, so that marks and line ends tell no copy apart.
  static func folded(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    for scalar in text.lowercased().unicodeScalars {
      // “don’t” and “don't”
      if scalar == "'" || scalar == "’" || scalar == "ʼ" { continue }
      let isWord =
        scalar.isASCII
        ? isWord(scalar) : scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      if isWord { out.append(scalar) } else if let last = out.last, last != " " { out.append(" ") }
    }
    if out.last == " " { out.removeLast() }
    return String(out)
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    (scalar.value >= 0x61 && scalar.value <= 0x7A) || (scalar.value >= 0x30 && scalar.value <= 0x39)
  }
}
