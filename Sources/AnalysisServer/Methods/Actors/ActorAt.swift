import ActorResolution
import Corpus
import DocumentParsing
import JSONRPC
import NewsProtocol
import StanceDetection
import TimeExpressions

extension ActorAt: Handler {
  /// Most relations of an answer: what an editor can show beside a word.
  private static let mostRelations = 20

  static func answer(
    _ params: Params, to call: Call, on server: isolated Server
  ) async throws(RPCError) -> Encoded<Result> {
    let document = try server.requested(params.document, path: "params.document")
    let held = server.documents.all.filter { $0.uri != document.uri }.map { RequestedDocument($0) }
    let room = try await server.readingRoom(for: call)
    let encoding = call.positionEncoding
    let found = try await call.run { cancellation throws(RPCError) in
      let place = try AskedMentions(of: document, encoding: encoding)
        .offset(of: params.position, path: "params.position")
      let reading = try room.reading(of: document, depth: .actors, cancellation: cancellation)
      return reading.analysis.actors.mention(at: place)
    }
    guard let found else { return Encoded(Result(nil)) }
    let readings = try await call.readings(of: [document] + held, depth: .stances, in: room)
    return try await call.compute { _ throws(RPCError) -> Result in
      let directory = readings.directory
      guard let actor = directory[found.actor.id], let asked = readings.all.first else { return Result(nil) }
      let ids = Set(actor.ids)
      let relations = readings.latestFirst.flatMap { reading in
        reading.analysis.relations.filter { !ids.isDisjoint(with: $0.parties) }.map { (reading, $0) }
      }
      let told = relations.prefix(mostRelations)
      let mention = Mention(
        excerpt: asked.conversion(encoding).excerpt(found.mention.range), form: found.mention.form.rawValue,
        confidence: found.mention.confidence)
      return Result(
        Sighting(
          actor: actor.merged, mention: mention,
          relations: told.map { $0.conversion(encoding).relation($1) }, total: relations.count,
          actors: directory.brief(told.flatMap(\.1.namedActors) + (actor.partOf.map { [$0] } ?? [])),
          provenance: room.provenance))
    }
  }
}

extension Readings {
  /// Those published last first, those without a day last, otherwise in order.
  fileprivate var latestFirst: [Reading] {
    let days = all.map { $0.analysis.document.metadata.publication.day }
    return all.indices.sorted { a, b in
      if days[a] == days[b] { return a < b }
      guard let first = days[a], let second = days[b] else { return days[b] == nil }
      return first > second
    }.map { all[$0] }
  }
}
