import JSONRPC
import NewsProtocol
import TextModel

/// Turns the places that a request asks about into bytes of its text.
struct AskedMentions: Sendable {
  private let text: SourceText
  private let offsets: OffsetConversion

  /// Mentions of `document`, counted in `encoding`.
  init(of document: RequestedDocument, encoding: PositionEncoding) {
    text = document.text
    offsets = OffsetConversion(text, encoding: encoding)
  }

  /// The byte at `position`, at `path` of the message; -32602 where it lies outside the text or within a character.
  func offset(of position: Int, path: @autoclosure () -> String) throws(RPCError) -> Int {
    if let offset = offsets.offset(of: position) { return offset }
    throw RPCError(
      .invalidParams, "no character of the text begins at \(position); it ends at \(offsets.count)",
      path: path(),
      hint: "positions are counted in \(offsets.encoding.rawValue)")
  }

  /// The bytes of `span`, at `path` of the message; -32602 where it lies outside the text or holds nothing that is not
  /// white space.
  func range(of span: Span, path: @autoclosure () -> String) throws(RPCError) -> TextRange {
    guard span.start < span.end else {
      throw RPCError(
        .invalidParams, "there is nothing between \(span.start) and \(span.end)", path: path(),
        hint: "start < end is meant")
    }
    guard let start = offsets.offset(of: span.start), let end = offsets.offset(of: span.end) else {
      throw RPCError(
        .invalidParams,
        "\(span.start)…\(span.end) is no stretch of whole characters of the text, which ends at \(offsets.count)",
        path: path(), hint: "positions are counted in \(offsets.encoding.rawValue)")
    }
    let range = TextRange(start, end)
    guard !text.trimmed(range).isEmpty else {
      throw RPCError(
        .invalidParams, "there is only white space between \(span.start) and \(span.end)", path: path(),
        hint: "give the place of a name or of other words")
    }
    return range
  }
}
