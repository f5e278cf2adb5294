import Corpus
import JSONRPC
import NewsProtocol
import StanceDetection
import TimeExpressions

extension DiffStances: Handler {
  static func answer(
    _ params: Params, to call: Call, on server: isolated Server
  ) async throws(RPCError) -> Encoded<Result> {
    let division = try Division(params)
    let documents = try server.requested(params.documents)
    let room = try await server.readingRoom(for: call)
    let readings = try await call.readings(of: documents, depth: .stances, in: room)
    return try await call.compute { _ throws(RPCError) -> Result in
      let directory = readings.directory
      let filter = RelationFilter(
        holders: params.holders, targets: params.targets, aliases: room.analyzer.aliases.adding(directory))
      let (groups, undated) = division.divide(
        readings.statements(among: directory).filter { filter.admits($0.relation) })
      let changes = StanceChange.between(groups).map { change in
        Change(
          holder: NamedActor(actor: change.holder.actor, name: change.holder.name),
          target: Subject(
            kind: change.target.kind.rawValue, actor: change.target.actor, name: change.target.name),
          from: side(change.from, of: division.names[change.group]),
          to: side(change.to, of: division.names[change.group + 1]))
      }
      let left = Dictionary(grouping: undated, by: \.document).sorted { $0.key < $1.key }.map {
        document, statements in
        Undated(
          place: DocumentName(uri: readings.all[document].uri, index: document),
          relations: statements.map(\.relation.id))
      }
      return Result(changes: changes, undated: left, provenance: room.provenance)
    }
  }

  private static func side(_ side: StanceChange.Side, of group: String) -> Side {
    Side(group: group, polarity: side.polarity, mixed: side.isMixed, relations: side.relations)
  }
}

/// How the statements of a request are divided into groups.
private enum Division: Sendable {
  case day(CalendarDate)
  /// Names, and the indexes of the documents of each.
  case groups([(name: String, documents: Set<Int>)])

  /// What `params` ask for; refused with -32602 where that is no division of its documents.
  init(_ params: DiffStances.Params) throws(RPCError) {
    switch (params.since, params.groups) {
    case (let since?, nil): self = .day(try publicationDay(since, path: "params.since"))
    case (nil, let groups?): self = .groups(try Division.groups(groups, of: params.documents))
    default:
      throw RPCError(
        .invalidParams, "give one of since and groups", path: "params",
        hint: "since is a day, groups are [{name, documents: [index or uri]}]")
    }
  }

  /// What the groups are called.
  var names: [String] {
    switch self {
    case .day: ["before", "since"]
    case .groups(let groups): groups.map(\.name)
    }
  }

  /// The statements of each group, and those that belong to neither side of the day.
  func divide(_ statements: [Statement]) -> (groups: [[Statement]], undated: [Statement]) {
    switch self {
    case .day(let day):
      let sides = statements.map { ($0, $0.isMade(before: day)) }
      func told(_ side: Bool?) -> [Statement] { sides.filter { $0.1 == side }.map(\.0) }
      return ([told(true), told(false)], told(nil))
    case .groups(let groups):
      return (groups.map { group in statements.filter { group.documents.contains($0.document) } }, [])
    }
  }

  private static func groups(
    _ groups: [DiffStances.Group], of documents: [DocumentSource]
  ) throws(RPCError) -> [(name: String, documents: Set<Int>)] {
    guard groups.count > 1 else {
      throw RPCError(
        .invalidParams, "one group has nothing to be compared with", path: "params.groups",
        hint: "give two groups or more; each is compared with the one before it")
    }
    var places: [String: [Int]] = [:]
    for (index, document) in documents.enumerated() {
      if let uri = document.uri { places[uri, default: []].append(index) }
    }
    var made: [(name: String, documents: Set<Int>)] = []
    for (number, group) in groups.enumerated() {
      let path = "params.groups[\(number)]"
      if made.contains(where: { $0.name == group.name }) {
        throw RPCError(
          .invalidParams, "two groups are called ‘\(String(group.name.prefix(80)))’", path: path + ".name",
          hint: "the answer tells groups apart by their names")
      }
      var members: Set<Int> = []
      for (place, member) in group.documents.enumerated() {
        switch member {
        case .index(let index) where documents.indices.contains(index): members.insert(index)
        case .uri(let uri) where places[uri] != nil: members.formUnion(places[uri] ?? [])
        default:
          throw RPCError(
            .invalidParams, "the group names a document that the request does not have",
            path: "\(path).documents[\(place)]",
            hint: "give its index in params.documents, counted from 0, or the uri it has there")
        }
      }
      made.append((group.name, members))
    }
    return made
  }
}
