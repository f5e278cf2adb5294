public import JSONRPC

/// Mentions that mean the same somebody or something (a coreference chain).
public struct Chain: Decodable, JSONWritable, Sendable, Hashable {
  /// Id of the actor it is; null where the text gives no name, or a place is spoken of as a place.
  public var actor: String?
  /// `person`, `organization` or `place`.
  public var kind: String
  /// At least two, in order.
  public var mentions: [Mention]

  /// A chain.
  public init(actor: String?, kind: String, mentions: [Mention]) {
    self.actor = actor
    self.kind = kind
    self.mentions = mentions
  }

  /// Writes `{actor, kind, mentions}`.
  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("actor", actor)
    writer.member("kind", kind)
    writer.member("mentions", mentions)
    writer.endObject()
  }
}
