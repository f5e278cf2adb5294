public import JSONRPC

/// `timeline/build`: what happened when, over the documents.
public enum BuildTimeline: Method {
  /// The method's name.
  public static let name = "timeline/build"

  /// Kinds of happening.
  public enum Kind: String, Choice {
    case election, campaign, observation, statement, report, meeting, visit, agreement, decision, appointment
    case sanction, investigation, protest, violence, detention, deployment, aid, anniversary, other
  }
  /// How a text stands to a happening in time.
  public enum Status: String, Choice { case past, ongoing, planned, hypothetical }
  /// What comes first.
  public enum Order: String, Choice { case date, importance }

  /// Which documents and which entries.
  public struct Params: Decodable, JSONWritable, Sendable {
    /// The documents.
    public var documents: [DocumentSource]
    /// First day, included.
    public var from: String?
    /// Last day, included.
    public var to: String?
    /// Names or ids of actors, one of whom must have a part.
    public var actors: [String]?
    /// Kinds wanted.
    public var types: [Kind]?
    /// Statuses wanted of at least one account.
    public var status: OneOrMany<Status>?
    /// Most entries, the most important kept.
    public var limit: Int?
    /// Most different days, the most important kept.
    public var days: Int?
    /// What comes first; `date` without it.
    public var order: Order?

    /// Everything of `documents`, by date.
    public init(documents: [DocumentSource]) { self.documents = documents }

    /// Writes what is given.
    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.member("documents", documents)
      writer.optional("from", from)
      writer.optional("to", to)
      if let actors { writer.member("actors", actors) }
      if let types { writer.member("types", types) }
      if let status { writer.member("status", status.values) }
      writer.optional("limit", limit)
      writer.optional("days", days)
      writer.optional("order", order)
      writer.endObject()
    }
  }

  /// The timeline.
  public struct Result: Decodable, JSONWritable, Sendable {
    /// Dated entries in the order asked for.
    public var entries: [Entry]
    /// Entries with neither value nor bound.
    public var undated: [Entry]
    /// What made the answer.
    public var provenance: Provenance

    /// A timeline.
    public init(entries: [Entry], undated: [Entry], provenance: Provenance) {
      self.entries = entries
      self.undated = undated
      self.provenance = provenance
    }

    /// Writes `{entries, undated, provenance}`.
    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.member("entries", entries)
      writer.member("undated", undated)
      writer.member("provenance", provenance)
      writer.endObject()
    }
  }
}
