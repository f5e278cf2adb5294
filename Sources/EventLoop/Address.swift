/// A place to listen at or connect to.
public enum Address: Sendable, Hashable, CustomStringConvertible {
  /// A Unix socket.
  case unix(path: String)
  /// TCP; port 0 lets the system choose one.
  case tcp(host: String, port: Int)

  /// `unix:PATH`, `tcp:HOST:PORT`, `tcp:[::1]:PORT`; nil where it is none of these.
  public init?(_ text: String) {
    if text.hasPrefix("unix:"), text.utf8.count > 5 {
      self = .unix(path: String(text.dropFirst(5)))
    } else if text.hasPrefix("tcp:") {
      self.init(hostAndPort: String(text.dropFirst(4)))
    } else {
      return nil
    }
  }

  /// `HOST:PORT` or `[HOST]:PORT`.
  public init?(hostAndPort text: String) {
    guard let colon = text.lastIndex(of: ":"), let port = Int(text[text.index(after: colon)...]),
      (0...65535).contains(port)
    else { return nil }
    var host = text[..<colon]
    if host.first == "[", host.last == "]" { host = host.dropFirst().dropLast() }
    if host.isEmpty { return nil }
    self = .tcp(host: String(host), port: port)
  }

  /// As `init(_:)` reads it.
  public var description: String {
    switch self {
    case .unix(let path): "unix:\(path)"
    case .tcp(let host, let port): host.contains(":") ? "tcp:[\(host)]:\(port)" : "tcp:\(host):\(port)"
    }
  }
}
