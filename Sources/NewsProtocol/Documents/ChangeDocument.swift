public import JSONRPC

/// `documents/change`: edits a document that is held.
public enum ChangeDocument: Method {
  /// The method's name.
  public static let name = "documents/change"

  /// Edits that lead to a new version.
  public struct Params: Decodable, JSONWritable, Sendable {
    /// Which document.
    public var uri: String
    /// The version the edits lead to; greater than the one held.
    public var version: Int
    /// The edits, each to the text that the one before left.
    public var changes: [Change]

    /// Edits.
    public init(uri: String, version: Int, changes: [Change]) {
      self.uri = uri
      self.version = version
      self.changes = changes
    }

    /// Writes `{uri, version, changes}`.
    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.member("uri", uri)
      writer.member("version", version)
      writer.member("changes", changes)
      writer.endObject()
    }
  }

  /// One edit: `text` in place of `start`…`end`, or of everything where neither is given.
  public struct Change: Decodable, JSONWritable, Sendable, Hashable {
    /// First position replaced.
    public var start: Int?
    /// One past the last position replaced.
    public var end: Int?
    /// What stands there then.
    public var text: String

    /// An edit.
    public init(start: Int? = nil, end: Int? = nil, text: String) {
      self.start = start
      self.end = end
      self.text = text
    }

    /// Writes the edit.
    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.optional("start", start)
      writer.optional("end", end)
      writer.member("text", text)
      writer.endObject()
    }
  }

  /// What is held now.
  public typealias Result = HeldDocument
}
