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
  public init(of documents: [[StanceRelation]], evidence: (Int, StanceRelation) -> String) {}
}
