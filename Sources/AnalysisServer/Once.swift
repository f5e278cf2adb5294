/// Resumes a continuation the first time only: a request that was cancelled is answered before its work has ended.
final class Once<Value: Sendable> {
  private var continuation: CheckedContinuation<Value, Never>?

  /// Will resume `continuation`.
  init(_ continuation: CheckedContinuation<Value, Never>) { self.continuation = continuation }

  /// Resumes with `value` unless that was done.
  func resume(_ value: Value) {
    continuation?.resume(returning: value)
    continuation = nil
  }
}
