public import JSONRPC

/// `lexicon/add`: writes an actor or a stance into a file of the user's own words.
public enum AddLexiconEntry: Method {
  /// The method's name.
  public static let name = "lexicon/add"

  /// The entry.
  public struct Params: Decodable, JSONWritable, Sendable {
    /// The entry with its kind.
    public var entry: LexiconEntry

    /// The entry to add.
    public init(_ entry: LexiconEntry) { self.entry = entry }

    /// Reads `{kind, entry}`.
    public init(from decoder: any Decoder) throws { entry = try LexiconEntry(from: decoder) }

    /// Writes `{kind, entry}`.
    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      entry.writeMembers(to: &writer)
      writer.endObject()
    }
  }

  /// The entry at its place.
  public typealias Result = LexiconItem
}
