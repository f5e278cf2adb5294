public import JSONRPC

/// Somebody or something that speaks, acts or is judged.
public struct Actor: Decodable, JSONWritable, Sendable, Hashable {
  /// The same over documents and runs.
  public var id: String
  /// The lexicon's name or the fullest the text gives.
  public var name: String
  /// `person`, `organization`, `government`, `state`, `group`, `mission`, `media` or `other`.
  public var kind: String
  /// Id of what it is an organ or member of.
  public var partOf: String?
  /// The other names by which the text calls it.
  public var aliases: [String]
  /// Where the text speaks of it.
  public var mentions: [Mention]

  /// An actor.
  public init(id: String, name: String, kind: String, partOf: String?, aliases: [String], mentions: [Mention])
  {
    self.id = id
    self.name = name
    self.kind = kind
    self.partOf = partOf
    self.aliases = aliases
    self.mentions = mentions
  }

  /// Writes `{id, name, kind, partOf?, aliases, mentions}`.
  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("id", id)
    writer.member("name", name)
    writer.member("kind", kind)
    writer.optional("partOf", partOf)
    writer.member("aliases", aliases)
    writer.member("mentions", mentions)
    writer.endObject()
  }
}

/// A place where the text speaks of an actor.
public struct Mention: Decodable, JSONWritable, Sendable, Hashable {
  /// First position.
  public var start: Int
  /// One past the last position.
  public var end: Int
  /// The document's characters there.
  public var text: String
  /// `name`, `nominal`, `pronoun` or `metonym`.
  public var form: String
  /// 0…1.
  public var confidence: Double

  /// A mention.
  public init(excerpt: Excerpt, form: String, confidence: Double) {
    (start, end, text) = (excerpt.start, excerpt.end, excerpt.text)
    self.form = form
    self.confidence = confidence
  }

  /// Writes `{start, end, text, form, confidence}`.
  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("start", start)
    writer.member("end", end)
    writer.member("text", text)
    writer.member("form", form)
    writer.member("confidence", confidence)
    writer.endObject()
  }
}
