import ActorResolution
import Corpus
import JSONRPC
import NewsProtocol

extension ListActors: Handler {
  static func answer(
    _ params: Params, to call: Call, on server: isolated Server
  ) async throws(RPCError) -> Encoded<Result> {
    let documents = try server.requested(params.documents)
    let room = try await server.readingRoom(for: call)
    let readings = try await call.readings(of: documents, depth: .actors, in: room)
    return try await call.compute { _ throws(RPCError) -> Result in
      let page = try Page(
        limit: params.limit, cursor: params.cursor, question: [name, params.query ?? ""] + readings.keys)
      var entries = readings.directory.entries
      if let query = params.query {
        let named = room.analyzer.aliases.filter([query])
        entries = entries.filter { named.matches(id: $0.id) || $0.answers(to: query) }
      }
      let (items, next) = try page.cut(entries)
      return Result(actors: items.map(\.merged), nextCursor: next, provenance: room.provenance)
    }
  }
}
