import ActorResolution

/// The actors of all documents by number, each under the one id and name that it has over documents.
struct Cast {
  /// Who they are, by number.
  private(set) var members: [Timeline.Entry.Named] = []
  /// The other names that documents give them, by number.
  private(set) var aliases: [Set<String>] = []
  private var numbers: [String: Int] = [:]
  private let known: (String) -> Timeline.Entry.Named?

  /// Nobody yet; `known` tells who an id is over documents, where that is another or has a fuller name.
  init(known: @escaping (String) -> Timeline.Entry.Named?) { self.known = known }

  /// The number of `actor` of some document.
  mutating func number(of actor: Actor) -> Int {
    let number = number(of: actor.id, named: actor.name)
    aliases[number].insert(actor.name)
    aliases[number].formUnion(actor.aliases)
    return number
  }

  /// The number of the actor that a document knows by `id`.
  mutating func number(of id: String, named name: String? = nil) -> Int {
    if let number = numbers[id] { return number }
    let member = known(id) ?? Timeline.Entry.Named(actor: id, name: name ?? id)
    let number = numbers[member.actor] ?? members.count
    if number == members.count {
      members.append(member)
      aliases.append([])
      numbers[member.actor] = number
    }
    numbers[id] = number
    return number
  }

  /// The numbers of whoever is called by one of `names`, an id or a name, whatever the case and the marks between words.
  /// A longer name finds those whom other documents know by the short name alone: “Marn Velta Works”, “Velta Works”.
  func numbers(called names: [String]) -> Set<Int> {
    let ids = Set(names.map { $0.lowercased() })
    let wanted = Set(names.map(Cast.words).filter { !$0.isEmpty })
    var found = Set(
      members.indices.filter { number in
        ids.contains(members[number].actor.lowercased()) || wanted.contains(Cast.words(members[number].name))
          || aliases[number].contains { wanted.contains(Cast.words($0)) }
      })
    var short = Set(found.lazy.flatMap { aliases[$0] }.map(Cast.words).filter { $0.count > 1 })
    short.formUnion(wanted.flatMap(owned))
    found.formUnion(members.indices.filter { short.contains(Cast.words(members[$0].name)) })
    return found
  }

  /// What stands behind an owner's name in `name`: “Marn Velta Works” are the Velta Works where there is a Marn.
  private func owned(_ name: [Substring]) -> [[Substring]] {
    guard name.count > 2 else { return [] }
    return (1..<name.count - 1).filter { count in
      let owner = Array(name[..<count])
      return members.indices.contains { number in
        Cast.words(members[number].name) == owner || aliases[number].contains { Cast.words($0) == owner }
      }
    }.map { Array(name[$0...]) }
  }

  /// The words of `name` in lower case: "Weil - Kahn" is "Weil-Kahn".
  private static func words(_ name: String) -> [Substring] {
    name.lowercased().split { !$0.isLetter && !$0.isNumber }
  }
}
