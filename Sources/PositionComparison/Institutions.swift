import ActorResolution
import Lexicon

/// Who belongs to which institution, and what part institutions have.
struct Institutions: Sendable {
  private struct Listed: Sendable {
    var name: String
    var role: String?
    var whole: String?
  }

  private var listed: [String: Listed] = [:]
  /// Ids of states.
  private(set) var states: Set<String> = []

  /// The institutions and states of `lexicon`.
  init(_ lexicon: Lexicon) {
    for row in lexicon["institutions"].rows {
      listed[row["id"]] = Listed(
        name: row["name"], role: row["role"].isEmpty ? nil : row["role"],
        whole: row["partOf"].isEmpty ? nil : row["partOf"])
    }
    for row in lexicon["countries"].rows {
      listed[row["id"]] = Listed(name: row["name"], role: "state", whole: nil)
      states.insert(row["id"])
    }
  }

  /// The listed name of `id`.
  func name(of id: String) -> String? { listed[id]?.name }

  /// The listed role of `id`.
  func role(of id: String) -> String? { listed[id]?.role }

  /// The listed whole that `id` is an organ of.
  func whole(of id: String) -> String? { listed[id]?.whole }
}

/// The actors of all documents, and the institutions behind them.
struct Parties {
  private let institutions: Institutions
  private let merged: MergedActors
  private let actors: [String: Actor]
  private let represents: [String: String]

  init(_ sources: [PositionSource], _ institutions: Institutions) {
    self.institutions = institutions
    merged = mergedActors(over: sources.map(\.actors))
    actors = Dictionary(merged.actors.map { ($0.id, $0) }) { first, _ in first }
    var represents: [String: String] = [:]
    for source in sources {
      for (speaker, behalf) in source.actors.represents {
        represents[merged[speaker]] = represents[merged[speaker]] ?? merged[behalf]
      }
    }
    self.represents = represents
  }

  /// The id by which all documents know `id`.
  func canonical(_ id: String) -> String { merged[id] }

  /// The name of `id`.
  func name(_ id: String) -> String { actors[id]?.name ?? institutions.name(of: id) ?? id }

  /// The name of the actor that is called `key` in lower case.
  func named(_ key: String) -> String? {
    merged.actors.lazy.filter { $0.id == key || $0.name.lowercased() == key }.map(\.name).min()
  }

  /// What `id` is.
  func kind(_ id: String) -> Actor.Kind? { actors[id]?.kind }

  /// Whether `id` is a state.
  private func isState(_ id: String) -> Bool { institutions.states.contains(id) || kind(id) == .state }

  /// What part `id` has: the listed one, else what its kind says.
  func role(_ id: String) -> String? {
    if let role = institutions.role(of: id) { return role }
    switch kind(id) {
    case .state, .government: return "state"
    case .media: return "media"
    case .mission: return "observer"
    default: return nil
    }
  }

  /// What `id` is an organ or member of, or speaks for.
  func whole(_ id: String) -> String? {
    let whole = actors[id]?.partOf.map { merged[$0] } ?? institutions.whole(of: id) ?? represents[id]
    return whole == id ? nil : whole
  }

  /// Everything that `id` belongs to, nearest first, itself among it.
  func chain(_ id: String) -> [String] {
    var chain = [id]
    while chain.count < 8, let next = chain.last.flatMap(whole), !chain.contains(next) { chain.append(next) }
    return chain
  }

  /// The institution that `id` is or belongs to: an organ is its whole's where both have one part in the matter (an office of an
  /// observing body), a ministry its state's; a court, a commission or a party stays itself.
  func institution(_ id: String) -> String? {
    var current = id
    if kind(id) == .person {
      guard let whole = whole(id) else { return nil }
      current = whole
    }
    for next in chain(current).dropFirst() {
      let (own, its) = (role(current), role(next))
      guard own == its || own == nil && !isState(next) else { break }
      if kind(current) == .group { break }
      current = next
    }
    return current
  }

  /// Whether `id` is a state's other than `place`: neither it nor anything it belongs to is `place`, and what it is part of is known.
  func isForeign(_ id: String, to place: String) -> Bool {
    let chain = chain(id)
    if chain.contains(place) || chain.contains(where: { name($0).lowercased() == place }) { return false }
    // Of somebody whose side nobody tells nothing is assumed.
    return chain.contains(where: isState) || kind(id) == .group || kind(id) == .organization
  }
}
