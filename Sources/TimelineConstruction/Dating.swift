public import EventExtraction
public import TimeExpressions

/// What a text's words let be known of the date of a happening.
public enum Dating: Sendable, Hashable {
  /// A day, or a stretch with both ends.
  case known(CalendarDate, CalendarDate)
  /// A month or a day of it whose year nobody names: `XXXX-09`, `XXXX-12-20`.
  case yearless(month: Int, day: Int?)
  /// Only a bound, mostly the document's own date.
  case bounded(earliest: CalendarDate?, latest: CalendarDate?)
  /// Nothing.
  case open

  /// What is known of `time`.
  public init(_ time: Event.Time) {
    guard let value = time.value else {
      self = .open
      return
    }
    if let earliest = time.earliest, let latest = time.latest {
      self = .known(earliest, latest)
    } else if time.earliest != nil || time.latest != nil {
      self = .bounded(earliest: time.earliest, latest: time.latest)
    } else {
      // “Before May”, with no year, is no day that could be compared.
      guard time.relation == .on || time.relation == .during else {
        self = .open
        return
      }
      let parts = value.prefix(10).split(separator: "-", omittingEmptySubsequences: false)
      guard parts.count >= 2, parts[0] == "XXXX", let month = Int(parts[1]) else {
        self = .open
        return
      }
      self = .yearless(month: month, day: parts.count > 2 ? Int(parts[2]) : nil)
    }
  }
}
