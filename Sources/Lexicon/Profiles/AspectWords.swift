/// The words of a profile, each with what it tells; those of no profile where a text is about none.
public struct AspectWords: Sendable {
  /// The profile.
  public let profile: Profile?
  private let aspects: [String: Int]
  private let beside: Set<String>

  /// No words.
  public static let none = AspectWords(nil)

  /// The words of `profile`.
  public init(_ profile: Profile?) {
    self.profile = profile
    var aspects: [String: Int] = [:]
    for (index, aspect) in (profile?.aspects ?? []).enumerated() {
      for words in [Set(aspect.words), aspect.affirming, aspect.contesting] {
        for word in words { aspects[word] = index }
      }
    }
    self.aspects = aspects
    beside = (profile?.aspects ?? []).reduce(into: []) { $0.formUnion($1.besideSubject) }
  }

  /// Whether `word`, in the singular or the plural, names the subject.
  public func isSubject(_ word: String) -> Bool {
    guard let words = profile?.subject.words else { return false }
    return words.contains(word) || words.contains(AspectWords.singular(word))
  }

  /// The aspect that `word`, in the singular or the plural, tells of.
  public func aspect(_ word: String) -> Profile.Aspect? {
    (aspects[word] ?? aspects[AspectWords.singular(word)]).flatMap { profile?.aspects[$0] }
  }

  /// Whether `word` tells of its aspect only beside a word of the subject.
  public func isBesideSubject(_ word: String) -> Bool { beside.contains(word) }

  /// `word` without the ending of a plural.
  public static func singular(_ word: String) -> String {
    if word.hasSuffix("ies"), word.utf8.count > 4 { return word.dropLast(3) + "y" }
    for ending in ["sses", "shes", "ches", "xes"] where word.hasSuffix(ending) {
      return String(word.dropLast(2))
    }
    return word.hasSuffix("s") && !word.hasSuffix("ss") ? String(word.dropLast()) : word
  }
}

extension [AspectWords] {
  /// The one of whose subject `words`, in lower case, speak most often, the first of several; nil where they speak of none.
  public func about(_ words: [String]) -> AspectWords? {
    var best: (words: AspectWords, count: Int)?
    for one in self {
      let count = words.reduce(0) { $0 + (one.isSubject($1) ? 1 : 0) }
      if count > best?.count ?? 0 { best = (one, count) }
    }
    return best?.words
  }
}
