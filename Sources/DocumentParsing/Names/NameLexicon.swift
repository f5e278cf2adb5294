import Lexicon

/// What the word lists know of names, indexed once.
struct NameLexicon: Sendable {
  /// What a listed name bears.
  enum Sense: Sendable, Hashable {
    case institution(String)
    /// Somebody of a user's own list.
    case person(String)
    case country(String)
    case capital(String)
    case metonym(String)
    case adjective(String)
    case demonym(String)
    case place(Name.Kind)

    /// Whether it is a person's name.
    var isPerson: Bool { if case .person = self { true } else { false } }
  }

  /// Names by their exact spelling.
  let names: PhraseIndex<Sense>
  /// Names of four letters or more, for text in capitals.
  let loose: PhraseIndex<Sense>
  /// Titles and offices.
  let roles: PhraseIndex<Bool>
  /// Forms of address.
  let honorifics: Set<String>
  /// Given names in small letters.
  let given: Set<String>
  /// Head nouns of names → kind of the name.
  let heads: [String: Name.Kind]
  /// Word classes of common words.
  let classes: [String: String]
  /// Forms of the verbs that bring direct speech: who says or adds is a person or speaks as one.
  let speech: Set<String>
  /// Forms of the verbs of saying.
  let sayings: Set<String>
  /// How a noun shows a country beside it → the nouns that do.
  let countryNouns: [String: Set<String>]

  /// Whether `noun`, in small letters, shows a country beside it by `use`.
  func shows(_ noun: String, _ use: String) -> Bool { countryNouns[use]?.contains(noun) ?? false }

  init(_ lexicon: Lexicon) {
    var senses: [(String, Sense)] = []
    for row in lexicon["institutions"].rows {
      let sense: Sense = row["kind"] == "person" ? .person(row["id"]) : .institution(row["id"])
      for name in [row["name"]] + row.list("aliases") { senses.append((name, sense)) }
    }
    for row in lexicon["countries"].rows {
      for name in [row["name"]] + row.list("aliases") { senses.append((name, .country(row["id"]))) }
      for name in row.list("adjective") { senses.append((name, .adjective(row["id"]))) }
      for name in row.list("demonyms") { senses.append((name, .demonym(row["id"]))) }
      for name in row.list("metonyms") { senses.append((name, .metonym(row["id"]))) }
      for name in row.list("capital") { senses.append((name, .capital(row["id"]))) }
    }
    for row in lexicon["places"].rows {
      if let kind = Name.Kind(rawValue: row["kind"]) { senses.append((row["name"], .place(kind))) }
    }
    names = PhraseIndex(senses)
    loose = PhraseIndex(senses.filter { $0.0.utf8.count >= 4 })
    var roles: [(String, Bool)] = []
    for row in lexicon["roles"].rows {
      roles.append((row["phrase"], false))
      for plural in row.list("plural") { roles.append((plural, true)) }
    }
    self.roles = PhraseIndex(roles)
    honorifics = Set(lexicon["honorifics"].rows.map { $0["word"] })
    given = Set(lexicon["given-names"].rows.map { $0["name"].lowercased() })
    heads = Dictionary(
      lexicon["name-heads"].rows.compactMap { row in
        Name.Kind(rawValue: row["kind"]).map { (row["word"], $0) }
      },
      uniquingKeysWith: { first, _ in first })
    classes = Dictionary(
      lexicon["function-words"].rows.map { ($0["word"], $0["class"]) },
      uniquingKeysWith: { first, _ in first })
    speech = Set(
      lexicon["saying-verbs"].rows.flatMap { row in
        row.list("frames").contains("q") ? row.list("forms") : []
      })
    var countryNouns: [String: Set<String>] = [:]
    for row in lexicon["country-nouns"].rows {
      for use in row.list("uses") { countryNouns[use, default: []].insert(row["noun"]) }
    }
    self.countryNouns = countryNouns
    // “Mass protests” is nobody who protests: forms that are nouns too tell nothing.
    sayings = Set(
      lexicon["saying-verbs"].rows.flatMap { row in
        row.list("frames").contains("noun") ? Array(row.list("forms").dropFirst(2)) : row.list("forms")
      })
  }
}
