/// How often a quote of some confidence is right: by isotonic regression (Zadrozny and Elkan 2002) on PolNeAR's development
/// set, where right means most of the content's words and the source, and straight lines between its steps.
/// `Tests/Benchmarks/accuracy/quotes.py` prints the curve.
enum Calibration {
  private static let direct: [(raw: Double, right: Double)] = [
    (0, 0), (0.77, 0.66), (0.97, 0.85), (0.99, 0.95),
  ]
  private static let indirect: [(raw: Double, right: Double)] = [
    (0, 0), (0.57, 0.31), (0.75, 0.54), (0.86, 0.64), (0.96, 0.87), (0.99, 0.95),
  ]
  private static let act: [(raw: Double, right: Double)] = [
    (0, 0), (0.52, 0.19), (0.69, 0.32), (0.8, 0.47), (0.92, 0.69), (0.99, 0.75),
  ]

  /// The share of quotes of this form and `raw` confidence, 0…1, that are right.
  static func confidence(_ raw: Double, of form: Quote.Form) -> Double {
    let curve =
      switch form {
      case .direct, .block, .turn: direct
      case .indirect, .mixed: indirect
      case .speechAct: act
      }
    guard let next = curve.firstIndex(where: { $0.raw >= raw }), next > 0 else {
      return raw <= 0 ? 0 : curve[curve.count - 1].right
    }
    let (low, high) = (curve[next - 1], curve[next])
    return low.right + (high.right - low.right) * (raw - low.raw) / (high.raw - low.raw)
  }
}
