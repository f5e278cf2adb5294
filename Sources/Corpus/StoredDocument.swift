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

  /// A version of the document called `uri`; `provenance` tells what will read it.
  public init(
    uri: String, version: Int, text: SourceText, publishedAt: CalendarDate?, source: String?, title: String?,
    provenance: String
  ) {
    self.uri = uri
    self.version = version
    contentHash = Corpus.contentHash(of: text)
    codePoints = text.bytes.reduce(0) { $0 + ($1 & 0xC0 != 0x80 ? 1 : 0) }
    utf16Units = codePoints + text.bytes.reduce(0) { $0 + ($1 >= 0xF0 ? 1 : 0) }
    let key = analysisKey(
      contentHash: contentHash, publishedAt: publishedAt?.description, source: source, title: title,
      provenance: provenance)
    input = DocumentInput(text: text, publishedAt: publishedAt, source: source, title: title, key: key)
  }
}
