import ArgumentParser
import JSONRPC
import NewsProtocol

/// `rapporteur quotes FILES…`
struct Quotes: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print who said what.", discussion: ExitStatus.discussion)

  @OptionGroup var input: InputOptions
  @Option(help: ArgumentHelp("Only what this one says: a name, an alias or an id.", valueName: "name"))
  var speaker: String?
  @Option(help: ArgumentHelp("Only what speaks of this one.", valueName: "name"))
  var about: String?
  @OptionGroup var output: OutputOptions
  @OptionGroup var connection: ConnectionOptions

  /// Documents of one request: enough to use every core, too few to fill the memory.
  private static let batch = 32
  private static let batchBytes = 2 << 20

  func run() throws {
    try Session.run(input, connection, json: output.json) { session in
      var rest = session.files[...]
      var done = 0
      var found = 0
      let view = QuoteView(page: session.page, places: session.places)
      try session.connection.exchange(window: 2) { () -> Request<[Piece]>? in
        let batch = takeBatch(&rest, session)
        guard !batch.isEmpty else { return nil }
        return Request(method: ListQuotes.name, params: question(batch), context: batch)
      } take: { batch, reply in
        done += batch.count
        if let result = try answer(reply, to: batch, session) {
          if output.json {
            try session.print(json: result)
          } else {
            let quotes = try session.connection.decode(ListQuotes.Result.self, from: result).quotes
            found += quotes.count
            session.bar.clear()
            view.list(quotes)
          }
        }
        for piece in batch { session.places.forget(piece.file) }
        session.bar.show("reading", done, of: session.files.count)
      }
      if found == 0, !output.json { session.page.line([Span("no quotes found", .label)]) }
    }
  }

  /// A file and its document.
  private struct Piece {
    var file: InputFile
    var source: DocumentSource
  }

  private func takeBatch(_ rest: inout ArraySlice<InputFile>, _ session: Session) -> [Piece] {
    var batch: [Piece] = []
    var size = 0
    while let file = rest.first, batch.count < Quotes.batch,
      batch.isEmpty || size + file.size <= Quotes.batchBytes
    {
      rest.removeFirst()
      size += file.size
      if let source = session.source(file, isPlaced: !output.json) {
        batch.append(Piece(file: file, source: source))
      }
    }
    return batch
  }

  private func question(_ batch: [Piece]) -> ListQuotes.Params {
    ListQuotes.Params(documents: batch.map(\.source), speaker: speaker, about: about)
  }

  /// The result; a document that the server refuses is reported, and the others are asked about again.
  private func answer(_ reply: Reply, to batch: [Piece], _ session: Session) throws -> [UInt8]? {
    guard let error = reply.error else { return reply.result }
    guard let index = error.documentIndex, batch.indices.contains(index) else { throw Fault.refused(error) }
    session.report(InputProblem(name: batch[index].file.name, reason: error.readable, status: .badData))
    var others = batch
    others.remove(at: index)
    if others.isEmpty { return nil }
    let again = try session.connection.wait(for: session.connection.send(ListQuotes.name, question(others)))
    return try answer(again, to: others, session)
  }
}

extension RPCError {
  /// The index in `params.documents[…]`, where the path names one.
  var documentIndex: Int? {
    guard let steps = path?.split(whereSeparator: { ".[]".contains($0) }),
      let list = steps.firstIndex(of: "documents"), list + 1 < steps.count
    else { return nil }
    return Int(steps[list + 1])
  }
}
