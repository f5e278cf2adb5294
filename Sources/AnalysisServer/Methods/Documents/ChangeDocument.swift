import Corpus
import DocumentParsing
import JSONRPC
import NewsProtocol
import TextModel
import TimeExpressions

extension ChangeDocument: QuickHandler {
  /// Answered on the loop, so that a request sent right behind sees the new text.
  static func quickly(
    _ params: Params, to call: Call, on server: isolated Server
  ) throws(RPCError) -> Encoded<Result> {
    guard let old = server.documents[params.uri] else {
      throw RPCError.noSuchDocument(params.uri, path: "params.uri")
    }
    guard params.version > old.version else {
      throw RPCError(
        .contentModified, "version \(params.version) is not greater than \(old.version), which is held",
        path: "params.version", hint: "number the versions upwards; documents/list tells the one held")
    }
    var text = old.input.text
    let editLimit = 16 * server.limits.documentBytes
    var work = 0
    for (index, change) in params.changes.enumerated() {
      work += text.count
      if work > editLimit {
        throw RPCError(
          .overLimit, "the edits pass over more than \(editLimit) bytes of text",
          path: "params.changes[\(index)]", hint: "send the whole text as one change", limit: editLimit)
      }
      text = try edited(
        text, change, call.positionEncoding, limit: server.limits.documentBytes,
        path: "params.changes[\(index)]")
    }
    let document = StoredDocument(
      uri: old.uri, version: params.version, text: text, publishedAt: old.input.publishedAt,
      source: old.input.source, title: old.input.title, provenance: server.provenance.key)
    server.hold(document)
    return Encoded(document.held)
  }

  private static func edited(
    _ text: SourceText, _ change: Change, _ encoding: PositionEncoding, limit: Int, path: String
  ) throws(RPCError) -> SourceText {
    guard change.start != nil || change.end != nil else {
      try RequestedDocument.check(change.text, limit: limit, path: path + ".text")
      return SourceText(change.text)
    }
    let offsets = OffsetConversion(text, encoding: encoding)
    let start = try offset(change.start, offsets, path + ".start")
    let end = try offset(change.end, offsets, path + ".end")
    guard start <= end, let edited = text.replacing(TextRange(start, end), with: change.text) else {
      throw RPCError(
        .invalidParams, "end lies before start", path: path + ".end", hint: "start ≤ end is meant")
    }
    guard edited.count <= limit else {
      throw RPCError(
        .overLimit, "the text then has \(edited.count) bytes of UTF-8, more than \(limit)", path: path,
        hint: "cut the text into several documents", limit: limit)
    }
    return edited
  }

  private static func offset(
    _ position: Int?, _ offsets: OffsetConversion, _ path: String
  ) throws(RPCError) -> Int {
    guard let position else {
      throw RPCError(
        .invalidParams, "start and end belong together", path: path,
        hint: "give both, or neither for the whole text")
    }
    guard let offset = offsets.offset(of: position) else {
      throw RPCError(
        .invalidParams,
        "\(position) is no place between characters of the text, which ends at \(offsets.count)",
        path: path,
        hint: "positions are counted in \(offsets.encoding.rawValue), after the changes before this one")
    }
    return offset
  }
}
