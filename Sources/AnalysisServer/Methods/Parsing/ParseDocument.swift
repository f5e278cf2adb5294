import Corpus
import JSONRPC
import NewsProtocol

extension ParseDocument: Handler {
  static func answer(
    _ params: Params, to call: Call, on server: isolated Server
  ) async throws(RPCError) -> Encoded<Result> {
    let document = try server.requested(params.document, path: "params.document")
    let layers = Set(params.layers ?? Layer.allCases.filter { $0 != .tokens })
    let encoding = call.positionEncoding
    let room = try await server.readingRoom(for: call)
    return try await call.compute { cancellation throws(RPCError) -> Result in
      let reading = room.reading(of: document, depth: depth(for: layers), cancellation: cancellation)
      return reading.conversion(encoding)
        .document(layers: layers, contentHash: reading.contentHash, provenance: room.provenance)
    }
  }

  /// How far to read: always as far as the actors, because metadata names the issuer and turns their speakers.
  private static func depth(for layers: Set<Layer>) -> Analyzer.Depth {
    if layers.contains(.events) { return .events }
    return layers.contains(.quotes) ? .quotes : .actors
  }
}
