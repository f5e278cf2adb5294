import Corpus
import DocumentParsing

extension Server {
  /// Holds `document` in place of the one of its name.
  func hold(_ document: StoredDocument) {
    let old = documents[document.uri]
    documents[document.uri] = document
    if let old { forget(old) }
  }

  /// Lets go of the document called `uri`.
  func letGo(of uri: String) {
    guard let old = documents[uri] else { return }
    documents[uri] = nil
    forget(old)
  }

  /// Forgets what was read off `document`, unless the same content is held still; at worst it is read again.
  private func forget(_ document: StoredDocument) {
    if documents[document.uri]?.input.key != document.input.key { readings.forget(document.input.key) }
  }
}
