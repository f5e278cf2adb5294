import CLibuv

/// Takes connections at an address.
public final class Listener {
  private let loop: EventLoop
  private let handle: ByteStream
  private let accept: (ByteStream) -> Void
  private let isTCP: Bool
  /// Where it listens, the port filled in.
  public private(set) var address: Address

  /// Why an address cannot be listened at.
  public enum Refusal: Error, CustomStringConvertible {
    /// Somebody listens there already.
    case inUse(Address)
    /// There is a file at the path that is no socket; it is left alone.
    case notASocket(String)
    /// The path is longer than sockets can have.
    case pathTooLong(String, limit: Int)
    /// The address is reachable from other machines and that was not allowed.
    case notLoopback(Address)
    /// The system refused.
    case system(SystemError)

    /// What is wrong, in words.
    public var description: String {
      switch self {
      case .inUse(let address): "somebody already listens at \(address)"
      case .notASocket(let path): "there is a file at \(path) that is no socket; it is left as it is"
      case .pathTooLong(let path, let limit):
        "the path of the socket has \(path.utf8.count) bytes, the system takes \(limit)"
      case .notLoopback(let address): "\(address) can be reached from other machines"
      case .system(let error): error.description
      }
    }
  }

  /// Listens at `address` and hands every connection to `accept`. A socket file that nobody answers at is replaced;
  /// a new one is readable and writable by its owner alone.
  public init(
    at address: Address, allowRemote: Bool = false, on loop: EventLoop,
    accept: @escaping (ByteStream) -> Void
  ) throws(Refusal) {
    self.loop = loop
    self.accept = accept
    self.address = address
    switch address {
    case .unix(let path):
      isTCP = false
      let limit = rapporteur_socket_path_limit()
      guard path.utf8.count <= limit else { throw .pathTooLong(path, limit: limit) }
      switch rapporteur_socket_at(path) {
      case 1: throw .inUse(address)
      case 2: uv_fs_unlink_now(path)
      case 3: throw .notASocket(path)
      default: break
      }
      handle = ByteStream(UV_NAMED_PIPE, on: loop)
      let mask = rapporteur_set_mask(0o177)
      let code = uv_pipe_bind(cast(handle.handle), path)
      _ = rapporteur_set_mask(mask)
      try listen(code)
    case .tcp(let host, let port):
      isTCP = true
      let place: SocketAddress
      do { place = try SocketAddress.resolve(host, port: port) } catch { throw .system(error) }
      guard allowRemote || place.isLoopback else { throw .notLoopback(address) }
      handle = ByteStream(UV_TCP, on: loop)
      try listen(place.with { uv_tcp_bind(cast(handle.handle), $0, 0) })
      let bound = SocketAddress { uv_tcp_getsockname(cast(handle.handle), $0, $1) }
      self.address = .tcp(host: host, port: bound?.port ?? port)
    }
  }

  /// Takes no more connections; a socket's file is removed.
  public func close() {
    guard !handle.isClosed else { return }
    handle.close()
    Unmanaged.passUnretained(self).release()
  }

  private func listen(_ bound: Int32) throws(Refusal) {
    var code = bound
    if code >= 0 {
      handle.handle.pointee.data = Unmanaged.passUnretained(handle).toOpaque()
      code = uv_listen(handle.handle, 1024) { server, status in
        guard status >= 0 else { return }
        let stream = Unmanaged<ByteStream>.fromOpaque(server!.pointee.data).takeUnretainedValue()
        stream.loop.enter { stream.onConnection?() }
      }
    }
    if code < 0 {
      handle.close()
      throw code == UV_EADDRINUSE.rawValue
        ? .inUse(address) : .system(SystemError("listen at \(address)", code))
    }
    handle.onConnection = { [weak self] in self?.connect() }
    _ = Unmanaged.passRetained(self)
  }

  private func connect() {
    let stream = ByteStream(isTCP ? UV_TCP : UV_NAMED_PIPE, on: loop)
    guard uv_accept(handle.handle, stream.handle) == 0 else { return stream.close() }
    if isTCP { uv_tcp_nodelay(cast(stream.handle), 1) }
    accept(stream)
  }
}

/// Removes the file at `path`.
private func uv_fs_unlink_now(_ path: String) {
  var request = uv_fs_t()
  uv_fs_unlink(nil, &request, path, nil)
  uv_fs_req_cleanup(&request)
}
