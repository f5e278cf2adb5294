import ActorResolution
import Corpus
import DocumentParsing
import JSONRPC
import NewsProtocol
import QuoteExtraction
import TextModel

extension ListQuotes: Handler {
  static func answer(
    _ params: Params, to call: Call, on server: isolated Server
  ) async throws(RPCError) -> Encoded<Result> {
    let documents = try server.requested(params.documents)
    let room = try await server.readingRoom(for: call)
    let encoding = call.positionEncoding
    let readings = try await call.readings(of: documents, depth: .quotes, in: room)
    return try await call.compute { _ throws(RPCError) -> Result in
      let page = try Page(
        limit: params.limit, cursor: params.cursor,
        question: [name, params.speaker ?? "", params.about ?? ""] + readings.keys)
      let directory = readings.directory
      let aliases = room.analyzer.aliases.adding(directory)
      let speaker = params.speaker.map { aliases.filter([$0]) }
      let about = params.about.map { aliases.filter([$0]) }
      var wanted: [(reading: Int, quote: QuoteExtraction.Quote)] = []
      for (index, reading) in readings.all.enumerated() {
        let topic = about.map { Topic(of: reading.analysis.actors, named: $0) }
        for quote in reading.analysis.quotes
        where (speaker?.matchesSpeaker(of: quote) ?? true) && (topic?.touches(quote) ?? true) {
          wanted.append((index, quote))
        }
      }
      let (items, next) = try page.cut(wanted)
      return Result(
        quotes: converted(items, of: readings, encoding),
        actors: directory.brief(items.flatMap(\.quote.namedActors)), nextCursor: next,
        provenance: room.provenance)
    }
  }

  /// The quotes as they are sent; items of one document stand together, so each is converted once.
  private static func converted(
    _ items: ArraySlice<(reading: Int, quote: QuoteExtraction.Quote)>, of readings: Readings,
    _ encoding: PositionEncoding
  ) -> [Item] {
    var conversion: (reading: Int, made: Conversion)?
    return items.map { item in
      let made =
        if let conversion, conversion.reading == item.reading { conversion.made } else {
          readings.all[item.reading].conversion(encoding)
        }
      conversion = (item.reading, made)
      return Item(place: made.place, quote: made.quote(item.quote))
    }
  }
}

/// The places where a document speaks of the actors somebody asks about.
private struct Topic {
  let mentions: [TextRange]

  init(of actors: ActorAnalysis, named filter: NameFilter) {
    mentions = actors.actors.filter { filter.matches(id: $0.id) }.flatMap { $0.mentions.map(\.range) }
      .sorted()
  }

  /// Whether the content of `quote` speaks of them.
  func touches(_ quote: QuoteExtraction.Quote) -> Bool {
    quote.parts.contains { part in
      var low = 0
      var high = mentions.count
      while low < high {
        let middle = (low + high) / 2
        if mentions[middle].start < part.start { low = middle + 1 } else { high = middle }
      }
      return low < mentions.count && mentions[low].start < part.end
    }
  }
}

extension NameFilter {
  /// Whether the speaker of `quote`, or the one spoken for, is meant.
  fileprivate func matchesSpeaker(of quote: QuoteExtraction.Quote) -> Bool {
    if let behalf = quote.onBehalfOf, matches(id: behalf) { return true }
    return quote.speaker.map { matches(id: $0.actor, name: $0.name) } ?? false
  }
}
