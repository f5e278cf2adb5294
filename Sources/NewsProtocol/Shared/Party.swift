public import JSONRPC

/// Somebody by id and name, and where the text names them.
public struct Party: Decodable, JSONWritable, Sendable, Hashable {
  /// Id of the actor, null where none can be told.
  public var actor: String?
  /// The actor's name, or the words of the mention.
  public var name: String
  /// The words that name them here.
  public var mention: Excerpt?

  /// Somebody.
  public init(actor: String?, name: String, mention: Excerpt?) {
    self.actor = actor
    self.name = name
    self.mention = mention
  }

  /// Writes `{actor, name, mention}`.
  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("actor", actor)
    writer.member("name", name)
    writer.member("mention", mention)
    writer.endObject()
  }
}
