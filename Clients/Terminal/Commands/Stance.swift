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
  @Flag(help: "Print a line a stance, in columns, without the words it rests on.")
  var table = false
  @Flag(help: "Print the counts of stances, holders by targets, over all documents.")
  var matrix = false
  @Flag(help: "Print with each stance who decided it by which words, and what speaks against it.")
  var explain = false
  @Option(
    help: ArgumentHelp("Print whose stance is another since this day than before it.", valueName: "date"))
  var since: String?
  @Flag(help: "Print rows for a spreadsheet (RFC 4180), the names of the columns first.")
  var csv = false
  @OptionGroup var output: OutputOptions
  @OptionGroup var connection: ConnectionOptions

  func validate() throws {
    if csv, output.json { throw ValidationError("--csv and --json are two ways to print the same.") }
    if [table, matrix, since != nil].count(where: { $0 }) > 1 {
      throw ValidationError("Give one of --table, --matrix and --since.")
    }
    if explain, table || matrix || since != nil {
      throw ValidationError("--explain goes with the list of stances, or with --csv.")
    }
  }

  /// Stances of one answer when there are very many documents.
  static let page = 2000

  func run() throws {
    try Session.run(input, connection, json: output.json) { session in
      let documents = try session.openAll()
      if documents.isEmpty { return }
      if matrix {
        try showMatrix(documents, session)
      } else if since != nil {
        try showChanges(documents, session)
      } else {
        try showRelations(documents, session)
      }
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
    if csv { return StanceSheet(page: session.page, places: session.places).matrix(matrix) }
    if matrix.cells.isEmpty { return session.page.line([Span("no stances found", .label)]) }
    MatrixView(page: session.page).grid(matrix)
    session.page.blank()
    StanceView(page: session.page, places: session.places).legend()
  }

  private func showChanges(_ documents: [DocumentSource], _ session: Session) throws {
    let question = DiffStances.Params(documents: documents, since: since, holders: holders, targets: targets)
    if output.json {
      return try session.print(json: session.result(DiffStances.name, question, work: "comparing"))
    }
    let result = try session.call(DiffStances.self, question, work: "comparing")
    session.bar.clear()
    let note = result.undated.note(session.places)
    if csv {
      StanceSheet(page: session.page, places: session.places).changes(result.changes)
      if let note { Session.warn(note) }
      return
    }
    let view = ChangeView(page: session.page, places: session.places)
    if result.changes.isEmpty {
      session.page.line([Span("no changes found", .label)])
    } else {
      view.list(result.changes)
      session.page.blank()
      view.legend()
    }
    if let note { session.page.line([Span(foreign: note, .warning)]) }
  }

  private func showRelations(_ documents: [DocumentSource], _ session: Session) throws {
    let printer = StancePrinter(
      session: session, form: output.json ? .json : csv ? .csv : table ? .table : .list, isExplained: explain)
    let question = ListRelations.Params(documents: documents, holders: holders, targets: targets)
    if try printer.print(question) == 0, !output.json, !csv {
      session.page.line([Span("no stances found", .label)])
    }
  }
}

extension [BriefActor] {
  /// Id → name.
  var names: [String: String] {
    Dictionary(map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
  }
}
