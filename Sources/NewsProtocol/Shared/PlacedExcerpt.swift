public import JSONRPC

/// An excerpt and whose text it stands in.
public struct PlacedExcerpt: Decodable, JSONWritable, Sendable, Hashable {
  /// The document.
  public var place: DocumentName
  /// The words.
  public var excerpt: Excerpt

  /// An excerpt of a document.
  public init(place: DocumentName, excerpt: Excerpt) {
    self.place = place
    self.excerpt = excerpt
  }

  /// Reads both from one object.
  public init(from decoder: any Decoder) throws {
    place = try DocumentName(from: decoder)
    excerpt = try Excerpt(from: decoder)
  }

  /// Writes the members of both as one object.
  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    place.writeMembers(to: &writer)
    excerpt.writeMembers(to: &writer)
    writer.endObject()
  }
}
