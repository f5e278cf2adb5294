import CLibuv

/// Work on libuv's thread pool.
public final class PoolJob {
  private let body: @Sendable () -> Void
  private let completion: (Bool) -> Void
  private let loop: EventLoop
  private let request: UnsafeMutablePointer<uv_work_t>
  private var isDone = false

  /// Queues `body`; `completion` is called on the loop when it has run (true) or was cancelled before (false).
  @discardableResult
  public init(
    on loop: EventLoop, _ body: @escaping @Sendable () -> Void, completion: @escaping (Bool) -> Void
  ) {
    self.loop = loop
    self.body = body
    self.completion = completion
    request = .allocate(capacity: 1)
    request.initialize(to: uv_work_t())
    request.pointee.data = Unmanaged.passRetained(self).toOpaque()
    let code = uv_queue_work(
      loop.raw, request,
      { Unmanaged<PoolJob>.fromOpaque($0!.pointee.data).takeUnretainedValue().body() },
      { request, status in
        let job = Unmanaged<PoolJob>.fromOpaque(request!.pointee.data).takeRetainedValue()
        job.isDone = true
        job.loop.enter { job.completion(status == 0) }
      })
    precondition(code == 0, "the thread pool takes no work")
  }

  deinit { request.deallocate() }

  /// Takes the work out of the queue if it has not begun; the loop hears of it as of any completion.
  public func cancel() {
    if !isDone { uv_cancel(UnsafeMutableRawPointer(request).assumingMemoryBound(to: uv_req_t.self)) }
  }

  /// Makes the pool as large as the machine has cores, unless `UV_THREADPOOL_SIZE` says otherwise; before first use.
  public static func useAllCores() {
    var size = 0
    if uv_os_getenv("UV_THREADPOOL_SIZE", nil, &size) == UV_ENOENT.rawValue {
      uv_os_setenv("UV_THREADPOOL_SIZE", String(max(2, cores)))
    }
  }

  /// Cores this process may use.
  public static var cores: Int { Int(uv_available_parallelism()) }
}
