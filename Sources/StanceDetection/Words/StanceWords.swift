import Lexicon

/// The word lists of stances, each indexed by its first word.
struct StanceWords: Sendable {
  /// What a noun that heads a target is.
  enum NounClass: String, Sendable { case claim, event, policy, document, people, organ }
  /// Closed classes of words.
  enum WordClass: String, Sendable { case det, poss, pron, aux, neg, conj, sub, prep, adv, num, time, common }

  /// A word of verdict.
  struct Verdict: Sendable {
    var words: [String]
    var polarity: Int
    var aspect: String?
    /// contest, observation, claim, thing or actor.
    var side: String
    var isAttributive: Bool
  }

  let acts: [String: [(act: SpeechAct, form: SpeechAct.Form)]]
  let verdicts: [String: [Verdict]]
  let nouns: [String: (kind: NounClass, aspect: String?)]
  let classes: [String: WordClass]
  let sayings: Set<String>
  /// Given name in small letters → `m` or `f`, where it tells.
  let genders: [String: String]
  /// The words of each kind of contested matter.
  let profiles: [AspectWords]
  private let bends: [String: Set<Bend>]

  /// What a word does to a stance.
  enum Bend: String, Sendable {
    case plan, deed, refusal, helping, remedy, attaching, hedge, hearsay, copula, denial, obligation, duty
    case condition, future, made, measure, calling, coming, rival, performed
    case clauseBreak = "break"
  }

  /// Whether `word` does `bend`.
  func does(_ word: String, _ bend: Bend) -> Bool { bends[word]?.contains(bend) ?? false }

  /// The lists of `lexicon`.
  init(_ lexicon: Lexicon) {
    var acts: [String: [(act: SpeechAct, form: SpeechAct.Form)]] = [:]
    for act in lexicon["speech-acts"].rows.compactMap(SpeechAct.init) {
      for (word, form) in act.forms { acts[word, default: []].append((act, form)) }
    }
    // The longest phrase first: “refused to cooperate with” before “refused”.
    self.acts = acts.mapValues { entries in
      entries.sorted { a, b in
        a.act.rest.count != b.act.rest.count ? a.act.rest.count > b.act.rest.count : a.act.id < b.act.id
      }
    }
    var verdicts: [String: [Verdict]] = [:]
    for row in lexicon["evaluative-words"].rows {
      guard let polarity = Int(row["polarity"]) else { continue }
      // “one-sided” is three tokens, “re-elected” may be one.
      for words in Set([row["word"], row["word"].replacing("-", with: " - ")]).map({
        $0.split(separator: " ").map(String.init)
      }) {
        guard let first = words.first else { continue }
        verdicts[first, default: []].append(
          Verdict(
            words: words, polarity: polarity, aspect: row["aspect"].isEmpty ? nil : row["aspect"],
            side: row["side"], isAttributive: !row["attributive"].isEmpty))
      }
    }
    self.verdicts = verdicts.mapValues { $0.sorted { $0.words.count > $1.words.count } }
    var nouns: [String: (kind: NounClass, aspect: String?)] = [:]
    for row in lexicon["target-nouns"].rows {
      guard let kind = NounClass(rawValue: row["class"]) else { continue }
      nouns[row["noun"]] = (kind, row["aspect"].isEmpty ? nil : row["aspect"])
    }
    for row in lexicon["roles"].rows where !row["phrase"].contains(" ") {
      for word in [row["phrase"], row["plural"]] where nouns[word] == nil { nouns[word] = (.people, nil) }
    }
    self.nouns = nouns
    profiles = lexicon.profiles.map(AspectWords.init)
    classes = Dictionary(
      lexicon["function-words"].rows.compactMap { row in
        WordClass(rawValue: row["class"]).map { (row["word"], $0) }
      }
    ) { a, _ in a }
    bends = Dictionary(
      lexicon["stance-words"].rows.map { row in
        (row["word"], Set(row["classes"].split(separator: " ").compactMap { Bend(rawValue: String($0)) }))
      }
    ) { a, _ in a }
    genders = Dictionary(
      lexicon["given-names"].rows.filter { $0["gender"] != "u" }.map {
        ($0["name"].lowercased(), $0["gender"])
      },
      uniquingKeysWith: { first, _ in first })
    sayings = Set(lexicon["saying-verbs"].rows.flatMap { $0.list("forms") })
  }

  /// What `noun` is, in the singular or the plural.
  func noun(_ noun: String) -> (kind: NounClass, aspect: String?)? {
    nouns[noun] ?? nouns[AspectWords.singular(noun)]
  }
}
