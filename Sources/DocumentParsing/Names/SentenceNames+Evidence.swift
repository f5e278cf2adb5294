import Lexicon
import TextModel

extension SentenceNames {
  /// What capitalised words are that no list knows, told by an article or a preposition of place before them.
  func kindByWhatPrecedes(_ run: Range<Int>) -> Name.Kind? {
    guard run.lowerBound > span.lowerBound else { return nil }
    switch words.lower[run.lowerBound - 1] {
    case "in", "near", "outside", "across": return .GPE
    // “the Danil Orvan of old” is rare; “the young Danil Orvan” has a word between.
    case "the": return .ORG
    default: return nil
    }
  }

  func word(_ index: Int) -> String { index < span.upperBound ? words.lower[index] : "" }

  /// Heads that stand first in the names of places.
  static let leadingHeads: Set<String> = [
    "cape", "fort", "lake", "mount", "port",
  ]

  /// Adjectives that begin the full name of a body whose tail may be listed by itself.
  static let leadingAdjectives: Set<String> = [
    "central", "federal", "general", "high", "independent", "interim", "joint", "national", "permanent",
    "provincial", "regional", "republican", "supreme",
  ]

  /// “Karsian Foreign Minister”, “the Karsian government”: an adjective by its ending before an office.
  func isPeople(_ index: Int) -> Bool {
    let word = words.lower[index]
    guard word.hasSuffix("ian") || word.hasSuffix("ese") || word.hasSuffix("oran"), word.utf8.count >= 6,
      !isGiven(index), index + 1 < span.upperBound
    else { return false }
    return role(at: index + 1) != nil
      || lexicon.shows(words.lower[index + 1], "adjective")
  }

  /// “Foreign Ministry spokesman …”: whether a common word opens the name of a ministry, because there is such a minister.
  func opensMinistry(_ index: Int) -> Bool {
    guard word(index + 1) == "ministry", words.isCapital(index + 1) else { return false }
    let office = Array((words.lower[index] + " minister").utf8)
    let match = lexicon.roles.match(office, at: 0, limit: office.count, ignoringCase: true)
    return match?.end == office.count
  }

  /// “Velmora's opposition”, “citizens of Velmora”: what countries have and persons do not.
  func belongsToCountry(_ index: Int) -> Bool {
    if index - 1 > span.lowerBound, words.lower[index - 1] == "of" {
      return SentenceNames.publicNouns.contains(words.lower[index - 2])
    }
    guard words.lower[index + 1] == "'s" else { return false }
    return (index + 2..<min(index + 5, span.upperBound)).contains {
      SentenceNames.publicNouns.contains(words.lower[$0])
    }
  }

  static let publicNouns: Set<String> = [
    "authorities", "borders", "capital", "citizens", "constitution", "embassy", "inhabitants", "opposition",
    "parliament", "population", "republic", "territory", "voters",
  ]
}
