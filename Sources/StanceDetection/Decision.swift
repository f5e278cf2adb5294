public import TextModel

/// A say in a relation: of a rule with the words it goes by, or of a head of the language model.
public struct Decision: Sendable, Hashable {
  /// Who has it: `act:condemn` (of the list of speech acts), `verdict:fair`, `demand:must`, `negation`,
  /// `modality:conditional`, or a head of the language model, `head:between` or `head:toward`.
  public var name: String
  /// 0…1: how sure it is by itself; of a modality how much of the confidence it takes away.
  public var weight: Double
  /// The side it speaks for, −2…2.
  public var polarity: Int
  /// The words it goes by, where it goes by some.
  public var words: TextRange?

  /// A say.
  public init(name: String, weight: Double, polarity: Int, words: TextRange?) {
    self.name = name
    self.weight = weight
    self.polarity = polarity
    self.words = words
  }
}
