import ArgumentParser
import NewsProtocol

/// `rapporteur stance FILES…`
struct Stance: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print who stands how toward whom.", discussion: ExitStatus.discussion)

  @OptionGroup var input: InputOptions
  @Option(
    help: ArgumentHelp(
      "Only stances of this one: a name, an alias or an id; may be repeated.", valueName: "name"))
  var holder: [String] = []
  @Option(help: ArgumentHelp("Only stances toward this one; may be repeated.", valueName: "name"))
  var target: [String] = []
  @Flag(help: "Print the counts of stances, holders by targets, over all documents.")
  var matrix = false
  @OptionGroup var output: OutputOptions
  @OptionGroup var connection: ConnectionOptions

  /// Stances of one answer when there are very many documents.
  private static let page = 2000

  func run() throws {
    try Session.run(input, connection, json: output.json) { session in
      let documents = try session.openAll()
      if documents.isEmpty { return }
      if matrix { try showMatrix(documents, session) } else { try showRelations(documents, session) }
    }
  }

  private var holders: [String]? { holder.isEmpty ? nil : holder }
  private var targets: [String]? { target.isEmpty ? nil : target }

  private func showMatrix(_ documents: [DocumentSource], _ session: Session) throws {
    let question = BuildMatrix.Params(documents: documents, holders: holders, targets: targets)
    if output.json {
      return try session.print(json: session.result(BuildMatrix.name, question, work: "comparing"))
    }
    let matrix = try session.call(BuildMatrix.self, question, work: "comparing")
    session.bar.clear()
    if matrix.cells.isEmpty { return session.page.line([Span("no stances found", .label)]) }
    MatrixView(page: session.page).grid(matrix)
    session.page.blank()
    StanceView(page: session.page, places: session.places).legend()
  }

  private func showRelations(_ documents: [DocumentSource], _ session: Session) throws {
    let view = StanceView(page: session.page, places: session.places)
    var cursor: String?
    var found = 0
    repeat {
      let question = ListRelations.Params(
        documents: documents, holders: holders, targets: targets,
        limit: documents.count > 200 ? Stance.page : nil, cursor: cursor)
      let bytes = try session.result(ListRelations.name, question, work: "comparing")
      let result = try session.connection.decode(ListRelations.Result.self, from: bytes)
      session.bar.clear()
      if output.json {
        try session.print(json: bytes)
      } else {
        found += result.relations.count
        view.list(result.relations, actors: result.actors.names)
      }
      cursor = result.nextCursor
    } while cursor != nil
    if found == 0, !output.json { session.page.line([Span("no stances found", .label)]) }
  }
}

extension [BriefActor] {
  /// Id → name.
  var names: [String: String] {
    Dictionary(map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
  }
}
