/// How probable each side is that somebody takes toward somebody; the three sum to 1.
public struct Sides: Sendable, Hashable {
  /// Against.
  public var negative: Float
  /// Neither.
  public var neutral: Float
  /// For.
  public var positive: Float

  /// Three probabilities.
  public init(negative: Float, neutral: Float, positive: Float) {
    (self.negative, self.neutral, self.positive) = (negative, neutral, positive)
  }

  /// No side at all, where there is nothing to read.
  static let none = Sides(negative: 0, neutral: 1, positive: 0)

  /// Probabilities in the order of `Labels.sides`; none where they are not three.
  init(_ probabilities: [Float]) {
    guard probabilities.count == 3 else {
      self = .none
      return
    }
    self.init(negative: probabilities[0], neutral: probabilities[1], positive: probabilities[2])
  }
}
