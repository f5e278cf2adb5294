/// Which statements are one that was told more than once: by several outlets, or by headline and body, lead and repetition.
///
/// Copies have one holder, one target, one side and one act, and wordings of which the shorter shares 0.8 of its pairs of
/// words with the longer (equal and contained ones share all), while next to no telling word is exchanged for another. What
/// the texts date to different days is two statements; so is what has fewer than twelve words and was made or printed more
/// than three days apart, since a short sentence is said again. A headline is one with what its own article goes on to tell.
struct StatementFolding {
  /// From so many words on nobody says a sentence a second time.
  private static let long = 12
  /// Days within which a short one is reprinted.
  private static let reach = 3

  private struct Group {
    /// The fullest first.
    var members: [Int]
    /// One of those of each time that is named.
    var dated: [String: Int] = [:]
  }

  private let statements: [Statement]
  private let wordings: [Wording]

  /// The groups of equal statements, each in order, in the order of their first.
  static func groups(of statements: [Statement]) -> [[Int]] {
    var kinds: [[String]: [Int]] = [:]
    for (index, statement) in statements.enumerated() { kinds[statement.kind, default: []].append(index) }
    return kinds.values.flatMap { indexes in
      StatementFolding(indexes.map { statements[$0] }).groups().map { $0.map { indexes[$0] } }
    }.sorted { $0[0] < $1[0] }
  }

  private init(_ statements: [Statement]) {
    self.statements = statements
    wordings = statements.count > 1 ? statements.map { Wording($0.words) } : []
  }

  private func groups() -> [[Int]] {
    guard statements.count > 1 else { return statements.isEmpty ? [] : [[0]] }
    // The fullest first, so that the order of the documents does not matter to what is a copy of what.
    let order = statements.indices.sorted { a, b in
      let sizes = (wordings[a].words.count, wordings[b].words.count)
      return sizes.0 != sizes.1 ? sizes.0 > sizes.1 : a < b
    }
    let frequency = frequencies()
    var groups: [Group] = []
    var byWords: [String: [Int]] = [:]
    var byPair: [UInt64: [Int]] = [:]
    for index in order {
      let wording = wordings[index]
      var candidates = Set(byWords[wording.folded] ?? [])
      for pair in StatementFolding.rarest(wording.pairs, frequency) {
        candidates.formUnion(byPair[pair] ?? [])
      }
      if let group = candidates.sorted().first(where: { isCopy(index, of: groups[$0]) }) {
        groups[group].members.append(index)
        if let time = statements[index].relation.time { groups[group].dated[time] = index }
        continue
      }
      byWords[wording.folded, default: []].append(groups.count)
      for pair in wording.pairs { byPair[pair, default: []].append(groups.count) }
      groups.append(Group(members: [index]))
      if let time = statements[index].relation.time { groups[groups.count - 1].dated[time] = index }
    }
    return foldingHeadlines(groups.map(\.members)).map { $0.sorted() }
  }

  /// How many different wordings have each pair.
  private func frequencies() -> [UInt64: Int] {
    var seen: Set<String> = []
    var frequency: [UInt64: Int] = [:]
    for wording in wordings where seen.insert(wording.folded).inserted {
      for pair in wording.pairs { frequency[pair, default: 0] += 1 }
    }
    return frequency
  }

  /// So many of `pairs` that any wording with enough of them has one of these; the rarest, so that few others have one.
  private static func rarest(_ pairs: [UInt64], _ frequency: [UInt64: Int]) -> ArraySlice<UInt64> {
    let most = Int(Double(pairs.count) * (1 - Wording.share)) + 1
    return pairs.sorted { a, b in
      let counts = (frequency[a] ?? 0, frequency[b] ?? 0)
      return counts.0 != counts.1 ? counts.0 < counts.1 : a < b
    }.prefix(most)
  }

  /// Whether the statement at `index` is one with `group`.
  private func isCopy(_ index: Int, of group: Group) -> Bool {
    let (one, fullest) = (statements[index], statements[group.members[0]])
    guard wordings[index].isCopy(of: wordings[group.members[0]]) else { return false }
    if wordings[index].words.count < StatementFolding.long, let days = one.distance(to: fullest),
      days > StatementFolding.reach
    {
      return false
    }
    return !group.dated.values.contains { statements[$0].isDated(apart: one) }
  }

  /// With headlines that nothing is a copy of put to what the article under them tells.
  private func foldingHeadlines(_ groups: [[Int]]) -> [[Int]] {
    guard statements.contains(where: \.isHeadline) else { return groups }
    var groups = groups
    var told: [Int: Int] = [:]
    let bodies = groups.enumerated().flatMap { group, members in members.map { (member: $0, group: group) } }
      .filter { !statements[$0.member].isHeadline }.sorted { $0.member < $1.member }
    for body in bodies where told[statements[body.member].document] == nil {
      told[statements[body.member].document] = body.group
    }
    for group in groups.indices where groups[group].allSatisfy({ statements[$0].isHeadline }) {
      for member in groups[group] {
        guard let other = told[statements[member].document] else { continue }
        groups[group].removeAll { $0 == member }
        groups[other].append(member)
      }
    }
    return groups.filter { !$0.isEmpty }
  }
}

extension Statement {
  /// What copies have in common besides their words.
  fileprivate var kind: [String] {
    [relation.holder.key, relation.target.key, "\(relation.polarity.signum())", relation.act.rawValue]
  }
}

extension StanceRelation.Party {
  /// What tells holders apart: the actor, or the name where there is none.
  public var key: String { actor ?? "name:" + Wording.folded(name) }
}

extension StanceRelation.Target {
  /// What tells targets apart: the actor; an event, claim or policy is one with what the same words name.
  public var key: String { actor ?? kind.rawValue + ":" + Wording.folded(name) }
}

extension Statement {
  /// Of `statements` each once, in order: of copies the first.
  public static func withoutCopies(_ statements: [Statement]) -> [Statement] {
    StatementFolding.groups(of: statements).map { statements[$0[0]] }
  }
}
