public import JSONRPC

/// `quotes/list`: who says what in the documents.
public enum ListQuotes: Method {
  /// The method's name.
  public static let name = "quotes/list"

  /// Which documents and which quotes.
  public struct Params: Decodable, JSONWritable, Sendable {
    /// The documents.
    public var documents: [DocumentSource]
    /// Id or name of the actor who speaks, or for whom somebody speaks.
    public var speaker: String?
    /// Id or name of an actor whom the content speaks of.
    public var about: String?
    /// Most quotes of one answer; all without it.
    public var limit: Int?
    /// `nextCursor` of the page before.
    public var cursor: String?

    /// A question.
    public init(
      documents: [DocumentSource], speaker: String? = nil, about: String? = nil, limit: Int? = nil,
      cursor: String? = nil
    ) {
      self.documents = documents
      self.speaker = speaker
      self.about = about
      self.limit = limit
      self.cursor = cursor
    }

    /// Writes what is given.
    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.member("documents", documents)
      writer.optional("speaker", speaker)
      writer.optional("about", about)
      writer.optional("limit", limit)
      writer.optional("cursor", cursor)
      writer.endObject()
    }
  }

  /// A page of quotes in the order of the documents.
  public struct Result: Decodable, JSONWritable, Sendable {
    /// The quotes.
    public var quotes: [Item]
    /// The actors whom the quotes name, by id.
    public var actors: [BriefActor]
    /// Where the list goes on.
    public var nextCursor: String?
    /// What made the answer.
    public var provenance: Provenance

    /// A page.
    public init(quotes: [Item], actors: [BriefActor], nextCursor: String?, provenance: Provenance) {
      self.quotes = quotes
      self.actors = actors
      self.nextCursor = nextCursor
      self.provenance = provenance
    }

    /// Writes `{quotes, actors, nextCursor?, provenance}`.
    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.member("quotes", quotes)
      writer.member("actors", actors)
      writer.optional("nextCursor", nextCursor)
      writer.member("provenance", provenance)
      writer.endObject()
    }
  }

  /// A quote and whose text it stands in.
  public struct Item: Decodable, JSONWritable, Sendable, Hashable {
    /// The document.
    public var place: DocumentName
    /// The quote.
    public var quote: Quote

    /// A quote in a document.
    public init(place: DocumentName, quote: Quote) {
      self.place = place
      self.quote = quote
    }

    /// Reads both from one object.
    public init(from decoder: any Decoder) throws {
      place = try DocumentName(from: decoder)
      quote = try Quote(from: decoder)
    }

    /// Writes the members of both as one object.
    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      place.writeMembers(to: &writer)
      quote.writeMembers(to: &writer)
      writer.endObject()
    }
  }
}
