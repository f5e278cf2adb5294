/// A unit of time that English counts in.
enum TimeUnit: String, Sendable {
  case second, minute, hour, day, weekend, week, fortnight, month, quarter, year, decade, century, millennium

  /// The unit as a TIMEX3 duration of `count` (a number or `X`): `P2Y`, `PT5H`, a decade as ten years.
  func duration(_ count: Int?) -> String {
    let n = count.map { String($0 * factor) } ?? "X"
    switch self {
    case .second: return "PT\(n)S"
    case .minute: return "PT\(n)M"
    case .hour: return "PT\(n)H"
    case .day: return "P\(n)D"
    case .weekend: return "P\(n)WE"
    case .week, .fortnight: return "P\(n)W"
    case .month: return "P\(n)M"
    case .quarter: return "P\(n)Q"
    case .year: return "P\(n)Y"
    case .decade: return count == nil ? "PXE" : "P\(n)Y"
    case .century: return count == nil ? "PXC" : "P\(n)Y"
    case .millennium: return count == nil ? "PXL" : "P\(n)Y"
    }
  }

  private var factor: Int {
    switch self {
    case .fortnight: 2
    case .decade: 10
    case .century: 100
    case .millennium: 1000
    default: 1
    }
  }

  /// Whether it is shorter than a day.
  var isFinerThanDay: Bool { self == .second || self == .minute || self == .hour }
}
