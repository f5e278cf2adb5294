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
    let matches = try await call.computeEach(documents) {
      index, document, cancellation throws(RPCError) -> [Match] in
      let found = search.matches(in: document.text, cancellation: cancellation)
      // Only who says what is found has to be read.
      if found.isEmpty { return [] }
      let reading = try room.reading(of: document, index: index, depth: .quotes, cancellation: cancellation)
      let conversion = reading.conversion(encoding)
      return found.map { conversion.match($0, quotation: search.quotation) }
    }
    return try await call.compute { _ throws(RPCError) -> Result in
      let matches = matches.flatMap { $0 }
      let verdict: Verdict =
        matches.contains(where: \.differences.isEmpty) ? .exact : matches.isEmpty ? .notFound : .altered
      return Result(verdict: verdict, provenance: room.provenance, matches: matches)
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
