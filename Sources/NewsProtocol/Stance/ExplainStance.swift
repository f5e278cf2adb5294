public import JSONRPC

/// `stance/explain`: what a stance, or a cell of the matrix, rests on, who decided it and what speaks against it.
public enum ExplainStance: Method {
  /// The method's name.
  public static let name = "stance/explain"

  /// Which stance of which documents.
  public struct Params: Decodable, JSONWritable, Sendable {
    /// The documents.
    public var documents: [DocumentSource]
    /// Id of a relation.
    public var relation: String?
    /// A cell of the documents' matrix.
    public var cell: Cell?

    /// A question for one relation, or for one cell.
    public init(documents: [DocumentSource], relation: String? = nil, cell: Cell? = nil) {
      self.documents = documents
      self.relation = relation
      self.cell = cell
    }

    /// Writes what is given.
    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.member("documents", documents)
      writer.optional("relation", relation)
      if let cell { writer.member("cell", cell) }
      writer.endObject()
    }
  }

  /// Who holds what is to be explained, and toward whom or what.
  public struct Cell: Decodable, JSONWritable, Sendable, Hashable {
    /// An id of the matrix, or any name.
    public var holder: String
    /// Likewise.
    public var target: String

    /// A cell.
    public init(holder: String, target: String) {
      self.holder = holder
      self.target = target
    }

    /// Writes `{holder, target}`.
    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.member("holder", holder)
      writer.member("target", target)
      writer.endObject()
    }
  }

  /// The evidence and who decided by it.
  public struct Result: Decodable, JSONWritable, Sendable {
    /// Ids of the relations, in the order of the documents; of copies the first.
    public var relations: [String]
    /// What each of `relations` rests on.
    public var evidence: [PlacedExcerpt]
    /// The word or phrase that decides; of several relations the surest one's.
    public var cue: PlacedExcerpt?
    /// Who decided, relation by relation.
    public var decidedBy: [Decision]
    /// What speaks for another side, or lowers the confidence.
    public var against: [Decision]
    /// Relations left out because they tell a statement once more.
    public var copiesFolded: Int
    /// What made the answer.
    public var provenance: Provenance

    /// An explanation.
    public init(
      relations: [String], evidence: [PlacedExcerpt], cue: PlacedExcerpt?, decidedBy: [Decision],
      against: [Decision], copiesFolded: Int, provenance: Provenance
    ) {
      self.relations = relations
      self.evidence = evidence
      self.cue = cue
      self.decidedBy = decidedBy
      self.against = against
      self.copiesFolded = copiesFolded
      self.provenance = provenance
    }

    /// Writes all seven members.
    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.member("relations", relations)
      writer.member("evidence", evidence)
      writer.member("cue", cue)
      writer.member("decidedBy", decidedBy)
      writer.member("against", against)
      writer.member("copiesFolded", copiesFolded)
      writer.member("provenance", provenance)
      writer.endObject()
    }
  }

  /// A say in a relation.
  public struct Decision: Decodable, JSONWritable, Sendable, Hashable {
    /// Id of the relation.
    public var relation: String
    /// The rule that has it, where it is a rule's: `act:condemn`, `negation`, `modality:conditional`, …
    public var rule: String?
    /// The head of the language model that has it, where it is a head's: `between`, `toward`.
    public var head: String?
    /// 0…1: how sure it is by itself; of a modality how much of the confidence it takes away.
    public var weight: Double
    /// The side it speaks for, −2…2.
    public var polarity: Int
    /// The words it goes by, in the relation's document.
    public var words: Excerpt?

    /// A say of a rule or of a head.
    public init(
      relation: String, rule: String? = nil, head: String? = nil, weight: Double, polarity: Int,
      words: Excerpt?
    ) {
      self.relation = relation
      self.rule = rule
      self.head = head
      self.weight = weight
      self.polarity = polarity
      self.words = words
    }

    /// Writes `{relation, rule or head, weight, polarity, words}`.
    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.member("relation", relation)
      writer.optional("rule", rule)
      writer.optional("head", head)
      writer.member("weight", weight)
      writer.member("polarity", polarity)
      writer.member("words", words)
      writer.endObject()
    }
  }
}
