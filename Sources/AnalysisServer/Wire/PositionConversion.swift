import NewsProtocol
import PositionComparison

/// Turns contests over documents into what is sent.
struct PositionConversion {
  /// One conversion a document, in the order of the request.
  let documents: [Conversion]

  /// One contest.
  func contest(_ contest: PositionComparison.Contest) -> NewsProtocol.Contest {
    NewsProtocol.Contest(
      subject: NewsProtocol.Contest.Subject(
        event: contest.event, name: contest.name,
        date: NewsProtocol.Contest.Date(
          value: contest.value, earliest: contest.earliest, latest: contest.latest)),
      aspects: contest.aspects.map { aspect in
        NewsProtocol.Contest.Aspect(id: aspect.id, positions: aspect.positions.map(position))
      },
      steps: contest.steps.map { step in
        NewsProtocol.Contest.Step(
          procedure: step.procedure, step: step.step, entry: step.entry, events: step.events)
      })
  }

  private func position(_ position: PositionComparison.Contest.Position) -> Position {
    Position(
      holder: named(position.holder), institution: position.institution.map(named), role: position.role,
      position: Position.Side(rawValue: position.side.rawValue) ?? .reserved,
      demands: position.demands.compactMap { place in
        documents.indices.contains(place.document) ? documents[place.document].placed(place.range) : nil
      }, reportedBy: position.reportedBy.map(named), relations: position.relations)
  }

  private func named(_ party: PositionComparison.Contest.Named) -> NamedActor {
    NamedActor(actor: party.actor, name: party.name)
  }
}

extension PositionComparison.Contest {
  /// Ids of all whom it names.
  var namedActors: [String] {
    aspects.flatMap(\.positions).flatMap { [$0.holder, $0.institution].compactMap { $0 } + $0.reportedBy }
      .compactMap(\.actor)
  }
}
