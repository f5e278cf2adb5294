import Corpus
import JSONRPC
import NewsProtocol
import TextModel

/// Where documents are read, on any thread of the pool, and by what.
struct ReadingRoom: Sendable {
  /// Reads.
  let analyzer: Analyzer
  /// Remembers the readings of what is held.
  let cache: AnalysisCache
  /// What made the answers.
  let provenance: Provenance
  /// `provenance` in a word.
  let key: String

  /// The document at `index` of a request, read down to `depth`; incomplete where it was cancelled.
  func reading(
    of document: RequestedDocument, index: Int = 0, depth: Analyzer.Depth, cancellation: Cancellation
  ) -> Reading {
    let (input, hash, isHeld) = document.input(provenance: key)
    return Reading(
      uri: document.uri, index: index, contentHash: hash,
      analysis: cache.analysis(
        of: input, isHeld: isHeld, depth: depth, by: analyzer, cancellation: cancellation))
  }
}

extension Server {
  /// Where `call` has its documents read; the first request waits for the word lists.
  func readingRoom(for call: Call) async throws(RPCError) -> ReadingRoom {
    let provenance = provenance
    return ReadingRoom(
      analyzer: try await analyzer(for: call), cache: readings, provenance: provenance, key: provenance.key)
  }
}

extension Provenance {
  /// The provenance in a word.
  var key: String {
    var fingerprint = Fingerprint()
    fingerprint.add(server)
    for (name, hash) in (models.map { $0 } + lexicons.map { $0 }).sorted(by: { $0.key < $1.key }) {
      fingerprint.add(name)
      fingerprint.add(hash)
    }
    return fingerprint.hex
  }
}
