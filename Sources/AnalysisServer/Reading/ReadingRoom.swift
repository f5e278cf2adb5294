import Corpus
import DocumentParsing
import JSONRPC
import NewsProtocol
import TextModel

/// Where documents are read, on any thread of the pool, and by what.
struct ReadingRoom: Sendable {
  /// Reads.
  let analyzer: Analyzer
  /// What is answered where the language model is needed and cannot be used; nil where it can.
  let lacking: RPCError?
  /// Remembers the readings of what is held.
  let cache: AnalysisCache
  /// What made the answers: without the model where it cannot be used.
  let provenance: Provenance
  /// What documents are keyed by, whether the model turned out to be usable or not.
  let key: String

  /// The document at `index` of a request, read down to `depth`; incomplete where it was cancelled.
  ///
  /// Where the language model is needed for that and cannot be used, the reading ends earlier if no more than `least` is
  /// needed, and is refused with -32803 otherwise.
  func reading(
    of document: RequestedDocument, index: Int = 0, depth: Analyzer.Depth, least: Analyzer.Depth? = nil,
    cancellation: Cancellation
  ) throws(RPCError) -> Reading {
    let (input, hash, isHeld) = document.input(provenance: key)
    let analysis = cache.analysis(
      of: input, isHeld: isHeld, depth: depth, by: analyzer, cancellation: cancellation)
    if let lacking, analysis.depth < least ?? depth, !cancellation.isCancelled { throw lacking }
    return Reading(uri: document.uri, index: index, contentHash: hash, analysis: analysis)
  }

  /// The document of a request that asks for sides, read down to its words; -32803 where it is not English.
  func words(
    of document: RequestedDocument, cancellation: Cancellation
  ) throws(RPCError) -> DocumentParsing.Document {
    let read = try reading(of: document, depth: .words, cancellation: cancellation).analysis.document
    guard read.mayBeEnglish else {
      let language = read.language == "und" ? "none that can be told" : "‘\(read.language)’"
      throw RPCError(
        .requestFailed, "stances are read off English texts only; the language of this one is \(language)",
        path: "params.document",
        hint: "look at metadata.language of parse/document before asking")
    }
    if let lacking { throw lacking }
    return read
  }
}

extension Server {
  /// Where `call` has its documents read; the first request waits for the word lists and the language model.
  func readingRoom(for call: Call) async throws(RPCError) -> ReadingRoom {
    let stages = try await stages(for: call)
    var provenance = provenance(with: stages.userHashes)
    let key = provenance.key
    if stages.lacking != nil { provenance.models = [:] }
    return ReadingRoom(
      analyzer: stages.analyzer, lacking: stages.lacking, cache: readings, provenance: provenance, key: key)
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
