/// A day of the calendar as it is typed: `2026-03-05`.
struct Day: Comparable {
  private let parts: [Int]

  /// Reads `text`, nil where it is no day that there is.
  init?(_ text: some StringProtocol) {
    let steps = text.split(separator: "-", omittingEmptySubsequences: false)
    guard steps.count == 3, zip(steps, [4, 2, 2]).allSatisfy({ $0.utf8.count == $1 }),
      steps.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
    else { return nil }
    parts = steps.compactMap { Int($0) }
    guard parts.count == 3, (1...12).contains(parts[1]) else { return nil }
    let isLeap = parts[0] % 4 == 0 && (parts[0] % 100 != 0 || parts[0] % 400 == 0)
    let length = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][parts[1] - 1]
    guard (1...length).contains(parts[2]) else { return nil }
  }

  /// The first day that stands in a name, as `2026-03-05`, `2026_03_05`, `2026.03.05` or `20260305`; nil where there is none.
  static func first(in name: String) -> String? {
    for run in name.split(whereSeparator: { !$0.isASCII || !($0.isNumber || "-_.".contains($0)) }) {
      let steps = run.split { "-_.".contains($0) }.map(String.init)
      for index in steps.indices {
        let step = steps[index]
        let joined = steps[index...].prefix(3).joined(separator: "-")
        if Day(joined) != nil { return joined }
        guard step.count == 8 else { continue }
        let apart = "\(step.prefix(4))-\(step.dropFirst(4).prefix(2))-\(step.suffix(2))"
        if Day(apart) != nil { return apart }
      }
    }
    return nil
  }

  /// Whether one lies before the other.
  static func < (one: Day, other: Day) -> Bool { one.parts.lexicographicallyPrecedes(other.parts) }
}
