import Lexicon
import StanceDetection

/// Reads off a stance relation which side it takes on which aspect.
struct SideReading {
  /// A side on an aspect.
  struct Reading: Hashable {
    var aspect: String
    var side: Contest.Side
  }

  let matter: Matter
  let parties: Parties

  /// What `relation` of the document says, `place` being where the contested event is; nil where it takes no side in it.
  func reading(_ relation: StanceRelation, of document: Int, place: String?) -> Reading? {
    guard let id = relation.aspect, let aspect = matter.profile.aspect(id) else { return nil }
    switch relation.modality {
    case .asserted, .planned: break
    // “Would recognise the result if …” withholds.
    case .conditional:
      return SideReading.judging.contains(relation.act) ? Reading(aspect: id, side: .reserved) : nil
    case .questioned, .denied: return nil
    }
    switch aspect.affirmation {
    case .worth: return worth(relation, aspect, document, place)
    case .presence: return presence(relation).map { Reading(aspect: id, side: $0) }
    case .need: return need(relation).map { Reading(aspect: id, side: $0) }
    }
  }

  /// Acts that say how good something is; to invite, to promise or to refuse says nothing of it.
  private static let judging: Set<StanceRelation.Act> = [
    .praise, .support, .affirm, .agree, .assess, .concern, .warn, .criticise, .accuse, .deny, .reject,
    .protest,
  ]

  private func worth(
    _ relation: StanceRelation, _ aspect: Profile.Aspect, _ document: Int, _ place: String?
  ) -> Reading? {
    guard SideReading.judging.contains(relation.act) else { return nil }
    guard let id = judged(relation, aspect, place) else { return nil }
    guard relation.polarity != 0 else { return Reading(aspect: id, side: .reserved) }
    let isClaim = relation.act == .deny || relation.target.kind == .claim
    guard isClaim, id != matter.profile.verdict.aspect || relation.act == .deny else {
      return Reading(aspect: id, side: relation.polarity > 0 ? .affirms : .contests)
    }
    // What is denied is bad unless its words say that it is good: “allegations of fraud”, “claims that the vote was fair”.
    let words = targetWords(relation, document)
    let isGood = has(words, \.affirming) && !has(words, \.contesting)
    return Reading(aspect: id, side: (relation.polarity > 0) == isGood ? .affirms : .contests)
  }

  /// The aspect that is judged where an actor is the target: observers are criticised for how they observe, whatever they observe.
  private func judged(_ relation: StanceRelation, _ aspect: Profile.Aspect, _ place: String?) -> String? {
    let verdict = matter.profile.verdict
    // “The authorities’ refusal to receive the observers” is the authorities’ deed, not the observers’.
    let isDeed = aspect.id == verdict.aspect && relation.target.kind != .document
    guard relation.target.kind == .actor || isDeed,
      let actor = relation.target.actor ?? relation.target.responsible
    else { return aspect.id }
    let id = parties.canonical(actor)
    let role = parties.institution(id).flatMap(parties.role) ?? parties.role(id)
    if aspect.id == verdict.aspect { return role == SideReading.state ? nil : aspect.id }
    if let role, verdict.roles.contains(role), role != SideReading.organiser { return verdict.aspect }
    // To accuse a foreign state of something about the result is not to contest the result.
    if let place, parties.isForeign(id, to: place) { return nil }
    return aspect.id
  }

  private static let state = "state"
  private static let organiser = "organiser"

  private func presence(_ relation: StanceRelation) -> Contest.Side? {
    switch relation.act {
    case .deny: .contests
    case .reject where relation.target.kind == .claim: .contests
    case .accuse, .criticise, .warn, .concern, .protest: relation.polarity < 0 ? .affirms : nil
    default: nil
    }
  }

  private func need(_ relation: StanceRelation) -> Contest.Side? {
    switch relation.act {
    // “Called on the government to hold new elections” is against the government and for the elections.
    case .demand, .appeal: return .affirms
    case .praise, .support, .affirm, .agree, .promise: return relation.polarity > 0 ? .affirms : nil
    case .reject, .refuse, .criticise, .deny, .protest, .warn, .concern:
      guard relation.polarity < 0, relation.target.kind != .actor else { return nil }
      return .contests
    case .assess: return relation.polarity == 0 ? .reserved : nil
    default: return nil
    }
  }

  /// The words that name the target.
  func targetWords(_ relation: StanceRelation, _ document: Int) -> [String] {
    relation.target.mention.map { matter.words(at: $0, of: document) }
      ?? Matter.words(of: relation.target.name)
  }

  private func has(_ words: [String], _ cues: KeyPath<Profile.Aspect, Set<String>>) -> Bool {
    words.contains { word in
      matter.profile.aspects.contains {
        $0[keyPath: cues].contains(word) || $0[keyPath: cues].contains(AspectWords.singular(word))
      }
    }
  }
}
