import ActorResolution
import Corpus
import DocumentParsing
import EventExtraction
import NewsProtocol
import TimeExpressions
import TimelineConstruction

/// Turns a timeline over documents into what is sent.
struct TimelineConversion {
  /// One conversion a document, in the order of the request.
  let documents: [Conversion]
  /// The actors of all documents.
  let directory: ActorDirectory

  /// The answer of `timeline/build`.
  func timeline(_ timeline: Timeline, provenance: Provenance) -> BuildTimeline.Result {
    BuildTimeline.Result(
      entries: timeline.entries.map(entry), undated: timeline.undated.map(entry), provenance: provenance)
  }

  private func entry(_ entry: Timeline.Entry) -> Entry {
    Entry(
      id: entry.id, type: entry.kind.rawValue, date: date(of: entry), title: entry.title, place: entry.place,
      actors: entry.actors.map { NamedActor(actor: $0.actor, name: $0.name) },
      accounts: entry.accounts.compactMap(account), agreement: entry.agreement.rawValue,
      differences: entry.differences.map(difference), before: entry.before, after: entry.after,
      links: entry.links.compactMap(link), importance: entry.importance, confidence: entry.confidence)
  }

  private func date(of entry: Timeline.Entry) -> EntryDate {
    guard let date = entry.date else {
      return EntryDate(
        value: nil, earliest: nil, latest: nil, precision: nil, basis: nil,
        reason: entry.undatedReason ?? "no date is stated", from: nil)
    }
    return EntryDate(
      value: date.value, earliest: date.earliest?.description, latest: date.latest?.description,
      precision: date.precision.rawValue, basis: date.basis.rawValue, reason: date.reason,
      from: date.from.flatMap(placed))
  }

  private func account(_ account: Timeline.Account) -> Account? {
    guard let conversion = conversion(account.document),
      conversion.analysis.events.indices.contains(account.event)
    else { return nil }
    let event = conversion.analysis.events[account.event]
    let metadata = conversion.analysis.document.metadata
    return Account(
      place: conversion.place, source: metadata.source?.name, publishedAt: metadata.publication.value,
      claimant: event.claimant.map { NamedActor(actor: $0, name: directory[$0]?.name ?? $0) },
      status: event.status.rawValue, negated: event.isNegated, certainty: event.certainty.rawValue,
      date: account.date, trigger: conversion.excerpt(event.told),
      evidence: conversion.excerpt(event.evidence), event: event.id)
  }

  private func difference(_ difference: Timeline.Difference) -> Difference {
    Difference(
      field: difference.field.rawValue,
      values: difference.values.map { Difference.Value(value: $0.value, accounts: $0.accounts) })
  }

  private func link(_ link: Timeline.Link) -> Link? {
    placed(link.cue).map { Link(to: link.to, relation: link.relation.rawValue, cue: $0) }
  }

  private func placed(_ place: Timeline.Place) -> PlacedExcerpt? {
    conversion(place.document).map { $0.placed(place.range) }
  }

  private func conversion(_ index: Int) -> Conversion? {
    documents.indices.contains(index) ? documents[index] : nil
  }
}
