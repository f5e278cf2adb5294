import CLibuv

/// Reads a file to its end, piece by piece on the pool, for a stream that is redirected from a file.
final class FileReading {
  private let descriptor: Int32
  private let loop: EventLoop
  private let onBytes: (Arrival) -> Void
  private let onEnd: (SystemError?) -> Void
  private let request = UnsafeMutablePointer<uv_fs_t>.allocate(capacity: 1)
  private let memory = UnsafeMutableBufferPointer<CChar>.allocate(capacity: 64 << 10)
  private var isCancelled = false

  init(
    _ descriptor: Int32, on loop: EventLoop, bytes: @escaping (Arrival) -> Void,
    end: @escaping (SystemError?) -> Void
  ) {
    self.descriptor = descriptor
    self.loop = loop
    onBytes = bytes
    onEnd = end
    request.initialize(to: uv_fs_t())
    next()
  }

  deinit {
    request.deallocate()
    memory.deallocate()
  }

  /// Calls nothing any more.
  func cancel() { isCancelled = true }

  private func next() {
    request.pointee.data = Unmanaged.passRetained(self).toOpaque()
    var buffer = uv_buf_init(memory.baseAddress, UInt32(memory.count))
    uv_fs_read(loop.raw, request, descriptor, &buffer, 1, -1) { request in
      let reading = Unmanaged<FileReading>.fromOpaque(request!.pointee.data).takeRetainedValue()
      let count = request!.pointee.result
      uv_fs_req_cleanup(request)
      reading.loop.enter { reading.read(count) }
    }
  }

  private func read(_ count: Int) {
    guard !isCancelled else { return }
    guard count > 0 else { return onEnd(count == 0 ? nil : SystemError("read", Int32(count))) }
    memory.withMemoryRebound(to: UInt8.self) {
      onBytes(Arrival(buffer: UnsafeBufferPointer(rebasing: $0[..<count])))
    }
    if !isCancelled { next() }
  }

  /// Writes `bytes` to a file; gives their count, or libuv's code.
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int {
    var request = uv_fs_t()
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes { bytes in
        let start = UnsafeMutablePointer(mutating: bytes.bindMemory(to: CChar.self).baseAddress! + done)
        var buffer = uv_buf_init(start, UInt32(clamping: min(bytes.count - done, 1 << 30)))
        return uv_fs_write(nil, &request, descriptor, &buffer, 1, -1, nil)
      }
      uv_fs_req_cleanup(&request)
      if count < 0 { return Int(count) }
      done += Int(count)
    }
    return done
  }
}
