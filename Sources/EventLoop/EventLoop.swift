import CLibuv
import Synchronization

/// One libuv loop on one thread, and the serial executor of every actor that lives on it.
///
/// Streams, timers and the rest are made and used on the loop's thread alone; `enqueue`, `post` and `stop` may be
/// called from any thread.
public final class EventLoop: SerialExecutor, @unchecked Sendable {
  /// The loop. Touched on its thread alone.
  let raw: UnsafeMutablePointer<uv_loop_t>
  private let wakeup: UnsafeMutablePointer<uv_async_t>
  private let inbox = Mutex<[Entry]>([])
  private let thread = Atomic<UInt>(0)
  /// How many callbacks of libuv are on the stack; jobs that come up meanwhile run when the last one ends.
  private var depth = 0
  /// Streams with something to send when the callback ends.
  private var unflushed: [ByteStream] = []
  private(set) lazy var scratch = UnsafeMutableBufferPointer<CChar>.allocate(capacity: EventLoop.scratchSize)

  /// Bytes read at a time; one buffer for all streams, because a read is consumed before the next begins.
  private static let scratchSize = 128 << 10

  private enum Entry {
    case job(UnownedJob)
    case post(@Sendable () -> Void)
  }

  /// A loop that does not run yet; the calling thread may make handles on it before `run()`.
  public init() {
    raw = .allocate(capacity: 1)
    wakeup = .allocate(capacity: 1)
    precondition(uv_loop_init(raw) == 0, "no event loop")
    uv_async_init(raw, wakeup) { handle in
      Unmanaged<EventLoop>.fromOpaque(handle!.pointee.data).takeUnretainedValue().enter {}
    }
    wakeup.pointee.data = Unmanaged.passUnretained(self).toOpaque()
    thread.store(rapporteur_thread(), ordering: .releasing)
  }

  /// Runs until `stop()`. The calling thread becomes the loop's thread.
  public func run() {
    thread.store(rapporteur_thread(), ordering: .releasing)
    enter {}
    uv_run(raw, UV_RUN_DEFAULT)
  }

  /// Runs the loop on a thread of its own; `then` is called there after `stop()`.
  public func runInBackground(then: @escaping @Sendable () -> Void = {}) {
    thread.store(0, ordering: .releasing)
    var handle = uv_thread_t.init(bitPattern: 0)
    let box = Unmanaged.passRetained(Background(loop: self, then: then)).toOpaque()
    let code = uv_thread_create(
      &handle,
      { box in
        let background = Unmanaged<Background>.fromOpaque(box!).takeRetainedValue()
        background.loop.run()
        background.then()
      }, box)
    precondition(code == 0, "no thread for the event loop")
  }

  /// Ends `run()` after the callbacks that are due.
  public func stop() {
    post { [self] in uv_stop(raw) }
  }

  /// Runs `body` on the loop's thread, later.
  public func post(_ body: @escaping @Sendable () -> Void) { add(.post(body)) }

  /// Takes a job of an actor that lives here.
  public func enqueue(_ job: consuming ExecutorJob) { add(.job(UnownedJob(job))) }

  /// Traps when called elsewhere than on the loop's thread.
  public func checkIsolated() { precondition(isCurrent, "not on the loop's thread") }

  /// Whether the caller is on the loop's thread.
  public func isIsolatingCurrentContext() -> Bool? { isCurrent }

  /// Whether the caller is on the loop's thread.
  public var isCurrent: Bool { thread.load(ordering: .acquiring) == rapporteur_thread() }

  /// Milliseconds of a clock that only goes forward, as of the loop's last look at it.
  public var now: UInt64 { uv_now(raw) }

  /// Keeps freed memory for the next message until `trimMemory()`.
  public static func keepMemory() { rapporteur_keep_memory() }

  /// Gives freed memory back to the system.
  public static func trimMemory() { rapporteur_trim() }

  private func add(_ entry: Entry) {
    let wasEmpty = inbox.withLock { inbox in
      inbox.append(entry)
      return inbox.count == 1
    }
    // Inside a callback the queue is drained anyway when it ends; sends coalesce, so one for a batch is enough.
    if wasEmpty, !(isCurrent && depth > 0) { uv_async_send(wakeup) }
  }

  /// Runs `body`, called by libuv, then whatever jobs it made ready.
  func enter(_ body: () -> Void) {
    depth += 1
    defer { depth -= 1 }
    body()
    guard depth == 1 else { return }
    runJobs()
    while !unflushed.isEmpty {
      let streams = unflushed
      unflushed = []
      for stream in streams { stream.flush() }
      runJobs()
    }
  }

  /// Flushes `stream` when the callback that runs ends.
  func flushLater(_ stream: ByteStream) {
    unflushed.append(stream)
    if depth == 0 { uv_async_send(wakeup) }
  }

  private func runJobs() {
    // A job that enqueues itself for ever must not keep the sockets from being heard.
    for _ in 0..<64 {
      let entries = inbox.withLock { inbox in
        defer { inbox = [] }
        return inbox
      }
      if entries.isEmpty { return }
      for entry in entries {
        switch entry {
        case .job(let job): job.runSynchronously(on: asUnownedSerialExecutor())
        case .post(let body): body()
        }
      }
    }
    uv_async_send(wakeup)
  }
}

private final class Background {
  let loop: EventLoop
  let then: @Sendable () -> Void

  init(loop: EventLoop, then: @escaping @Sendable () -> Void) {
    self.loop = loop
    self.then = then
  }
}
