import EventLoop
import JSONRPC
import Synchronization
import TextModel

extension Call {
  /// Runs `body` on the pool and writes its value as JSON there; a cancelled request ends at once with -32800, and
  /// `body` as soon as it asks its cancellation.
  func compute<Value: JSONWritable & SendableMetatype>(
    _ body: @escaping @Sendable (Cancellation) throws(RPCError) -> Value
  ) async throws(RPCError) -> Encoded<Value> {
    try await run { cancellation throws(RPCError) in Encoded(try body(cancellation)) }
  }

  /// Runs `body` on the pool.
  func run<Value: Sendable>(
    _ body: @escaping @Sendable (Cancellation) throws(RPCError) -> Value
  ) async throws(RPCError) -> Value {
    try await server.run(self, body)
  }

  /// Runs `body` for every one of `inputs` on all cores and gives the values in the order of the inputs. Other
  /// requests get their turn in between. Progress is reported by itself.
  func computeEach<Input: Sendable, Value: Sendable>(
    _ inputs: [Input], _ body: @escaping @Sendable (Int, Input, Cancellation) throws(RPCError) -> Value
  ) async throws(RPCError) -> [Value] {
    try await server.runEach(self, inputs, body)
  }
}

extension Server {
  /// Runs `body` on the pool for `call`.
  func run<Value: Sendable>(
    _ call: Call, _ body: @escaping @Sendable (Cancellation) throws(RPCError) -> Value
  ) async throws(RPCError) -> Value {
    guard !call.isCancelled else { throw Call.cancelledError }
    let outcome = Mutex<Result<Value, RPCError>?>(nil)
    let shared = Shared(outcome)
    let active = calls[call.number]
    let result = await withCheckedContinuation {
      (continuation: CheckedContinuation<Result<Value, RPCError>, Never>) in
      let once = Once(continuation)
      var number: Int?
      let job = PoolJob(on: loop) {
        guard !call.isCancelled else { return }
        do throws(RPCError) {
          let value = try body(call.cancellation)
          shared.value.withLock { $0 = .success(value) }
        } catch {
          shared.value.withLock { $0 = .failure(error) }
        }
      } completion: { _ in
        if let number { active?.abandon[number] = nil }
        let value = shared.value.withLock { $0 }
        once.resume(call.isCancelled ? .failure(Call.cancelledError) : value ?? .failure(Call.cancelledError))
      }
      number = active?.onCancel {
        job.cancel()
        once.resume(.failure(Call.cancelledError))
      }
    }
    return try result.get()
  }

  /// Runs `body` for every one of `inputs` on the pool for `call`.
  func runEach<Input: Sendable, Value: Sendable>(
    _ call: Call, _ inputs: [Input],
    _ body: @escaping @Sendable (Int, Input, Cancellation) throws(RPCError) -> Value
  ) async throws(RPCError) -> [Value] {
    guard !inputs.isEmpty else { return [] }
    guard !call.isCancelled else { throw Call.cancelledError }
    let work = EachWork(call, inputs, body)
    let active = calls[call.number]
    let result = await withCheckedContinuation {
      (continuation: CheckedContinuation<Result<[Value], RPCError>, Never>) in
      let once = Once(continuation)
      var number: Int?
      var running = min(PoolJob.cores, inputs.count)
      func lane() {
        PoolJob(on: loop) {
          work.slice()
        } completion: { _ in
          // A lane goes to the end of the pool's queue again, so that others are not kept waiting by many documents.
          if work.hasMore { return lane() }
          running -= 1
          guard running == 0 else { return }
          if let number { active?.abandon[number] = nil }
          once.resume(work.result)
        }
      }
      number = active?.onCancel { once.resume(.failure(Call.cancelledError)) }
      for _ in 0..<running { lane() }
    }
    return try result.get()
  }
}

/// A value that several threads reach through its lock.
private final class Shared<Value: Sendable>: Sendable {
  let value: Mutex<Value>
  init(_ value: consuming sending Mutex<Value>) { self.value = value }
}

/// The same work for many inputs, taken by several threads.
private final class EachWork<Input: Sendable, Value: Sendable>: Sendable {
  private struct State {
    var next = 0
    var done = 0
    var values: [Value?]
    var failure: (place: Int, error: RPCError)?
  }

  private let call: Call
  private let inputs: [Input]
  private let body: @Sendable (Int, Input, Cancellation) throws(RPCError) -> Value
  private let state: Mutex<State>
  /// How long a thread works before it lets others.
  private static var slice: Duration { .milliseconds(10) }

  init(
    _ call: Call, _ inputs: [Input],
    _ body: @escaping @Sendable (Int, Input, Cancellation) throws(RPCError) -> Value
  ) {
    self.call = call
    self.inputs = inputs
    self.body = body
    state = Mutex(State(values: Array(repeating: nil, count: inputs.count)))
  }

  var hasMore: Bool {
    !call.isCancelled && state.withLock { $0.next < inputs.count && $0.failure == nil }
  }

  var result: Result<[Value], RPCError> {
    if call.isCancelled { return .failure(Call.cancelledError) }
    return state.withLock { state in
      if let failure = state.failure { return .failure(failure.error) }
      return .success(state.values.compactMap { $0 })
    }
  }

  func slice() {
    let end = ContinuousClock.now + EachWork.slice
    repeat {
      guard hasMore, let place = take() else { return }
      do throws(RPCError) {
        let value = try body(place, inputs[place], call.cancellation)
        let done = state.withLock { state in
          state.values[place] = value
          state.done += 1
          return state.done
        }
        call.report(done, of: inputs.count)
      } catch {
        // Of several failures the first in order counts, whichever thread was quicker.
        state.withLock { state in
          if state.failure.map({ place < $0.place }) ?? true { state.failure = (place, error) }
        }
      }
    } while ContinuousClock.now < end
  }

  private func take() -> Int? {
    state.withLock { state in
      guard state.next < inputs.count else { return nil }
      defer { state.next += 1 }
      return state.next
    }
  }
}
