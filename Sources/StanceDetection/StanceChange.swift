/// A pair of whose stance one group of statements tells otherwise than the one before it.
public struct StanceChange: Sendable {
  /// What a group tells of the pair.
  public struct Side: Sendable, Hashable {
    /// The side that is taken, −1 or 1; 0 where the group is expressly neutral alone; nil where it tells nothing, or both sides.
    public var polarity: Int?
    /// Whether it tells both sides.
    public var isMixed = false
    /// Ids of the relations, copies folded.
    public var relations: [String] = []

    fileprivate mutating func add(_ relation: StanceRelation) {
      let sign = relation.polarity.signum()
      relations.append(relation.id)
      if isMixed { return }
      switch (polarity, sign) {
      case (nil, _), (0, _): polarity = sign
      case (-1, 1), (1, -1): (polarity, isMixed) = (nil, true)
      default: break
      }
    }
  }

  /// The first of the two groups, by its place.
  public var group: Int
  /// Whose stance it is, without a mention.
  public var holder: StanceRelation.Party
  /// Toward whom or what, without a mention.
  public var target: StanceRelation.Target
  /// What the first and the second group tell.
  public var from, to: Side

  /// The changes from each of `groups` to the next: where the side is another, is told of for the first time, or no more.
  public static func between(_ groups: [[Statement]]) -> [StanceChange] {
    var pairs: [[String]: (holder: StanceRelation.Party, target: StanceRelation.Target)] = [:]
    let sides = groups.map { statements in
      var sides: [[String]: Side] = [:]
      for relation in Statement.withoutCopies(statements).map(\.relation) {
        let pair = [relation.holder.key, relation.target.key]
        if pairs[pair] == nil { pairs[pair] = (relation.holder, relation.target) }
        sides[pair, default: Side()].add(relation)
      }
      return sides
    }
    let order = pairs.sorted { a, b in
      let names = [a, b].map { [$0.value.holder.name, $0.value.target.name] + $0.key }
      return names[0].lexicographicallyPrecedes(names[1])
    }
    return zip(sides, sides.dropFirst()).enumerated().flatMap { group, sides in
      order.compactMap { key, pair in
        let (from, to) = (sides.0[key] ?? Side(), sides.1[key] ?? Side())
        if from.polarity == to.polarity, from.isMixed == to.isMixed { return nil }
        return StanceChange(group: group, holder: pair.holder, target: pair.target, from: from, to: to)
      }
    }
  }
}
