import Corpus
import DocumentParsing
import JSONRPC
import NewsProtocol
import TextModel

extension StanceBetween: Handler {
  static func answer(
    _ params: Params, to call: Call, on server: isolated Server
  ) async throws(RPCError) -> Encoded<Result> {
    let document = try server.requested(params.document, path: "params.document")
    let room = try await server.readingRoom(for: call)
    let encoding = call.positionEncoding
    return try await call.compute { cancellation throws(RPCError) -> Result in
      let asked = AskedMentions(of: document, encoding: encoding)
      var pairs: [(holder: TextRange, target: TextRange)] = []
      for (index, pair) in params.pairs.enumerated() {
        pairs.append(
          (
            try asked.range(of: pair.holder, path: "params.pairs[\(index)].holder"),
            try asked.range(of: pair.target, path: "params.pairs[\(index)].target")
          ))
      }
      let sides =
        pairs.isEmpty
        ? []
        : room.analyzer.sides(
          between: pairs, in: try room.words(of: document, cancellation: cancellation),
          cancellation: cancellation)
      return Result(
        stances: zip(params.pairs, sides).map { Stance(of: $0, probabilities: Probabilities($1)) },
        provenance: room.provenance)
    }
  }
}
