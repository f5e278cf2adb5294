/// What of the program's own lists a user's entries are checked against, indexed once.
public struct ListedWords: Sendable {
  /// Ids of institutions and of states.
  let institutions, states: Set<String>
  /// Name in small letters → id of whom the lists know by it.
  let names: [String: String]
  /// Common words, which begin sentences too.
  let common: Set<String>
  /// Column of a stance → the values that are known there.
  let known: [String: Set<String>]
  /// Ids of the listed speech acts.
  let acts: Set<String>
  /// Words of a speech act or verdict, as `UserEntry.wording` has them.
  let wordings: Set<String>

  /// The words of `lexicon`.
  public init(_ lexicon: Lexicon) {
    institutions = Set(lexicon["institutions"].rows.map { $0["id"] })
    states = Set(lexicon["countries"].rows.map { $0["id"] })
    var names: [String: String] = [:]
    for table in ["institutions", "countries"] {
      for row in lexicon[table].rows {
        let columns = ["aliases", "adjective", "demonyms", "capital", "metonyms"]
        for name in [row["name"]] + columns.flatMap(row.list) {
          names[name.lowercased()] = names[name.lowercased()] ?? row["id"]
        }
      }
    }
    self.names = names
    common = Set(lexicon["function-words"].rows.map { $0["word"] })
    let (acts, verdicts) = (lexicon["speech-acts"].rows, lexicon["evaluative-words"].rows)
    func values(_ rows: [Table.Row], _ column: String) -> Set<String> {
      Set(rows.flatMap { $0[column].split(separator: " ").map(String.init) })
    }
    known = [
      "act": values(acts, "act"), "plover": values(acts, "plover"), "basis": values(acts, "basis"),
      "target": values(acts, "target"), "side": values(verdicts, "side"),
      "aspect": Set(lexicon.profiles.flatMap { $0.aspects.map(\.id) }),
    ]
    self.acts = Set(acts.map { $0["id"] })
    wordings = Set(
      acts.map { ListedWords.wording($0["pos"], $0["forms"], $0["rest"]) }
        + verdicts.map { ListedWords.wording("verdict", $0["word"], "") })
  }

  /// What tells one stance's words from another's: the part of speech, the first form and what follows it.
  static func wording(_ pos: String, _ forms: String, _ rest: String) -> String {
    let first = pos == "verdict" ? forms[...] : forms.prefix { $0 != " " && $0 != "|" }
    return "\(pos) \(first) \(rest)"
  }
}
