import ArgumentParser
import NewsProtocol

/// `rapporteur verify QUOTATION FILES…`
struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print whether a quotation stands in the texts, word for word, and who says it there.",
    discussion: """
      rapporteur verify "We will appeal" articles/

      Typography is no difference, words are. … and [...] stand for words left out, [the minister] for words put \
      differently. With --json a result for every few files, each with a verdict of its own.


      """ + ExitStatus.discussion)

  @Argument(help: "The words as they are quoted.")
  var quotation: String
  @OptionGroup var input: InputOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var connection: ConnectionOptions

  func run() throws {
    try Session.run(input, connection, json: output.json) { session in
      session.outcome = .notExact
      var counts = (exact: 0, altered: 0)
      let view = VerificationView(page: session.page, places: session.places)
      let question = BatchQuestion(method: VerifyQuotation.name) {
        VerifyQuotation.Params(quotation: quotation, documents: $0)
      }
      try session.askInBatches(question) { bytes in
        let result = try session.connection.decode(VerifyQuotation.Result.self, from: bytes)
        counts.exact += result.matches.count { $0.differences.isEmpty }
        counts.altered += result.matches.count { !$0.differences.isEmpty }
        if result.verdict == .exact { session.outcome = .success }
        if output.json { return try session.print(json: bytes) }
        session.bar.clear()
        view.list(result.matches, actors: result.actors.names)
      }
      if !output.json { view.sum(exact: counts.exact, altered: counts.altered) }
    }
  }
}
