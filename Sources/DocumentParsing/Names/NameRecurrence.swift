/// Settles what one sentence left open by how the same word stands elsewhere in the document.
struct NameRecurrence {
  let candidates: [NameCandidate]
  let words: Words
  let lexicon: NameLexicon

  /// The candidates whose kind is known, in order, not overlapping.
  func settled() -> [NameCandidate] {
    let surnames = self.surnames()
    let lone = self.kindsOfLoneWords(surnames)
    var out: [NameCandidate] = []
    for var candidate in candidates {
      if candidate.kind == nil {
        let word = words.lower[candidate.tokens.lowerBound]
        candidate.kind = surnames.contains(word) ? .PER : lone[word]
        if candidate.kind == nil { continue }
      }
      if let last = out.last, last.tokens.upperBound > candidate.tokens.lowerBound { continue }
      out.append(candidate)
    }
    return out
  }

  /// Last words of persons' names of several words, and titled ones.
  private func surnames() -> Set<String> {
    var surnames: Set<String> = []
    for candidate in candidates where candidate.kind == .PER {
      var last = candidate.tokens.upperBound - 1
      while last > candidate.tokens.lowerBound,
        ["jr", "jr.", "sr", "sr.", "ii", "iii", "."].contains(words.lower[last])
      {
        last -= 1
      }
      let word = words.lower[last]
      if word.utf8.count > 1 { surnames.insert(word) }
    }
    return surnames
  }

  /// Kinds of words that stand alone: a place where one stands after “in”, else a person where one speaks or bears a given name.
  private func kindsOfLoneWords(_ surnames: Set<String>) -> [String: Name.Kind] {
    var kinds: [String: Name.Kind] = [:]
    var places: Set<String> = []
    let open = candidates.filter { $0.kind == nil }
    for candidate in open {
      let word = words.lower[candidate.tokens.lowerBound]
      if candidate.context.followsPlacePreposition, !candidate.context.opensSentence { places.insert(word) }
    }
    for candidate in candidates where candidate.kind == .GPE && candidate.tokens.count == 1 {
      places.insert(words.lower[candidate.tokens.lowerBound])
    }
    for word in places where !surnames.contains(word) { kinds[word] = .GPE }
    let peoples = PeopleNames(places: places)
    for candidate in open {
      let index = candidate.tokens.lowerBound
      let word = words.lower[index]
      if kinds[word] == .GPE || lexicon.classes[word] != nil { continue }
      if peoples.contains(word) {
        kinds[word] = .NORP
      } else if candidate.context.precedesSaying {
        kinds[word] = .PER
      } else if lexicon.given.contains(word), !candidate.context.opensSentence, kinds[word] == nil {
        kinds[word] = .PER
      }
    }
    return kinds
  }
}

/// Tells “Velmoran” from its “Velmora”: names of peoples made from places that a document names.
public struct PeopleNames: Sendable {
  private var stems: [String: String] = [:]

  /// For `places` in small letters.
  public init(places: Set<String>) {
    for place in places.sorted() where place.utf8.count >= 4 {
      var stem = place
      while let last = stem.last, "aeiouy".contains(last), stem.utf8.count > 3 { stem.removeLast() }
      stems[stem] = stems[stem] ?? place
    }
  }

  /// Whether `word`, in small letters, is an adjective or a people of one of the places.
  public func contains(_ word: String) -> Bool { place(of: word) != nil }

  /// The place that `word` belongs to.
  public func place(of word: String) -> String? {
    for suffix in ["ians", "ian", "eans", "ean", "ans", "an", "ese", "ish", "is", "i", "ns", "n"]
    where word.hasSuffix(suffix) && word.utf8.count > suffix.utf8.count + 2 {
      var stem = String(word.dropLast(suffix.count))
      while let last = stem.last, "aeiouy".contains(last), stem.utf8.count > 3 { stem.removeLast() }
      if let place = stems[stem], place != word { return place }
    }
    return nil
  }
}
