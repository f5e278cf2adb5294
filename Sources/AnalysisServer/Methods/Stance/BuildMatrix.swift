import Corpus
import DocumentParsing
import JSONRPC
import NewsProtocol
import StanceDetection
import TextModel

extension BuildMatrix: Handler {
  static func answer(
    _ params: Params, to call: Call, on server: isolated Server
  ) async throws(RPCError) -> Encoded<Result> {
    let documents = try server.requested(params.documents)
    let room = try await server.readingRoom(for: call)
    let readings = try await call.readings(of: documents, depth: .stances, in: room)
    return try await call.compute { _ throws(RPCError) -> Result in
      let directory = readings.directory
      let filter = RelationFilter(
        holders: params.holders, targets: params.targets, aliases: room.analyzer.aliases.adding(directory))
      let matrix = StanceMatrix(
        of: readings.statements(among: directory).filter { filter.admits($0.relation) })
      return Result(
        holders: matrix.holders.map { Head(id: $0.id, name: $0.name) },
        targets: matrix.targets.map { Head(id: $0.id, name: $0.name) }, cells: matrix.cells.map(cell),
        provenance: room.provenance)
    }
  }

  private static func cell(_ cell: StanceMatrix.Cell) -> Cell {
    Cell(
      holder: cell.holder, target: cell.target, negative: cell.negative, neutral: cell.neutral,
      positive: cell.positive, documents: cell.documents, mixed: cell.isMixed, relations: cell.relations,
      copiesFolded: cell.copiesFolded)
  }
}
