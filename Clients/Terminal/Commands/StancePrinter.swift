import NewsProtocol

/// Prints the stances that a question asks for, page by page where there are very many documents.
struct StancePrinter {
  /// What they are printed as.
  enum Form { case list, table, csv, json }

  let session: Session
  let form: Form
  /// Whether it is told of each who decided it.
  let isExplained: Bool

  /// Stances of one answer when there are very many documents.
  private static let page = 2000

  /// Prints what `question` asks for and gives its number.
  func print(_ question: ListRelations.Params) throws -> Int {
    var question = question
    if question.documents.count > 200 { question.limit = StancePrinter.page }
    var found = 0
    if form == .csv { sheet.relationColumns(explained: isExplained) }
    repeat {
      let bytes = try session.result(ListRelations.name, question, work: "comparing")
      let result = try session.connection.decode(ListRelations.Result.self, from: bytes)
      session.bar.clear()
      if form == .json { try session.print(json: bytes) }
      try show(result, isFirst: found == 0)
      found += result.relations.count
      question.cursor = result.nextCursor
    } while question.cursor != nil
    return found
  }

  private var sheet: StanceSheet { StanceSheet(page: session.page, places: session.places) }
  private var view: StanceView { StanceView(page: session.page, places: session.places) }

  private func show(_ result: ListRelations.Result, isFirst: Bool) throws {
    let names = result.actors.names
    switch form {
    case .table: view.table(result.relations, isFirst: isFirst)
    case .list where !isExplained: view.list(result.relations, actors: names)
    case .csv where !isExplained: for relation in result.relations { sheet.relation(relation, actors: names) }
    case .json where !isExplained: break
    default:
      try explain(result.relations) { relation, bytes in
        if form == .json { return try session.print(json: bytes) }
        let explanation = try session.connection.decode(ExplainStance.Result.self, from: bytes)
        if form == .csv {
          sheet.relation(relation, actors: names, explanation: explanation)
        } else {
          view.list([relation], actors: names)
          view.explain(explanation)
        }
      }
    }
  }

  /// Asks about each of `relations` in its own document, many at a time, and hands over the answers in order.
  private func explain(_ relations: [Relation], take: (Relation, [UInt8]) throws -> Void) throws {
    var rest = relations[...]
    try session.connection.exchange(window: 16) { () -> Request<Relation>? in
      rest.popFirst().map { relation in
        let document = DocumentSource(uri: (relation.place.uri ?? "") + session.connection.mark.text)
        return Request(
          method: ExplainStance.name,
          params: ExplainStance.Params(documents: [document], relation: relation.id), context: relation)
      }
    } take: { relation, reply in
      if let error = reply.error { throw Fault.refused(error) }
      try take(relation, reply.result)
    }
  }
}
