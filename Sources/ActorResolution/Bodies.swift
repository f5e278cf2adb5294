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
          entryOfName[number] = state(
            placeKey(words), name: shown == shown.uppercased() ? titled(words) : shown)
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

  /// “TARSK” of a dateline as “Tarsk”.
  private func titled(_ words: String) -> String {
    words.split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " ")
  }

  private mutating func organization(_ number: Int, _ initials: inout [String: Int]) -> Int {
    let name = reading.document.names[number]
    let words = reading.nameWords(number)
    if let id = name.entry, let index = institution(id) {
      if let tail = tail(of: words, ofBody: index) { ledger.alias("tail:" + tail, index) }
      return index
    }
    let shown = tidy(name.range)
    if let place = governed(words) {
      let shown = governedName(number)
      return state(placeKey(place), name: shown)
    }
    let key = "name:" + words.joined(separator: " ")
    if let index = ledger[key] { return index }
    if words.count == 1, let word = words.first {
      if let index = initials[word] ?? bracketed(number) {
        ledger.alias(key, index)
        return index
      }
      // “the ARS (Assembly for Regional Security)”: the longer name is the body's.
      if let longer = spelledOut(number) {
        let index = organization(longer, &initials)
        ledger.alias(key, index)
        return index
      }
    }
    // “the Foreign Ministry” after “the Velmoran Foreign Ministry”.
    if let index = ledger["tail:" + words.joined(separator: " ")] { return index }
    let index = ledger.entry(ActorLedger.id(kind(words).rawValue, shown), name: shown, kind: kind(words))
    ledger.alias(key, index)
    if words.count > 1 {
      for letters in Resolution.initials(of: words) where letters.count > 2 { initials[letters] = index }
      if let country = country(ofAdjective: words[0]) {
        ledger.update(index) { $0.country = country }
        ledger.alias("tail:" + words.dropFirst().joined(separator: " "), index)
      } else if words.count > 2, words.last == "ministry" {
        // “the Velmoran Foreign Ministry … the Foreign Ministry”, though no Velmora is named.
        ledger.alias("tail:" + words.dropFirst().joined(separator: " "), index)
      }
    }
    return index
  }

  /// What a listed body goes by in its own country: “Supreme Court” of “Velmora's Supreme Court”, “Supreme Court of Velmora”.
  private func tail(of words: [String], ofBody index: Int) -> String? {
    guard let country = ledger.entries[index].country, words.count > 2 else { return nil }
    if self.country(ofAdjective: words[0]) == country
      || reading.lexicon.countries[country]?.lowercased() == words[0]
    {
      return words.dropFirst().joined(separator: " ")
    }
    guard let of = words.firstIndex(of: "of"), of > 1 else { return nil }
    return words[..<of].joined(separator: " ")
  }

  /// The place of “Government of Velmora” in small letters.
  private func governed(_ words: [String]) -> String? {
    guard words.count >= 3, words[1] == "of", reading.lexicon.collectives[words[0]] == true else {
      return nil
    }
    let rest = words.dropFirst(words[2] == "the" ? 3 : 2).joined(separator: " ")
    return actingPlaces.contains(rest) ? rest : nil
  }

  /// What stands behind “of” in the name at `number`, as it is shown.
  private func governedName(_ number: Int) -> String {
    let tokens = reading.nameTokens[number]
    let rest = tokens.drop { reading.lower($0) != "of" }.dropFirst()
    return tidy(reading.span(rest.lowerBound..<tokens.upperBound))
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

  /// The initials of a name of several words, with those of its small words and without.
  private static func initials(of words: [String]) -> [String] {
    let full = words.filter { !["of", "the", "and", "for", "on", "in", "to"].contains($0) }
    return [words, full].map { String($0.compactMap(\.first)) }
  }

  /// The name in brackets right behind the one at `number`, where this one has its initials.
  private func spelledOut(_ number: Int) -> Int? {
    let names = reading.document.names
    guard number + 1 < names.count, names[number + 1].kind == .ORG,
      reading.lower(reading.nameTokens[number].upperBound) == "("
    else { return nil }
    let (own, words) = (reading.nameTokens[number], reading.nameWords(number + 1))
    let place = reading.nameTokens[number + 1].lowerBound
    let opening = reading.lower(own.upperBound + 1) == "the" ? own.upperBound + 2 : own.upperBound + 1
    let isSpelt =
      words.count > 1 && Resolution.initials(of: words).contains(reading.nameWords(number).joined())
    return place == opening && isSpelt ? number + 1 : nil
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
    var countries: Set<String> = []
    let datelines = reading.document.sections.filter { $0.kind == .dateline }.prefix(4).map(\.range)
    for number in names.indices where names[number].kind == .GPE && names[number].entry == nil {
      let words = reading.nameWords(number).joined(separator: " ")
      guard reading.lexicon.metonyms[words] == nil else { continue }
      places.insert(words)
      let tokens = reading.nameTokens[number]
      let before = reading.lower(tokens.lowerBound - 1)
      let place = ["in", "at", "near", "from", "to", "outside", "around", "through"].contains(before)
      if !place, reading.isVerb(tokens.upperBound) || reading.lexicon.sayings.contains(before) {
        actingPlaces.insert(words)
      }
      let office = reading.lower(tokens.lowerBound - 2)
      if before == "of",
        reading.lexicon.collectives[office] != nil
          || reading.lexicon.actingNouns.contains(office)
          || reading.role(at: tokens.lowerBound - 2, limit: tokens.lowerBound) != nil
      {
        actingPlaces.insert(words)
        countries.insert(words)
      }
      let after = tokens.upperBound + (reading.lower(tokens.upperBound) == "'s" ? 1 : 0)
      if reading.lexicon.collectives[reading.lower(after)] != nil
        || after > tokens.upperBound
          && reading.role(at: after, limit: min(after + 3, reading.words.count)) != nil
      {
        actingPlaces.insert(words)
        countries.insert(words)
      }
      if isSeat(number, before, datelines) { seats.insert(words) }
    }
    for number in names.indices where names[number].kind == .ORG && names[number].entry == nil {
      let words = reading.nameWords(number)
      guard words.count == 3, words[1] == "of", reading.lexicon.collectives[words[0]] == true else {
        continue
      }
      actingPlaces.insert(words[2])
      places.insert(words[2])
      countries.insert(words[2])
    }
    peoples = PeopleNames(places: places)
    for number in names.indices where names[number].kind == .NORP {
      let word = reading.nameWords(number).joined(separator: " ")
      guard reading.lexicon.adjectives[word] == nil, let place = peoples.place(of: word) else { continue }
      actingPlaces.insert(place)
      countries.insert(place)
    }
    seats.subtract(countries)
  }

  /// Whether a place is shown to be a town: it opens a dateline, or is called a capital.
  private func isSeat(_ number: Int, _ before: String, _ datelines: [TextRange]) -> Bool {
    let name = reading.document.names[number]
    let tokens = reading.nameTokens[number]
    if before == "capital" { return true }
    if reading.lower(tokens.upperBound) == ",", reading.lower(tokens.upperBound + 1) == "the",
      reading.lower(tokens.upperBound + 2) == "capital" || reading.lower(tokens.upperBound + 3) == "capital"
    {
      return true
    }
    return datelines.contains { $0.contains(name.range) }
  }
}
