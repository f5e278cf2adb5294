import Corpus
import DocumentParsing
import NewsProtocol
import StanceDetection

/// One document of a request as it was read.
struct Reading: Sendable {
  /// Its name, if it has one.
  let uri: String?
  /// Its place in the request.
  let index: Int
  /// SHA-256 of its text.
  let contentHash: String
  /// What was read off it.
  var analysis: DocumentAnalysis

  /// The conversion of what was read to `encoding`.
  func conversion(_ encoding: PositionEncoding) -> Conversion {
    Conversion(analysis, encoding: encoding, uri: uri, index: index)
  }
}

/// The documents of a request as they were read, in its order.
struct Readings: Sendable {
  /// One a document.
  let all: [Reading]

  /// Their actors, merged.
  var directory: ActorDirectory { ActorDirectory(of: all.lazy.map(\.analysis.actors)) }
  /// Their stance relations as statements, whose actors are those of `directory`.
  func statements(among directory: ActorDirectory) -> [Statement] {
    all.enumerated().flatMap { $1.analysis.statements(at: $0, among: directory) }
  }
  /// What their ids are made from: a list's cursor holds for these documents alone.
  var keys: [String] { all.map(\.analysis.document.key) }
}
