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
    places.formUnion(placesOfPeoples(open, surnames))
    // “Government of Sarvia … Sarvia will open it”.
    for candidate in candidates where candidate.kind == .ORG && candidate.tokens.count == 3 {
      let first = candidate.tokens.lowerBound
      guard words.lower[first + 1] == "of",
        lexicon.shows(words.lower[first], "body")
      else { continue }
      places.insert(words.lower[first + 2])
    }
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
      } else if NameRecurrence.compass.contains(word) {
        continue
      } else if candidate.context.precedesSaying {
        // “Albany condemns … and supports …”, never “said”, and no full name: a body.
        if kinds[word] != .PER { kinds[word] = candidate.context.precedesSpeech ? .PER : .ORG }
      } else if lexicon.given.contains(word), !candidate.context.opensSentence, kinds[word] == nil {
        kinds[word] = .PER
      }
    }
    return kinds
  }

  /// “Karsia” where the text also has “Karsian”: the shorter word, ending in a vowel, is a place.
  private func placesOfPeoples(_ open: [NameCandidate], _ surnames: Set<String>) -> Set<String> {
    let alone = Set(open.map { words.lower[$0.tokens.lowerBound] })
    let peoples = alone.union(
      candidates.filter { $0.kind == .NORP }.map { words.lower[$0.tokens.lowerBound] })
    var places: Set<String> = []
    for word in alone where word.utf8.count >= 4 && lexicon.classes[word] == nil && !surnames.contains(word) {
      guard let last = word.last, "aeiouy".contains(last), !lexicon.given.contains(word) else { continue }
      if peoples.contains(word + "n") || peoples.contains(word + "ns")
        || peoples.contains(word.dropLast() + "ian")
        || peoples.contains(word.dropLast() + "an") || peoples.contains(word.dropLast() + "ese")
      {
        places.insert(word)
      }
    }
    return places
  }

  /// “North”, “East”: sides of the world that act are no persons.
  static let compass: Set<String> = [
    "east", "eastern", "north", "northern", "south", "southern", "west", "western",
  ]
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
