import Corpus
import DocumentParsing
import NewsProtocol
import TextModel

extension StoredDocument {
  /// The state as it is told.
  var held: HeldDocument { HeldDocument(uri: uri, version: version, contentHash: contentHash) }

  /// Length of the text in `encoding`.
  func count(in encoding: PositionEncoding) -> Int {
    switch encoding {
    case .utf8: input.text.count
    case .utf16: utf16Units
    case .utf32: codePoints
    }
  }
}
