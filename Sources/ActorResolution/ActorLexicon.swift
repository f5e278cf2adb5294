import Lexicon

/// What the word lists know of actors, indexed once.
struct ActorLexicon: Sendable {
  struct Institution: Sendable {
    let name: String
    let kind: Actor.Kind
    let partOf: String?
  }
  struct Role: Sendable {
    let classes: [String]
    let isPlural: Bool
    let gender: Character?
  }

  let institutions: [String: Institution]
  /// Names of institutions → their ids.
  let institutionNames: PhraseIndex<String>
  /// Id → name of every state.
  let countries: [String: String]
  /// Adjective or people in small letters → id of the state.
  let adjectives: [String: String]
  /// Capital or other name of a government in small letters → id of the state.
  let metonyms: [String: String]
  /// Metonyms that are no town: a palace, a street.
  let palaces: Set<String>
  let roles: PhraseIndex<Role>
  let honorifics: [String: Character]
  let genders: [String: Character]
  /// Spelling of a given name → the one it is filed under.
  let variants: [String: String]
  /// `government`, `authorities` … → whether they are the state itself.
  let collectives: [String: Bool]
  /// Nouns whose “… of X” lets X act as a state.
  let actingNouns: Set<String>
  /// Nouns of what governments do by saying it: “Tirana's refusal”, “an answer from Kabul”.
  let deeds: Set<String>
  let heads: Set<String>
  let classes: [String: String]
  let sayings: Set<String>

  init(_ lexicon: Lexicon) {
    var institutions: [String: Institution] = [:]
    for row in lexicon["institutions"].rows {
      institutions[row["id"]] = Institution(
        name: row["name"], kind: Actor.Kind(rawValue: row["kind"]) ?? .organization,
        partOf: row["partOf"].isEmpty ? nil : row["partOf"])
    }
    self.institutions = institutions
    institutionNames = PhraseIndex(
      lexicon["institutions"].rows.flatMap { row in
        ([row["name"]] + row.list("aliases")).map { ($0, row["id"]) }
      })
    var countries: [String: String] = [:]
    var adjectives: [String: String] = [:]
    var metonyms: [String: String] = [:]
    var palaces: Set<String> = []
    for row in lexicon["countries"].rows {
      countries[row["id"]] = row["name"]
      for word in row.list("adjective") + row.list("demonyms") { adjectives[word.lowercased()] = row["id"] }
      for word in row.list("capital") + row.list("metonyms") { metonyms[word.lowercased()] = row["id"] }
      palaces.formUnion(row.list("metonyms").map { $0.lowercased() })
    }
    self.countries = countries
    self.adjectives = adjectives
    self.metonyms = metonyms
    self.palaces = palaces
    var roles: [(String, Role)] = []
    for row in lexicon["roles"].rows {
      let classes = row.list("classes")
      let gender = row["gender"].first
      roles.append((row["phrase"], Role(classes: classes, isPlural: false, gender: gender)))
      for plural in row.list("plural") {
        roles.append((plural, Role(classes: classes, isPlural: true, gender: gender)))
      }
    }
    self.roles = PhraseIndex(roles)
    func letters(_ table: String, _ key: String) -> [String: Character] {
      var out: [String: Character] = [:]
      for row in lexicon[table].rows { out[row[key].lowercased()] = row["gender"].first }
      return out.filter { $0.value != "u" }
    }
    honorifics = letters("honorifics", "word")
    genders = letters("given-names", "name")
    var variants: [String: String] = [:]
    for row in lexicon["name-variants"].rows {
      for variant in row.list("variants") { variants[variant] = row["name"] }
    }
    self.variants = variants
    var collectives: [String: Bool] = [:]
    for row in lexicon["collective-nouns"].rows { collectives[row["noun"]] = row["names"] == "state" }
    self.collectives = collectives
    actingNouns = Set(
      lexicon["country-nouns"].rows.filter { $0.list("uses").contains("acting") }.map { $0["noun"] })
    deeds = Set(lexicon["country-nouns"].rows.filter { $0.list("uses").contains("deed") }.map { $0["noun"] })
    heads = Set(lexicon["name-heads"].rows.filter { $0["kind"] == "ORG" }.map { $0["word"] })
    var classes: [String: String] = [:]
    for row in lexicon["function-words"].rows { classes[row["word"]] = row["class"] }
    self.classes = classes
    sayings = Set(lexicon["saying-verbs"].rows.flatMap { $0.list("forms") })
  }
}
