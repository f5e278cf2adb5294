extension Lexicon {
  /// The lexicon with a user's own actors and words too; the lists themselves stay as they are.
  public func adding(_ user: UserLexicon) -> Lexicon {
    var (institutions, countries, acts, verdicts): ([[String: String]], [[String: String]], [_], [_]) =
      ([], [], [[String: String]](), [[String: String]]())
    var sayings: [[String: String]] = []
    var aliases: [String: [String]] = [:]
    let listed = Set((self["institutions"].rows + self["countries"].rows).map { $0["id"] })
    let verbs = Set(self["saying-verbs"].rows.map { $0["lemma"] })
    for entry in user.entries {
      switch (entry.kind, entry["kind"], entry["pos"]) {
      case (.actor, _, _) where listed.contains(entry.id): aliases[entry.id] = entry.list("aliases")
      // A state is a place too, which no other actor is.
      case (.actor, "state", _): countries.append(entry.cells)
      case (.actor, _, _): institutions.append(entry.cells)
      case (.stance, _, "verdict"):
        verdicts.append(entry.cells.merging(["word": entry["forms"]]) { $1 })
      case (.stance, _, _):
        acts.append(entry.cells)
        if let saying = Lexicon.saying(entry), !verbs.contains(saying["lemma"] ?? "") {
          sayings.append(saying)
        }
      }
    }
    return replacing([
      self["institutions"].extending("aliases", with: aliases).adding(institutions),
      self["countries"].extending("aliases", with: aliases).adding(countries),
      self["speech-acts"].adding(acts), self["evaluative-words"].adding(verdicts),
      self["saying-verbs"].adding(sayings),
    ])
  }

  /// The verb of saying that a speech act done by words is too: what it does is said of its object.
  private static func saying(_ act: UserEntry) -> [String: String]? {
    guard act["pos"] == "verb", act["basis"] == "speech", !act["rest"].contains("*") else { return nil }
    let columns = act["forms"].split(separator: " ").map { $0.split(separator: "|").map(String.init) }
    var forms: [String] = []
    for form in columns.flatMap(\.self) where !forms.contains(form) { forms.append(form) }
    let frames = act["target"].split(separator: " ").map { slot in
      slot.hasSuffix("+to") ? "np-to" : slot.hasPrefix("object") ? "np" : String(slot.prefix { $0 != ":" })
    }
    let rest = act["rest"].isEmpty ? "" : " " + act["rest"]
    return [
      "lemma": (forms.first ?? "") + rest, "forms": forms.map { $0 + rest }.joined(separator: "|"),
      "frames": frames.joined(separator: "|"),
    ]
  }
}
