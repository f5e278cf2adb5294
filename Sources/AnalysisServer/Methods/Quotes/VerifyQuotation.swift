import ActorResolution
import Corpus
import JSONRPC
import NewsProtocol
import QuotationMatching
import TextModel

extension VerifyQuotation: Handler {
  static func answer(
    _ params: Params, to call: Call, on server: isolated Server
  ) async throws(RPCError) -> Encoded<Result> {
    let limit = server.limits.documentBytes
    try RequestedDocument.check(params.quotation, limit: limit, path: "params.quotation")
    let documents = try server.requested(params.documents)
    let room = try await server.readingRoom(for: call)
    let encoding = call.positionEncoding
    let search = try await call.run { _ throws(RPCError) -> QuotationSearch in
      try Self.search(for: params.quotation, in: room)
    }
    let found = try await call.computeEach(documents) {
      index, document, cancellation throws(RPCError) -> Finding? in
      let matches = search.matches(in: document.text, cancellation: cancellation)
      // Only who says what is found has to be read.
      if matches.isEmpty { return nil }
      let reading = try room.reading(of: document, index: index, depth: .quotes, cancellation: cancellation)
      let conversion = reading.conversion(encoding)
      return Finding(
        matches: matches.map { conversion.match($0, quotation: search.quotation) },
        actors: reading.analysis.actors)
    }.compactMap { $0 }
    return try await call.compute { _ throws(RPCError) -> Result in
      let matches = found.flatMap(\.matches)
      let verdict: Verdict =
        matches.contains(where: \.differences.isEmpty) ? .exact : matches.isEmpty ? .notFound : .altered
      let directory = ActorDirectory(of: found.map(\.actors))
      return Result(
        verdict: verdict, provenance: room.provenance, matches: matches,
        actors: directory.brief(matches.flatMap(\.namedActors)))
    }
  }

  private static func search(for text: String, in room: ReadingRoom) throws(RPCError) -> QuotationSearch {
    guard let quotation = Quotation(SourceText(text)) else {
      throw RPCError(
        .invalidParams, "there is no word in the quotation", path: "params.quotation",
        hint: "give the words that are quoted; “…” and [brackets] stand for words and are none")
    }
    return room.analyzer.search(for: quotation)
  }
}

/// What was found in one document.
private struct Finding: Sendable {
  var matches: [VerifyQuotation.Match]
  var actors: ActorAnalysis
}

extension VerifyQuotation.Match {
  /// Ids of who says it and for whom.
  fileprivate var namedActors: [String] {
    ([speaker?.actor, onBehalfOf] + (otherSpeakers ?? []).map(\.actor)).compactMap { $0 }
  }
}
