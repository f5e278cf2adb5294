import ActorResolution
import Corpus
import NewsProtocol
import QuoteExtraction
import StanceDetection

extension ActorDirectory {
  /// The actors that some document knows by one of `ids`, by id.
  func brief(_ ids: some Sequence<String>) -> [BriefActor] {
    Set(ids).sorted().compactMap { self[$0] }.map {
      BriefActor(id: $0.id, name: $0.name, kind: $0.kind.rawValue, partOf: $0.partOf)
    }
  }
}

extension ActorDirectory.Entry {
  /// The actor as it is told.
  var merged: ListActors.MergedActor {
    ListActors.MergedActor(
      id: id, name: name, kind: kind.rawValue, partOf: partOf, aliases: aliases, documents: documents,
      mentions: mentions)
  }
}

extension StanceRelation {
  /// Ids of those between whom it is: who holds it, for whom, toward whom, and who is responsible for what it is toward.
  var parties: [String] {
    [holder.actor, onBehalfOf, target.actor, target.responsible].compactMap { $0 }
  }

  /// Ids of all whom it names.
  var namedActors: [String] { parties + reportedBy.compactMap(\.actor) }
}

extension QuoteExtraction.Quote {
  /// Ids of who speaks and for whom.
  var namedActors: [String] { [speaker?.actor, onBehalfOf].compactMap { $0 } }
}
