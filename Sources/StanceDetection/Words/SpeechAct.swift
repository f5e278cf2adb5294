import Lexicon

/// A word or phrase by which somebody takes a side, with where its target stands.
struct SpeechAct: Sendable {
  enum PartOfSpeech: String, Sendable { case verb, noun, adjective, phrase }

  /// Forms of a verb; past and participle are mostly spelt alike.
  struct Form: OptionSet, Sendable {
    let rawValue: Int
    static let base = Form(rawValue: 1)
    static let third = Form(rawValue: 2)
    static let past = Form(rawValue: 4)
    static let participle = Form(rawValue: 8)
    static let ing = Form(rawValue: 16)
  }

  /// An argument in which the target may stand.
  struct Slot: Sendable {
    /// `object`, `that-subject`, … or a preposition.
    var place: String
    /// `actor`, `person`, `thing`, `claim`, … or empty.
    var constraint: String
    /// Whether an infinitive must follow: “asked Petrova to leave”.
    var needsInfinitive: Bool
  }

  var id: String
  var partOfSpeech: PartOfSpeech
  var forms: [(word: String, form: Form)]
  /// The words that follow, `*` for the target.
  var rest: [String]
  /// Place in `rest` → the words of which one may stand there.
  private var alternatives: [Int: Set<String>] = [:]
  var act: StanceRelation.Act
  var plover: String?
  var polarity: Int
  var negated: Int?
  var slots: [Slot]
  var basis: StanceRelation.Basis

  /// Whether `word` is the one, or one of the alternatives, at `place` of the words that follow; nouns in the plural too.
  func matches(_ word: String, at place: Int) -> Bool {
    guard rest.indices.contains(place) else { return false }
    if rest[place] == word || rest[place] == AspectWords.singular(word) { return true }
    return alternatives[place]?.contains { $0 == word || $0 == AspectWords.singular(word) } ?? false
  }

  /// Whether it falls on people and things: aid, arrest, attack, sanction.
  var isMaterial: Bool { basis == .action && abs(polarity) == 2 && partOfSpeech == .verb }

  /// The act of a row of `speech-acts.tsv`; nil where act or part of speech are no known ones.
  init?(_ row: Table.Row) {
    guard let act = StanceRelation.Act(rawValue: row["act"]),
      let partOfSpeech = PartOfSpeech(rawValue: row["pos"])
    else { return nil }
    self.act = act
    self.partOfSpeech = partOfSpeech
    id = row["id"]
    rest = row["rest"].split(separator: " ").map(String.init)
    for (place, word) in rest.enumerated() where word.contains("|") {
      alternatives[place] = Set(word.split(separator: "|").map(String.init))
    }
    plover = row["plover"].isEmpty ? nil : row["plover"]
    polarity = Int(row["polarity"]) ?? 0
    negated = Int(row["negated"])
    basis = StanceRelation.Basis(rawValue: row["basis"]) ?? .speech
    let columns: [Form] =
      switch partOfSpeech {
      case .verb, .phrase: [.base, .third, .past, .participle, .ing]
      case .noun: [.base, .third]
      case .adjective: [.base]
      }
    var forms: [String: Form] = [:]
    for (column, words) in zip(columns, row["forms"].split(separator: " ")) {
      for word in words.split(separator: "|") { forms[String(word), default: []].insert(column) }
    }
    self.forms = forms.sorted { $0.key < $1.key }.map { (word: $0.key, form: $0.value) }
    slots = row["target"].split(separator: " ").map { slot in
      let needsInfinitive = slot.hasSuffix("+to")
      let parts = slot.split(separator: ":")
      let constraint = parts.count > 1 ? String(parts[1]) : ""
      return Slot(
        place: String(parts[0]), constraint: needsInfinitive ? String(constraint.dropLast(3)) : constraint,
        needsInfinitive: needsInfinitive)
    }
  }
}
