import Corpus
import StanceDetection

/// The relations somebody asks for.
struct RelationFilter: Sendable {
  private let holders, targets: NameFilter?
  private let aspects: Set<String>?

  /// Relations of `holders` toward `targets` in `aspects`, each everything where it is nil; names as `aliases` knows them.
  init(holders: [String]?, targets: [String]?, aspects: [String]? = nil, aliases: AliasIndex) {
    self.holders = holders.map(aliases.filter)
    self.targets = targets.map(aliases.filter)
    self.aspects = aspects.map(Set.init)
  }

  /// Whether `relation` is asked for: by its holder or whom that one speaks for, its target or who is responsible for it.
  func admits(_ relation: StanceRelation) -> Bool {
    if let holders {
      let holder = relation.holder
      guard
        holders.matches(id: holder.actor, name: holder.name)
          || relation.onBehalfOf.map({ holders.matches(id: $0) }) ?? false
      else { return false }
    }
    if let targets {
      let target = relation.target
      guard
        targets.matches(id: target.actor, name: target.name)
          || target.responsible.map({ targets.matches(id: $0) }) ?? false
      else { return false }
    }
    if let aspects { return relation.aspect.map(aspects.contains) ?? false }
    return true
  }
}
