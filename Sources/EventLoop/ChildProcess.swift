import CLibuv

/// A program started by this one, talked to over pipes.
public final class ChildProcess {
  private let loop: EventLoop
  private let handle: UnsafeMutablePointer<uv_process_t>
  private let exited: (Int, Int) -> Void
  private var isClosed = false
  /// The child's standard input, to send to.
  public let input: ByteStream
  /// The child's standard output, to read from.
  public let output: ByteStream

  /// The child's process number.
  public var identifier: Int { Int(handle.pointee.pid) }

  /// Starts `program` with `arguments`; its standard error is ours. `exited` is called on the loop with its status and
  /// the signal that ended it, or 0.
  public init(
    _ program: String, _ arguments: [String], on loop: EventLoop, exited: @escaping (Int, Int) -> Void
  ) throws(SystemError) {
    self.loop = loop
    self.exited = exited
    handle = .allocate(capacity: 1)
    handle.initialize(to: uv_process_t())
    input = ByteStream(UV_NAMED_PIPE, on: loop)
    output = ByteStream(UV_NAMED_PIPE, on: loop)
    var stdio = [uv_stdio_container_t](repeating: uv_stdio_container_t(), count: 3)
    stdio[0].flags = uv_stdio_flags(UV_CREATE_PIPE.rawValue | UV_READABLE_PIPE.rawValue)
    stdio[0].data.stream = input.handle
    stdio[1].flags = uv_stdio_flags(UV_CREATE_PIPE.rawValue | UV_WRITABLE_PIPE.rawValue)
    stdio[1].data.stream = output.handle
    stdio[2].flags = UV_INHERIT_FD
    stdio[2].data.fd = 2
    var words = ([program] + arguments).map { duplicate($0) } + [nil]
    defer { for word in words { word?.deallocate() } }
    var options = uv_process_options_t()
    options.exit_cb = { handle, status, signal in
      let child = Unmanaged<ChildProcess>.fromOpaque(handle!.pointee.data).takeUnretainedValue()
      child.loop.enter { child.ended(Int(status), Int(signal)) }
    }
    options.stdio_count = 3
    let code = stdio.withUnsafeMutableBufferPointer { stdio in
      words.withUnsafeMutableBufferPointer { words in
        options.file = UnsafePointer(words[0])
        options.args = words.baseAddress
        options.stdio = stdio.baseAddress
        return uv_spawn(loop.raw, handle, &options)
      }
    }
    handle.pointee.data = Unmanaged.passRetained(self).toOpaque()
    if code < 0 {
      input.close()
      output.close()
      close()
      throw SystemError("start \(program)", code)
    }
  }

  deinit { handle.deallocate() }

  /// Asks the child to end (SIGTERM).
  public func terminate() {
    if !isClosed { uv_process_kill(handle, SignalWatch.terminate) }
  }

  private func ended(_ status: Int, _ signal: Int) {
    close()
    exited(status, signal)
  }

  private func close() {
    guard !isClosed else { return }
    isClosed = true
    uv_close(cast(handle)) { Unmanaged<ChildProcess>.fromOpaque($0!.pointee.data).release() }
  }
}

/// A C copy of `text`, to be deallocated.
private func duplicate(_ text: String) -> UnsafeMutablePointer<CChar>? {
  let copy = UnsafeMutablePointer<CChar>.allocate(capacity: text.utf8.count + 1)
  for (index, byte) in text.utf8.enumerated() { copy[index] = CChar(bitPattern: byte) }
  copy[text.utf8.count] = 0
  return copy
}
