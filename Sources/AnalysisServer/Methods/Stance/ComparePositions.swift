import Corpus
import DocumentParsing
import JSONRPC
import NewsProtocol
import PositionComparison

extension ComparePositions: Handler {
  static func answer(
    _ params: Params, to call: Call, on server: isolated Server
  ) async throws(RPCError) -> Encoded<Result> {
    let documents = try server.requested(params.documents)
    let room = try await server.readingRoom(for: call)
    let comparer = room.analyzer.positions
    if let profile = params.profile, !comparer.profileIDs.contains(profile) {
      throw RPCError(
        .invalidParams, "there is no profile ‘\(profile.prefix(80))’", path: "params.profile",
        hint: "there are: " + comparer.profileIDs.joined(separator: ", "))
    }
    let grouping = params.groupBy.flatMap { PositionComparer.Grouping(rawValue: $0.rawValue) } ?? .holder
    let encoding = call.positionEncoding
    let readings = try await call.readings(of: documents, depth: .stances, in: room)
    return try await call.compute { cancellation throws(RPCError) -> Result in
      let (profile, contests) = comparer.contests(
        of: readings.all.map(source), profile: params.profile, by: grouping, cancellation: cancellation)
      let conversion = PositionConversion(documents: readings.all.map { $0.conversion(encoding) })
      return Result(
        actors: readings.directory.brief(contests.flatMap(\.namedActors)), profile: profile ?? "",
        contests: contests.map(conversion.contest), provenance: room.provenance)
    }
  }

  private static func source(_ reading: Reading) -> PositionSource {
    let analysis = reading.analysis
    return PositionSource(
      document: analysis.document, actors: analysis.actors, quotes: analysis.quotes, times: analysis.times,
      events: analysis.events, relations: analysis.relations,
      name: analysis.document.metadata.source?.name ?? reading.uri ?? "document \(reading.index)")
  }
}
