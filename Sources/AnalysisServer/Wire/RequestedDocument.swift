import Corpus
import DocumentParsing
import JSONRPC
import NewsProtocol
import TextModel
import TimeExpressions

/// One of the documents of a request: a snapshot of one that is held, or a text given for this call.
struct RequestedDocument: Sendable {
  /// Its name, if it has one.
  let uri: String?
  private let held: StoredDocument?
  private let source: DocumentSource
  private let publishedAt: CalendarDate?

  /// The document that `source`, at `path` of the message, stands for in `store`.
  ///
  /// Refused with 1001 where no such document is held, 1002 where the text is longer than `limit` bytes, -32602 where
  /// neither text nor uri is given, or a date is none.
  init(_ source: DocumentSource, in store: DocumentStore, limit: Int, path: String) throws(RPCError) {
    self.source = source
    uri = source.uri
    if source.html != nil { throw RequestedDocument.refusalOfHTML(path) }
    guard let text = source.text else {
      guard let uri = source.uri else {
        throw RPCError(
          .invalidParams, "neither uri nor text is given", path: path,
          hint: "give the text, or the uri of a document that was opened")
      }
      if source.publishedAt != nil || source.source != nil || source.title != nil {
        throw RPCError(
          .invalidParams, "a document that is held is named by its uri alone", path: path,
          hint: "give date, source and title to documents/open, or give the text here")
      }
      guard let held = store[uri] else { throw RPCError.noSuchDocument(uri, path: path + ".uri") }
      self.held = held
      publishedAt = nil
      return
    }
    try RequestedDocument.check(text, limit: limit, path: path + ".text")
    held = nil
    publishedAt =
      if let day = source.publishedAt { try publicationDay(day, path: path + ".publishedAt") } else { nil }
  }

  /// The document that is held as `held`.
  init(_ held: StoredDocument) {
    self.held = held
    uri = held.uri
    source = DocumentSource(uri: held.uri)
    publishedAt = nil
  }

  /// Its characters.
  var text: SourceText { held?.input.text ?? SourceText(source.text ?? "") }

  /// What there is to read, with the SHA-256 of its text; hashes the text, so it belongs on the pool.
  func input(provenance: String) -> (input: DocumentInput, contentHash: String, isHeld: Bool) {
    if let held = held?.read(by: provenance) { return (held.input, held.contentHash, true) }
    let stored = StoredDocument(
      uri: "", version: 0, text: SourceText(source.text ?? ""), publishedAt: publishedAt,
      source: source.source,
      title: source.title, provenance: provenance)
    return (stored.input, stored.contentHash, false)
  }

  /// Refuses a text of more than `limit` bytes.
  static func check(_ text: String, limit: Int, path: String) throws(RPCError) {
    guard text.utf8.count > limit else { return }
    throw RPCError(
      .overLimit, "the text has \(text.utf8.count) bytes of UTF-8, more than \(limit)", path: path,
      hint: "cut the text into several documents", limit: limit)
  }

  /// What `html` is answered, which is reserved.
  static func refusalOfHTML(_ path: String) -> RPCError {
    RPCError(
      .invalidParams, "pages cannot be read yet", path: path + ".html",
      hint: "take the text out of the page and give it as text")
  }
}

extension RPCError {
  /// What is answered where no document is held under `uri`.
  static func noSuchDocument(_ uri: String, path: String) -> RPCError {
    RPCError(
      .noSuchDocument, "no document ‘\(String(uri.prefix(200)))’ is open", path: path,
      hint: "open it with documents/open, or give its text")
  }
}
