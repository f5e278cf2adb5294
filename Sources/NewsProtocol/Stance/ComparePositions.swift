public import JSONRPC

/// `stance/positions`: what all sides hold of each contested event, aspect by aspect, by a profile.
public enum ComparePositions: Method {
  /// The method's name.
  public static let name = "stance/positions"

  /// By what positions are gathered.
  public enum Grouping: String, Choice { case holder, institution, source }

  /// Which documents, by which profile, gathered how.
  public struct Params: Decodable, JSONWritable, Sendable {
    /// The documents.
    public var documents: [DocumentSource]
    /// Id of the profile; without it the one that most of the documents are about.
    public var profile: String?
    /// By what positions are gathered; by holder without it.
    public var groupBy: Grouping?

    /// A question.
    public init(documents: [DocumentSource], profile: String? = nil, groupBy: Grouping? = nil) {
      self.documents = documents
      self.profile = profile
      self.groupBy = groupBy
    }

    /// Writes what is given.
    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.member("documents", documents)
      writer.optional("profile", profile)
      if let groupBy { writer.member("groupBy", groupBy) }
      writer.endObject()
    }
  }

  /// The contests, and the actors whom they name.
  public struct Result: Decodable, JSONWritable, Sendable {
    /// The actors whom the contests name, by id.
    public var actors: [BriefActor]
    /// Id of the profile.
    public var profile: String
    /// The contests in the order of their dates.
    public var contests: [Contest]
    /// What made the answer.
    public var provenance: Provenance

    /// An answer.
    public init(actors: [BriefActor], profile: String, contests: [Contest], provenance: Provenance) {
      self.actors = actors
      self.profile = profile
      self.contests = contests
      self.provenance = provenance
    }

    /// Writes `{actors, profile, contests, provenance}`.
    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.member("actors", actors)
      writer.member("profile", profile)
      writer.member("contests", contests)
      writer.member("provenance", provenance)
      writer.endObject()
    }
  }
}
