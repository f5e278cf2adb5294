import Testing

@testable import QuoteExtraction

/// What a confidence is worth.
@Suite struct CalibrationTests {
  static let forms: [Quote.Form] = [.direct, .indirect, .mixed, .block, .turn, .speechAct]

  @Test(arguments: forms) func `a surer quote is never told to be less sure`(form: Quote.Form) {
    let steps = (0...100).map { Calibration.confidence(Double($0) / 100, of: form) }
    #expect(steps == steps.sorted())
    #expect(steps[0] == 0)
    #expect(steps[100] > 0.7 && steps[100] < 1)
  }

  @Test func `between two steps of the curve it is a straight line`() {
    let (low, high) = (
      Calibration.confidence(0.57, of: .indirect), Calibration.confidence(0.75, of: .indirect)
    )
    let middle = Calibration.confidence(0.66, of: .mixed)
    #expect(abs(middle - (low + high) / 2) < 1e-9)
  }

  @Test func `what is beyond the curve is held`() {
    #expect(Calibration.confidence(-1, of: .direct) == 0)
    #expect(Calibration.confidence(2, of: .direct) == Calibration.confidence(0.99, of: .direct))
  }
}
