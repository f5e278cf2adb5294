import Corpus
import JSONRPC
import NewsProtocol
import StanceDetection

extension ExplainStance: Handler {
  static func answer(
    _ params: Params, to call: Call, on server: isolated Server
  ) async throws(RPCError) -> Encoded<Result> {
    guard (params.relation == nil) != (params.cell == nil) else {
      throw RPCError(
        .invalidParams, "give one of relation and cell", path: "params",
        hint: "relation is an id of stance/relations, cell {holder, target} one of stance/matrix")
    }
    let documents = try server.requested(params.documents)
    let room = try await server.readingRoom(for: call)
    let encoding = call.positionEncoding
    let readings = try await call.readings(of: documents, depth: .stances, in: room)
    return try await call.compute { _ throws(RPCError) -> Result in
      let (told, copies) =
        if let id = params.relation { ([try statement(id, of: readings)], 0) } else {
          statements(of: params.cell, in: readings, aliases: room.analyzer.aliases)
        }
      var result = Result(
        relations: told.map(\.relation.id), evidence: [], cue: nil, decidedBy: [], against: [],
        copiesFolded: copies, provenance: room.provenance)
      var surest = -Double.infinity
      // Statements of one document stand together, so each is converted once.
      var made: (document: Int, conversion: Conversion)?
      for statement in told {
        let relation = statement.relation
        let conversion =
          if let made, made.document == statement.document { made.conversion } else {
            readings.all[statement.document].conversion(encoding)
          }
        made = (statement.document, conversion)
        result.evidence.append(conversion.placed(relation.evidence))
        result.decidedBy += relation.decidedBy.map { conversion.decision($0, in: relation) }
        result.against += relation.against.map { conversion.decision($0, in: relation) }
        if let cue = relation.cue, relation.confidence > surest {
          surest = relation.confidence
          result.cue = conversion.placed(cue)
        }
      }
      return result
    }
  }

  /// The relation called `id`; a document that is given twice has it twice.
  private static func statement(_ id: String, of readings: Readings) throws(RPCError) -> Statement {
    for (index, reading) in readings.all.enumerated() {
      guard let relation = reading.analysis.relations.first(where: { $0.id == id }) else { continue }
      return Statement(relation: relation, document: index, words: "")
    }
    throw RPCError(
      .invalidParams, "no stance ‘\(String(id.prefix(80)))’ is in these documents", path: "params.relation",
      hint: "give an id that stance/relations or stance/matrix told of the same documents as they are now")
  }

  /// What the matrix counts in `cell`, and how many copies it leaves out.
  private static func statements(
    of cell: Cell?, in readings: Readings, aliases: AliasIndex
  ) -> (told: [Statement], copies: Int) {
    guard let cell else { return ([], 0) }
    let directory = readings.directory
    let aliases = aliases.adding(directory)
    let (holder, target) = (aliases.filter([cell.holder]), aliases.filter([cell.target]))
    let told = readings.statements(among: directory).filter { statement in
      let relation = statement.relation
      return
        (relation.holder.key == cell.holder
        || holder.matches(id: relation.holder.actor, name: relation.holder.name))
        && (relation.target.key == cell.target
          || target.matches(id: relation.target.actor, name: relation.target.name))
    }
    let counted = Statement.withoutCopies(told)
    return (counted, told.count - counted.count)
  }
}

extension Conversion {
  /// A say in `relation`, of a head of the language model where its name says so.
  fileprivate func decision(
    _ decision: StanceDetection.Decision, in relation: StanceRelation
  ) -> ExplainStance.Decision {
    let head = decision.name.hasPrefix("head:") ? String(decision.name.dropFirst(5)) : nil
    return ExplainStance.Decision(
      relation: relation.id, rule: head == nil ? decision.name : nil, head: head, weight: decision.weight,
      polarity: decision.polarity, words: excerpt(decision.words))
  }
}
