/// What a personal pronoun of the third person tells of whom it means.
enum PersonalPronoun {
  case person(gender: Character, isObject: Bool, isOwner: Bool)
  case thing
  case many

  /// The pronoun `word`, in small letters; nil for any other word.
  init?(_ word: String) {
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
  var gender: Character? {
    if case .person(let gender, _, _) = self { gender } else { nil }
  }
}
