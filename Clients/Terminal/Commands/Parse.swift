import ArgumentParser
import JSONRPC
import NewsProtocol

/// `rapporteur parse FILES…`
struct Parse: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print what each document is and holds.",
    discussion: "With --json a document a line, in the order of the files; any number of files.\n\n"
      + ExitStatus.discussion)

  @OptionGroup var input: InputOptions
  @Option(
    help: ArgumentHelp(
      "What to look for: \(ParseDocument.Layer.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "layer"))
  var layer: [Layer] = []
  @OptionGroup var output: OutputOptions
  @OptionGroup var connection: ConnectionOptions

  /// A layer as typed.
  struct Layer: ExpressibleByArgument {
    var layer: ParseDocument.Layer
    init?(argument: String) {
      guard let layer = ParseDocument.Layer(rawValue: argument) else { return nil }
      self.layer = layer
    }
    static var allValueStrings: [String] { ParseDocument.Layer.allCases.map(\.rawValue) }
  }

  func run() throws {
    try Session.run(input, connection, json: output.json) { session in
      var rest = session.files[...]
      var done = 0
      let view = DocumentView(page: session.page, places: session.places)
      try session.connection.exchange(window: 8) { () -> Request<InputFile>? in
        while let file = rest.popFirst() {
          guard let source = session.source(file, isPlaced: !output.json) else { continue }
          let params = ParseDocument.Params(
            document: source, layers: layer.isEmpty ? nil : layer.map(\.layer))
          return Request(method: ParseDocument.name, params: params, context: file)
        }
        return nil
      } take: { file, reply in
        done += 1
        if let error = reply.error {
          session.report(InputProblem(name: file.name, reason: error.readable, status: .badData))
        } else if output.json {
          try session.print(json: reply.result)
        } else {
          view.whole(try session.connection.decode(Document.self, from: reply.result))
          session.places.forget(file)
        }
        session.bar.show("reading", done, of: session.files.count)
      }
    }
  }
}
