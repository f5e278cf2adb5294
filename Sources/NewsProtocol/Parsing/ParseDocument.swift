public import JSONRPC

/// `parse/document`: everything that is read off one document.
public enum ParseDocument: Method {
  /// The method's name.
  public static let name = "parse/document"

  /// A part of the answer that can be asked for.
  public enum Layer: String, Choice {
    case sections, sentences, tokens, actors, coreference, quotes, times, events
  }

  /// Which document and what of it.
  public struct Params: Decodable, JSONWritable, Sendable {
    /// The document.
    public var document: DocumentSource
    /// The layers wanted; all but `tokens` and `coreference` without it.
    public var layers: [Layer]?

    /// A document to read.
    public init(document: DocumentSource, layers: [Layer]? = nil) {
      self.document = document
      self.layers = layers
    }

    /// Writes what is given.
    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.member("document", document)
      if let layers { writer.member("layers", layers) }
      writer.endObject()
    }
  }

  /// The document as it was read.
  public typealias Result = Document
}
