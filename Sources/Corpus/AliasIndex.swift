import ActorResolution
public import Lexicon

/// The names by which lexicon and documents call an actor, to find actors by what a person types.
public struct AliasIndex: Sendable {
  private var ids: [String: Set<String>] = [:]

  /// No names.
  public init() {}

  /// The names that `lexicon` has, of whatever table has ids and names.
  public init(lexicon: Lexicon) {
    for name in lexicon.names {
      let table = lexicon[name]
      guard table.columns.first == "id", table.columns.contains("name") else { continue }
      for row in table.rows {
        for alias in [row["id"], row["name"]] + row.list("aliases") { add(alias, id: row["id"]) }
      }
    }
  }

  private mutating func add(_ name: String, id: String) {
    let name = foldedName(name)
    if !name.isEmpty { ids[name, default: []].insert(id) }
  }

  /// With the names of `directory` too, and the last names of its persons.
  public func adding(_ directory: ActorDirectory) -> AliasIndex {
    var index = self
    for entry in directory.entries {
      for alias in entry.ids + [entry.name] + entry.aliases {
        for id in entry.ids { index.add(alias, id: id) }
      }
      // A person is asked for by the family name alone, whether or not a text calls them so.
      if entry.kind == .person, let last = entry.name.split(separator: " ").last {
        for id in entry.ids { index.add(String(last), id: id) }
      }
    }
    return index
  }

  /// A filter for the actors that `names` name: ids or any alias, case and diacritics aside.
  public func filter(_ names: [String]) -> NameFilter {
    var filter = NameFilter()
    for name in names.map(foldedName) where !name.isEmpty {
      filter.names.insert(name)
      filter.ids.formUnion(ids[name] ?? [])
    }
    return filter
  }
}
