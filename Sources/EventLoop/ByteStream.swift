import CLibuv

/// A stream of bytes in and out: a pipe, a socket, a terminal or a file.
///
/// What is sent during a callback leaves together when the callback ends, in one system call where the system takes it;
/// at most one write is queued in libuv at a time, because libuv 1.44 drains only about ten queued writes a turn.
public final class ByteStream {
  /// The loop it lives on.
  public let loop: EventLoop
  let handle: UnsafeMutablePointer<uv_stream_t>
  private let descriptor: Int32?
  private let isFile: Bool
  private var file: FileReading?
  private var onBytes: ((Arrival) -> Void)?
  private var onEnd: ((SystemError?) -> Void)?
  private var pending: [UInt8] = []
  private var bytesInFlight = 0
  private var isDirty = false
  private var isFinishing = false
  /// Whether `close()` was called or the end reported after an error in writing.
  public private(set) var isClosed = false
  /// Called on the loop each time queued bytes have left.
  public var onDrain: (() -> Void)?
  /// Called on the loop when writing failed on a stream that is not read.
  public var onFailure: ((SystemError) -> Void)?
  /// Called on the loop for each peer that a listening handle has to accept.
  var onConnection: (() -> Void)?

  /// Bytes sent that the system has not taken yet.
  public var queuedBytes: Int { pending.count + bytesInFlight }

  /// A stream of `type` without anything at its other end yet.
  init(_ type: uv_handle_type, on loop: EventLoop, descriptor: Int32? = nil) {
    self.loop = loop
    self.descriptor = descriptor
    isFile = type == UV_FILE
    let size = isFile ? MemoryLayout<uv_stream_t>.size : uv_handle_size(type)
    let memory = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)
    memory.initializeMemory(as: UInt8.self, repeating: 0, count: size)
    handle = memory.assumingMemoryBound(to: uv_stream_t.self)
    let code: Int32 =
      switch type {
      case UV_TCP: uv_tcp_init(loop.raw, cast(handle))
      case UV_TTY: uv_tty_init(loop.raw, cast(handle), descriptor ?? 0, 0)
      case UV_FILE: 0
      default: uv_pipe_init(loop.raw, cast(handle), 0)
      }
    precondition(code == 0, "no stream: \(SystemError("open", code).reason)")
    // The handle keeps its stream until libuv has let go of it.
    handle.pointee.data = Unmanaged.passRetained(self).toOpaque()
  }

  deinit { UnsafeMutableRawPointer(handle).deallocate() }

  /// The stream of an open file descriptor, whatever kind of thing it is; the stream closes it.
  public static func opening(_ descriptor: Int32, on loop: EventLoop) throws(SystemError) -> ByteStream {
    let type = uv_guess_handle(descriptor)
    let stream = ByteStream(
      type == UV_TCP || type == UV_TTY || type == UV_FILE ? type : UV_NAMED_PIPE, on: loop,
      descriptor: descriptor)
    var code: Int32 = 0
    if type == UV_TCP {
      code = uv_tcp_open(cast(stream.handle), uv_os_sock_t(descriptor))
    } else if type != UV_TTY, type != UV_FILE {
      code = uv_pipe_open(cast(stream.handle), descriptor)
    }
    if code < 0 {
      stream.close()
      throw SystemError("open descriptor \(descriptor)", code)
    }
    return stream
  }

  /// Hands every piece that arrives to `bytes`, valid during the call alone; `end` is called once, with the error if
  /// it was not the other side's orderly end.
  public func read(
    bytes: @escaping (Arrival) -> Void, end: @escaping (SystemError?) -> Void
  ) {
    onBytes = bytes
    onEnd = end
    if isFile {
      file = FileReading(descriptor ?? 0, on: loop, bytes: bytes) { [weak self] error in self?.ended(error) }
      return
    }
    let code = uv_read_start(
      handle,
      { handle, _, buffer in
        let scratch = stream(cast(handle!)).loop.scratch
        buffer!.pointee = uv_buf_init(scratch.baseAddress, UInt32(scratch.count))
      },
      { handle, count, buffer in
        let stream = stream(handle!)
        stream.loop.enter { stream.received(count, buffer!.pointee.base) }
      })
    if code < 0 { ended(SystemError("read", code)) }
  }

  /// Stops reading until `read` is called again.
  public func stopReading() {
    guard !isClosed, !isFile else { return }
    uv_read_stop(handle)
  }

  /// Sends `bytes` after whatever was sent before.
  public func send(_ bytes: some Collection<UInt8>) {
    guard !isClosed else { return }
    pending.append(contentsOf: bytes)
    markDirty()
  }

  /// Lets `body` append what is to be sent to the queue itself.
  public func send(appending body: (inout [UInt8]) -> Void) {
    guard !isClosed else { return }
    body(&pending)
    markDirty()
  }

  /// Closes once everything sent has left.
  public func finish() {
    isFinishing = true
    if queuedBytes == 0 { close() }
  }

  /// Closes now; what has not left is dropped, nothing is called any more.
  public func close() {
    guard !isClosed else { return }
    isClosed = true
    onBytes = nil
    onEnd = nil
    onDrain = nil
    onFailure = nil
    onConnection = nil
    pending = []
    if let file {
      file.cancel()
      self.file = nil
    }
    if isFile {
      Unmanaged<ByteStream>.fromOpaque(handle.pointee.data).release()
      return
    }
    uv_close(cast(handle)) { Unmanaged<ByteStream>.fromOpaque($0!.pointee.data).release() }
  }

  /// Whether the other end is gone altogether, not merely silent or half closed.
  public var isHungUp: Bool {
    guard !isClosed, !isFile else { return isClosed }
    var descriptor: uv_os_fd_t = -1
    return uv_fileno(cast(handle), &descriptor) == 0 && rapporteur_is_hung_up(descriptor) != 0
  }

  private func markDirty() {
    guard !isDirty else { return }
    isDirty = true
    loop.flushLater(self)
  }

  /// Gives the system what is queued.
  func flush() {
    isDirty = false
    guard !isClosed, bytesInFlight == 0, !pending.isEmpty else { return }
    var written = 0
    if isFile {
      written = FileReading.write(pending, to: descriptor ?? 1)
    } else {
      written = pending.withUnsafeBytes { bytes in
        var buffer = uv_buf_init(
          UnsafeMutablePointer(mutating: bytes.bindMemory(to: CChar.self).baseAddress),
          UInt32(clamping: bytes.count))
        return Int(uv_try_write(handle, &buffer, 1))
      }
    }
    if written == Int(UV_EAGAIN.rawValue) { written = 0 }
    guard written >= 0 else { return ended(SystemError("write", Int32(written))) }
    if written == pending.count {
      if pending.capacity <= 2048 { pending.removeAll(keepingCapacity: true) } else { pending = [] }
      drained()
    } else {
      bytesInFlight = pending.count - written
      let rest = pending
      pending = []
      WriteRequest(rest, from: written).start(on: self)
    }
  }

  /// Called when the queued write ended.
  fileprivate func wrote(_ status: Int32) {
    bytesInFlight = 0
    guard !isClosed else { return }
    if status < 0 { return ended(SystemError("write", status)) }
    if pending.isEmpty { return drained() }
    flush()
    // What was queued has left, whether or not something came after it.
    if bytesInFlight > 0 || pending.isEmpty { drained() }
  }

  private func drained() {
    onDrain?()
    if isFinishing, queuedBytes == 0 { close() }
  }

  private func received(_ count: Int, _ base: UnsafeMutablePointer<CChar>?) {
    if count > 0, let base {
      base.withMemoryRebound(to: UInt8.self, capacity: count) {
        onBytes?(Arrival(buffer: UnsafeBufferPointer(start: $0, count: count)))
      }
    } else if count < 0 {
      uv_read_stop(handle)
      ended(count == Int(UV_EOF.rawValue) ? nil : SystemError("read", Int32(count)))
    }
  }

  private func ended(_ error: SystemError?) {
    if let error, let fail = onFailure {
      onFailure = nil
      return fail(error)
    }
    guard let end = onEnd else { return }
    onEnd = nil
    onBytes = nil
    end(error)
  }
}

/// The stream that owns `handle`.
private func stream(_ handle: UnsafeMutablePointer<uv_stream_t>) -> ByteStream {
  Unmanaged<ByteStream>.fromOpaque(handle.pointee.data).takeUnretainedValue()
}

/// One queued write with the bytes it keeps alive.
private final class WriteRequest {
  private let request = UnsafeMutablePointer<uv_write_t>.allocate(capacity: 1)
  private let bytes: UnsafeMutableBufferPointer<CChar>
  private var stream: ByteStream?

  init(_ source: [UInt8], from start: Int) {
    bytes = .allocate(capacity: source.count - start)
    source.withUnsafeBytes { source in
      UnsafeMutableRawBufferPointer(bytes).copyMemory(
        from: UnsafeRawBufferPointer(rebasing: source[start...]))
    }
    request.initialize(to: uv_write_t())
  }

  deinit {
    bytes.deallocate()
    request.deallocate()
  }

  func start(on stream: ByteStream) {
    self.stream = stream
    request.pointee.data = Unmanaged.passRetained(self).toOpaque()
    var buffer = uv_buf_init(bytes.baseAddress, UInt32(clamping: bytes.count))
    let code = uv_write(request, stream.handle, &buffer, 1) { request, status in
      let write = Unmanaged<WriteRequest>.fromOpaque(request!.pointee.data).takeRetainedValue()
      guard let stream = write.stream else { return }
      stream.loop.enter { stream.wrote(status) }
    }
    if code < 0 {
      Unmanaged<WriteRequest>.fromOpaque(request.pointee.data).release()
      stream.loop.enter { stream.wrote(code) }
    }
  }
}

/// A handle as another of libuv's handle types; all begin alike.
func cast<From, To>(_ pointer: UnsafeMutablePointer<From>) -> UnsafeMutablePointer<To> {
  UnsafeMutableRawPointer(pointer).assumingMemoryBound(to: To.self)
}
