/// The actors of several documents as one list.
public struct MergedActors: Sendable {
  /// One of each, without mentions, sorted by name and id; names and aliases gathered from every document.
  public var actors: [Actor] = []
  /// Id in a document → id in the list, for those that went into another.
  public var canonical: [String: String] = [:]

  /// Nobody.
  public init() {}

  /// The id in the list of the actor that a document knows by `id`.
  public subscript(id: String) -> String { canonical[id] ?? id }
}

/// Merges the actors of `analyses`: the same id is the same actor, a surname alone joins the one full name that
/// ends with it, and initials alone the one body that has them beside its name.
public func mergedActors(over analyses: [ActorAnalysis]) -> MergedActors {
  var byID: [String: Actor] = [:]
  for actor in analyses.lazy.flatMap(\.actors) {
    var merged = byID[actor.id] ?? Actor(id: actor.id, name: actor.name, kind: actor.kind)
    merged.partOf = merged.partOf ?? actor.partOf
    let names = Set(merged.aliases + actor.aliases + [merged.name, actor.name])
    if actor.name.utf8.count > merged.name.utf8.count { merged.name = actor.name }
    merged.aliases = names.subtracting([merged.name]).sorted()
    byID[actor.id] = merged
  }
  var bearers: [String: [String]] = [:]
  for actor in byID.values.sorted(by: { $0.id < $1.id }) where actor.kind == .person {
    let words = actor.name.lowercased().split(separator: " ")
    if words.count > 1, let last = words.last { bearers[String(last), default: []].append(actor.id) }
  }
  var result = MergedActors()
  for actor in byID.values.sorted(by: { $0.id < $1.id }) where actor.kind == .person {
    let words = actor.name.lowercased().split(separator: " ")
    guard words.count == 1, let only = bearers[String(words[0])], only.count == 1, var full = byID[only[0]]
    else {
      continue
    }
    full.aliases = Set(full.aliases + actor.aliases + [actor.name]).subtracting([full.name]).sorted()
    full.partOf = full.partOf ?? actor.partOf
    byID[full.id] = full
    byID[actor.id] = nil
    result.canonical[actor.id] = full.id
  }
  // “the Assembly for Regional Security (ARS)” of one text is “the ARS” of another.
  var bodies: [String: [String]] = [:]
  for actor in byID.values where actor.kind != .person && actor.name.contains(" ") {
    for alias in actor.aliases where alias == alias.uppercased() && !alias.contains(" ") {
      bodies[alias, default: []].append(actor.id)
    }
  }
  for actor in byID.values.sorted(by: { $0.id < $1.id }) where actor.kind != .person {
    guard let only = bodies[actor.name], only.count == 1, var full = byID[only[0]] else { continue }
    full.aliases = Set(full.aliases + actor.aliases + [actor.name]).subtracting([full.name]).sorted()
    byID[full.id] = full
    byID[actor.id] = nil
    result.canonical[actor.id] = full.id
  }
  result.actors = byID.values.sorted { $0.name != $1.name ? $0.name < $1.name : $0.id < $1.id }
  return result
}
