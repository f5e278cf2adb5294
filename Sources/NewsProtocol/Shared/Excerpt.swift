public import JSONRPC

/// A place in a document with the document's own characters there.
public struct Excerpt: Decodable, JSONWritable, Sendable, Hashable {
  /// First position, in the unit agreed for the connection.
  public var start: Int
  /// One past the last position.
  public var end: Int
  /// The characters between the two.
  public var text: String

  /// An excerpt.
  public init(start: Int, end: Int, text: String) {
    self.start = start
    self.end = end
    self.text = text
  }

  /// Writes `{start, end, text}`.
  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writeMembers(to: &writer)
    writer.endObject()
  }

  /// Writes the three members into an object that is open.
  func writeMembers(to writer: inout JSONWriter) {
    writer.member("start", start)
    writer.member("end", end)
    writer.member("text", text)
  }
}
