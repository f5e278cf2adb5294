import CLibuv

extension ByteStream {
  /// Connects to `address` and calls `done` on the loop with the stream, or with what went wrong.
  public static func connect(
    to address: Address, on loop: EventLoop, done: @escaping (Result<ByteStream, SystemError>) -> Void
  ) {
    let attempt = Attempt(address, done)
    switch address {
    case .unix(let path):
      guard path.utf8.count <= rapporteur_socket_path_limit() else {
        return done(.failure(SystemError("connect to \(address)", UV_ENAMETOOLONG.rawValue)))
      }
      let stream = ByteStream(UV_NAMED_PIPE, on: loop)
      attempt.stream = stream
      uv_pipe_connect(attempt.start(), cast(stream.handle), path, Attempt.finish)
    case .tcp(let host, let port):
      let place: SocketAddress
      do { place = try SocketAddress.resolve(host, port: port) } catch { return done(.failure(error)) }
      let stream = ByteStream(UV_TCP, on: loop)
      attempt.stream = stream
      uv_tcp_nodelay(cast(stream.handle), 1)
      let request = attempt.start()
      let code = place.with { uv_tcp_connect(request, cast(stream.handle), $0, Attempt.finish) }
      if code < 0 { attempt.end(code) }
    }
  }
}

/// One attempt to connect.
private final class Attempt {
  private let address: Address
  private let done: (Result<ByteStream, SystemError>) -> Void
  private let request = UnsafeMutablePointer<uv_connect_t>.allocate(capacity: 1)
  var stream: ByteStream?

  init(_ address: Address, _ done: @escaping (Result<ByteStream, SystemError>) -> Void) {
    self.address = address
    self.done = done
    request.initialize(to: uv_connect_t())
  }

  deinit { request.deallocate() }

  func start() -> UnsafeMutablePointer<uv_connect_t> {
    request.pointee.data = Unmanaged.passRetained(self).toOpaque()
    return request
  }

  static let finish: @convention(c) (UnsafeMutablePointer<uv_connect_t>?, Int32) -> Void = {
    request, status in
    let attempt = Unmanaged<Attempt>.fromOpaque(request!.pointee.data).takeUnretainedValue()
    attempt.stream?.loop.enter { attempt.end(status) }
  }

  func end(_ status: Int32) {
    defer { Unmanaged.passUnretained(self).release() }
    guard let stream else { return }
    if status < 0 {
      stream.close()
      done(.failure(SystemError("connect to \(address)", status)))
    } else {
      done(.success(stream))
    }
  }
}
