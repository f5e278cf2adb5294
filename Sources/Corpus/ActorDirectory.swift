public import ActorResolution
public import TimelineConstruction
import TextModel

/// The actors of several documents, one entry for each id.
///
/// Ids are the same over documents; besides, “Petrova” of one text joins the only full name that ends with it
/// (`mergedActors(over:)`), and answers to either id.
public struct ActorDirectory: Sendable {
  /// An actor over documents.
  public struct Entry: Sendable, Hashable {
    /// Its id and name.
    public var id, name: String
    /// The ids by which documents know it, its own first.
    public var ids: [String]
    /// What it is.
    public var kind: Actor.Kind
    /// Id of what it is an organ or member of.
    public var partOf: String?
    /// Its other names, sorted, without those that differ in case or diacritics alone.
    public var aliases: [String]
    /// How many documents speak of it, and how often.
    public var documents, mentions: Int
  }

  /// The entries, those of most documents and mentions first.
  public let entries: [Entry]
  private let indexes: [String: Int]

  /// The directory of `analyses`, one a document.
  public init(of analyses: some Sequence<ActorAnalysis>) {
    let analyses = Array(analyses)
    let merged = mergedActors(over: analyses)
    var indexes: [String: Int] = [:]
    var entries = merged.actors.map { actor in
      Entry(
        id: actor.id, name: actor.name, ids: [actor.id], kind: actor.kind,
        partOf: actor.partOf.map { merged[$0] }, aliases: actor.aliases, documents: 0, mentions: 0)
    }
    for (index, entry) in entries.enumerated() { indexes[entry.id] = index }
    for (from, to) in merged.canonical.sorted(by: { $0.key < $1.key }) {
      guard let index = indexes[to] else { continue }
      entries[index].ids.append(from)
    }
    for analysis in analyses {
      var spoken: Set<Int> = []
      for actor in analysis.actors {
        guard let index = indexes[merged[actor.id]] else { continue }
        spoken.insert(index)
        entries[index].mentions += actor.mentions.count
      }
      for index in spoken { entries[index].documents += 1 }
    }
    for index in entries.indices { entries[index].settleAliases() }
    entries.sort { ($1.documents, $1.mentions, $0.name, $0.id) < ($0.documents, $0.mentions, $1.name, $1.id) }
    self.entries = entries
    self.indexes = Dictionary(
      entries.enumerated().flatMap { index, entry in entry.ids.map { ($0, index) } }
    ) { first, _ in first }
  }

  /// The entry of the actor that some document knows by `id`.
  public subscript(id: String) -> Entry? { indexes[id].map { entries[$0] } }

  /// The id and name over all documents of the actor that some document knows by `id`, as a timeline names it.
  public func named(_ id: String) -> Timeline.Entry.Named? {
    self[id].map { Timeline.Entry.Named(actor: $0.id, name: $0.name) }
  }
}

extension ActorDirectory.Entry {
  /// Whether it is called `query`, or each word of `query` begins a word of one of its names.
  public func answers(to query: String) -> Bool {
    if ids.contains(query) { return true }
    let wanted = foldedName(query).split(separator: " ")
    if wanted.isEmpty { return false }
    return ([name] + aliases).contains { name in
      let words =
        foldedName(name).split(whereSeparator: { $0 == " " || $0 == "-" })
        + foldedName(name).split(separator: " ")
      return wanted.allSatisfy { part in words.contains { $0.hasPrefix(part) } }
    }
  }

  fileprivate mutating func settleAliases() {
    var seen: Set<String> = [foldedName(name)]
    aliases = Set(aliases).sorted().filter { seen.insert(foldedName($0)).inserted }
  }
}
