import Lexicon

/// What a word beside a trigger says of the happening.
struct EventCues: OptionSet, Sendable {
  let rawValue: UInt64

  static let planned = EventCues(rawValue: 1 << 0)
  static let fresh = EventCues(rawValue: 1 << 1)
  static let wish = EventCues(rawValue: 1 << 2)
  static let intend = EventCues(rawValue: 1 << 3)
  static let fail = EventCues(rawValue: 1 << 4)
  static let hedge = EventCues(rawValue: 1 << 5)
  static let future = EventCues(rawValue: 1 << 6)
  static let modal = EventCues(rawValue: 1 << 7)
  static let negation = EventCues(rawValue: 1 << 8)
  static let be = EventCues(rawValue: 1 << 9)
  static let bePast = EventCues(rawValue: 1 << 10)
  static let have = EventCues(rawValue: 1 << 11)
  static let determiner = EventCues(rawValue: 1 << 12)
  static let indefinite = EventCues(rawValue: 1 << 13)
  static let breaker = EventCues(rawValue: 1 << 14)
  static let pronoun = EventCues(rawValue: 1 << 15)
  static let preposition = EventCues(rawValue: 1 << 16)
  static let head = EventCues(rawValue: 1 << 17)
  static let within = EventCues(rawValue: 1 << 18)
  static let since = EventCues(rawValue: 1 << 19)
  static let before = EventCues(rawValue: 1 << 20)
  static let after = EventCues(rawValue: 1 << 21)
  static let saying = EventCues(rawValue: 1 << 22)
  static let scheduled = EventCues(rawValue: 1 << 23)
  static let verb = EventCues(rawValue: 1 << 24)
  static let light = EventCues(rawValue: 1 << 25)
  static let dull = EventCues(rawValue: 1 << 26)
  static let apart = EventCues(rawValue: 1 << 27)
  static let deny = EventCues(rawValue: 1 << 28)
  static let undo = EventCues(rawValue: 1 << 29)
  static let again = EventCues(rawValue: 1 << 30)
  static let make = EventCues(rawValue: 1 << 31)
  static let keep = EventCues(rawValue: 1 << 32)
  static let `defer` = EventCues(rawValue: 1 << 33)
  static let harm = EventCues(rawValue: 1 << 34)
  static let phase = EventCues(rawValue: 1 << 35)
  static let gather = EventCues(rawValue: 1 << 36)
  static let contest = EventCues(rawValue: 1 << 37)
  static let following = EventCues(rawValue: 1 << 38)
  static let cause = EventCues(rawValue: 1 << 39)

  /// The names under which the data file knows them.
  static let names: [String: EventCues] = [
    "planned": .planned, "fresh": .fresh, "wish": .wish, "intend": .intend, "fail": .fail, "hedge": .hedge,
    "future": .future, "modal": .modal, "negation": .negation, "be": .be, "bepast": .bePast, "have": .have,
    "determiner": .determiner, "indefinite": .indefinite, "breaker": .breaker, "pronoun": .pronoun,
    "preposition": .preposition, "head": .head, "within": .within, "since": .since, "beforeword": .before,
    "afterword": .after, "scheduled": .scheduled, "light": .light, "dull": .dull,
    "apart": .apart, "deny": .deny, "undo": .undo, "again": .again, "make": .make, "keep": .keep,
    "defer": .defer, "harm": .harm, "phase": .phase, "gather": .gather, "contest": .contest,
    "following": .following, "cause": .cause,
  ]
}

/// The word lists of event extraction.
struct EventWords: Sendable {
  /// How a word can tell of a happening.
  struct Sense: Sendable {
    /// What it is of.
    var kind: Event.Kind
    /// Dictionary form.
    var lemma: String
    /// 0 base, 1 third person, 2 past, 3 participle, 4 -ing; nil of a noun.
    var form: Int?
    /// Whether a noun is plural.
    var isPlural = false
    /// Words one of which must stand shortly before (nouns) or after (verbs); empty where none need.
    var company: [String]
    /// What a verb is of with an object that is none of `company`.
    var otherwise: Event.Kind?
    /// Words of `company` that make it a happening of another kind: “signed a |decree|”.
    var kinds: [String: Event.Kind] = [:]
    /// Words that it must not be tied to, singular and plural: “attacked the |budget|”, “a |heart| attack”.
    var never: Set<String> = []
  }

  private var cues: [String: EventCues] = [:]
  private var offices: [String: String] = [:]
  private var senses: [String: [Sense]] = [:]
  private var adjectives: [String: String] = [:]
  /// Months and days of the week.
  private var calendar: Set<String> = []
  /// First words of triggers of two words.
  private var pairs: Set<String> = []
  /// Words with which a trigger can begin.
  private var openings: Set<String> = []

  /// The tables `event-triggers`, `event-cues`, `saying-verbs`, `countries` and `calendar-words`.
  init(lexicon: Lexicon) {
    for row in lexicon["event-cues"].rows {
      for sense in row.list("senses") {
        if let cue = EventCues.names[sense] { cues[row["word"], default: []].insert(cue) }
        if sense.hasPrefix("office:") { offices[row["word"]] = String(sense.dropFirst(7)) }
      }
    }
    for row in lexicon["saying-verbs"].rows {
      // "Terms", "states", "reports" are mostly nouns: only a past, "says" and "tells" surely say.
      for form in row.list("forms") { cues[form, default: []].insert(.verb) }
      guard row.list("frames").contains("q") else { continue }
      for form in row.list("forms") where form != row["lemma"] && !form.hasSuffix("ing") {
        if !form.hasSuffix("s") || form == "says" || form == "tells" {
          cues[form, default: []].insert(.saying)
        }
      }
    }
    for row in lexicon["countries"].rows {
      for word in row.list("adjective") + row.list("demonyms") { adjectives[word.lowercased()] = row["id"] }
    }
    calendar = Set(lexicon["calendar-words"].rows.map { $0["word"].lowercased() })
    for row in lexicon["event-triggers"].rows { add(row) }
    // “Run-off” can be three words.
    let parts = senses.keys.compactMap { $0.firstIndex(of: "-").map($0.prefix(upTo:)) }
    openings = pairs.union(senses.keys).union(parts.map(String.init))
  }

  private mutating func add(_ row: Table.Row) {
    let word = row["word"]
    let never = Set(row.list("never").flatMap { [$0, EventWords.plural(of: $0)] })
    if let kind = Event.Kind(rawValue: row["noun"]) {
      let company = row.list("before")
      var plurals = row.list("plural")
      let isPluralOnly = plurals.first?.hasSuffix("!") == true
      if isPluralOnly { plurals = plurals.map { $0.hasSuffix("!") ? String($0.dropLast()) : $0 } }
      if !isPluralOnly {
        senses[word, default: []].append(Sense(kind: kind, lemma: word, company: company, never: never))
      }
      for plural in plurals where plural != "-" && plural != word {
        senses[plural, default: []].append(
          Sense(kind: kind, lemma: word, isPlural: true, company: company, never: never))
      }
      if let space = word.firstIndex(of: " ") { pairs.insert(String(word[..<space])) }
    }
    let kinds = row.list("verb").compactMap(Event.Kind.init)
    if let kind = kinds.first {
      let objects = row.list("object").map { $0.split(separator: "=").map(String.init) }
      let named = objects.compactMap { object in
        object.count > 1 ? Event.Kind(rawValue: object[1]).map { (object[0], $0) } : nil
      }
      var seen: [String] = []
      let forms = row.list("forms")
      for (form, spelling) in forms.enumerated() where spelling != "-" {
        // “They |beat| him” is a past as well as a base form.
        guard !seen.contains(spelling) || form == 2 && spelling == forms[0] else { continue }
        seen.append(spelling)
        senses[spelling, default: []].append(
          Sense(
            kind: kind, lemma: word, form: form, company: objects.map { $0[0] },
            otherwise: kinds.count > 1 ? kinds[1] : nil,
            kinds: Dictionary(named) { first, _ in first }, never: never))
      }
    }
  }

  /// The regular plural of `noun`.
  private static func plural(of noun: String) -> String {
    if noun.hasSuffix("y"), let before = noun.dropLast().last, !"aeiou".contains(before) {
      return noun.dropLast() + "ies"
    }
    return noun + (["s", "x", "ch", "sh"].contains(where: noun.hasSuffix) ? "es" : "s")
  }

  /// What `word` says beside a trigger.
  func cues(_ word: String) -> EventCues { cues[word] ?? [] }
  /// Id of the country whose adjective `word` is, in lower case.
  func country(_ word: String) -> String? { adjectives[word] }
  /// The office voted for that `word` names.
  func office(_ word: String) -> String? { offices[word] }
  /// Whether `word` is a month or a day of the week.
  func isCalendar(_ word: String) -> Bool { calendar.contains(word) }
  /// How `word` can tell of a happening.
  func senses(_ word: String) -> [Sense] { senses[word] ?? [] }
  /// Whether `kind` of the language model's triggers tells of a happening and not of a saying, a state or a phase of something else.
  func isHappening(_ kind: String) -> Bool { kind == "OCCURRENCE" || kind == "CAUSATIVE" }
  /// Whether a trigger can begin with `word`.
  func canTrigger(_ word: String) -> Bool { openings.contains(word) }
  /// Whether a trigger of two words begins with `word`.
  func beginsPair(_ word: String) -> Bool { pairs.contains(word) }
}
