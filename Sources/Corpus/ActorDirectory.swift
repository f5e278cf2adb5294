public import ActorResolution
import TextModel

/// The actors of several documents, one entry for each id.
///
/// Ids are the same over documents, so merging is by id alone: “Petrova” of one text is not taken for “Anna Petrova” of
/// another, because `parse/document` would tell them apart.
public struct ActorDirectory: Sendable {
  /// An actor over documents.
  public struct Entry: Sendable, Hashable {
    /// Its id, name, kind and whole.
    public var id, name: String
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
    var entries: [Entry] = []
    var indexes: [String: Int] = [:]
    for analysis in analyses {
      for actor in analysis.actors {
        guard let index = indexes[actor.id] else {
          indexes[actor.id] = entries.count
          entries.append(
            Entry(
              id: actor.id, name: actor.name, kind: actor.kind, partOf: actor.partOf, aliases: actor.aliases,
              documents: 1, mentions: actor.mentions.count))
          continue
        }
        entries[index].aliases += actor.aliases + [actor.name]
        entries[index].partOf = entries[index].partOf ?? actor.partOf
        entries[index].documents += 1
        entries[index].mentions += actor.mentions.count
      }
    }
    for index in entries.indices { entries[index].settleAliases() }
    entries.sort { ($1.documents, $1.mentions, $0.name, $0.id) < ($0.documents, $0.mentions, $1.name, $1.id) }
    self.entries = entries
    self.indexes = Dictionary(entries.enumerated().map { ($1.id, $0) }) { first, _ in first }
  }

  /// The entry with `id`.
  public subscript(id: String) -> Entry? { indexes[id].map { entries[$0] } }
}

extension ActorDirectory.Entry {
  /// Whether it is called `query`, or each word of `query` begins a word of one of its names.
  public func answers(to query: String) -> Bool {
    if query == id { return true }
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
