import Corpus
import DocumentParsing
import JSONRPC
import NewsProtocol
import TextModel
import TimeExpressions

extension OpenDocument: QuickHandler {
  /// Answered on the loop, so that a request sent right behind finds the document open.
  static func quickly(
    _ params: Params, to call: Call, on server: isolated Server
  ) throws(RPCError) -> Encoded<Result> {
    if params.html != nil { throw RequestedDocument.refusalOfHTML("params") }
    guard let uri = params.uri, !uri.isEmpty else {
      throw RPCError(
        .invalidParams, "a document must have a uri to be opened", path: "params.uri",
        hint: "name it as you like; a file's uri is usual")
    }
    guard let text = params.text else {
      throw RPCError(
        .invalidParams, "there is no text", path: "params.text", hint: "give the document's text")
    }
    try RequestedDocument.check(text, limit: server.limits.documentBytes, path: "params.text")
    let day =
      if let date = params.publishedAt { try publicationDay(date, path: "params.publishedAt") } else {
        Optional<CalendarDate>.none
      }
    let document = StoredDocument(
      uri: uri, version: params.version ?? 0, text: SourceText(text), publishedAt: day, source: params.source,
      title: params.title, provenance: server.provenance.key)
    server.hold(document)
    return Encoded(document.held)
  }
}
