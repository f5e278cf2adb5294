/// What a holder does, as a word that fits one holder and many.
enum Act {
  /// The plain verb of `act`; “call for” where what is demanded is no party.
  static func word(_ act: String, targetKind: String) -> String {
    switch act {
    case "demand" where targetKind != "actor": "call for"
    case "other": "take no side"
    default: act
    }
  }

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
