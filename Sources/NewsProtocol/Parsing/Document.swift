public import JSONRPC

/// A document as it was read; layers that were not asked for are absent.
public struct Document: Decodable, JSONWritable, Sendable {
  /// Its name, null where it has none.
  public var uri: String?
  /// SHA-256 of the text's UTF-8, hexadecimal.
  public var contentHash: String
  /// The unit of every position in it.
  public var positionEncoding: String
  /// What made the answer.
  public var provenance: Provenance
  /// What the reader should know.
  public var warnings: [Warning]
  /// What the page says of itself.
  public var metadata: Metadata
  /// The parts of the page.
  public var sections: [Section]?
  /// The sentences.
  public var sentences: [Sentence]?
  /// The syntactic words.
  public var tokens: Tokens?
  /// Who is spoken of.
  public var actors: [Actor]?
  /// Who and what is spoken of more than once, named or not.
  public var coreference: [Chain]?
  /// What is said by whom.
  public var quotes: [Quote]?
  /// The time expressions.
  public var times: [TimeExpression]?
  /// What happened.
  public var events: [Event]?

  /// A document without layers.
  public init(
    uri: String?, contentHash: String, positionEncoding: String, provenance: Provenance, warnings: [Warning],
    metadata: Metadata
  ) {
    self.uri = uri
    self.contentHash = contentHash
    self.positionEncoding = positionEncoding
    self.provenance = provenance
    self.warnings = warnings
    self.metadata = metadata
  }

  /// Writes the members in the contract's order.
  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("uri", uri)
    writer.member("contentHash", contentHash)
    writer.member("positionEncoding", positionEncoding)
    writer.member("provenance", provenance)
    writer.member("warnings", warnings)
    writer.member("metadata", metadata)
    if let sections { writer.member("sections", sections) }
    if let sentences { writer.member("sentences", sentences) }
    writer.optional("tokens", tokens)
    if let actors { writer.member("actors", actors) }
    if let coreference { writer.member("coreference", coreference) }
    if let quotes { writer.member("quotes", quotes) }
    if let times { writer.member("times", times) }
    if let events { writer.member("events", events) }
    writer.endObject()
  }
}

/// Something about an answer that its reader should know.
public struct Warning: Decodable, JSONWritable, Sendable, Hashable {
  /// `unsupportedLanguage`, …
  public var code: String
  /// For people.
  public var message: String

  /// A warning.
  public init(code: String, message: String) {
    self.code = code
    self.message = message
  }

  /// Writes `{code, message}`.
  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("code", code)
    writer.member("message", message)
    writer.endObject()
  }
}
