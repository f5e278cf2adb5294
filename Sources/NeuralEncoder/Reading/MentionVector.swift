/// What coreference compares of a mention; mentions of different windows can be compared.
public struct MentionVector: Sendable {
  /// What an antecedent shows.
  let vector: [Float]
  /// What is looked for in an antecedent.
  let wanted: [Float]
  /// How good an antecedent it is at all.
  let bias: Float
  /// Score of each distance to its antecedent.
  let distances: [Float]
  /// Score of each way to agree with its antecedent: same head word + 2 × same words.
  let matches: [Float]
}
