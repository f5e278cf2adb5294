/// What the server counts.
struct Statistics {
  /// Answers of one method and how long the latest took.
  struct Share {
    var count = 0
    var errors = 0
    private(set) var latest: [Float] = []

    mutating func note(_ milliseconds: Double, isError: Bool) {
      defer { count += 1 }
      if isError { errors += 1 }
      if latest.count < Share.kept {
        latest.append(Float(milliseconds))
      } else {
        latest[count % Share.kept] = Float(milliseconds)
      }
    }

    /// The time that `part` of the latest answers did not exceed, in milliseconds.
    func quantile(_ part: Double) -> Double {
      guard !latest.isEmpty else { return 0 }
      let sorted = latest.sorted()
      return Double(sorted[min(sorted.count - 1, Int(part * Double(sorted.count)))])
    }

    private static let kept = 1024
  }

  let began = ContinuousClock.now
  var messages = 0
  var connectionsTaken = 0
  private(set) var methods: [String: Share] = [:]

  /// Counts an answer of `method`.
  mutating func note(_ method: String, _ milliseconds: Double, isError: Bool) {
    methods[method, default: Share()].note(milliseconds, isError: isError)
  }
}
