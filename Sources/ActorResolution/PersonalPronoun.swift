/// What a personal pronoun of the third person tells of whom it means.
public enum PersonalPronoun {
  /// He or she.
  case person(gender: Character, isObject: Bool, isOwner: Bool)
  /// It.
  case thing
  /// They.
  case many

  /// The pronoun `word`, in small letters; nil for any other word.
  public init?(_ word: String) {
    switch word {
    case "he": self = .person(gender: "m", isObject: false, isOwner: false)
    case "she": self = .person(gender: "f", isObject: false, isOwner: false)
    case "him", "himself": self = .person(gender: "m", isObject: word == "him", isOwner: false)
    case "her": self = .person(gender: "f", isObject: false, isOwner: true)
    case "herself": self = .person(gender: "f", isObject: false, isOwner: false)
    case "his": self = .person(gender: "m", isObject: false, isOwner: true)
    case "it", "its", "itself": self = .thing
    case "they", "them", "their", "themselves": self = .many
    default: return nil
    }
  }

  /// The gender it tells.
  public var gender: Character? {
    if case .person(let gender, _, _) = self { gender } else { nil }
  }
}
