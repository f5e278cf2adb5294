import ActorResolution
import EventExtraction
import Lexicon
import QuoteExtraction
import StanceDetection
import TextModel

/// Finds institutions whose verdict others speak of and no document gives.
struct Unstated {
  /// A verdict that nobody states.
  struct Verdict {
    var institution: String
    var reporters: [Contest.Named]
    var relations: [String]
  }

  let matter: Matter
  let parties: Parties
  let sides: SideReading

  /// How many words behind a cue may tell what the target did.
  private static let reach = 14

  /// The relations of one document, what is only spoken of taken from whom it is spoken of.
  ///
  /// “Slammed the observers for their criticism of the vote” is the word of who slams them: the criticism is no position of theirs,
  /// and to slam them for it is one on how they observe.
  func settled(_ held: [Comparison.Held]) -> [Comparison.Held] {
    let judges = held.map(judge)
    return held.enumerated().map { index, one in
      var one = one
      if one.reading == nil, one.relation.aspect == nil, judges[index] != nil {
        one.relation.aspect = matter.profile.verdict.aspect
        one.reading = sides.reading(one.relation, of: one.document, place: nil)
      }
      guard let cue = one.relation.cue, let own = Comparison.institution(of: one, matter, parties),
        matter.words(at: cue, of: one.document).contains(where: isVerdict)
      else { return one }
      let isSpokenOf = held.indices.contains { other in
        guard other != index, judges[other] == own, let before = held[other].relation.cue else {
          return false
        }
        return held[other].relation.evidence == one.relation.evidence && before.end <= cue.start
      }
      if isSpokenOf { one.reading = nil }
      return one
    }
  }

  /// The verdicts that `held`, all of one contest, speak of.
  func verdicts(_ held: [Comparison.Held]) -> [Verdict] {
    var found: [Verdict] = []
    for one in held {
      guard let institution = judge(one), institution != Comparison.institution(of: one, matter, parties)
      else { continue }
      let relation = one.relation
      let reporters = (relation.reportedBy + [relation.holder]).map { Comparison.named($0, parties) }
      if let index = found.firstIndex(where: { $0.institution == institution }) {
        for reporter in reporters where !found[index].reporters.contains(reporter) {
          found[index].reporters.append(reporter)
        }
        found[index].relations.append(relation.id)
      } else {
        found.append(Verdict(institution: institution, reporters: reporters, relations: [relation.id]))
      }
    }
    if found.isEmpty { return [] }
    let stated = stated(held)
    return found.filter { !stated.contains($0.institution) }
  }

  /// The institution whose verdict the relation is about.
  private func judge(_ held: Comparison.Held) -> String? {
    let relation = held.relation
    guard speaksOfVerdict(relation, held.document) else { return nil }
    if let actor = relation.target.actor ?? relation.target.responsible {
      return judge(parties.canonical(actor))
    }
    // “Your findings”: the only judge of whose report the document tells, or that it names at all.
    guard relation.aspect == matter.profile.verdict.aspect, relation.target.kind == .document else {
      return nil
    }
    let named = Set(
      matter.sources[held.document].actors.actors.compactMap { judge(parties.canonical($0.id)) })
    return named.count == 1 ? named.first : nil
  }

  /// The institution of `id` where it is one that gives verdicts.
  private func judge(_ id: String) -> String? {
    guard let institution = parties.institution(id), let role = parties.role(institution),
      matter.profile.verdict.roles.contains(role)
    else { return nil }
    return institution
  }

  /// Whether the words for the target, or those shortly behind the cue, name a verdict.
  private func speaksOfVerdict(_ relation: StanceRelation, _ document: Int) -> Bool {
    if sides.targetWords(relation, document).contains(where: isVerdict) { return true }
    guard let cue = relation.cue, cue.end < relation.evidence.end else { return false }
    return matter.words(at: TextRange(cue.end, relation.evidence.end), of: document)
      .prefix(Unstated.reach).contains(where: isVerdict)
  }

  private func isVerdict(_ word: String) -> Bool {
    matter.profile.verdict.words.contains(word)
      || matter.profile.verdict.words.contains(AspectWords.singular(word))
  }

  /// The institutions of which some document gives a verdict, or their own words on the matter.
  private func stated(_ held: [Comparison.Held]) -> Set<String> {
    var stated: Set<String> = []
    for one in held {
      guard let reading = one.reading, reading.aspect != matter.profile.verdict.aspect,
        matter.profile.aspect(reading.aspect)?.affirmation == .worth,
        let institution = Comparison.institution(of: one, matter, parties)
      else { continue }
      stated.insert(institution)
    }
    for document in Set(held.map(\.document)) {
      for quote in matter.sources[document].quotes {
        guard let speaker = quote.onBehalfOf ?? quote.speaker?.actor,
          let institution = parties.institution(parties.canonical(speaker)),
          quote.parts.contains(where: { matter.words(at: $0, of: document).contains(where: isOnTheMatter) })
        else { continue }
        stated.insert(institution)
      }
    }
    return stated
  }

  private func isOnTheMatter(_ word: String) -> Bool {
    matter.words.isSubject(word)
      || matter.words.aspect(word).map { $0.affirmation == .worth && $0.id != matter.profile.verdict.aspect }
        ?? false
  }
}
