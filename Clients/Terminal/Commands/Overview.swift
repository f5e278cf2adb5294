public import ArgumentParser
import NewsProtocol

/// `rapporteur FOLDER`: everything in short.
public struct Overview: ParsableCommand {
  /// Its name and help.
  public static let configuration = CommandConfiguration(
    abstract: "Print the documents, who said what, who stands how, and what happened when.",
    discussion: "The first command to try: rapporteur FOLDER\n\n" + ExitStatus.discussion)

  @OptionGroup var input: InputOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var connection: ConnectionOptions

  /// For ArgumentParser.
  public init() {}

  /// Runs it.
  public func run() throws {
    if input.files.isEmpty { throw CleanExit.helpRequest() }
    try Session.run(input, connection, json: output.json) { session in
      let documents = try session.openAll()
      if documents.isEmpty { return }
      if output.json { try printJSON(documents, session) } else { try show(documents, session) }
    }
  }

  /// Four kinds of line: the documents, then quotes, matrix and timeline over all of them.
  private func printJSON(_ documents: [DocumentSource], _ session: Session) throws {
    for document in documents {
      try session.print(
        json: session.result(
          ParseDocument.name, ParseDocument.Params(document: document, layers: [.sections])))
    }
    try session.print(json: session.result(ListQuotes.name, ListQuotes.Params(documents: documents)))
    try session.print(json: session.result(ListRelations.name, ListRelations.Params(documents: documents)))
    try session.print(json: session.result(BuildMatrix.name, BuildMatrix.Params(documents: documents)))
    try session.print(json: session.result(BuildTimeline.name, BuildTimeline.Params(documents: documents)))
  }

  private func show(_ sources: [DocumentSource], _ session: Session) throws {
    let page = session.page
    var documents: [Document] = []
    var quotes: [ListQuotes.Item] = []
    var rest = sources[...]
    try session.connection.exchange(window: 8) { () -> Request<Void>? in
      rest.popFirst().map {
        Request(
          method: ParseDocument.name, params: ParseDocument.Params(document: $0, layers: [.quotes]),
          context: ())
      }
    } take: { _, reply in
      if let error = reply.error { throw Fault.refused(error) }
      var document = try session.connection.decode(Document.self, from: reply.result)
      let name = DocumentName(uri: document.uri, index: documents.count)
      quotes += (document.quotes ?? []).map { ListQuotes.Item(place: name, quote: $0) }
      document.quotes = nil
      documents.append(document)
      session.bar.show("reading", documents.count, of: sources.count)
    }
    let matrix = try session.call(BuildMatrix.self, BuildMatrix.Params(documents: sources), work: "comparing")
    let stances = try relations(matrix, sources, session)
    var question = BuildTimeline.Params(documents: sources)
    question.limit = Overview.happenings
    let timeline = try session.call(BuildTimeline.self, question, work: "ordering")
    session.bar.clear()

    page.heading("DOCUMENTS", note: String(documents.count))
    DocumentView(page: page, places: session.places).overview(Array(documents.prefix(Overview.documents)))
    if documents.count > Overview.documents {
      page.line([Span("… and \(documents.count - Overview.documents) more", .label)], indent: 2)
    }

    page.heading("WHO SAID WHAT", note: plural(quotes.count, "quote"))
    QuoteView(page: page, places: session.places)
      .bySpeaker(quotes, actors: stances.actors.names, speakers: 10, perSpeaker: 3)
    if quotes.isEmpty { page.line([Span("nobody is quoted", .label)], indent: 2) }

    showStances(matrix, stances, session)

    page.heading("WHAT HAPPENED WHEN")
    if timeline.entries.isEmpty, timeline.undated.isEmpty {
      page.line([Span("no happenings found", .label)], indent: 2)
    }
    TimelineView(page: page, places: session.places, isBrief: true).list(timeline)

    page.blank()
    let what = input.files.joined(separator: " ")
    page.line([
      Span(
        "In full: rapporteur actors, quotes, stance, timeline or parse \(what); --json for programs."
          .onOneLine,
        .label)
    ])
  }

  private func showStances(_ matrix: BuildMatrix.Result, _ stances: ListRelations.Result, _ session: Session)
  {
    let page = session.page
    let count = matrix.cells.reduce(0) { $0 + $1.negative + $1.neutral + $1.positive }
    page.heading("WHO STANDS HOW TOWARD WHOM", note: plural(count, "stance"))
    if matrix.cells.isEmpty { return page.line([Span("no stances found", .label)], indent: 2) }
    MatrixView(page: page).grid(matrix, holders: 12, grids: 1)
    page.blank()
    let view = StanceView(page: page, places: session.places, isBrief: true)
    view.legend()
    page.blank()
    let shown = telling(stances.relations)
    view.list(shown, actors: stances.actors.names)
    if count > shown.count {
      page.line([Span("… and \(plural(count - shown.count, "more stance"))", .label)], indent: 2)
    }
  }

  /// The stances of the pairs with most of them; all where there are few documents.
  private func relations(
    _ matrix: BuildMatrix.Result, _ sources: [DocumentSource], _ session: Session
  ) throws -> ListRelations.Result {
    try session.call(
      ListRelations.self, ListRelations.Params(documents: sources, limit: sources.count > 200 ? 2000 : nil),
      work: "comparing")
  }

  /// One stance a pair and side, the surest, for the pairs with most stances.
  private func telling(_ relations: [Relation]) -> [Relation] {
    var groups: [[String]: [Relation]] = [:]
    var order: [[String]] = []
    for relation in relations {
      let key = [
        relation.holder.actor ?? relation.holder.name, relation.target.actor ?? relation.target.name,
        String(relation.polarity.signum()),
      ]
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(relation)
    }
    let ranked = order.enumerated().sorted {
      let counts = (groups[$0.element]?.count ?? 0, groups[$1.element]?.count ?? 0)
      // Acts and unreserved verdicts first, then what is told most often.
      let strengths = (strength(groups[$0.element]), strength(groups[$1.element]))
      if strengths.0 != strengths.1 { return strengths.0 > strengths.1 }
      return counts.0 == counts.1 ? $0.offset < $1.offset : counts.0 > counts.1
    }
    let strongest = Set(ranked.prefix(Overview.stances).map(\.element))
    // In the order of the texts, so that stances of one sentence stand together.
    return order.filter(strongest.contains).compactMap { groups[$0]?.max { $0.confidence < $1.confidence } }
      .enumerated().sorted {
        let places = [$0, $1].map { ($0.element.place.uri ?? "", $0.element.evidence.start) }
        return places[0] == places[1] ? $0.offset < $1.offset : places[0] < places[1]
      }.map(\.element)
  }

  private func strength(_ relations: [Relation]?) -> Int {
    relations?.map { abs($0.polarity) }.max() ?? 0
  }

  private static let documents = 50
  private static let stances = 20
  private static let happenings = 25
}
