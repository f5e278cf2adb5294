extension UserLexicon {
  /// What an actor can be.
  public static let actorKinds = [
    "person", "organization", "government", "state", "group", "mission", "media", "other",
  ]
  /// What part an institution plays.
  public static let actorRoles = ["observer", "organiser", "regulator", "court", "media", "state"]

  /// Refuses the first of `actors` that cannot be taken.
  static func check(actors: [UserEntry], beside lists: ListedWords) throws(LexiconError) {
    var owners = lists.names
    var wholes: [String: String] = [:]
    let own = Set(actors.map(\.id))
    for actor in actors {
      if lists.institutions.contains(actor.id) || lists.states.contains(actor.id) {
        try checkExtension(actor)
      } else {
        try checkNew(actor)
      }
      for name in [actor["name"]] + actor.list("aliases") where !name.isEmpty {
        try check(name, of: actor, beside: lists)
        let owner = owners[name.lowercased()] ?? actor.id
        guard owner == actor.id else {
          throw actor.problem(
            "‘\(name)’ is a name of ‘\(owner)’ already",
            "take a name that is no other actor's, or give ‘\(owner)’ aliases of yours by its id")
        }
        owners[name.lowercased()] = actor.id
      }
      guard !actor["partOf"].isEmpty else { continue }
      let whole = actor["partOf"]
      guard own.contains(whole) || lists.institutions.contains(whole) || lists.states.contains(whole) else {
        throw actor.problem(
          "is part of ‘\(whole)’, which is no actor's id", "take the id of one of the lists or of your files")
      }
      wholes[actor.id] = whole
    }
    for actor in actors {
      var (place, steps) = (wholes[actor.id], 0)
      while let whole = place, whole != actor.id, steps < wholes.count {
        (place, steps) = (wholes[whole], steps + 1)
      }
      if place != nil { throw actor.problem("is part of itself", "let partOf lead to the larger body") }
    }
  }

  /// An actor of the program's lists may be given more names, and nothing else.
  private static func checkExtension(_ actor: UserEntry) throws(LexiconError) {
    if let column = actor.cells.keys.sorted().first(where: { $0 != "id" && $0 != "aliases" }) {
      throw actor.problem(
        "‘\(actor.id)’ is an actor of the program's own lists, whose \(column) cannot be changed",
        "give it aliases alone, or take another id")
    }
  }

  private static func checkNew(_ actor: UserEntry) throws(LexiconError) {
    guard !actor["name"].isEmpty else { throw actor.problem("has no name", "say what it is called in full") }
    try check("kind", of: actor, among: actorKinds)
    if !actor["role"].isEmpty { try check("role", of: actor, among: actorRoles) }
    for column in ["since", "until"] where !actor[column].isEmpty {
      guard isDay(actor[column]) else {
        throw actor.problem(
          "‘\(actor[column])’ under \(column) is no date", "write 2031, 2031-06 or 2031-06-10")
      }
    }
    if !actor["until"].isEmpty, actor["until"] < actor["since"].prefix(actor["until"].utf8.count) {
      throw actor.problem("was no more before it was", "until must not lie before since")
    }
  }

  /// Refuses what could not be found in a text, or would be found everywhere.
  private static func check(
    _ name: String, of actor: UserEntry, beside lists: ListedWords
  ) throws(LexiconError) {
    guard let first = name.unicodeScalars.first, name.utf8.count > 1 else {
      throw actor.problem("‘\(name)’ is too short for a name", "take two letters or more")
    }
    if first.properties.isLowercase, !name.hasPrefix("al-") {
      throw actor.problem(
        "‘\(name)’ begins with a small letter, and names are looked for at capitals",
        "leave out an article, or write the name as texts do")
    }
    // “US” is a name and “Us” none.
    if lists.common.contains(name.lowercased()), name != name.uppercased() {
      throw actor.problem("‘\(name)’ is an ordinary word", "take a longer name")
    }
  }

  private static func isDay(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count) else { return false }
    return zip(parts, [4, 2, 2]).allSatisfy { part, width in
      part.utf8.count == width && part.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
    }
  }

  static func check(
    _ column: String, of entry: UserEntry, among known: [String]
  ) throws(LexiconError) {
    guard !known.contains(entry[column]) else { return }
    throw entry.problem(
      entry[column].isEmpty ? "has no \(column)" : "‘\(entry[column])’ under \(column) is not known",
      "take one of: " + known.joined(separator: ", "))
  }
}
