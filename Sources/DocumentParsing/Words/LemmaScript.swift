/// How a form becomes its lemma: a case for the form, how many characters to cut from its end, what to add, as `l3|y`.
struct LemmaScript: Sendable {
  private enum Case: Character {
    case kept = "k"
    case lower = "l"
    case title = "t"
  }
  private let form: Case
  private let cut: Int
  private let added: String
  /// Whether the lemma is the form itself.
  private var isPlain: Bool { form == .kept && cut == 0 && added.isEmpty }

  /// A script in the words of the model's labels; nil where it is none.
  init?(_ script: String) {
    guard let first = script.first, let form = Case(rawValue: first), let bar = script.firstIndex(of: "|"),
      let cut = Int(script[script.index(after: script.startIndex)..<bar]), cut >= 0
    else { return nil }
    (self.form, self.cut) = (form, cut)
    added = String(script[script.index(after: bar)...])
  }

  /// The lemma of `word`; nothing is cut beyond its beginning. Characters are code points.
  func lemma(of word: String) -> String {
    if isPlain { return word }
    if form != .title, word.utf8.allSatisfy({ $0 < 0x80 }) { return plainLemma(of: word) }
    let base =
      switch form {
      case .kept: word
      case .lower: word.lowercased()
      case .title: word.prefix(1).uppercased() + word.dropFirst().lowercased()
      }
    var scalars = base.unicodeScalars
    scalars.removeLast(min(cut, scalars.count))
    return String(scalars) + added
  }

  /// The lemma of an ASCII word that gets no capital, byte by byte.
  private func plainLemma(of word: String) -> String {
    let kept = max(0, word.utf8.count - cut)
    return String(unsafeUninitializedCapacity: kept + added.utf8.count) { lemma in
      var place = 0
      for byte in word.utf8.prefix(kept) {
        lemma[place] = form == .lower ? Ascii.lowered(byte) : byte
        place += 1
      }
      for byte in added.utf8 {
        lemma[place] = byte
        place += 1
      }
      return place
    }
  }
}
