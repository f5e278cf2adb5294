import ArgumentParser
import NewsProtocol

/// `rapporteur quotes FILES…`
struct Quotes: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print who said what, and for whom.", discussion: ExitStatus.discussion)

  @OptionGroup var input: InputOptions
  @Option(
    help: ArgumentHelp(
      "Only what this one says, or somebody for them: a name, an alias or an id.", valueName: "name"))
  var speaker: String?
  @Option(
    help: ArgumentHelp("Only what speaks of this one: a name, an alias or an id.", valueName: "name"))
  var about: String?
  @OptionGroup var output: OutputOptions
  @OptionGroup var connection: ConnectionOptions

  func run() throws {
    try Session.run(input, connection, json: output.json) { session in
      var found = 0
      let view = QuoteView(page: session.page, places: session.places)
      let question = BatchQuestion(method: ListQuotes.name) {
        ListQuotes.Params(documents: $0, speaker: speaker, about: about)
      }
      try session.askInBatches(question) { bytes in
        if output.json { return try session.print(json: bytes) }
        let result = try session.connection.decode(ListQuotes.Result.self, from: bytes)
        found += result.quotes.count
        session.bar.clear()
        view.list(result.quotes, actors: result.actors.names)
      }
      if found == 0, !output.json { session.page.line([Span("no quotes found", .label)]) }
    }
  }
}
