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
    /// Relations left out because another outlet printed the same statement.
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

  /// The matrix of `documents`, each its relations with the text they rest on.
  public init(of documents: [[StanceRelation]], evidence: (Int, StanceRelation) -> String) {
    var drafts: [Pair: Draft] = [:]
    var names: [String: String] = [:]
    for (number, relations) in documents.enumerated() {
      for relation in relations {
        let pair = Pair(holder: StanceMatrix.key(relation.holder), target: StanceMatrix.key(relation.target))
        if names[pair.holder] == nil { names[pair.holder] = relation.holder.name }
        if names[pair.target] == nil { names[pair.target] = relation.target.name }
        let statement =
          StanceMatrix.folded(evidence(number, relation)) + "\u{1F}\(relation.polarity.signum())"
        drafts[pair, default: Draft()].add(relation, document: number, statement: statement)
      }
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
    var statements: Set<String> = []

    mutating func add(_ relation: StanceRelation, document: Int, statement: String) {
      documents.insert(document)
      guard statements.insert(statement).inserted else {
        copies += 1
        return
      }
      relations.append(relation.id)
      switch relation.polarity.signum() {
      case -1: negative += 1
      case 1: positive += 1
      default: neutral += 1
      }
    }
  }

  private static func key(_ party: StanceRelation.Party) -> String {
    party.actor ?? "name:" + folded(party.name)
  }

  /// An event, claim or policy is one column with what the same words name; behind an actor stands its id.
  private static func key(_ target: StanceRelation.Target) -> String {
    target.actor ?? target.kind.rawValue + ":" + folded(target.name)
  }

  /// Letters and digits in lower case with single blanks, so that marks and line ends tell no copy apart.
  static func folded(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    for scalar in text.lowercased().unicodeScalars {
      // “don’t” and “don't”
      if scalar == "'" || scalar == "’" || scalar == "ʼ" { continue }
      let isWord =
        scalar.isASCII
        ? isWord(scalar) : scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      if isWord { out.append(scalar) } else if let last = out.last, last != " " { out.append(" ") }
    }
    if out.last == " " { out.removeLast() }
    return String(out)
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    (scalar.value >= 0x61 && scalar.value <= 0x7A) || (scalar.value >= 0x30 && scalar.value <= 0x39)
  }
}
