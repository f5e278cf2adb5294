import ArgumentParser
import JSONRPC
import NewsProtocol

/// One run of a command: the server, the files, the page, and what went wrong on the way.
final class Session {
  let connection: ServerConnection
  let page: Page
  let bar: ProgressBar
  let places = Places()
  /// Whether results are printed as the server sends them.
  let isForPrograms: Bool
  /// What was typed, files found.
  let files: [InputFile]
  private let input: InputOptions
  private let days: PublicationDays
  /// What the run ends with where no input is left out.
  var outcome = ExitStatus.success
  private var problems: [InputProblem] = []
  private var opened: [InputFile] = []

  private init(_ input: InputOptions, _ connectionOptions: ConnectionOptions, json: Bool) throws {
    let walk = FileWalk(input.files)
    self.input = input
    days = try input.days
    if let name = days.unknown(among: walk.files) {
      throw ValidationError("--published names ‘\(name)’, which is none of the files.")
    }
    isForPrograms = json
    files = walk.files
    page = json ? Page(width: nil, hasColours: false) : .standardOutput()
    bar = ProgressBar(files: walk.files.count)
    // Machines count code points, as the protocol does by itself; lines are found by bytes.
    connection = try ServerConnection(connectionOptions, encoding: json ? nil : "utf-8")
    for problem in walk.problems { report(problem) }
  }

  /// Runs a command over files: reports what goes wrong on standard error and ends with the status that says so.
  static func run(
    _ input: InputOptions, _ connection: ConnectionOptions, json: Bool, _ body: (Session) throws -> Void
  ) throws {
    guard !input.files.isEmpty else {
      throw ValidationError("Give files or folders, or - for standard input.")
    }
    try Session.reporting {
      let session = try Session(input, connection, json: json)
      if !session.files.isEmpty { try body(session) }
      session.bar.clear()
      session.page.flush()
      if session.page.hasFailed { throw Fault.outputFailed }
      session.closeAll()
      session.connection.close()
      let statuses = session.problems.map(\.status)
      if let status = statuses.contains(.noInput) ? .noInput : statuses.first { throw status.exitCode }
      if session.outcome != .success { throw session.outcome.exitCode }
    }
  }

  /// Turns faults into a line on standard error and an exit status.
  static func reporting(_ body: () throws -> Void) throws {
    do { try body() } catch let fault as Fault {
      if let text = fault.text { warn(text) }
      throw fault.status.exitCode
    }
  }

  /// A line on standard error.
  static func warn(_ text: String) {
    _ = System.write(Array("rapporteur: \(text)\n".utf8), to: 2)
  }

  /// Tells of an input that is left out.
  func report(_ problem: InputProblem) {
    problems.append(problem)
    bar.clear()
    Session.warn("\(problem.name.onOneLine): \(problem.reason)")
  }

  /// The protocol's document of a file, nil where it cannot be read, which is reported.
  func source(_ file: InputFile, isPlaced: Bool = true) -> DocumentSource? {
    do throws(InputProblem) {
      let text = try file.text(limit: connection.documentLimit)
      if isPlaced { places.add(file, text: text) }
      return DocumentSource(text: text, uri: file.uri, publishedAt: days.day(of: file), source: input.source)
    } catch {
      report(error)
      return nil
    }
  }

  /// Calls a method and decodes its result.
  func call<M: Method>(_ method: M.Type, _ params: M.Params, work: String? = nil) throws(Fault) -> M.Result {
    let bytes = try result(M.name, params, work: work)
    return try connection.decode(M.Result.self, from: bytes)
  }

  /// Calls a method and gives its result as JSON.
  func result(_ method: String, _ params: some JSONWritable, work: String? = nil) throws(Fault) -> [UInt8] {
    if let work { connection.onProgress = { [bar] percentage in bar.show(work, percentage, of: 100) } }
    defer { connection.onProgress = nil }
    let reply = try connection.wait(for: connection.send(method, params, hasProgress: work != nil))
    if let error = reply.error { throw .refused(error) }
    return reply.result
  }

  /// Opens every file on the server and gives those it holds, for questions about all of them together.
  func openAll() throws -> [DocumentSource] {
    var rest = files[...]
    var done = 0
    try connection.exchange(window: 16) { () -> Request<InputFile>? in
      while let file = rest.popFirst() {
        guard let source = source(file), let text = source.text else { continue }
        let params = OpenDocument.Params(
          uri: file.uri + connection.mark.text, text: text, publishedAt: source.publishedAt,
          source: source.source)
        return Request(method: OpenDocument.name, params: params, context: file)
      }
      return nil
    } take: { file, reply in
      done += 1
      bar.show("reading", done, of: files.count)
      if let error = reply.error {
        report(InputProblem(name: file.name, reason: error.readable, status: .badData))
      } else {
        opened.append(file)
      }
    }
    return opened.map { DocumentSource(uri: $0.uri + connection.mark.text) }
  }

  /// Lets a shared server forget what was opened; one of our own forgets by ending.
  private func closeAll() {
    guard !connection.mark.text.isEmpty else { return }
    var rest = opened[...]
    try? connection.exchange(window: 64) { () -> Request<Void>? in
      rest.popFirst().map {
        Request(
          method: CloseDocument.name, params: CloseDocument.Params(uri: $0.uri + connection.mark.text),
          context: ())
      }
    } take: { _, _ in
    }
  }

  /// Prints a result as a line of JSON.
  func print(json: [UInt8]) throws(Fault) {
    page.raw(json)
    page.raw([0x0A])
    if page.hasFailed { throw .outputFailed }
  }
}
