import Corpus
import DocumentParsing
import NewsProtocol
import TextModel

/// Turns what was read off one document into what is sent, in the connection's unit.
struct Conversion {
  /// What was read.
  let analysis: DocumentAnalysis
  /// Bytes to positions.
  let offsets: OffsetConversion
  /// How the answer names the document.
  let place: DocumentName

  /// A conversion of `analysis` in `encoding`, the document at `index` of the request called `uri` if it has a name.
  init(_ analysis: DocumentAnalysis, encoding: PositionEncoding, uri: String?, index: Int = 0) {
    self.analysis = analysis
    offsets = OffsetConversion(analysis.document.text, encoding: encoding)
    place = DocumentName(uri: uri, index: index)
  }

  /// The document's own characters at `range`, widened to whole ones.
  func excerpt(_ range: TextRange) -> Excerpt {
    let range = offsets.whole(range)
    return Excerpt(
      start: offsets.position(of: range.start), end: offsets.position(of: range.end),
      text: analysis.document.text.string(range))
  }

  /// The document's own characters at `range`, or nothing.
  func excerpt(_ range: TextRange?) -> Excerpt? { range.map { excerpt($0) } }

  /// The positions of `range`, widened to whole characters.
  func span(_ range: TextRange) -> Span {
    let range = offsets.whole(range)
    return Span(start: offsets.position(of: range.start), end: offsets.position(of: range.end))
  }

  /// The characters at `range` with the document's name.
  func placed(_ range: TextRange) -> PlacedExcerpt { PlacedExcerpt(place: place, excerpt: excerpt(range)) }
}
