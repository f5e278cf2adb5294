import Corpus
import DocumentParsing
import NewsProtocol

extension Conversion {
  /// The whole answer of `parse/document` with the layers of `layers`.
  func document(
    layers: Set<ParseDocument.Layer>, contentHash: String, provenance: Provenance
  ) -> NewsProtocol.Document {
    var document = NewsProtocol.Document(
      uri: place.uri, contentHash: contentHash, positionEncoding: offsets.encoding.rawValue,
      provenance: provenance,
      warnings: analysis.document.warnings.map { NewsProtocol.Warning(code: $0.code, message: $0.message) },
      metadata: metadata)
    if layers.contains(.sections) { document.sections = sections }
    if layers.contains(.sentences) { document.sentences = sentences }
    if layers.contains(.tokens) { document.tokens = tokens }
    if layers.contains(.actors) { document.actors = actors }
    if layers.contains(.coreference) { document.coreference = chains }
    if layers.contains(.quotes) { document.quotes = quotes }
    if layers.contains(.times) { document.times = times }
    if layers.contains(.events) { document.events = events }
    return document
  }
}
