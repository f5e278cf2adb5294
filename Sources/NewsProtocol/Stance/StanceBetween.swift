public import JSONRPC

/// `stance/between`: what a text says of the stance of those whom one mention names toward those of another.
public enum StanceBetween: Method {
  /// The method's name.
  public static let name = "stance/between"

  /// Two mentions: whose stance, and toward whom.
  public struct Pair: Decodable, JSONWritable, Sendable, Hashable {
    /// Who may hold a stance.
    public var holder: Span
    /// Toward whom.
    public var target: Span

    /// A pair.
    public init(holder: Span, target: Span) {
      self.holder = holder
      self.target = target
    }

    /// Writes `{holder, target}`.
    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.member("holder", holder)
      writer.member("target", target)
      writer.endObject()
    }
  }

  /// Which document and which pairs.
  public struct Params: Decodable, JSONWritable, Sendable {
    /// The document.
    public var document: DocumentSource
    /// The pairs, whose mentions need not fall on token edges.
    public var pairs: [Pair]

    /// A question.
    public init(document: DocumentSource, pairs: [Pair]) {
      self.document = document
      self.pairs = pairs
    }

    /// Writes `{document, pairs}`.
    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.member("document", document)
      writer.member("pairs", pairs)
      writer.endObject()
    }
  }

  /// A stance for each pair, in the order given.
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

  /// The holder's stance toward the target, as the document tells it.
  public struct Stance: Decodable, JSONWritable, Sendable, Hashable {
    /// The holder's mention, as it was given.
    public var holder: Span
    /// The target's mention, as it was given.
    public var target: Span
    /// The most probable side: −1, 0 or 1.
    public var polarity: Int
    /// Of each side.
    public var probabilities: Probabilities

    /// The stance of the holder of `pair` toward its target.
    public init(of pair: Pair, probabilities: Probabilities) {
      holder = pair.holder
      target = pair.target
      polarity = probabilities.polarity
      self.probabilities = probabilities
    }

    /// Writes `{holder, target, polarity, probabilities}`.
    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.member("holder", holder)
      writer.member("target", target)
      writer.member("polarity", polarity)
      writer.member("probabilities", probabilities)
      writer.endObject()
    }
  }
}
