import DocumentParsing
import TextModel

/// How sure a relation is: what the rule that found it is worth, and whether the language model, which knows no rule, reads the
/// same side between its two mentions.
///
/// The shares are those of relations that were right on training and development parts of PLV (Zero-Shot-PLOVER), by rule and by what the head says.
enum Confidence {
  /// From this probability on the head takes a side.
  private static let decided: Float = 0.5
  /// Share of right ones where the head reads the same side, none, or could not be asked.
  private static let agreed = (sure: 0.97, weak: 0.92)
  private static let unread = (sure: 0.63, weak: 0.85)
  private static let unasked = (sure: 0.86, weak: 0.84)
  /// Draft confidence from which a rule counts as sure.
  private static let sure = 0.8
  /// What is left of it where the words make it conditional or ask it.
  private static let doubt = 0.6

  /// Sets confidence and probabilities of `relations`, and notes what the head says for or against each.
  static func weigh(_ relations: inout [StanceRelation], by sides: StanceDetector.SideReader) {
    var asked: [(index: Int, holder: TextRange, target: TextRange)] = []
    for (index, relation) in relations.enumerated() where relation.polarity != 0 {
      guard isDoubtful(relation), let holder = relation.holder.mention, let target = relation.target.mention,
        !holder.overlaps(target),
        relation.evidence.contains(holder), relation.evidence.contains(target)
      else { continue }
      asked.append((index, holder, target))
    }
    let answers = asked.isEmpty ? [] : sides(asked.map { (holder: $0.holder, target: $0.target) })
    var said: [Int: Sides] = [:]
    for (question, answer) in zip(asked, answers) { said[question.index] = answer }
    for index in relations.indices where relations[index].polarity != 0 {
      relations[index].weigh(said[index])
    }
  }

  /// Whether a second opinion is worth reading the sentence anew: where the words do not say it outright, or something speaks against it.
  private static func isDoubtful(_ relation: StanceRelation) -> Bool {
    !relation.isExplicit || !relation.against.isEmpty || relation.modality != .asserted
  }

  /// The confidence of a rule worth `rule` where the head gives `same` to its side; nil where it was not asked.
  static func share(rule: Double, same: Float?) -> Double {
    let isSure = rule >= sure
    guard let same else { return isSure ? unasked.sure : unasked.weak }
    return same >= decided ? (isSure ? agreed.sure : agreed.weak) : (isSure ? unread.sure : unread.weak)
  }

  static func afterModality(_ share: Double, _ modality: StanceRelation.Modality) -> Double {
    switch modality {
    case .asserted, .planned: share
    case .conditional, .questioned, .denied: share * doubt
    }
  }
}

extension StanceRelation {
  /// Takes in what the head says of its side; `sides` is nil where it was not asked.
  fileprivate mutating func weigh(_ sides: Sides?) {
    let rule = decidedBy.first?.weight ?? confidence
    let same = sides.map { polarity > 0 ? $0.positive : $0.negative }
    let share = Confidence.afterModality(Confidence.share(rule: rule, same: same), modality)
    confidence = (share * 100).rounded() / 100
    let rest = 1 - confidence
    probabilities =
      polarity > 0 ? (rest * 0.3, rest * 0.7, confidence) : (confidence, rest * 0.7, rest * 0.3)
    guard let sides else { return }
    let weight = Double(max(sides.negative, sides.neutral, sides.positive))
    let side =
      sides.positive >= max(sides.negative, sides.neutral) ? 1 : sides.negative >= sides.neutral ? -1 : 0
    let say = Decision(
      name: "head:between", weight: (weight * 100).rounded() / 100, polarity: side, words: nil)
    if side == polarity.signum() { decidedBy.append(say) } else { against.append(say) }
  }
}
