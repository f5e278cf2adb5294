import ArgumentParser
import NewsProtocol

/// `rapporteur positions FILES…`
struct Positions: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print what all sides hold of each contested event, aspect by aspect.",
    discussion: ExitStatus.discussion)

  @OptionGroup var input: InputOptions
  @Option(
    help: ArgumentHelp(
      "The profile to compare by; without it the one that most of the texts are about.", valueName: "id"))
  var profile: String?
  @Option(
    help: ArgumentHelp("Whose positions: holder, institution or source.", valueName: "whose"))
  var by: Whose = .institution
  @OptionGroup var output: OutputOptions
  @OptionGroup var connection: ConnectionOptions

  /// By what positions are gathered.
  enum Whose: String, ExpressibleByArgument, CaseIterable { case holder, institution, source }

  func run() throws {
    try Session.run(input, connection, json: output.json) { session in
      let documents = try session.openAll()
      if documents.isEmpty { return }
      let question = ComparePositions.Params(
        documents: documents, profile: profile, groupBy: .init(rawValue: by.rawValue))
      let bytes = try session.result(ComparePositions.name, question, work: "comparing")
      if output.json { return try session.print(json: bytes) }
      let result = try session.connection.decode(ComparePositions.Result.self, from: bytes)
      let relations = try relations(of: result.contests, documents, session)
      let entries = try entries(of: result.contests, documents, session)
      session.bar.clear()
      guard !result.contests.isEmpty else {
        return session.page.line([Span("no positions found", .label)])
      }
      let view = PositionView(
        page: session.page, places: session.places, relations: relations, entries: entries)
      view.list(result.contests)
      session.page.blank()
      view.legend()
    }
  }

  /// The relations that positions rest on, by id.
  private func relations(
    of contests: [Contest], _ documents: [DocumentSource], _ session: Session
  ) throws -> [String: Relation] {
    let wanted = Set(contests.flatMap(\.aspects).flatMap(\.positions).flatMap(\.relations))
    var found: [String: Relation] = [:]
    guard !wanted.isEmpty else { return found }
    var cursor: String?
    repeat {
      let page = try session.call(
        ListRelations.self,
        ListRelations.Params(documents: documents, limit: Stance.page, cursor: cursor), work: "comparing")
      for relation in page.relations where wanted.contains(relation.id) { found[relation.id] = relation }
      cursor = page.nextCursor
    } while cursor != nil
    return found
  }

  /// The timeline's entries by id, where steps name some.
  private func entries(
    of contests: [Contest], _ documents: [DocumentSource], _ session: Session
  ) throws -> [String: Entry] {
    if contests.allSatisfy(\.steps.isEmpty) { return [:] }
    let timeline = try session.call(
      BuildTimeline.self, BuildTimeline.Params(documents: documents), work: "ordering")
    return Dictionary(
      (timeline.entries + timeline.undated).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }
}
