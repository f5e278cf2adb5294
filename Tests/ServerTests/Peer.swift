import Foundation
import JSONRPC
import Synchronization

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The other end of a connection, in plain system calls, so that it can misbehave.
final class Peer {
  private var reading: Int32
  private var writing: Int32
  private var received: [UInt8] = []

  init(reading: Int32, writing: Int32) {
    self.reading = reading
    self.writing = writing
    signal(SIGPIPE, SIG_IGN)
  }

  /// Connects to a Unix socket as soon as there is one.
  convenience init(unix path: String) throws {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
    try self.init(AF_UNIX, address)
  }

  /// Connects to a port of this machine.
  convenience init(port: Int) throws {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
    try self.init(AF_INET, address)
  }

  private convenience init<Address>(_ family: Int32, _ address: Address) throws {
    let deadline = Date() + 10
    while true {
      let descriptor = socket(family, Int32(SOCK_STREAM.rawValue), 0)
      let code = withUnsafePointer(to: address) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
          connect(descriptor, $0, socklen_t(MemoryLayout<Address>.size))
        }
      }
      if code == 0 {
        self.init(reading: descriptor, writing: descriptor)
        return
      }
      close(descriptor)
      guard Date() < deadline else { throw POSIXError(.ETIMEDOUT) }
      usleep(5000)
    }
  }

  deinit { hangUp() }

  /// Sends `text` as it is; false where the other side is gone.
  @discardableResult
  func send(_ text: String) -> Bool { send(Array(text.utf8)) }

  /// Sends `bytes` as they are; false where the other side is gone.
  @discardableResult
  func send(_ bytes: [UInt8]) -> Bool {
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes { Glibc.write(writing, $0.baseAddress! + done, bytes.count - done) }
      if count <= 0 { return false }
      done += count
    }
    return true
  }

  /// Sends what is taken without waiting for a reader; gives how much.
  func sendWhatFits(_ bytes: [UInt8]) -> Int {
    bytes.withUnsafeBytes { max(0, Glibc.send(writing, $0.baseAddress!, bytes.count, Int32(MSG_DONTWAIT))) }
  }

  /// Sends a request on one line.
  func ask(_ id: Int, _ method: String, _ params: String = "{}") {
    send("{\"jsonrpc\":\"2.0\",\"id\":\(id),\"method\":\"\(method)\",\"params\":\(params)}\n")
  }

  /// The next line, without its end; nil at the end of input or after `seconds`.
  func line(within seconds: Double = 20) -> String? {
    let deadline = Date() + seconds
    while true {
      if let end = received.firstIndex(of: 10) {
        let line = String(decoding: received[..<end], as: UTF8.self)
        received.removeSubrange(...end)
        return line
      }
      guard fill(until: deadline) else { return nil }
    }
  }

  /// Everything until the other side closes; nil if it does not within `seconds`.
  func rest(within seconds: Double = 20) -> String? {
    let deadline = Date() + seconds
    while fill(until: deadline) {}
    guard reading < 0 else { return nil }
    return String(decoding: received, as: UTF8.self)
  }

  /// The next line as an answer.
  func answer(within seconds: Double = 20) throws -> Answer {
    guard let line = line(within: seconds) else { throw POSIXError(.ETIMEDOUT) }
    return try JSONValues.decode(Answer.self, from: Array(line.utf8))
  }

  /// Sends nothing more and goes on reading.
  func stopSending() {
    if writing == reading {
      shutdown(writing, Int32(SHUT_WR))
    } else if writing >= 0 {
      close(writing)
      writing = -1
    }
  }

  /// Reads nothing more and goes on sending.
  func stopReading() {
    if reading >= 0 { close(reading) }
    reading = -1
  }

  /// Closes both ways.
  func hangUp() {
    if writing >= 0, writing != reading { close(writing) }
    if reading >= 0 { close(reading) }
    reading = -1
    writing = -1
  }

  private func fill(until deadline: Date) -> Bool {
    guard reading >= 0 else { return false }
    var entry = pollfd(fd: reading, events: Int16(POLLIN), revents: 0)
    let left = deadline.timeIntervalSinceNow
    guard left > 0, poll(&entry, 1, Int32(left * 1000) + 1) > 0 else { return false }
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    let count = Glibc.read(reading, &piece, piece.count)
    if count <= 0 {
      if writing != reading { close(reading) }
      reading = -1
      return false
    }
    received += piece[..<count]
    return true
  }
}

/// An answer, as far as the tests look into it.
struct Answer: Decodable {
  struct Fault: Decodable {
    struct Details: Decodable {
      var path: String?
      var hint: String?
      var limit: Int?
    }
    var code: Int
    var message: String
    var data: Details?
  }
  var jsonrpc: String
  var id: RequestID
  var result: RawJSON?
  var error: Fault?

  /// The result's text.
  var text: String? { result.map { String(decoding: $0.bytes, as: UTF8.self) } }
}

private let counter = Mutex(0)

/// A path that nobody else uses, short enough for a socket.
func temporaryPath() -> String {
  let number = counter.withLock { number in
    number += 1
    return number
  }
  return "/tmp/rapporteur-test-\(getpid())-\(number)"
}
