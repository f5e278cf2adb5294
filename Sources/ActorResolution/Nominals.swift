import DocumentParsing
import TextModel

extension Resolution {
  /// “the Velmoran president”, “Velmora's government”, “his Velmoran counterpart”: what a country's name or adjective at `number`
  /// begins; where it ends, if it is one of these.
  mutating func ofCountry(_ number: Int, _ span: Range<Int>, _ sentence: Int) -> Int? {
    guard let country = country(ofName: number) else { return nil }
    let name = reading.document.names[number]
    if name.kind == .GPE, name.entry == nil, entryOfName[number] < 0 { return nil }
    let tokens = reading.nameTokens[number]
    var place = tokens.upperBound
    if reading.lower(place) == "'s" || reading.lower(place) == "'" { place += 1 }
    while place < span.upperBound,
      Resolution.epithets.contains(reading.lower(place))
        || ["own", "new", "state", "central"].contains(reading.lower(place)),
      reading.role(at: place, limit: span.upperBound) == nil
    {
      place += 1
    }
    guard place < span.upperBound, self.name(startingAt: place) == nil else { return nil }
    let noun = reading.lower(place)
    if let isState = reading.lexicon.collectives[noun],
      self.name(startingAt: place + 1) == nil || noun != "opposition"
    {
      let range = TextRange(name.range.start, reading.ranges[place].end)
      let called = countryName(country)
      if isState, name.kind == .NORP, !isKnown(country) {
        // “the Karsian government” where no text says of what place.
        let shown = tidy(name.range) + " " + noun
        let index = ledger.entry(ActorLedger.id("government", shown), name: shown, kind: .government)
        note(index, range, tokens.lowerBound..<(place + 1), span, sentence, .nominal, 0.85)
        return place + 1
      }
      let home = state(country, name: called)
      if isState {
        note(home, range, tokens.lowerBound..<(place + 1), span, sentence, .nominal, 0.9)
      } else {
        let shown = adjective(number, country) + " " + noun
        let group = ledger.entry(ActorLedger.id("group", shown), name: shown, kind: .group)
        ledger.update(group) { $0.actor.partOf = country }
        note(group, range, tokens.lowerBound..<(place + 1), span, sentence, .nominal, 0.85)
      }
      return place + 1
    }
    if noun == "counterpart" {
      // “her Karsian counterpart Igor Valdane” is said of him whose name follows.
      guard !leadsToPerson(place + 1, span.upperBound), !leadsToPerson(place + 2, span.upperBound),
        let person = counterpart(country, sentence)
      else { return place + 1 }
      let range = TextRange(name.range.start, reading.ranges[place].end)
      note(person, range, tokens.lowerBound..<(place + 1), span, sentence, .nominal, 0.75)
      return place + 1
    }
    guard let (end, role) = reading.role(at: place, limit: span.upperBound), !role.isPlural else {
      return nil
    }
    // A title before its bearer's name is no mention; the title's facts are read there.
    guard !leadsToPerson(end, span.upperBound) else { return nil }
    guard let (person, sure) = person(role, country: country, body: nil, sentence) else { return nil }
    let range = TextRange(name.range.start, reading.ranges[end - 1].end)
    if name.kind == .GPE, entryOfName[number] >= 0 {
      note(entryOfName[number], name.range, tokens, span, sentence, .name, 0.9)
    }
    note(person, range, tokens.lowerBound..<end, span, sentence, .nominal, sure)
    return end
  }

  /// Adjectives that tell more of whoever is meant and do not choose another: “the veteran diplomat”.
  private static let epithets: Set = [
    "beleaguered", "career", "current", "elderly", "embattled", "experienced", "former", "incumbent",
    "influential", "longtime", "outgoing", "outspoken", "popular", "seasoned", "veteran", "young",
  ]

  /// The word that says which one is meant before what begins at `token`, behind adjectives that do not choose another.
  private func determiner(before token: Int) -> String {
    var place = token - 1
    while token - place < 3, Resolution.epithets.contains(reading.lower(place)) { place -= 1 }
    return reading.lower(place)
  }

  /// A person by office, a body by its head noun, two sides: what begins at `token` without a name of its own.
  mutating func nominal(at token: Int, _ span: Range<Int>, _ sentence: Int) -> Int? {
    let before = reading.lower(token - 1)
    let word = reading.lower(token)
    if before == "both" || before == "two" || before == "the",
      ["sides", "parties", "countries", "states", "nations", "governments"].contains(word),
      before != "the" || word == "sides", reading.lower(token + 1) != "of"
    {
      return twoOf(token, span, sentence, word)
    }
    if word == "counterpart", ["his", "her"].contains(before),
      !leadsToPerson(token + 1, span.upperBound), !leadsToPerson(token + 2, span.upperBound),
      let person = counterpart(nil, sentence)
    {
      note(person, reading.ranges[token], token..<(token + 1), span, sentence, .nominal, 0.7)
      return token + 1
    }
    if before == "the", let end = missionOf(token, span, sentence) { return end }
    if let (end, role) = reading.role(at: token, limit: span.upperBound) {
      if leadsToPerson(end, span.upperBound) { return nil }
      if role.isPlural {
        let count = ["three": 3, "four": 4, "five": 5][before] ?? 2
        guard ["both", "the", "two"].contains(before) || count > 2 else { return nil }
        return bearers(role, count, token..<end, span, sentence)
      }
      if let owner = owner(before: token) {
        return bearer(role, of: owner, token..<end, span, sentence)
      }
      guard
        ["the", "this", "that"].contains(determiner(before: token))
          || reading.words.isCapital(token) && token == span.lowerBound
      else {
        return nil
      }
      var country: String?
      var body: String?
      if ["of", "for"].contains(reading.lower(end)) {
        let behind = end + (reading.lower(end + 1) == "the" ? 2 : 1)
        guard let number = name(startingAt: behind) else { return nil }
        country = self.country(ofName: number)
        if entryOfName[number] >= 0, country == nil { body = ledger.entries[entryOfName[number]].actor.id }
        guard country != nil || body != nil else { return nil }
      }
      guard let (person, sure) = person(role, country: country, body: body, sentence) else { return nil }
      note(person, reading.span(token..<end), token..<end, span, sentence, .nominal, sure)
      return end
    }
    guard before == "the" || before == "this" else { return nil }
    if let index = body(named: word, token, sentence) {
      note(index, reading.ranges[token], token..<(token + 1), span, sentence, .nominal, 0.75)
      return token + 1
    }
    return governmentOf(token, span, sentence)
  }

  /// “the ministry's spokesman”: the person who bears the office in the owner's body or state.
  private mutating func bearer(
    _ role: ActorLexicon.Role, of owner: Int, _ tokens: Range<Int>, _ span: Range<Int>, _ sentence: Int
  ) -> Int? {
    let actor = ledger.entries[owner].actor
    guard actor.kind != .person else { return nil }
    let isState = actor.kind == .state
    guard
      let (person, sure) = person(
        role, country: isState ? actor.id : nil, body: isState ? nil : actor.id, sentence)
    else { return nil }
    note(person, reading.span(tokens), tokens, span, sentence, .nominal, sure)
    return tokens.upperBound
  }

  /// “the observer mission of the Eastern Commonwealth”: a body of its own, “the mission” from then on.
  private mutating func missionOf(_ token: Int, _ span: Range<Int>, _ sentence: Int) -> Int? {
    var head = token
    if ["observer", "observation", "monitoring"].contains(reading.lower(head)) { head += 1 }
    guard reading.lower(head) == "mission", reading.lower(head + 1) == "of", reading.lower(head + 2) == "the",
      let number = name(startingAt: head + 3), reading.document.names[number].kind == .ORG,
      entryOfName[number] >= 0
    else { return nil }
    let sender = ledger.entries[entryOfName[number]].actor
    let shown = "mission of the " + sender.name
    let index = ledger.entry(ActorLedger.id("mission", shown), name: shown, kind: .mission, partOf: sender.id)
    let whole = token..<reading.nameTokens[number].upperBound
    note(index, reading.span(token..<(head + 1)), whole, span, sentence, .nominal, 0.85)
    return head + 1
  }

  /// “the Government of Velmora”, “the authorities in Velmora”.
  private mutating func governmentOf(_ token: Int, _ span: Range<Int>, _ sentence: Int) -> Int? {
    guard reading.lexicon.collectives[reading.lower(token)] == true,
      ["of", "in"].contains(reading.lower(token + 1)),
      let number = name(startingAt: token + 2), reading.document.names[number].kind == .GPE,
      let country = country(ofName: number), entryOfName[number] >= 0
    else { return nil }
    let tokens = token..<reading.nameTokens[number].upperBound
    let called = countryName(country)
    let home = state(country, name: called)
    note(home, reading.span(tokens), tokens, span, sentence, .nominal, 0.9)
    return tokens.upperBound
  }

  /// Whether a title that ends at `end` is followed by its bearer's name, or by more of a title.
  private func leadsToPerson(_ end: Int, _ limit: Int) -> Bool {
    if let number = name(startingAt: end) { return reading.document.names[number].kind == .PER }
    if let (next, _) = reading.role(at: end, limit: limit) { return leadsToPerson(next, limit) }
    return false
  }

  /// The person who bears the office last spoken of, and how sure that is.
  private func person(
    _ role: ActorLexicon.Role, country: String?, body: String?, _ sentence: Int
  ) -> (Int, Double)? {
    guard let own = role.classes.first else { return nil }
    var loose: Int?
    for event in ledger.history.suffix(240).reversed() {
      let entry = ledger.entries[event.entry]
      guard entry.actor.kind == .person, entry.classes.contains(own) else { continue }
      if let gender = role.gender, let known = entry.gender, gender != known { continue }
      if let body { if entry.body == body { return (event.entry, 0.85) } else { continue } }
      guard let country else { return (event.entry, sentence - event.sentence < 8 ? 0.85 : 0.7) }
      if entry.country == country { return (event.entry, 0.9) }
      if entry.country == nil { loose = loose ?? event.entry }
    }
    if let loose { return (loose, 0.7) }
    // Named only later: “The Velmoran president said …” above “Danil Orvan, president of Velmora”.
    guard let country else { return nil }
    let bearers = ledger.entries.indices.prefix(200).filter {
      ledger.entries[$0].actor.kind == .person && ledger.entries[$0].country == country
        && ledger.entries[$0].classes.contains(own)
    }
    return bearers.count == 1 ? (bearers[0], 0.6) : nil
  }

  /// Classes that tell one office from another too little.
  private static let generalOffices: Set = [
    "politician", "official", "diplomat", "leader", "minister", "representative",
  ]

  /// Who holds in `country` the office of the person last spoken of.
  private func counterpart(_ country: String?, _ sentence: Int) -> Int? {
    guard
      let owner = ledger.history.suffix(40).last(where: {
        ledger.entries[$0.entry].actor.kind == .person && !ledger.entries[$0.entry].classes.isEmpty
      })?.entry
    else { return nil }
    let offices = ledger.entries[owner].classes.subtracting(Resolution.generalOffices)
    var loose: Int?
    for index in ledger.entries.indices.prefix(400) where index != owner {
      let entry = ledger.entries[index]
      guard entry.actor.kind == .person, !entry.classes.isDisjoint(with: offices) else { continue }
      if let country, entry.country == country { return index }
      if country == nil || entry.country == nil { loose = loose ?? index }
    }
    return loose
  }

  /// “both ministers”, “the presidents”, “the three ministers”: the last named who bear the office.
  private mutating func bearers(
    _ role: ActorLexicon.Role, _ count: Int, _ tokens: Range<Int>, _ span: Range<Int>, _ sentence: Int
  ) -> Int? {
    guard let own = role.classes.first else { return nil }
    var two: [Int] = []
    for event in ledger.history.suffix(60).reversed()
    where two.count < count && sentence - event.sentence <= 8 {
      let entry = ledger.entries[event.entry]
      guard entry.actor.kind == .person, entry.classes.contains(own), !two.contains(event.entry) else {
        continue
      }
      two.append(event.entry)
    }
    guard two.count == count else { return nil }
    for index in two.reversed() { note(index, reading.span(tokens), tokens, span, sentence, .nominal, 0.65) }
    return tokens.upperBound
  }

  /// “both sides”: the two persons of the sentence before, else the two states last named; “both parties” may be two bodies.
  private mutating func twoOf(_ token: Int, _ span: Range<Int>, _ sentence: Int, _ word: String) -> Int? {
    var two: [Int] = []
    let recent = ledger.history.suffix(40)
    if word == "sides" || word == "parties" {
      for event in recent where sentence - event.sentence == 1 || event.sentence == sentence {
        let isPerson = ledger.entries[event.entry].actor.kind == .person
        if isPerson, !two.contains(event.entry) { two.append(event.entry) }
      }
    }
    if two.count != 2 {
      two = []
      for event in recent.reversed() where two.count < 2 && sentence - event.sentence <= 4 {
        if ledger.entries[event.entry].actor.kind == .state, !two.contains(event.entry) {
          two.append(event.entry)
        }
      }
    }
    if two.count != 2, word == "parties" {
      let bodies = recent.filter {
        sentence - $0.sentence <= 1 && ledger.entries[$0.entry].actor.kind == .organization
      }
      two = bodies.map(\.entry).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
    guard two.count == 2 else { return nil }
    let tokens = token..<(token + 1)
    for index in two { note(index, reading.span(tokens), tokens, span, sentence, .nominal, 0.6) }
    return token + 1
  }

  /// The body last named whose name has the noun `word`: “the commission”, “the ministry”.
  private func body(named word: String, _ token: Int, _ sentence: Int) -> Int? {
    let isGeneral = ["organization", "organisation", "bloc", "alliance", "watchdog"].contains(word)
    guard isGeneral || reading.lexicon.heads.contains(word), reading.lower(token + 1) != "of",
      name(startingAt: token + 1) == nil
    else { return nil }
    var others: Set<Int> = []
    for event in ledger.history.suffix(80).reversed() {
      let entry = ledger.entries[event.entry]
      guard entry.actor.kind != .person, entry.actor.kind != .state, entry.actor.kind != .group else {
        continue
      }
      if others.insert(event.entry).inserted, entry.isNamed(word) { return event.entry }
      if isGeneral, entry.actor.kind == .organization, sentence - event.sentence <= 3 { return event.entry }
    }
    return nil
  }

  /// Whether a state is listed or the text names it.
  private func isKnown(_ country: String) -> Bool {
    reading.lexicon.countries[country] != nil || ledger[country] != nil
  }

  func countryName(_ key: String) -> String {
    if let known = reading.lexicon.countries[key] { return known }
    if let index = ledger[key] { return ledger.entries[index].actor.name }
    let bare = key.hasPrefix("state-") ? String(key.dropFirst(6)) : key
    return bare.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(
      separator: " ")
  }

  /// How a group of a country is named: by the adjective where the text gives it, else by the country's own name.
  private func adjective(_ number: Int, _ country: String) -> String {
    if reading.document.names[number].kind == .NORP { return tidy(reading.document.names[number].range) }
    let known = reading.document.names.indices.prefix(400).first {
      reading.document.names[$0].kind == .NORP && self.country(ofName: $0) == country
        && !reading.nameWords($0).joined().hasSuffix("s")
    }
    return known.map { tidy(reading.document.names[$0].range) } ?? countryName(country)
  }
}
