extension UserLexicon {
  /// Part of speech → how many forms its words have, and which.
  private static let forms: [String: (count: Int, names: String)] = [
    "verb": (5, "base, third person, past, participle and -ing"), "noun": (2, "singular and plural"),
    "adjective": (1, "the adjective"), "verdict": (1, "the words"),
  ]

  /// Columns that a word of verdict has, and a speech act has not.
  private static let ofVerdicts: Set<String> = ["aspect", "side", "attributive"]
  /// Columns that a speech act has, and a word of verdict has not.
  private static let ofActs: Set<String> = ["rest", "act", "plover", "negated", "target", "basis"]

  /// Refuses the first of `stances` that cannot be taken.
  static func check(stances: [UserEntry], beside lists: ListedWords) throws(LexiconError) {
    var wordings: [String: UserEntry] = [:]
    for stance in stances {
      try check("pos", of: stance, among: forms.keys.sorted())
      let isVerdict = stance["pos"] == "verdict"
      if let column = (isVerdict ? ofActs : ofVerdicts).sorted().first(where: { !stance[$0].isEmpty }) {
        throw stance.problem(
          "has something under \(column), which \(isVerdict ? "a verdict" : "a speech act") has not",
          "leave it empty")
      }
      try checkForms(stance, isVerdict: isVerdict)
      try checkPolarity(stance)
      for column in isVerdict ? ["side"] : ["act", "basis"] {
        try check(column, of: stance, among: lists.known[column, default: []].sorted())
      }
      for column in isVerdict ? ["aspect"] : ["plover"] where !stance[column].isEmpty {
        try check(column, of: stance, among: lists.known[column, default: []].sorted())
      }
      if !isVerdict { try checkTarget(stance, lists) }
      guard ["", "yes"].contains(stance["attributive"]) else {
        throw stance.problem(
          "‘\(stance["attributive"])’ under attributive is not known", "write yes or nothing")
      }
      let wording = ListedWords.wording(stance["pos"], stance["forms"], stance["rest"])
      if lists.acts.contains(stance.id) || lists.wordings.contains(wording) {
        throw stance.problem(
          "these words are in the program's own lists already", "take words that they have not")
      }
      if let earlier = wordings.updateValue(stance, forKey: wording) {
        throw stance.problem(
          "has the words of \(earlier.file):\(earlier.line)", "keep one of the two")
      }
    }
  }

  private static func checkForms(_ stance: UserEntry, isVerdict: Bool) throws(LexiconError) {
    let text = stance["forms"]
    let words = text.split(whereSeparator: { $0 == " " || $0 == "|" })
    guard !words.isEmpty else { throw stance.problem("has no forms", "give the words") }
    if text != text.lowercased() || stance["rest"] != stance["rest"].lowercased() {
      throw stance.problem("has capitals in its words", "write them in small letters")
    }
    guard !isVerdict, let wanted = forms[stance["pos"]] else { return }
    let count = text.split(separator: " ").count
    guard count == wanted.count else {
      throw stance.problem(
        "has \(count) forms, and of a \(stance["pos"]) there are \(wanted.count)",
        "give \(wanted.names), a blank between two, a|b where there are two of one")
    }
  }

  private static func checkPolarity(_ stance: UserEntry) throws(LexiconError) {
    for column in ["polarity", "negated"] where column == "polarity" || !stance[column].isEmpty {
      guard let value = Int(stance[column]), (-2...2).contains(value) else {
        throw stance.problem(
          stance[column].isEmpty ? "has no \(column)" : "‘\(stance[column])’ under \(column) is no polarity",
          "take -2, -1, 0, 1 or 2")
      }
    }
  }

  private static func checkTarget(_ stance: UserEntry, _ lists: ListedWords) throws(LexiconError) {
    let slots = stance["target"].split(separator: " ").map(String.init)
    let known = lists.known["target", default: []]
    guard !slots.isEmpty, slots.allSatisfy(known.contains) else {
      throw stance.problem(
        slots.isEmpty
          ? "has no target" : "‘\(slots.first { !known.contains($0) } ?? "")’ under target is not known",
        "take one or more of: " + known.sorted().joined(separator: " "))
    }
  }
}
