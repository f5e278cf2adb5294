import Corpus
import JSONRPC
import NewsProtocol

extension ParseDocument: Handler {
  static func answer(
    _ params: Params, to call: Call, on server: isolated Server
  ) async throws(RPCError) -> Encoded<Result> {
    let document = try server.requested(params.document, path: "params.document")
    let layers = Set(params.layers ?? Layer.allCases.filter { $0 != .tokens && $0 != .coreference })
    let encoding = call.positionEncoding
    let room = try await server.readingRoom(for: call)
    return try await call.compute { cancellation throws(RPCError) -> Result in
      let reading = try room.reading(
        of: document, depth: depth(for: layers),
        least: layers.isSubset(of: [.sections, .times]) ? .times : nil, cancellation: cancellation)
      var parsed = reading.conversion(encoding)
        .document(layers: layers, contentHash: reading.contentHash, provenance: room.provenance)
      if let lacking = room.lacking, reading.analysis.depth < .words {
        parsed.warnings.append(
          Warning(
            code: "noLanguageModel",
            message: "Issuer and speakers of turns are not told, because \(lacking.message)."))
      }
      return parsed
    }
  }

  /// How far to read: always as far as the actors, because metadata names the issuer and turns their speakers. Sections and
  /// times are answered without either where words cannot be read.
  private static func depth(for layers: Set<Layer>) -> Analyzer.Depth {
    if layers.contains(.events) { return .events }
    return layers.contains(.quotes) ? .quotes : .actors
  }
}
