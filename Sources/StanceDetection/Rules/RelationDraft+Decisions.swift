import TextModel

/// Who had a say in a draft.
extension RelationDraft {
  /// What a relation loses that is not said to be so.
  static let doubt = 0.15

  /// The rule that made the draft, before whatever else had a say.
  func main(in scene: StanceScene) -> Decision {
    Decision(name: decider, weight: confidence, polarity: polarity, words: scene.range(cue))
  }

  /// Notes the words of `scope` that bent the side which the cue takes by itself, `plain`.
  mutating func note(_ scope: Scope, plain: Int, in scene: StanceScene) {
    func range(_ token: Int) -> TextRange { scene.range(token..<(token + 1)) }
    // Two negations leave everything as it was.
    if scope.isNegated {
      decidedBy += scope.negations.map {
        Decision(name: "negation", weight: confidence, polarity: polarity, words: range($0))
      }
    }
    if modality != .asserted {
      let words = scope.modalityAt.map(range)
      let name = "modality:\(modality.rawValue)"
      if modality == .denied {
        decidedBy.append(Decision(name: name, weight: confidence, polarity: polarity, words: words))
      } else {
        against.append(Decision(name: name, weight: RelationDraft.doubt, polarity: 0, words: words))
      }
    }
    if plain.signum() != polarity.signum() {
      against.append(
        Decision(name: decider, weight: confidence, polarity: plain, words: scene.range(cue)))
    }
  }
}
