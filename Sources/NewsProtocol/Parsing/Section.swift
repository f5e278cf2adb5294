public import JSONRPC

/// A part of the page.
public struct Section: Decodable, JSONWritable, Sendable, Hashable {
  /// `metadata`, `headline`, `byline`, `dateline`, `body`, `heading`, `listItem`, `turn`, `caption`, `note` or `boilerplate`.
  public var kind: String
  /// First position.
  public var start: Int
  /// One past the last position.
  public var end: Int
  /// Id of the actor who speaks a `turn`.
  public var speaker: String?

  /// A part.
  public init(kind: String, start: Int, end: Int, speaker: String?) {
    self.kind = kind
    self.start = start
    self.end = end
    self.speaker = speaker
  }

  /// Writes `{kind, start, end, speaker?}`.
  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("kind", kind)
    writer.member("start", start)
    writer.member("end", end)
    writer.optional("speaker", speaker)
    writer.endObject()
  }
}

/// A sentence, from its first to its last non-blank character.
public struct Sentence: Decodable, JSONWritable, Sendable, Hashable {
  /// First position.
  public var start: Int
  /// One past the last position.
  public var end: Int
  /// Index of its section.
  public var section: Int

  /// A sentence.
  public init(start: Int, end: Int, section: Int) {
    self.start = start
    self.end = end
    self.section = section
  }

  /// Writes `{start, end, section}`.
  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("start", start)
    writer.member("end", end)
    writer.member("section", section)
    writer.endObject()
  }
}
