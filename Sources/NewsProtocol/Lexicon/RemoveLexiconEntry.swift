public import JSONRPC

/// `lexicon/remove`: takes an actor or a stance out of the user's own words.
public enum RemoveLexiconEntry: Method {
  /// The method's name.
  public static let name = "lexicon/remove"

  /// Which entry.
  public struct Params: Decodable, JSONWritable, Sendable {
    /// What it tells of.
    public var kind: LexiconKind
    /// What it is known by.
    public var id: String

    /// The entry of `kind` called `id`.
    public init(kind: LexiconKind, id: String) { (self.kind, self.id) = (kind, id) }

    /// Writes `{kind, id}`.
    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.member("kind", kind)
      writer.member("id", id)
      writer.endObject()
    }
  }

  /// Nothing.
  public typealias Result = Null
}
