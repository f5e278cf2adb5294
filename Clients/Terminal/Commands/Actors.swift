import ArgumentParser
import NewsProtocol

/// `rapporteur actors FILES…`
struct Actors: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print who is spoken of, under which names and how often.",
    discussion: "The most widely mentioned first, over all texts.\n\n" + ExitStatus.discussion)

  @OptionGroup var input: InputOptions
  @Option(
    help: ArgumentHelp(
      "Only this one: an id, a name, or the beginnings of a name's words.", valueName: "name"))
  var query: String?
  @OptionGroup var output: OutputOptions
  @OptionGroup var connection: ConnectionOptions

  /// Actors of one answer.
  private static let page = 2000

  func run() throws {
    try Session.run(input, connection, json: output.json) { session in
      let documents = try session.openAll()
      if documents.isEmpty { return }
      let view = ActorView(page: session.page)
      var cursor: String?
      var found = 0
      repeat {
        let question = ListActors.Params(
          documents: documents, query: query, limit: Actors.page, cursor: cursor)
        let bytes = try session.result(ListActors.name, question, work: "comparing")
        let result = try session.connection.decode(ListActors.Result.self, from: bytes)
        session.bar.clear()
        if output.json { try session.print(json: bytes) } else { view.list(result.actors) }
        found += result.actors.count
        cursor = result.nextCursor
      } while cursor != nil
      if found == 0, !output.json { session.page.line([Span("nobody found", .label)]) }
    }
  }
}
