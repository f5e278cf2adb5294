import CLibuv

/// Calls back on the loop when the process gets a signal.
public final class SignalWatch {
  private let handle: UnsafeMutablePointer<uv_signal_t>
  private let receive: () -> Void
  private let loop: EventLoop
  private var isClosed = false

  /// Interrupt from the keyboard.
  public static let interrupt: Int32 = 2
  /// Request to end.
  public static let terminate: Int32 = 15

  /// Calls `receive` on every signal `number`; lives until `close()`.
  public init(_ number: Int32, on loop: EventLoop, _ receive: @escaping () -> Void) throws(SystemError) {
    self.loop = loop
    self.receive = receive
    handle = .allocate(capacity: 1)
    uv_signal_init(loop.raw, handle)
    let code = uv_signal_start(
      handle,
      { handle, _ in
        let watch = Unmanaged<SignalWatch>.fromOpaque(handle!.pointee.data).takeUnretainedValue()
        watch.loop.enter(watch.receive)
      }, number)
    handle.pointee.data = Unmanaged.passRetained(self).toOpaque()
    if code < 0 {
      close()
      throw SystemError("watch signal \(number)", code)
    }
  }

  deinit { handle.deallocate() }

  /// Never calls again; the signal does what it did before.
  public func close() {
    guard !isClosed else { return }
    isClosed = true
    uv_close(UnsafeMutableRawPointer(handle).assumingMemoryBound(to: uv_handle_t.self)) {
      Unmanaged<SignalWatch>.fromOpaque($0!.pointee.data).release()
    }
  }

  /// Lets requests to end through, which a parent may have blocked.
  public static func unblock() { rapporteur_unblock_signals() }

  /// Makes writing to a closed pipe an error instead of the end of the process.
  public static func ignoreBrokenPipes() { rapporteur_ignore_broken_pipes() }
}
