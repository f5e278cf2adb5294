import ArgumentParser
import NewsProtocol

/// `rapporteur timeline FILES…`
struct Timeline: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print what happened when, one happening once however many documents tell it.",
    discussion: ExitStatus.discussion)

  @OptionGroup var input: InputOptions
  @Option(help: ArgumentHelp("First day.", valueName: "date"))
  var from: String?
  @Option(help: ArgumentHelp("Last day.", valueName: "date"))
  var to: String?
  @Option(
    help: ArgumentHelp("Only happenings with this one: a name or an id; may be repeated.", valueName: "name"))
  var actor: [String] = []
  @Option(
    help: ArgumentHelp(
      "Only this kind: \(BuildTimeline.Kind.allCases.map(\.rawValue).joined(separator: ", ")); may be repeated.",
      valueName: "kind"))
  var type: [Kind] = []
  @Option(help: ArgumentHelp("The most important ones alone.", valueName: "count"))
  var limit: Int?
  @OptionGroup var output: OutputOptions
  @OptionGroup var connection: ConnectionOptions

  /// A kind as typed.
  struct Kind: ExpressibleByArgument {
    var kind: BuildTimeline.Kind
    init?(argument: String) {
      guard let kind = BuildTimeline.Kind(rawValue: argument) else { return nil }
      self.kind = kind
    }
    static var allValueStrings: [String] { BuildTimeline.Kind.allCases.map(\.rawValue) }
  }

  func run() throws {
    try Session.run(input, connection, json: output.json) { session in
      let documents = try session.openAll()
      if documents.isEmpty { return }
      var question = BuildTimeline.Params(documents: documents)
      (question.from, question.to, question.limit) = (from, to, limit)
      question.actors = actor.isEmpty ? nil : actor
      question.types = type.isEmpty ? nil : type.map(\.kind)
      if output.json {
        return try session.print(json: session.result(BuildTimeline.name, question, work: "ordering"))
      }
      let timeline = try session.call(BuildTimeline.self, question, work: "ordering")
      session.bar.clear()
      if timeline.entries.isEmpty, timeline.undated.isEmpty {
        return session.page.line([Span("no happenings found", .label)])
      }
      TimelineView(page: session.page, places: session.places).list(timeline)
    }
  }
}
