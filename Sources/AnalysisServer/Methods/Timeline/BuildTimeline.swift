import Corpus
import DocumentParsing
import EventExtraction
import JSONRPC
import NewsProtocol
import TextModel
import TimeExpressions
import TimelineConstruction

extension BuildTimeline: Handler {
  static func answer(
    _ params: Params, to call: Call, on server: isolated Server
  ) async throws(RPCError) -> Encoded<Result> {
    let query = try query(of: params)
    let documents = try server.requested(params.documents)
    let room = try await server.readingRoom(for: call)
    let encoding = call.positionEncoding
    let readings = try await call.readings(of: documents, depth: .events, in: room)
    return try await call.compute { cancellation throws(RPCError) -> Result in
      var query = query
      let directory = readings.directory
      if let actors = params.actors {
        // The name itself stays: what no actor bears stands for its words.
        let aliases = room.analyzer.aliases.adding(directory)
        query.actors = actors.flatMap { name in
          let known = aliases.filter([name]).ids.filter { directory[$0] != nil }.sorted()
          return known + [name]
        }
      }
      let timeline = Timeline(
        of: readings.all.map { reading in
          let analysis = reading.analysis
          return TimelineSource(
            document: analysis.document, actors: analysis.actors, times: analysis.times,
            events: analysis.events)
        }, query: query, words: room.analyzer.timelineWords, cancellation: cancellation,
        known: { directory.named($0) })
      let conversion = TimelineConversion(
        documents: readings.all.map { $0.conversion(encoding) }, directory: directory)
      return conversion.timeline(timeline, provenance: room.provenance)
    }
  }

  private static func query(of params: Params) throws(RPCError) -> Timeline.Query {
    var query = Timeline.Query()
    if let from = params.from { query.from = try publicationDay(from, path: "params.from") }
    if let to = params.to { query.to = try publicationDay(to, path: "params.to") }
    if let from = query.from, let to = query.to, to < from {
      throw RPCError(.invalidParams, "to lies before from", path: "params.to", hint: "both days are included")
    }
    for (name, number) in [("limit", params.limit), ("days", params.days)] {
      if let number, number < 1 {
        throw RPCError(
          .invalidParams, "\(name) must be at least 1", path: "params.\(name)",
          hint: "leave it out to get everything")
      }
    }
    query.kinds = params.types?.compactMap { Event.Kind(rawValue: $0.rawValue) }
    query.statuses = params.status?.values.compactMap { Event.Status(rawValue: $0.rawValue) }
    query.limit = params.limit
    query.days = params.days
    query.order = params.order == .importance ? .importance : .date
    return query
  }
}
