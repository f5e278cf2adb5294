/// What a holder does, as a verb of the third person.
enum Act {
  private static let verbs: [String: String] = [
    "praise": "praises", "thank": "thanks", "support": "supports", "affirm": "affirms",
    "agree": "agrees with",
    "promise": "makes a promise to", "invite": "invites", "consult": "consults", "aid": "aids",
    "assess": "assesses",
    "concern": "is concerned about", "appeal": "appeals to", "demand": "demands something of",
    "warn": "warns",
    "criticise": "criticises", "accuse": "accuses", "deny": "denies", "reject": "rejects",
    "refuse": "refuses",
    "threaten": "threatens", "protest": "protests against", "sanction": "sanctions", "coerce": "coerces",
    "attack": "attacks", "other": "takes a side on",
  ]

  /// The verb of an act; the act itself where it is a new one.
  static func verb(_ act: String) -> String { verbs[act] ?? act }

  /// The sign of a polarity from −2 to 2 and its colour.
  static func sign(_ polarity: Int) -> Span {
    switch polarity {
    case ..<(-1): Span("−−", .negative)
    case -1: Span("−", .negative)
    case 0: Span("○", .neutral)
    case 1: Span("+", .positive)
    default: Span("++", .positive)
    }
  }
}
