import JSONRPC
import TimeExpressions

/// The day of `text`, an ISO 8601 date (`2019-11-19`) or date and time (`2019-11-19T08:30:00Z`), as it is written there.
///
/// Refused with -32602 at `path` where it is neither.
func publicationDay(_ text: String, path: String) throws(RPCError) -> CalendarDate {
  let refusal = RPCError(
    .invalidParams, "‘\(String(text.prefix(40)))’ is no date", path: path,
    hint: "write a date as 2019-11-19, or a date and time as 2019-11-19T08:30:00Z")
  var rest = Substring(text)
  guard let year = number(4, &rest), take("-", &rest), let month = number(2, &rest), take("-", &rest),
    let day = number(2, &rest), let date = CalendarDate(year, month, day)
  else { throw refusal }
  guard !rest.isEmpty else { return date }
  guard take("T", &rest) || take("t", &rest) || take(" ", &rest), isTime(&rest) else { throw refusal }
  return date
}

/// Whether `rest` is `hh:mm`, `hh:mm:ss` or `hh:mm:ss.f…`, with `Z`, `±hh`, `±hhmm`, `±hh:mm` or no zone behind it.
private func isTime(_ rest: inout Substring) -> Bool {
  guard let hour = number(2, &rest), hour <= 24, take(":", &rest), let minute = number(2, &rest), minute < 60
  else { return false }
  if take(":", &rest) {
    guard let second = number(2, &rest), second <= 60 else { return false }
    if take(".", &rest) || take(",", &rest) {
      guard number(1, &rest) != nil else { return false }
      while number(1, &rest) != nil {}
    }
  }
  if take("Z", &rest) || take("z", &rest) { return rest.isEmpty }
  if take("+", &rest) || take("-", &rest) {
    guard let hours = number(2, &rest), hours <= 14 else { return false }
    let colon = take(":", &rest)
    if colon || !rest.isEmpty {
      guard let minutes = number(2, &rest), minutes < 60 else { return false }
    }
  }
  return rest.isEmpty
}

private func take(_ mark: Character, _ rest: inout Substring) -> Bool {
  guard rest.first == mark else { return false }
  rest.removeFirst()
  return true
}

private func number(_ digits: Int, _ rest: inout Substring) -> Int? {
  let head = rest.utf8.prefix(digits)
  guard head.count == digits, head.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
  rest = rest.dropFirst(digits)
  return head.reduce(0) { $0 * 10 + Int($1 - 0x30) }
}
