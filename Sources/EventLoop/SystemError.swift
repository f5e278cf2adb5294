import CLibuv

/// What the system answered when it would not do something.
public struct SystemError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What was tried, for a sentence: `bind 127.0.0.1:7000`.
  public let operation: String
  /// libuv's number, a negated `errno` on Unix.
  public let code: Int32

  init(_ operation: String, _ code: Int32) {
    self.operation = operation
    self.code = code
  }

  /// libuv's name of the code, `EADDRINUSE`.
  public var name: String { String(cString: uv_err_name(code)) }
  /// The code in words.
  public var reason: String { String(cString: uv_strerror(code)) }
  /// `cannot bind 127.0.0.1:7000: address already in use`.
  public var description: String { "cannot \(operation): \(reason)" }
  /// Whether an address or path is taken.
  public var isAddressInUse: Bool { code == UV_EADDRINUSE.rawValue }
  /// Whether the reader at the other end is gone.
  public var isBrokenPipe: Bool {
    code == UV_EPIPE.rawValue || code == UV_ECONNRESET.rawValue || code == UV_ECANCELED.rawValue
  }
  /// Whether nobody listens there.
  public var isRefused: Bool { code == UV_ECONNREFUSED.rawValue || code == UV_ENOENT.rawValue }

  /// Throws what `code` says if it says that `operation` failed.
  static func check(_ code: Int32, _ operation: @autoclosure () -> String) throws(SystemError) {
    if code < 0 { throw SystemError(operation(), code) }
  }
}
