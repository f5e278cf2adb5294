import DocumentParsing
import TextModel

/// One document on its way from names to actors.
struct Resolution {
  let reading: Reading
  let cancellation: Cancellation
  var ledger = ActorLedger()
  /// Name of the document → its entry, −1 where it is no actor.
  var entryOfName: [Int]
  /// Places outside the lexicon that act in this text, in small letters.
  var actingPlaces: Set<String> = []
  /// Those of them that are towns: a government goes by their name.
  var seats: Set<String> = []
  /// Peoples of the places that the text names.
  var peoples = PeopleNames(places: [])
  /// Token → the mention of the language model that it heads, −1 where it heads none.
  var foundAt: [Int32] = []
  /// Token → the entry that was noted at it as its head, −1 where none was.
  var entryAt: [Int32] = []
  /// What the model's mentions have been joined to.
  var chains: ChainLedger
  /// Person's name → the token at which the title before it begins.
  var titleStarts: [Int: Int] = [:]
  /// Persons who speak for somebody.
  var represents: [String: String] = [:]

  init(_ document: Document, lexicon: ActorLexicon, cancellation: Cancellation) {
    reading = Reading(document, lexicon: lexicon, cancellation: cancellation)
    self.cancellation = cancellation
    entryOfName = [Int](repeating: -1, count: document.names.count)
    let mentions = document.findings?.mentions ?? []
    chains = ChainLedger(mentions: mentions.count)
    entryAt = [Int32](repeating: -1, count: document.tokens.count)
    foundAt = entryAt
    for (index, mention) in mentions.enumerated() { foundAt[mention.head] = Int32(index) }
  }

  /// Key of the state that an adjective or people in small letters belongs to.
  func country(ofAdjective word: String) -> String? {
    if let id = reading.lexicon.adjectives[word] { return id }
    return peoples.place(of: word).map { placeKey($0) }
  }

  /// Key of the state that the name at `number` names or belongs to, as an adjective too.
  func country(ofName number: Int) -> String? {
    let name = reading.document.names[number]
    let words = reading.nameWords(number)
    switch name.kind {
    case .GPE:
      if let entry = name.entry { return entry }
      // “the Kremlin's spokesman” speaks for the state.
      if reading.lexicon.palaces.contains(words.joined(separator: " ")) {
        return reading.lexicon.metonyms[words.joined(separator: " ")]
      }
      return placeKey(words.joined(separator: " "))
    case .NORP:
      let word = words.joined(separator: " ")
      // “Karsian” without its Karsia still tells one minister from another.
      return country(ofAdjective: word) ?? (word.hasSuffix("n") ? placeKey(word) : nil)
    default: return nil
    }
  }

  /// The index of the name that begins at `token`.
  func name(startingAt token: Int) -> Int? {
    guard reading.nameAt.indices.contains(token) else { return nil }
    let number = Int(reading.nameAt[token])
    return number >= 0 && reading.nameTokens[number].lowerBound == token ? number : nil
  }

  /// The index of the name that ends right before `token`, above `floor`.
  func name(endingAt token: Int, floor: Int) -> Int? {
    guard token - 1 >= floor, reading.nameAt.indices.contains(token - 1) else { return nil }
    let number = Int(reading.nameAt[token - 1])
    return number >= 0 ? number : nil
  }

  /// Makes sure the state kept under `key` is there.
  mutating func state(_ key: String, name: String) -> Int {
    if let known = reading.lexicon.countries[key] { return ledger.entry(key, name: known, kind: .state) }
    return ledger.entry(key, name: name, kind: key.hasPrefix("government-") ? .government : .state)
  }

  /// Key of the state or government that goes by the name of an unlisted place, in small letters.
  func placeKey(_ words: String) -> String {
    ActorLedger.id(seats.contains(words) ? "government" : "state", words)
  }

  /// Makes sure the institution `id` of the lexicon is there.
  mutating func institution(_ id: String) -> Int? {
    guard let listed = reading.lexicon.institutions[id] else { return nil }
    let index = ledger.entry(id, name: listed.name, kind: listed.kind, partOf: listed.partOf)
    if let whole = listed.partOf, reading.lexicon.countries[whole] != nil {
      ledger.update(index) { $0.country = whole }
    }
    return index
  }
}
