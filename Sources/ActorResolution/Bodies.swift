import DocumentParsing
import TextModel

extension Resolution {
  /// Tells organisations and states apart, by the lexicon's ids, by spelling, and by initials.
  mutating func enterBodies() {
    let names = reading.document.names
    var initials: [String: Int] = [:]
    findActingPlaces()
    for number in names.indices {
      if number % 64 == 0, cancellation.isCancelled { return }
      let name = names[number]
      switch name.kind {
      case .ORG: entryOfName[number] = organization(number, &initials)
      case .GPE:
        if let id = name.entry {
          let shown = tidy(name.range)
          entryOfName[number] = state(id, name: shown)
        } else {
          let words = reading.nameWords(number).joined(separator: " ")
          guard actingPlaces.contains(words), reading.lexicon.metonyms[words] == nil else { continue }
          let shown = tidy(name.range)
          entryOfName[number] = state(ActorLedger.id("state", words), name: shown)
        }
      default: continue
      }
      let entry = entryOfName[number]
      if entry >= 0 {
        let shown = tidy(name.range)
        ledger.update(entry) { $0.aliases.insert(shown) }
      }
    }
  }

  private mutating func organization(_ number: Int, _ initials: inout [String: Int]) -> Int {
    let name = reading.document.names[number]
    if let id = name.entry, let index = institution(id) { return index }
    let shown = tidy(name.range)
    let words = reading.nameWords(number)
    let key = "name:" + words.joined(separator: " ")
    if let index = ledger[key] { return index }
    if words.count == 1, let word = words.first {
      if let index = initials[word] ?? bracketed(number) {
        ledger.alias(key, index)
        return index
      }
    }
    // “the Foreign Ministry” after “the Velmoran Foreign Ministry”.
    if let index = ledger["tail:" + words.joined(separator: " ")] { return index }
    let index = ledger.entry(ActorLedger.id(kind(words).rawValue, shown), name: shown, kind: kind(words))
    ledger.alias(key, index)
    if words.count > 1 {
      let letters = words.filter { !["of", "the", "and", "for", "on", "in", "to"].contains($0) }
      for list in [words, letters] where list.count > 2 {
        initials[String(list.compactMap(\.first))] = index
      }
      if let country = country(ofAdjective: words[0]) {
        ledger.update(index) { $0.country = country }
        ledger.alias("tail:" + words.dropFirst().joined(separator: " "), index)
      }
    }
    return index
  }

  private func kind(_ words: [String]) -> Actor.Kind {
    if words.contains(where: { ["ministry", "government", "department", "cabinet"].contains($0) }) {
      return .government
    }
    if words.last == "mission" { return .mission }
    let media = [
      "news", "times", "television", "tv", "radio", "newspaper", "magazine", "herald", "gazette", "tribune",
    ]
    return words.last.map(media.contains) == true ? .media : .organization
  }

  /// The entry of the name right before, where this one stands in brackets behind it.
  private func bracketed(_ number: Int) -> Int? {
    let first = reading.nameTokens[number].lowerBound
    guard reading.lower(first - 1) == "(", number > 0,
      reading.nameTokens[number - 1].upperBound == first - 1, entryOfName[number - 1] >= 0,
      reading.document.names[number - 1].kind == .ORG
    else { return nil }
    return entryOfName[number - 1]
  }

  /// Places unknown to the lexicon that act or are called states, and their peoples.
  private mutating func findActingPlaces() {
    let names = reading.document.names
    var places: Set<String> = []
    for number in names.indices where names[number].kind == .GPE && names[number].entry == nil {
      let words = reading.nameWords(number).joined(separator: " ")
      guard reading.lexicon.metonyms[words] == nil else { continue }
      places.insert(words)
      let tokens = reading.nameTokens[number]
      let before = reading.lower(tokens.lowerBound - 1)
      let place = ["in", "at", "near", "from", "to", "outside", "around", "through"].contains(before)
      if !place, reading.isVerb(tokens.upperBound) { actingPlaces.insert(words) }
      let office = reading.lower(tokens.lowerBound - 2)
      if before == "of",
        reading.lexicon.collectives[office] != nil
          || ["republic", "kingdom", "president", "people"].contains(office)
          || reading.role(at: tokens.lowerBound - 2, limit: tokens.lowerBound) != nil
      {
        actingPlaces.insert(words)
      }
      let after = tokens.upperBound + (reading.lower(tokens.upperBound) == "'s" ? 1 : 0)
      if reading.lexicon.collectives[reading.lower(after)] != nil
        || after > tokens.upperBound
          && reading.role(at: after, limit: min(after + 3, reading.words.count)) != nil
      {
        actingPlaces.insert(words)
      }
    }
    peoples = PeopleNames(places: places)
    for number in names.indices where names[number].kind == .NORP {
      let word = reading.nameWords(number).joined(separator: " ")
      guard reading.lexicon.adjectives[word] == nil, let place = peoples.place(of: word) else { continue }
      actingPlaces.insert(place)
    }
  }
}
