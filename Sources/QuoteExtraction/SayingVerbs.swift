import Lexicon

/// A form of a verb of saying as it stands in a text.
struct SayingVerb: Sendable {
  /// How a form is built, as far as spelling tells.
  enum Form: Sendable { case base, present, past, gerund }

  let lemma: String
  let form: Form
  /// Its words.
  let words: [String]
  /// In which frames it brings content, from `saying-verbs.tsv`.
  let frames: Set<String>

  /// Whether the base and present forms are nouns too.
  var isNounToo: Bool { frames.contains("noun") && (form == .base || form == .present) }
}

/// The verbs of saying and the word classes that rules look at.
struct SayingVerbs: Sendable {
  /// What the lists know of a word.
  struct Known: Sendable {
    /// Its class; empty where it has none.
    var kind = ""
    /// The forms of verbs that begin with it, the longest first.
    var verbs: [SayingVerb] = []

    static let nothing = Known()
  }

  private let known: [String: Known]
  let honorifics: Set<String>
  /// Last words of titles: “minister”, “spokesman”.
  let roles: Set<String>
  /// Plurals of titles of one word: “observers”, “ministers”.
  let people: Set<String>
  /// Days of the week in small letters.
  let weekdays: Set<String>
  /// Dashes, as they stand between words.
  let dashes: Set<String>

  init(_ lexicon: Lexicon) {
    var byFirst: [String: [SayingVerb]] = [:]
    for row in lexicon["saying-verbs"].rows {
      let frames = Set(row.list("frames"))
      for (place, text) in row.list("forms").enumerated() {
        let words = text.split(separator: " ").map(String.init)
        guard let first = words.first else { continue }
        let form: SayingVerb.Form =
          place == 0
          ? .base : first.hasSuffix("ing") ? .gerund : place == 1 && first.hasSuffix("s") ? .present : .past
        byFirst[first, default: []].append(
          SayingVerb(lemma: row["lemma"], form: form, words: words, frames: frames))
      }
    }
    var known = byFirst.mapValues { forms in
      Known(verbs: forms.sorted { $0.words.count > $1.words.count })
    }
    for row in lexicon["function-words"].rows { known[row["word"], default: .nothing].kind = row["class"] }
    self.known = known
    // “head of mission” is told by its head.
    roles = Set(
      lexicon["roles"].rows.compactMap { row in
        let words = row["phrase"].split(separator: " ")
        return (words.contains("of") ? words.first : words.last).map(String.init)
      })
    people = Set(lexicon["roles"].rows.flatMap { $0.list("plural") }.filter { !$0.contains(" ") })
    honorifics = Set(lexicon["honorifics"].rows.map { $0["word"] })
    weekdays = Set(
      lexicon["calendar-words"].rows.filter { $0["kind"] == "weekday" }.map { $0["word"].lowercased() })
    dashes = Set(lexicon["marks"].rows.filter { $0["class"] == "dash" }.map { $0["mark"] })
  }

  /// What is known of `word`, which is in small letters.
  subscript(word: String) -> Known { known[word] ?? .nothing }
}
