public import JSONRPC

/// An entry of a user's own lists and where it stands.
public struct LexiconItem: Decodable, JSONWritable, Sendable, Hashable {
  /// The entry.
  public var entry: LexiconEntry
  /// Path of its file, as the server was given it.
  public var file: String
  /// Line of the file, from 1.
  public var line: Int

  enum CodingKeys: CodingKey { case file, line }

  /// An entry at its place.
  public init(entry: LexiconEntry, file: String, line: Int) {
    (self.entry, self.file, self.line) = (entry, file, line)
  }

  /// Reads `{kind, entry, file, line}`.
  public init(from decoder: any Decoder) throws {
    entry = try LexiconEntry(from: decoder)
    let members = try decoder.container(keyedBy: CodingKeys.self)
    file = try members.decode(String.self, forKey: .file)
    line = try members.decode(Int.self, forKey: .line)
  }

  /// Writes `{kind, entry, file, line}`.
  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    entry.writeMembers(to: &writer)
    writer.member("file", file)
    writer.member("line", line)
    writer.endObject()
  }
}
