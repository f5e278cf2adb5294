extension Labels {
  /// The lists of `weights`.
  init(_ weights: WeightsFile) throws(WeightsFile.Failure) {
    upos = try weights.lines("label.upos")
    feats = try weights.lines("label.feats")
    deprel = try weights.lines("label.deprel")
    lemmas = try weights.lines("label.lemma")
    names = Labels.kinds(try weights.lines("label.names"))
    events = Labels.kinds(try weights.lines("label.events"))
    mentions = try weights.lines("label.mentions")
    sides = try weights.lines("label.sides")
    acts = try weights.lines("label.acts")
  }

  /// Kinds of `B-` labels in their order.
  static func kinds(_ labels: [String]) -> [String] {
    labels.filter { $0.hasPrefix("B-") }.map { String($0.dropFirst(2)) }
  }
}
