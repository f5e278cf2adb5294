import CLibuv

/// An IPv4 or IPv6 address with its port, as the system wants it.
struct SocketAddress {
  private var storage = sockaddr_storage()

  /// The first address that `host` stands for; asks the resolver, which may wait for the network.
  static func resolve(_ host: String, port: Int) throws(SystemError) -> SocketAddress {
    var address = SocketAddress()
    let literal = withUnsafeMutablePointer(to: &address.storage) { storage in
      uv_ip4_addr(host, Int32(port), cast(storage)) == 0 || uv_ip6_addr(host, Int32(port), cast(storage)) == 0
    }
    if literal { return address }
    var request = uv_getaddrinfo_t()
    var loop = uv_loop_t()
    uv_loop_init(&loop)
    defer { uv_loop_close(&loop) }
    var hints = addrinfo()
    hints.ai_socktype = Int32(1)  // SOCK_STREAM everywhere
    try SystemError.check(
      uv_getaddrinfo(&loop, &request, nil, host, String(port), &hints), "find the address of \(host)")
    defer { uv_freeaddrinfo(request.addrinfo) }
    guard let first = request.addrinfo else { throw SystemError("find \(host)", UV_EAI_NONAME.rawValue) }
    withUnsafeMutableBytes(of: &address.storage) { storage in
      let source = UnsafeRawBufferPointer(start: first.pointee.ai_addr, count: Int(first.pointee.ai_addrlen))
      storage.copyMemory(from: UnsafeRawBufferPointer(rebasing: source.prefix(storage.count)))
    }
    return address
  }

  /// The address that `read` fills in.
  init?(_ read: (UnsafeMutablePointer<sockaddr>, UnsafeMutablePointer<Int32>) -> Int32) {
    var length = Int32(MemoryLayout<sockaddr_storage>.size)
    let code = withUnsafeMutablePointer(to: &storage) { read(cast($0), &length) }
    if code < 0 { return nil }
  }

  private init() {}

  /// Calls `body` with the address.
  func with<Value>(_ body: (UnsafePointer<sockaddr>) -> Value) -> Value {
    withUnsafePointer(to: storage) { storage in
      body(UnsafeRawPointer(storage).assumingMemoryBound(to: sockaddr.self))
    }
  }

  /// The address without its port, in digits.
  var host: String {
    var text = [CChar](repeating: 0, count: 64)
    _ = with { uv_ip_name($0, &text, text.count) }
    return text.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
  }

  /// The port.
  var port: Int {
    withUnsafeBytes(of: storage) { Int($0[2]) << 8 | Int($0[3]) }
  }

  /// Whether only this machine can reach it: 127.0.0.0/8 or ::1.
  var isLoopback: Bool { host == "::1" || host.hasPrefix("127.") }
}
