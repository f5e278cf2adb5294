import ActorResolution
import Corpus
import DocumentParsing
import JSONRPC
import NewsProtocol
import StanceDetection

extension ListRelations: Handler {
  static func answer(
    _ params: Params, to call: Call, on server: isolated Server
  ) async throws(RPCError) -> Encoded<Result> {
    let documents = try server.requested(params.documents)
    let room = try await server.readingRoom(for: call)
    let encoding = call.positionEncoding
    // What is asked for can be told document by document only where no name has to be looked up over all of them.
    let streamsEarly =
      params.holders == nil && params.targets == nil && params.limit == nil && params.cursor == nil
    let aspects = RelationFilter(holders: nil, targets: nil, aspects: params.aspects, aliases: AliasIndex())
    let readings = try await call.readings(of: documents, depth: .stances, in: room) { reading in
      let relations = streamsEarly ? reading.analysis.relations.filter(aspects.admits) : []
      return relations.isEmpty
        ? nil : RawJSON(Partial(relations: converted(relations, of: reading, encoding)))
    }
    return try await call.compute { _ throws(RPCError) -> Result in
      let page = try Page(
        limit: params.limit, cursor: params.cursor, question: [name] + question(params) + readings.keys)
      let directory = readings.directory
      let filter = RelationFilter(
        holders: params.holders, targets: params.targets, aspects: params.aspects,
        aliases: room.analyzer.aliases.adding(directory))
      var wanted: [(reading: Int, relation: StanceRelation)] = []
      for (index, reading) in readings.all.enumerated() {
        for relation in reading.analysis.relations where filter.admits(relation) {
          wanted.append((index, relation))
        }
      }
      let (items, next) = try page.cut(wanted)
      let actors = directory.brief(items.flatMap(\.relation.namedActors))
      var relations: [Relation] = []
      if !(streamsEarly && call.wantsParts) {
        var rest = items
        while let first = rest.first {
          let one = rest.prefix { $0.reading == first.reading }
          relations += converted(one.map(\.relation), of: readings.all[first.reading], encoding)
          rest = rest.dropFirst(one.count)
        }
      }
      if call.wantsParts, !relations.isEmpty {
        call.partial(Partial(relations: relations))
        relations = []
      }
      return Result(actors: actors, relations: relations, provenance: room.provenance, nextCursor: next)
    }
  }

  private static func converted(
    _ relations: [StanceRelation], of reading: Reading, _ encoding: PositionEncoding
  ) -> [Relation] {
    let conversion = reading.conversion(encoding)
    return relations.map(conversion.relation)
  }

  /// The filters in words.
  private static func question(_ params: Params) -> [String] {
    [params.holders, params.targets, params.aspects].flatMap { ($0 ?? ["*"]) + ["/"] }
  }
}
