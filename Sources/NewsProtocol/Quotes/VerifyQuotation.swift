public import JSONRPC

/// `quotes/verify`: whether a quotation stands in the documents, word for word.
public enum VerifyQuotation: Method {
  /// The method's name.
  public static let name = "quotes/verify"

  /// Which quotation and which documents.
  public struct Params: Decodable, JSONWritable, Sendable {
    /// The words as they are quoted.
    public var quotation: String
    /// The documents.
    public var documents: [DocumentSource]

    /// A question.
    public init(quotation: String, documents: [DocumentSource]) {
      self.quotation = quotation
      self.documents = documents
    }

    /// Writes both.
    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.member("quotation", quotation)
      writer.member("documents", documents)
      writer.endObject()
    }
  }

  /// What the documents say of the quotation.
  public enum Verdict: String, Choice, Hashable {
    /// Some document has the same words in the same order.
    case exact
    /// None has, but some has them with words changed, left out or added.
    case altered
    /// None has anything like it.
    case notFound
  }

  /// The verdict and every place it rests on.
  public struct Result: Decodable, JSONWritable, Sendable {
    /// The best that any document allows.
    public var verdict: Verdict
    /// What made the answer.
    public var provenance: Provenance
    /// The places, in the order of the documents and within them.
    public var matches: [Match]
    /// The actors whom the matches name, by id.
    public var actors: [BriefActor]

    /// An answer.
    public init(verdict: Verdict, provenance: Provenance, matches: [Match], actors: [BriefActor]) {
      self.verdict = verdict
      self.provenance = provenance
      self.matches = matches
      self.actors = actors
    }

    /// Writes `{verdict, provenance, matches, actors}`.
    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.member("verdict", verdict)
      writer.member("provenance", provenance)
      writer.member("matches", matches)
      writer.member("actors", actors)
      writer.endObject()
    }
  }

  /// A place where the quotation stands, as it is or altered.
  public struct Match: Decodable, JSONWritable, Sendable, Hashable {
    /// The document.
    public var place: DocumentName
    /// From the first to the last word.
    public var excerpt: Excerpt
    /// Who says it there; nil where the document says it in its own voice or nobody can be told.
    public var speaker: Party?
    /// Id of the actor for whom the speaker speaks.
    public var onBehalfOf: String?
    /// Id of the quote that it lies in.
    public var quote: String?
    /// Others who say it there: who passes it on, or speaks with the speaker.
    public var otherSpeakers: [Party]?
    /// What differs, in order; empty where it is exact.
    public var differences: [Difference]
    /// Why this speaker or none, for people.
    public var explanation: String

    /// A match.
    public init(
      place: DocumentName, excerpt: Excerpt, speaker: Party?, onBehalfOf: String?, quote: String?,
      otherSpeakers: [Party]?, differences: [Difference], explanation: String
    ) {
      self.place = place
      self.excerpt = excerpt
      self.speaker = speaker
      self.onBehalfOf = onBehalfOf
      self.quote = quote
      self.otherSpeakers = otherSpeakers
      self.differences = differences
      self.explanation = explanation
    }

    private enum CodingKeys: CodingKey {
      case speaker, onBehalfOf, quote, otherSpeakers, differences, explanation
    }

    /// Reads all of it from one object.
    public init(from decoder: any Decoder) throws {
      place = try DocumentName(from: decoder)
      excerpt = try Excerpt(from: decoder)
      let members = try decoder.container(keyedBy: CodingKeys.self)
      speaker = try members.decodeIfPresent(Party.self, forKey: .speaker)
      onBehalfOf = try members.decodeIfPresent(String.self, forKey: .onBehalfOf)
      quote = try members.decodeIfPresent(String.self, forKey: .quote)
      otherSpeakers = try members.decodeIfPresent([Party].self, forKey: .otherSpeakers)
      differences = try members.decode([Difference].self, forKey: .differences)
      explanation = try members.decode(String.self, forKey: .explanation)
    }

    /// Writes the members in the contract's order.
    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      place.writeMembers(to: &writer)
      excerpt.writeMembers(to: &writer)
      writer.member("speaker", speaker)
      writer.optional("onBehalfOf", onBehalfOf)
      writer.optional("quote", quote)
      if let otherSpeakers { writer.member("otherSpeakers", otherSpeakers) }
      writer.member("differences", differences)
      writer.member("explanation", explanation)
      writer.endObject()
    }
  }

  /// Words that the document has otherwise.
  public struct Difference: Decodable, JSONWritable, Sendable, Hashable {
    /// The quotation's words; empty where the document has more.
    public var expected: String
    /// The document's words; empty where it has none for them.
    public var found: String

    /// A difference.
    public init(expected: String, found: String) {
      self.expected = expected
      self.found = found
    }

    /// Writes `{expected, found}`.
    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.member("expected", expected)
      writer.member("found", found)
      writer.endObject()
    }
  }
}
