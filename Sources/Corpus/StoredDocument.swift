public import DocumentParsing
public import TextModel
public import TimeExpressions

/// A document that is held, in one of its versions.
public struct StoredDocument: Sendable {
  /// Its name.
  public let uri: String
  /// Number of this state; grows with each change.
  public let version: Int
  /// What there is to read.
  public let input: DocumentInput
  /// SHA-256 of the text.
  public let contentHash: String
  /// Length of the text in Unicode code points and in UTF-16 code units.
  public let codePoints, utf16Units: Int

  private let provenance: String

  /// A version of the document called `uri`; `provenance` tells what will read it.
  public init(
    uri: String, version: Int, text: SourceText, publishedAt: CalendarDate?, source: String?, title: String?,
    provenance: String
  ) {
    self.uri = uri
    self.version = version
    self.provenance = provenance
    contentHash = Corpus.contentHash(of: text)
    codePoints = text.bytes.reduce(0) { $0 + ($1 & 0xC0 != 0x80 ? 1 : 0) }
    utf16Units = codePoints + text.bytes.reduce(0) { $0 + ($1 >= 0xF0 ? 1 : 0) }
    let key = analysisKey(
      contentHash: contentHash, publishedAt: publishedAt?.description, source: source, title: title,
      provenance: provenance)
    input = DocumentInput(text: text, publishedAt: publishedAt, source: source, title: title, key: key)
  }

  private init(_ old: StoredDocument, provenance: String) {
    (uri, version, contentHash, self.provenance) = (old.uri, old.version, old.contentHash, provenance)
    (codePoints, utf16Units) = (old.codePoints, old.utf16Units)
    let input = old.input
    self.input = DocumentInput(
      text: input.text, publishedAt: input.publishedAt, source: input.source, title: input.title,
      key: analysisKey(
        contentHash: contentHash, publishedAt: input.publishedAt?.description, source: input.source,
        title: input.title, provenance: provenance))
  }

  /// The same version, to be read by what `provenance` tells.
  public func read(by provenance: String) -> StoredDocument {
    provenance == self.provenance ? self : StoredDocument(self, provenance: provenance)
  }
}
