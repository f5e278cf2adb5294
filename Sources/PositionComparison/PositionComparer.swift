public import Lexicon
import StanceDetection
public import TextModel
import TimelineConstruction

/// Compares what all sides hold of contested events over documents.
public struct PositionComparer: Sendable {
  /// By what positions are gathered.
  public enum Grouping: String, Sendable { case holder, institution, source }

  private let profiles: [AspectWords]
  private let institutions: Institutions

  /// A comparer with the profiles and institutions of `lexicon`.
  public init(lexicon: Lexicon) {
    profiles = lexicon.profiles.map(AspectWords.init)
    institutions = Institutions(lexicon)
  }

  /// Ids of the profiles, sorted.
  public var profileIDs: [String] { profiles.compactMap(\.profile?.id) }

  /// The contests of `sources` by `profile`, or by the one that most of them are about; in the order of their dates, those without
  /// last. Empty where the comparison was cancelled.
  public func contests(
    of sources: [PositionSource], profile: String? = nil, by grouping: Grouping = .holder,
    cancellation: Cancellation = .never
  ) -> (profile: String?, contests: [Contest]) {
    guard let matter = Matter(sources, profiles, wanted: profile) else { return (nil, []) }
    let timeline = Timeline(
      of: sources.map {
        TimelineSource(document: $0.document, actors: $0.actors, times: $0.times, events: $0.events)
      }, cancellation: cancellation)
    let comparison = Comparison(
      matter, timeline, Parties(sources, institutions), grouping, names: institutions)
    let contests = comparison.contests(cancellation)
    return (matter.profile.id, cancellation.isCancelled ? [] : contests)
  }
}
