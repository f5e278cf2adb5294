import DocumentParsing
import TextModel

/// What a title says of its bearer.
struct TitleFacts {
  var classes: [String] = []
  var gender: Character?
  var country: String?
  var body: String?
  /// “a former spokesman for the union”: the office is no longer borne.
  var isFormer = false
  /// “her Karsian counterpart Igor Valdane”: the office is that of the person before.
  var isCounterpart = false
  /// The token at which the title begins.
  var start = 0
}

extension Resolution {
  /// Reads the titles of every person, before the name (“Velmoran Foreign Minister …”) and behind it (“…, head of the mission,”).
  mutating func readTitles() {
    let sentences = reading.document.sentences
    var sentence = 0
    var lastInOffice: Int?
    for (number, name) in reading.document.names.enumerated()
    where name.kind == .PER && entryOfName[number] >= 0 {
      if number % 64 == 0, cancellation.isCancelled { return }
      let tokens = reading.nameTokens[number]
      while sentence < sentences.count, sentences[sentence].tokens.upperBound <= tokens.lowerBound {
        sentence += 1
      }
      guard sentence < sentences.count else { return }
      let span = sentences[sentence].tokens
      var before = titleBefore(tokens.lowerBound, floor: span.lowerBound)
      if before.isCounterpart, let other = lastInOffice {
        before.classes += ledger.entries[other].classes.sorted()
      }
      note(before, of: entryOfName[number])
      note(
        titleBehind(tokens.upperBound, limit: min(span.upperBound, reading.words.count)),
        of: entryOfName[number])
      if !before.classes.isEmpty {
        titleStarts[number] = before.start
        lastInOffice = entryOfName[number]
      }
    }
  }

  /// “Its spokesman Jonas Wirth”, “the ministry's spokesman, Jonas Wirth”: for whom the bearer of the name at `number` speaks, by
  /// the owner before the title, which has been read by now.
  mutating func noteOwner(of number: Int) {
    guard let start = titleStarts[number], let owner = owner(before: start) else { return }
    let index = entryOfName[number]
    let actor = ledger.entries[owner].actor
    guard actor.kind != .person, owner != index, ledger.entries[index].classes.contains("spokesperson") else {
      return
    }
    ledger.update(index) { $0.body = $0.body ?? actor.id }
    represents[ledger.entries[index].actor.id] = represents[ledger.entries[index].actor.id] ?? actor.id
  }

  /// The entry that was noted as the owner of what begins at `token`: “its …”, “the ministry's …”.
  func owner(before token: Int) -> Int? {
    let place = ["'s", "'"].contains(reading.lower(token - 1)) ? token - 2 : token - 1
    guard entryAt.indices.contains(place), entryAt[place] >= 0,
      place < token - 1 || reading.kind(place) == "poss"
    else { return nil }
    return Int(entryAt[place])
  }

  private mutating func note(_ facts: TitleFacts, of index: Int) {
    guard !facts.classes.isEmpty else { return }
    ledger.update(index) { entry in
      entry.classes.formUnion(facts.classes)
      entry.gender = entry.gender ?? facts.gender
      entry.country = entry.country ?? facts.country
      if !facts.isFormer { entry.body = entry.body ?? facts.body }
    }
    if facts.classes.contains("spokesperson"), !facts.isFormer, let whom = facts.body ?? facts.country {
      represents[ledger.entries[index].actor.id] = whom
    }
  }

  /// Words that may stand between the parts of a title.
  private static let linking: Set = [
    "'s", "'", "the", "of", "for", "in", "deputy", "former", "then", "new", "acting", "outgoing", "incumbent",
    "newly", "elected", "interim", "senior", "chief", ".",
  ]

  private func titleBefore(_ end: Int, floor: Int) -> TitleFacts {
    var facts = TitleFacts()
    // “the Dorvian president, Karl Ames, …”.
    var start = end - 1 > floor && reading.lower(end - 1) == "," ? end - 1 : end
    // “Head of the Sarvian delegation Jonas Wirth”
    if reading.lexicon.heads.contains(reading.lower(start - 1)), reading.words.shape(start - 1) == .lower {
      start -= 1
    }
    var place = start
    let lowest = max(floor, start - 16)
    search: while place > lowest {
      for width in 1...5 where place - width >= lowest {
        if let (end, role) = reading.role(at: place - width, limit: place), end == place, !role.isPlural,
          longest(at: place - width, end: place, floor: lowest)
        {
          facts.classes += role.classes
          facts.gender = facts.gender ?? role.gender
          place -= width
          continue search
        }
      }
      if let number = name(endingAt: place, floor: lowest) {
        guard !facts.classes.isEmpty || place == start else { break }
        if reading.document.names[number].kind == .PER { break }
        add(number, to: &facts)
        place = reading.nameTokens[number].lowerBound
        continue
      }
      if place == start, reading.lower(place - 1) == "counterpart" {
        facts.isCounterpart = true
        place -= 1
        if let number = name(endingAt: place, floor: lowest) { add(number, to: &facts) }
        break
      }
      guard place < start || start < end,
        Resolution.linking.contains(reading.lower(place - 1)) || joinsOffices(place - 1, floor: lowest)
      else { break }
      place -= 1
    }
    while place < start, Resolution.linking.contains(reading.lower(place)) { place += 1 }
    facts.start = place
    facts.isFormer = reading.lower(place - 1) == "former"
    return facts
  }

  /// “Vice President of the Union | and | Head of …”: whether an office of a named body ends before the token.
  private func joinsOffices(_ token: Int, floor: Int) -> Bool {
    guard reading.lower(token) == "and", let number = name(endingAt: token, floor: floor) else {
      return false
    }
    var place = reading.nameTokens[number].lowerBound - 1
    if reading.lower(place) == "the" { place -= 1 }
    return reading.lower(place) == "of"
      && (max(floor, place - 4)..<place).contains { reading.role(at: $0, limit: place)?.end == place }
  }

  /// Whether no longer title ends at `end`: “secretary of state” is not “state”.
  private func longest(at start: Int, end: Int, floor: Int) -> Bool {
    for earlier in stride(from: start - 1, through: max(floor, start - 4), by: -1) {
      if let (stop, _) = reading.role(at: earlier, limit: end), stop == end { return false }
    }
    return true
  }

  private func titleBehind(_ end: Int, limit: Int) -> TitleFacts {
    var facts = TitleFacts()
    guard reading.lower(end) == ",", end + 1 < limit else { return facts }
    var place = end + 1
    let stop = min(limit, end + 16)
    while place < stop {
      if let (next, role) = reading.role(at: place, limit: limit), !role.isPlural {
        guard name(startingAt: next).map({ reading.document.names[$0].kind != .PER }) ?? true else {
          return TitleFacts()
        }
        facts.classes += role.classes
        facts.gender = facts.gender ?? role.gender
        facts.isFormer = facts.isFormer || reading.lower(place - 1) == "former"
        place = next
        continue
      }
      if let number = name(startingAt: place) {
        guard reading.document.names[number].kind != .PER else { break }
        add(number, to: &facts)
        place = max(place + 1, reading.nameTokens[number].upperBound)
        continue
      }
      let word = reading.lower(place)
      if word == "," || word == "." || word == "who" || reading.isVerb(place) { break }
      // “…, Danil Orvan, saying”: what stands before a title must be what titles begin with.
      if facts.classes.isEmpty,
        reading.kind(place) == "sub" || reading.kind(place) == "prep"
      {
        break
      }
      place += 1
    }
    return facts
  }

  private func add(_ number: Int, to facts: inout TitleFacts) {
    let kind = reading.document.names[number].kind
    if kind == .ORG, entryOfName[number] >= 0 {
      facts.body = facts.body ?? ledger.entries[entryOfName[number]].actor.id
      facts.country = facts.country ?? ledger.entries[entryOfName[number]].country
      let words = reading.nameWords(number)
      // Who speaks for a foreign ministry is a diplomat.
      if words.contains("foreign"), words.contains("ministry") || words.contains("affairs") {
        facts.classes.append("diplomat")
      }
    }
    if let country = country(ofName: number) { facts.country = facts.country ?? country }
  }
}
