public import JSONRPC

/// `stance/matrix`: the relations counted by holder and target; both sides of a cell are kept, never averaged.
public enum BuildMatrix: Method {
  /// The method's name.
  public static let name = "stance/matrix"

  /// Which documents, rows and columns.
  public struct Params: Decodable, JSONWritable, Sendable {
    /// The documents.
    public var documents: [DocumentSource]
    /// Ids or names of holders; all without it.
    public var holders: [String]?
    /// Ids or names of targets; all without it.
    public var targets: [String]?

    /// A question.
    public init(documents: [DocumentSource], holders: [String]? = nil, targets: [String]? = nil) {
      self.documents = documents
      self.holders = holders
      self.targets = targets
    }

    /// Writes what is given.
    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.member("documents", documents)
      if let holders { writer.member("holders", holders) }
      if let targets { writer.member("targets", targets) }
      writer.endObject()
    }
  }

  /// Rows, columns and the cells in which something is known.
  public struct Result: Decodable, JSONWritable, Sendable {
    /// The rows.
    public var holders: [Head]
    /// The columns.
    public var targets: [Head]
    /// The cells, row by row.
    public var cells: [Cell]
    /// What made the answer.
    public var provenance: Provenance

    /// A matrix.
    public init(holders: [Head], targets: [Head], cells: [Cell], provenance: Provenance) {
      self.holders = holders
      self.targets = targets
      self.cells = cells
      self.provenance = provenance
    }

    /// Writes `{holders, targets, cells, provenance}`.
    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.member("holders", holders)
      writer.member("targets", targets)
      writer.member("cells", cells)
      writer.member("provenance", provenance)
      writer.endObject()
    }
  }

  /// A row's or column's id and name.
  public struct Head: Decodable, JSONWritable, Sendable, Hashable {
    /// Id of the actor, or of the thing held of.
    public var id: String
    /// Its name.
    public var name: String

    /// A head.
    public init(id: String, name: String) {
      self.id = id
      self.name = name
    }

    /// Writes `{id, name}`.
    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.member("id", id)
      writer.member("name", name)
      writer.endObject()
    }
  }

  /// What one holder holds of one target.
  public struct Cell: Decodable, JSONWritable, Sendable, Hashable {
    /// Indexes of the row and the column.
    public var holder, target: Int
    /// Relations of each side, copies folded.
    public var negative, neutral, positive: Int
    /// Documents that tell of it.
    public var documents: Int
    /// Whether both sides occur.
    public var mixed: Bool
    /// Ids of the relations counted.
    public var relations: [String]
    /// Relations left out because they tell a statement once more: in another document, or again in the same one.
    public var copiesFolded: Int

    /// A cell.
    public init(
      holder: Int, target: Int, negative: Int, neutral: Int, positive: Int, documents: Int, mixed: Bool,
      relations: [String], copiesFolded: Int
    ) {
      self.holder = holder
      self.target = target
      self.negative = negative
      self.neutral = neutral
      self.positive = positive
      self.documents = documents
      self.mixed = mixed
      self.relations = relations
      self.copiesFolded = copiesFolded
    }

    /// Writes all nine members.
    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.member("holder", holder)
      writer.member("target", target)
      writer.member("negative", negative)
      writer.member("neutral", neutral)
      writer.member("positive", positive)
      writer.member("documents", documents)
      writer.member("mixed", mixed)
      writer.member("relations", relations)
      writer.member("copiesFolded", copiesFolded)
      writer.endObject()
    }
  }
}
