public import JSONRPC

/// `stance/toward`: the side that a text takes toward mentions in it, whoever holds it.
public enum StanceToward: Method {
  /// The method's name.
  public static let name = "stance/toward"

  /// Which document and which mentions.
  public struct Params: Decodable, JSONWritable, Sendable {
    /// The document.
    public var document: DocumentSource
    /// The mentions, which need not fall on token edges.
    public var mentions: [Span]

    /// A question.
    public init(document: DocumentSource, mentions: [Span]) {
      self.document = document
      self.mentions = mentions
    }

    /// Writes `{document, mentions}`.
    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.member("document", document)
      writer.member("mentions", mentions)
      writer.endObject()
    }
  }

  /// A stance for each mention, in the order given.
  public struct Result: Decodable, JSONWritable, Sendable {
    /// The stances.
    public var stances: [Stance]
    /// What made the answer.
    public var provenance: Provenance

    /// An answer.
    public init(stances: [Stance], provenance: Provenance) {
      self.stances = stances
      self.provenance = provenance
    }

    /// Writes `{stances, provenance}`.
    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.member("stances", stances)
      writer.member("provenance", provenance)
      writer.endObject()
    }
  }

  /// The side that the mention's sentence takes toward it.
  public struct Stance: Decodable, JSONWritable, Sendable, Hashable {
    /// First position of the mention, as it was given.
    public var start: Int
    /// One past its last position.
    public var end: Int
    /// The most probable side: −1, 0 or 1.
    public var polarity: Int
    /// Of each side.
    public var probabilities: Probabilities

    /// The side taken toward `mention`.
    public init(toward mention: Span, probabilities: Probabilities) {
      start = mention.start
      end = mention.end
      polarity = probabilities.polarity
      self.probabilities = probabilities
    }

    /// Writes `{start, end, polarity, probabilities}`.
    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.member("start", start)
      writer.member("end", end)
      writer.member("polarity", polarity)
      writer.member("probabilities", probabilities)
      writer.endObject()
    }
  }
}
