import ActorResolution
import Lexicon
import StanceDetection
import TextModel

/// The positions on one aspect, gathered by who holds them.
extension Comparison {
  /// The positions of `held`, in the order of their first relation.
  func positions(_ held: [Held]) -> [Contest.Position] {
    var order: [String] = []
    var groups: [String: [Held]] = [:]
    for one in held {
      let key = key(one)
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(one)
    }
    return order.compactMap { groups[$0].map(position) }
  }

  /// The position of one who does not give it.
  func position(_ unstated: Unstated.Verdict) -> Contest.Position {
    Contest.Position(
      holder: Contest.Named(actor: unstated.institution, name: parties.name(unstated.institution)),
      institution: Contest.Named(actor: unstated.institution, name: parties.name(unstated.institution)),
      role: parties.role(unstated.institution), side: .notStated, demands: [],
      reportedBy: unstated.reporters, relations: unstated.relations)
  }

  private func position(_ held: [Held]) -> Contest.Position {
    let first = held[0]
    let institution = institution(first)
    let holder: Contest.Named
    switch grouping {
    case .holder: holder = Comparison.named(first.relation.holder, parties)
    case .institution: holder = institution ?? Comparison.named(first.relation.holder, parties)
    case .source: holder = Contest.Named(actor: nil, name: matter.sources[first.document].name)
    }
    let isReported = held.allSatisfy { !$0.relation.reportedBy.isEmpty }
    var reporters: [Contest.Named] = []
    if isReported {
      for reporter in held.flatMap(\.relation.reportedBy) {
        let named = Comparison.named(reporter, parties)
        if !reporters.contains(named) { reporters.append(named) }
      }
    }
    let role =
      institution?.actor.flatMap(parties.role)
      ?? first.relation.holder.actor.flatMap { parties.role(parties.canonical($0)) }
    return Contest.Position(
      holder: holder, institution: grouping == .source ? nil : institution,
      role: grouping == .source ? nil : role, side: Comparison.side(held.compactMap(\.reading?.side)),
      demands: demands(held), reportedBy: reporters, relations: held.map(\.relation.id))
  }

  /// Both sides of one holder are mixed; what is withheld counts where nothing is said besides.
  private static func side(_ sides: [Contest.Side]) -> Contest.Side {
    switch (sides.contains(.affirms), sides.contains(.contests)) {
    case (true, true): .mixed
    case (true, false): .affirms
    case (false, true): .contests
    case (false, false): .reserved
    }
  }

  /// What is asked for, in the words that name it.
  private func demands(_ held: [Held]) -> [Contest.Place] {
    var places: [Contest.Place] = []
    for one in held where one.relation.act == .demand || one.relation.act == .appeal {
      guard let aspect = one.reading.flatMap({ matter.profile.aspect($0.aspect) }),
        aspect.affirmation == .need
      else { continue }
      // Of a demand on somebody the target is who must act: what is asked stands in the sentence.
      let range =
        one.relation.target.kind == .actor
        ? one.relation.evidence : one.relation.target.mention ?? one.relation.evidence
      let place = Contest.Place(document: one.document, range: range)
      if !places.contains(place) { places.append(place) }
    }
    return places
  }

  /// The institution behind the holder: whom the holder speaks for, belongs to or, where a body has no name of its own, is named by.
  func institution(_ held: Held) -> Contest.Named? {
    Comparison.institution(of: held, matter, parties).map { Contest.Named(actor: $0, name: parties.name($0)) }
  }

  /// Id of the institution behind the holder.
  static func institution(of held: Held, _ matter: Matter, _ parties: Parties) -> String? {
    let relation = held.relation
    if let behalf = relation.onBehalfOf { return parties.institution(parties.canonical(behalf)) }
    if let actor = relation.holder.actor { return parties.institution(parties.canonical(actor)) }
    // “The independent Assembly inquiry”, no actor, names one.
    guard let mention = relation.holder.mention else { return nil }
    let inside = matter.sources[held.document].actors.actors.first { actor in
      actor.kind != .person && actor.mentions.contains { mention.contains($0.range) }
    }
    return inside.flatMap { parties.institution(parties.canonical($0.id)) }
  }

  private func key(_ held: Held) -> String {
    let holder = held.relation.holder
    let own = holder.actor.map(parties.canonical) ?? "name:" + holder.name.lowercased()
    switch grouping {
    case .holder: return own
    case .institution: return Comparison.institution(of: held, matter, parties) ?? own
    case .source: return matter.sources[held.document].name
    }
  }

  /// `party` as all documents know it.
  static func named(_ party: StanceRelation.Party, _ parties: Parties) -> Contest.Named {
    guard let actor = party.actor else { return Contest.Named(actor: nil, name: party.name) }
    let id = parties.canonical(actor)
    return Contest.Named(actor: id, name: parties.name(id))
  }
}
