public import JSONRPC

/// A place in a document, without its characters.
public struct Span: Decodable, JSONWritable, Sendable, Hashable {
  /// First position, in the unit agreed for the connection.
  public var start: Int
  /// One past the last position.
  public var end: Int

  /// A place.
  public init(start: Int, end: Int) {
    self.start = start
    self.end = end
  }

  /// Writes `{start, end}`.
  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("start", start)
    writer.member("end", end)
    writer.endObject()
  }
}
