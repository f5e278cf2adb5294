import JSONRPC
import Synchronization

/// How far a request is, as its client asked to be told.
final class ProgressReport: Sendable {
  private struct State {
    var done = 0
    var total = 0
    var message: String?
    var isPosted = false
    var hasBegun = false
    var hasEnded = false
    var sent: ContinuousClock.Instant?
  }

  /// The client's name for it.
  let token: RawJSON
  private let title: String
  private let state = Mutex(State())
  /// How often the client hears of it at most.
  private static let interval = Duration.milliseconds(50)

  init(token: RawJSON, title: String) {
    self.token = token
    self.title = title
  }

  /// Takes in how far it is; true where that is to be sent now.
  func note(_ done: Int, _ total: Int, _ message: String?) -> Bool {
    state.withLock { state in
      state.done = max(state.done, done)
      state.total = total
      state.message = message
      guard !state.isPosted else { return false }
      if done < total, let sent = state.sent, ContinuousClock.now - sent < ProgressReport.interval {
        return false
      }
      state.isPosted = true
      return true
    }
  }

  /// The `value` objects to send now: `begin` before the first report.
  func take() -> [RawJSON] {
    state.withLock { state in
      state.isPosted = false
      guard !state.hasEnded else { return [] }
      state.sent = .now
      var values: [RawJSON] = []
      if !state.hasBegun {
        state.hasBegun = true
        values.append(value("begin", state))
      }
      values.append(value("report", state))
      return values
    }
  }

  /// The `value` objects that close the report.
  func end() -> [RawJSON] {
    state.withLock { state in
      guard !state.hasEnded else { return [] }
      state.hasEnded = true
      let end = value("end", state)
      return state.hasBegun ? [end] : [value("begin", state), end]
    }
  }

  private func value(_ kind: String, _ state: State) -> RawJSON {
    var writer = JSONWriter()
    writer.beginObject()
    writer.member("kind", kind)
    if kind == "begin" {
      writer.member("title", title)
      writer.member("cancellable", true)
    }
    if kind != "end", state.total > 0 {
      writer.member("percentage", min(100, state.done * 100 / state.total))
      writer.member("done", state.done)
      writer.member("total", state.total)
    }
    writer.optional("message", state.message)
    writer.endObject()
    return RawJSON(unchecked: writer.bytes)
  }
}
