import EventLoop
import JSONRPC

/// What decides how long the server lives.
struct LifeWatch {
  /// Whether it was told to end and only finishes what runs.
  var isEnding = false
  /// Processes whose end is the server's end.
  var processes: Set<Int> = []
  var processTimer: Timer?
  var hangUpTimer: Timer?
  var tidyTimer: Timer?
  var endTimers: [Timer] = []
  /// By number of the connection that has not shown its token.
  var tokenTimers: [Int: Timer] = [:]
  var signals: [SignalWatch] = []
}

extension Server {
  /// How long running requests may go on after SIGTERM before they are cancelled, and what is sent afterwards may take.
  private static let grace: UInt64 = 500, farewell: UInt64 = 1500

  /// Ends in good order on SIGTERM and SIGINT.
  public func watchSignals() {
    SignalWatch.unblock()
    for number in [SignalWatch.terminate, SignalWatch.interrupt] {
      let signal = try? SignalWatch(number, on: loop) { [unowned self] in terminate() }
      if let signal { watch.signals.append(signal) }
    }
  }

  /// Finishes or cancels what runs, then ends with status 0.
  func terminate() {
    guard !watch.isEnding else { return end(status: 0) }
    watch.isEnding = true
    for listener in listeners { listener.close() }
    endIfIdle()
    guard exitCode == nil else { return }
    watch.endTimers = [
      Timer(on: loop, after: Server.grace) { [unowned self] in
        for active in calls.values.sorted(by: { $0.call.number < $1.call.number }) {
          if active.begin == nil { active.cancel() } else { cancel(active.call.id, on: active.connection) }
        }
        endIfIdle()
      },
      Timer(on: loop, after: Server.farewell) { [unowned self] in end(status: 0) },
    ]
  }

  /// Ends if it was told to and nothing is owed any more.
  func endIfIdle() {
    guard watch.isEnding, calls.isEmpty, connections.values.allSatisfy({ $0.output.queuedBytes == 0 }) else {
      return
    }
    end(status: 0)
  }

  /// Stops the loop; the program then ends with `status`.
  func end(status: Int32) {
    guard exitCode == nil else { return }
    exitCode = status
    for listener in listeners { listener.close() }
    for connection in connections.values.sorted(by: { $0.number < $1.number }) { close(connection) }
    loop.stop()
  }

  /// Ends when the process `identifier` is gone.
  func endWith(process identifier: Int) {
    watch.processes.insert(identifier)
    guard watch.processTimer == nil else { return }
    watch.processTimer = Timer(on: loop, after: 500, every: 500) { [unowned self] in
      if watch.processes.contains(where: { !ThisProcess.isRunning($0) }) { end(status: 0) }
    }
  }

  /// Looks, while a client that sends no more is owed something, whether it is still there.
  func watchForHangUp() {
    guard watch.hangUpTimer == nil else { return }
    watch.hangUpTimer = Timer(on: loop, after: 100, every: 100) { [unowned self] in
      let ended = connections.values.filter(\.hasEnded)
      for connection in ended where connection.output.isHungUp { close(connection) }
      if ended.isEmpty {
        watch.hangUpTimer?.close()
        watch.hangUpTimer = nil
      }
    }
  }

  /// Closes connection `number` if it does not show the token in time.
  func expectToken(on number: Int) {
    watch.tokenTimers[number] = Timer(on: loop, after: 10_000) { [unowned self] in
      watch.tokenTimers.removeValue(forKey: number)?.close()
      if let connection = connections[number], !connection.isAuthenticated { close(connection) }
    }
  }

  /// Gives memory back to the system once things are quiet.
  func tidySoon() {
    guard watch.tidyTimer == nil, exitCode == nil else { return }
    watch.tidyTimer = Timer(on: loop, after: 300) { [unowned self] in
      watch.tidyTimer?.close()
      watch.tidyTimer = nil
      EventLoop.trimMemory()
    }
  }
}
