public import JSONRPC

/// An actor by id and name.
public struct NamedActor: Decodable, JSONWritable, Sendable, Hashable {
  /// Id of the actor, null where none can be told.
  public var actor: String?
  /// Its name.
  public var name: String

  /// An actor.
  public init(actor: String?, name: String) {
    self.actor = actor
    self.name = name
  }

  /// Writes `{actor, name}`.
  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("actor", actor)
    writer.member("name", name)
    writer.endObject()
  }
}
