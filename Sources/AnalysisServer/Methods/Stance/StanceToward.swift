import Corpus
import DocumentParsing
import JSONRPC
import NewsProtocol
import TextModel

extension StanceToward: Handler {
  static func answer(
    _ params: Params, to call: Call, on server: isolated Server
  ) async throws(RPCError) -> Encoded<Result> {
    let document = try server.requested(params.document, path: "params.document")
    let room = try await server.readingRoom(for: call)
    let encoding = call.positionEncoding
    return try await call.compute { cancellation throws(RPCError) -> Result in
      let asked = AskedMentions(of: document, encoding: encoding)
      var mentions: [TextRange] = []
      for (index, span) in params.mentions.enumerated() {
        mentions.append(try asked.range(of: span, path: "params.mentions[\(index)]"))
      }
      let sides =
        mentions.isEmpty
        ? []
        : room.analyzer.sides(
          toward: mentions, in: try room.words(of: document, cancellation: cancellation),
          cancellation: cancellation)
      return Result(
        stances: zip(params.mentions, sides).map { Stance(toward: $0, probabilities: Probabilities($1)) },
        provenance: room.provenance)
    }
  }
}
