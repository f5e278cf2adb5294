import Corpus
import JSONRPC
import NewsProtocol
import Synchronization
import TextModel

extension Server {
  /// The documents that `sources` stand for, as they are now.
  func requested(_ sources: [DocumentSource]) throws(RPCError) -> [RequestedDocument] {
    guard sources.count <= limits.documents else {
      throw RPCError(
        .overLimit, "\(sources.count) documents are more than \(limits.documents)", path: "params.documents",
        hint: "ask in several requests", limit: limits.documents)
    }
    var documents: [RequestedDocument] = []
    documents.reserveCapacity(sources.count)
    for (index, source) in sources.enumerated() {
      documents.append(try requested(source, path: "params.documents[\(index)]"))
    }
    return documents
  }

  /// The document that `source`, at `path` of the message, stands for, as it is now.
  func requested(_ source: DocumentSource, path: String) throws(RPCError) -> RequestedDocument {
    try RequestedDocument(source, in: documents, limit: limits.documentBytes, path: path)
  }
}

extension Call {
  /// Reads `documents` down to `depth` on all cores.
  ///
  /// `part` makes what is streamed of each; parts go out in the order of the documents, whichever is read first.
  func readings(
    of documents: [RequestedDocument], depth: Analyzer.Depth, in room: ReadingRoom,
    part: (@Sendable (Reading) -> RawJSON?)? = nil
  ) async throws(RPCError) -> Readings {
    let parts = OrderedParts(of: self)
    let readings = try await computeEach(documents) { [self] index, document, cancellation throws(RPCError) in
      let reading = try room.reading(of: document, index: index, depth: depth, cancellation: cancellation)
      if let part, wantsParts, !cancellation.isCancelled { parts.take(part(reading), at: index) }
      return reading
    }
    return Readings(all: readings)
  }
}

/// Parts of a result, sent in order although they are made in any.
private final class OrderedParts: Sendable {
  private struct State {
    var next = 0
    var early: [Int: RawJSON?] = [:]
  }

  private let call: Call
  private let state = Mutex(State())

  init(of call: Call) { self.call = call }

  /// Takes the part at `index`, which may be nothing, and sends whatever is next.
  func take(_ part: RawJSON?, at index: Int) {
    state.withLock { state in
      state.early[index] = .some(part)
      while let part = state.early.removeValue(forKey: state.next) {
        state.next += 1
        // Sent under the lock, so that no other thread gets in between.
        if let part { call.partial(part) }
      }
    }
  }
}
