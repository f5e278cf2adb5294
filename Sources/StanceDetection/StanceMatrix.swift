/// Who stands how toward whom over documents; both sides of a cell are kept apart, never averaged.
public struct StanceMatrix: Sendable {
  /// What one holder holds of one target.
  public struct Cell: Sendable, Hashable {
    /// Index into `holders` and `targets`.
    public var holder, target: Int
    /// Relations of each side, copies folded.
    public var negative, neutral, positive: Int
    /// Documents that tell of it.
    public var documents: Int
    /// Ids of the relations counted.
    public var relations: [String]
    /// Relations left out because they tell a statement once more: in another document, or again in the same one.
    public var copiesFolded: Int

    /// Whether both sides occur.
    public var isMixed: Bool { negative > 0 && positive > 0 }
  }

  /// Id and name of each row, sorted by how much is known of it, then by name.
  public var holders: [(id: String, name: String)] = []
  /// Id and name of each column, likewise.
  public var targets: [(id: String, name: String)] = []
  /// The cells in which something is known, row by row.
  public var cells: [Cell] = []

  /// The matrix of `statements`, copies folded.
  public init(of statements: [Statement]) {
    var drafts: [Pair: Draft] = [:]
    var names: [String: String] = [:]
    for statement in statements {
      let (holder, target) = (statement.relation.holder, statement.relation.target)
      if names[holder.key] == nil { names[holder.key] = holder.name }
      if names[target.key] == nil { names[target.key] = target.name }
    }
    for group in StatementFolding.groups(of: statements) {
      let relation = statements[group[0]].relation
      let pair = Pair(holder: relation.holder.key, target: relation.target.key)
      drafts[pair, default: Draft()].add(relation, in: group.map { statements[$0].document })
    }
    func ranked(_ key: (Pair) -> String) -> [String] {
      var counts: [String: Int] = [:]
      for (pair, draft) in drafts { counts[key(pair), default: 0] += draft.relations.count }
      return counts.sorted { a, b in
        if a.value != b.value { return a.value > b.value }
        let (first, second) = (names[a.key] ?? "", names[b.key] ?? "")
        return first != second ? first < second : a.key < b.key
      }.map(\.key)
    }
    let rows = ranked(\.holder)
    let columns = ranked(\.target)
    holders = rows.map { (id: $0, name: names[$0] ?? $0) }
    targets = columns.map { (id: $0, name: names[$0] ?? $0) }
    let row = Dictionary(rows.enumerated().map { ($0.element, $0.offset) }) { a, _ in a }
    let column = Dictionary(columns.enumerated().map { ($0.element, $0.offset) }) { a, _ in a }
    cells = drafts.map { pair, draft in
      Cell(
        holder: row[pair.holder] ?? 0, target: column[pair.target] ?? 0, negative: draft.negative,
        neutral: draft.neutral, positive: draft.positive, documents: draft.documents.count,
        relations: draft.relations, copiesFolded: draft.copies)
    }.sorted { a, b in a.holder != b.holder ? a.holder < b.holder : a.target < b.target }
  }

  private struct Pair: Hashable { var holder, target: String }

  private struct Draft {
    var negative = 0, neutral = 0, positive = 0, copies = 0
    var documents: Set<Int> = []
    var relations: [String] = []

    /// Takes in a relation that `told` tell, as often as they tell it.
    mutating func add(_ relation: StanceRelation, in told: [Int]) {
      documents.formUnion(told)
      copies += told.count - 1
      relations.append(relation.id)
      switch relation.polarity.signum() {
      case -1: negative += 1
      case 1: positive += 1
      default: neutral += 1
      }
    }
  }
}
