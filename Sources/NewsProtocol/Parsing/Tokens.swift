public import JSONRPC

/// The syntactic words of a document, a column each; every column has one length and null where nothing is known.
public struct Tokens: Decodable, JSONWritable, Sendable, Hashable {
  /// First positions.
  public var start: [Int] = []
  /// Positions one past the last.
  public var end: [Int] = []
  /// Universal parts of speech (UD v2).
  public var upos: [String?] = []
  /// Dictionary forms.
  public var lemma: [String?] = []
  /// Index of the head in the document, −1 for a root.
  public var head: [Int?] = []
  /// Relations to the head (UD v2).
  public var deprel: [String?] = []
  /// BIO with PER ORG GPE LOC NORP EVENT MISC.
  public var entity: [String] = []

  /// No words.
  public init() {}

  /// Writes the seven columns.
  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("start", start)
    writer.member("end", end)
    write("upos", upos, to: &writer)
    write("lemma", lemma, to: &writer)
    write("head", head, to: &writer)
    write("deprel", deprel, to: &writer)
    writer.member("entity", entity)
    writer.endObject()
  }

  private func write(_ name: StaticString, _ column: [(some JSONWritable)?], to writer: inout JSONWriter) {
    writer.key(name)
    writer.beginArray()
    for value in column { writer.value(value) }
    writer.endArray()
  }
}
