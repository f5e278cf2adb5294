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
  @Option(
    help: ArgumentHelp(
      "Only what a text tells as past, ongoing, planned or hypothetical; may be repeated.",
      valueName: "status"))
  var status: [Status] = []
  @Option(help: ArgumentHelp("The most important ones alone, so many.", valueName: "count"))
  var limit: Int?
  @Option(help: ArgumentHelp("The most important days alone, so many.", valueName: "count"))
  var days: Int?
  @Option(help: ArgumentHelp("What comes first: date or importance.", valueName: "order"))
  var order: Order = .date
  @Flag(help: "Print rows for a spreadsheet (RFC 4180), one an account, the names of the columns first.")
  var csv = false
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

  /// A status as typed.
  enum Status: String, ExpressibleByArgument, CaseIterable { case past, ongoing, planned, hypothetical }

  /// What comes first, as typed.
  enum Order: String, ExpressibleByArgument, CaseIterable { case date, importance }

  func validate() throws {
    if csv, output.json { throw ValidationError("--csv and --json are two ways to print the same.") }
    for (name, text) in [("--from", from), ("--to", to)] {
      if let text, Day(text) == nil {
        throw ValidationError("\(name) wants a day such as 2026-03-05, not ‘\(text)’.")
      }
    }
    if let first = from.flatMap({ Day($0) }), let last = to.flatMap({ Day($0) }), last < first {
      throw ValidationError("--to lies before --from; both days are included.")
    }
    for (name, count) in [("--limit", limit), ("--days", days)] {
      if let count, count < 1 {
        throw ValidationError("\(name) wants 1 or more; leave it out to get everything.")
      }
    }
  }

  func run() throws {
    try Session.run(input, connection, json: output.json) { session in
      let documents = try session.openAll()
      if documents.isEmpty { return }
      let question = question(documents)
      if output.json {
        return try session.print(json: session.result(BuildTimeline.name, question, work: "ordering"))
      }
      let timeline = try session.call(BuildTimeline.self, question, work: "ordering")
      try session.tellOtherLanguages(of: documents)
      session.bar.clear()
      if csv { return TimelineSheet(page: session.page, places: session.places).list(timeline) }
      if timeline.entries.isEmpty, timeline.undated.isEmpty {
        session.page.line([Span("no happenings found", .label)])
      } else {
        TimelineView(page: session.page, places: session.places, isByDate: order == .date).list(timeline)
      }
      if from != nil || to != nil {
        session.page.line([Span("What no text dates is left out between days.", .label)], indent: 2)
      }
    }
  }

  private func question(_ documents: [DocumentSource]) -> BuildTimeline.Params {
    var question = BuildTimeline.Params(documents: documents)
    (question.from, question.to, question.limit, question.days) = (from, to, limit, days)
    question.actors = actor.isEmpty ? nil : actor
    question.types = type.isEmpty ? nil : type.map(\.kind)
    let statuses = status.compactMap { BuildTimeline.Status(rawValue: $0.rawValue) }
    question.status = statuses.isEmpty ? nil : OneOrMany(statuses)
    question.order = order == .importance ? .importance : nil
    return question
  }
}
