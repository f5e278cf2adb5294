import Lexicon

/// What the word list knows of one word; a word may have several senses ("second", "may").
///
/// A class, so that a token carries a reference; it is written only while the list is read.
final class TimeSenses: @unchecked Sendable {
  var month, weekday, weekdays, number, ordinal, scale, decade, day: Int?
  var season, part, parts, clock, reference, set, edge, rough, tense, direction, length: String?
  /// The feast that it names by itself.
  var holiday: Feast?
  /// Feasts that it names together with the words behind it.
  var feasts: [(words: [String], feast: Feast)] = []
  var unit: TimeUnit?
  var isPlural = false
  /// Mostly something else: "may", "march", "sun".
  var isOrdinary = false
  var isShort = false
  var isVague = false
  var isCounted = false
  var isNumbered = false
  /// What ends a name that a word of time may begin: "Thursday Island".
  var isHead = false
  /// What a part of the day before it describes: "the night watchman".
  var isDaily = false
  /// What ends an address: "1984 Harbour Street".
  var isStreet = false
  var isNoVerb = false
  /// Whether an infinitive behind it lies ahead: "agreed to meet".
  var isIntent = false
  /// Whether it says that something is put off to another time.
  var defers = false
  /// Whether an infinitive behind its object lies ahead: "urged them to stay".
  var isUrging = false
  /// Whether it says, plans or settles: what it is about need not be as old as it.
  var isReport = false
  var isPreposition = false
  var isAdjective = false
  /// Whether an expression can begin or hang on this word.
  var isTemporal: Bool {
    month != nil || weekday != nil || weekdays != nil || decade != nil || day != nil || season != nil
      || part != nil || parts != nil || clock != nil || reference != nil || set != nil || holiday != nil
      || !feasts.isEmpty || unit != nil || length != nil
  }

  /// Whether an expression can begin with this word.
  var isStarter = false

  static let none = TimeSenses()
}

/// The word list of time, by word in lower case.
struct TimeWords: Sendable {
  private var senses: [String: TimeSenses] = [:]

  /// The words of the lexicon's table `time-words`.
  init(lexicon: Lexicon) {
    for row in lexicon["time-words"].rows {
      let entry = TimeWords.senses(row.list("senses"))
      entry.isStarter =
        entry.isTemporal || entry.number != nil || entry.ordinal != nil || entry.scale != nil
        || entry.edge != nil
        || entry.rough != nil || entry.direction != nil || entry.isVague
      senses[row["word"]] = entry
    }
    for word in TimeWords.openings {
      let entry = senses[word] ?? TimeSenses()
      entry.isStarter = true
      senses[word] = entry
    }
  }

  /// Little words with which the patterns begin.
  private static let openings = [
    "a", "ad", "an", "another", "at", "each", "earlier", "every", "fiscal", "fy", "later", "less", "more",
    "new", "once",
    "q", "recent",
    "no", "right", "that", "the", "these", "twice", "up", "½",
    "all", "as", "close", "following", "half", "long", "late", "this", "under",
  ]

  /// What is known of `word`.
  subscript(word: String) -> TimeSenses { senses[word] ?? .none }

  private static func senses(_ list: [String]) -> TimeSenses {
    let result = TimeSenses()
    for sense in list {
      let parts = sense.split(separator: ":", maxSplits: 1).map(String.init)
      let value = parts.count > 1 ? parts[1] : ""
      switch parts[0] {
      case "month": result.month = Int(value)
      case "weekday": result.weekday = Int(value)
      case "weekdays": result.weekdays = Int(value)
      case "number": result.number = Int(value)
      case "ordinal": result.ordinal = Int(value)
      case "scale": result.scale = Int(value)
      case "decade": result.decade = Int(value)
      case "day": result.day = Int(value)
      case "season": result.season = value
      case "part": result.part = value
      case "parts": result.parts = value
      case "clock": result.clock = value
      case "reference": result.reference = value
      case "set": result.set = value
      case "length": result.length = value
      case "edge": result.edge = value
      case "rough": result.rough = value
      case "holiday": result.holiday = Feast(value)
      case "feast":
        let parts = value.split(separator: "=").map(String.init)
        if parts.count == 2, let feast = Feast(parts[1]) {
          result.feasts.append((parts[0].split(separator: " ").map(String.init), feast))
        }
      case "tense": result.tense = value
      case "direction": result.direction = value
      case "unit": result.unit = TimeUnit(rawValue: value)
      case "plural": result.isPlural = true
      case "ordinary": result.isOrdinary = true
      case "short": result.isShort = true
      case "vague": result.isVague = true
      case "counted": result.isCounted = true
      case "numbered": result.isNumbered = true
      case "head": result.isHead = true
      case "daily": result.isDaily = true
      case "street": result.isStreet = true
      case "notverb": result.isNoVerb = true
      case "defer": result.defers = true
      case "intend": result.isIntent = true
      case "urge": result.isUrging = true
      case "report": result.isReport = true
      case "preposition": result.isPreposition = true
      case "adjective": result.isAdjective = true
      default: break
      }
    }
    return result
  }
}
