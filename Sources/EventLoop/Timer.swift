import CLibuv

/// Calls back on the loop after a while, once or again and again.
public final class Timer {
  private let handle: UnsafeMutablePointer<uv_timer_t>
  private let tick: () -> Void
  private let loop: EventLoop
  private var isClosed = false

  /// Calls `tick` after `milliseconds`, then every `interval` milliseconds unless that is 0; lives until `close()`.
  public init(
    on loop: EventLoop, after milliseconds: UInt64, every interval: UInt64 = 0, _ tick: @escaping () -> Void
  ) {
    self.loop = loop
    self.tick = tick
    handle = .allocate(capacity: 1)
    uv_timer_init(loop.raw, handle)
    handle.pointee.data = Unmanaged.passRetained(self).toOpaque()
    uv_update_time(loop.raw)
    uv_timer_start(
      handle,
      { handle in
        let timer = Unmanaged<Timer>.fromOpaque(handle!.pointee.data).takeUnretainedValue()
        timer.loop.enter(timer.tick)
      }, milliseconds, interval)
  }

  deinit { handle.deallocate() }

  /// Never calls again.
  public func close() {
    guard !isClosed else { return }
    isClosed = true
    uv_close(UnsafeMutableRawPointer(handle).assumingMemoryBound(to: uv_handle_t.self)) {
      Unmanaged<Timer>.fromOpaque($0!.pointee.data).release()
    }
  }
}
