import DocumentParsing
import TextModel

/// The documents that are held, by uri.
public struct DocumentStore: Sendable {
  private var documents: [String: StoredDocument] = [:]

  /// No documents.
  public init() {}

  /// How many are held.
  public var count: Int { documents.count }
  /// UTF-8 bytes of all their texts.
  public private(set) var bytes = 0
  /// All of them in the order of their uris' bytes.
  public var all: [StoredDocument] {
    documents.values.sorted { $0.uri.utf8.lexicographicallyPrecedes($1.uri.utf8) }
  }

  /// The document called `uri`; holding another under that name replaces it.
  public subscript(uri: String) -> StoredDocument? {
    get { documents[uri] }
    set {
      bytes += (newValue?.input.text.count ?? 0) - (documents[uri]?.input.text.count ?? 0)
      documents[uri] = newValue
    }
  }
}
