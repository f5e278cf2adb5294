import TextModel

/// The actors of a document while they are being told apart.
struct ActorLedger {
  /// An actor and what is known of it beyond what is shown; a class, because every mention looks through many.
  final class Entry {
    var actor: Actor
    /// Words of a person's name in small letters.
    var words: [String] = []
    var gender: Character?
    /// Classes of the offices a person bears, from `roles.tsv`.
    var classes: Set<String> = []
    /// Key of the state a person or body belongs to.
    var country: String?
    /// Key of the body a person speaks or works for.
    var body: String?
    var aliases: Set<String> = []

    init(_ actor: Actor) { self.actor = actor }

    /// Whether one of its names has the word `word`, which is in small letters.
    func isNamed(_ word: String) -> Bool {
      func has(_ name: String) -> Bool {
        name.lowercased().split(separator: " ").contains { $0 == word }
      }
      return has(actor.name) || aliases.contains(where: has)
    }
  }

  /// A mention in reading order, to look back on.
  struct Event {
    var entry: Int
    var sentence: Int
    var range: TextRange
    var isSubject: Bool
    var inQuotes: Bool
  }

  private(set) var entries: [Entry] = []
  private var byKey: [String: Int] = [:]
  /// Mentions so far, in reading order.
  var history: [Event] = []

  /// The entry kept under `key`.
  subscript(key: String) -> Int? { byKey[key] }

  /// Adds an actor under `key` if there is none, and says where it is.
  mutating func entry(_ key: String, name: String, kind: Actor.Kind, partOf: String? = nil) -> Int {
    if let index = byKey[key] { return index }
    entries.append(Entry(Actor(id: key, name: name, kind: kind, partOf: partOf)))
    byKey[key] = entries.count - 1
    return entries.count - 1
  }

  /// Lets `key` stand for the entry at `index` too.
  mutating func alias(_ key: String, _ index: Int) { byKey[key] = byKey[key] ?? index }

  /// Changes the entry at `index`.
  func update(_ index: Int, _ change: (Entry) -> Void) { change(entries[index]) }

  /// Notes that `range` speaks of the entry at `index`.
  mutating func mention(_ index: Int, _ range: TextRange, _ form: Mention.Form, _ confidence: Double) {
    entries[index].actor.mentions.append(Mention(range: range, form: form, confidence: confidence))
  }

  /// The actors that are spoken of, in order of their first mention; what one is part of is one of them or in `listed`.
  func actors(listed: (String) -> Bool) -> [Actor] {
    let spoken = Set(entries.lazy.filter { !$0.actor.mentions.isEmpty }.map(\.actor.id))
    var actors = entries.filter { !$0.actor.mentions.isEmpty }.map { entry in
      var actor = entry.actor
      actor.aliases = entry.aliases.subtracting([actor.name]).sorted()
      actor.mentions.sort { $0.range < $1.range }
      if actor.kind == .person { actor.partOf = actor.partOf ?? entry.body ?? entry.country }
      if actor.kind == .organization || actor.kind == .government {
        actor.partOf = actor.partOf ?? entry.country
      }
      if let whole = actor.partOf, !spoken.contains(whole), !listed(whole) {
        actor.partOf = entry.country.flatMap { spoken.contains($0) || listed($0) ? $0 : nil }
      }
      if actor.partOf == actor.id { actor.partOf = nil }
      return actor
    }
    actors.sort {
      guard let a = $0.mentions.first?.range, let b = $1.mentions.first?.range else { return $0.id < $1.id }
      return a != b ? a < b : $0.id < $1.id
    }
    return actors
  }

  /// `kind-slug`, the same over documents and runs; what has no Latin letters is told by its fingerprint.
  static func id(_ kind: String, _ name: String) -> String {
    var slug = ""
    var lost = false
    for scalar in name.lowercased().decomposedStringOfScalars {
      switch scalar {
      case "a"..."z", "0"..."9": slug.unicodeScalars.append(scalar)
      case _ where scalar.properties.generalCategory == .nonspacingMark: break
      default:
        if scalar.properties.isAlphabetic { lost = true }
        if !slug.isEmpty, slug.last != "-" { slug += "-" }
      }
    }
    while slug.last == "-" { slug.removeLast() }
    guard lost || slug.isEmpty else { return kind + "-" + slug }
    var fingerprint = Fingerprint()
    fingerprint.add(name.lowercased())
    return kind + "-" + (slug.isEmpty ? "" : slug + "-") + String(fingerprint.hex.suffix(8))
  }
}

extension String {
  /// Scalars with the accents of Latin letters taken off (é → e, ł → l), as far as one table of pairs reaches.
  fileprivate var decomposedStringOfScalars: [Unicode.Scalar] {
    unicodeScalars.map { scalar in
      scalar.value < 0xC0 ? scalar : ActorLedger.plain[scalar] ?? scalar
    }
  }
}

extension ActorLedger {
  /// Accented Latin letter → the plain one.
  fileprivate static let plain: [Unicode.Scalar: Unicode.Scalar] = {
    let pairs: [(Unicode.Scalar, String)] = [
      ("a", "àáâãäåāăą"), ("c", "çćĉċč"), ("d", "ďđð"), ("e", "èéêëēĕėęě"), ("g", "ĝğġģ"), ("h", "ĥħ"),
      ("i", "ìíîïĩīĭįı"), ("j", "ĵ"), ("k", "ķ"), ("l", "ĺļľŀł"), ("n", "ñńņňŉ"), ("o", "òóôõöøōŏő"),
      ("r", "ŕŗř"), ("s", "śŝşšș"), ("t", "ţťŧț"), ("u", "ùúûüũūŭůűų"), ("w", "ŵ"), ("y", "ýÿŷ"),
      ("z", "źżž"),
    ]
    var table: [Unicode.Scalar: Unicode.Scalar] = [:]
    for (letter, forms) in pairs { for form in forms.unicodeScalars { table[form] = letter } }
    return table
  }()
}
