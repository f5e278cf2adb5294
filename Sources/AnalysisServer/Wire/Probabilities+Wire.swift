import DocumentParsing
import NewsProtocol

extension Probabilities {
  /// `sides` in whole millionths that sum to 1: further digits would be the CPU's.
  init(_ sides: Sides) {
    let million = 1_000_000.0
    let total = Double(sides.negative) + Double(sides.neutral) + Double(sides.positive)
    let negative = (Double(sides.negative) / total * million).rounded()
    let positive = (Double(sides.positive) / total * million).rounded()
    self.init(
      negative: negative / million, neutral: max(0, million - negative - positive) / million,
      positive: positive / million)
  }
}
