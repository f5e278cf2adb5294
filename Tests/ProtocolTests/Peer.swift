@testable import AnalysisServer
import EventLoop
import Foundation
import JSONRPC
import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The client's end of a connection: blocking, one message a line.
final class Peer {
  private let descriptor: Int32
  private var buffer: [UInt8] = []

  init(descriptor: Int32) { self.descriptor = descriptor }
  deinit { close(descriptor) }

  /// Sends one message.
  func send(_ line: String) {
    var bytes = Array((line + "\n").utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count <= 0 { return }
      bytes = bytes.dropFirst(count)
    }
  }

  /// The next message; nil where the connection ends, or nothing comes for `seconds`.
  func receive(seconds: Double = 480) -> String? {
    while true {
      if let end = buffer.firstIndex(of: 0x0A) {
        defer { buffer.removeSubrange(...end) }
        return String(decoding: buffer[..<end], as: UTF8.self)
      }
      var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      guard poll(&waiting, 1, Int32(seconds * 1000)) > 0 else { return nil }
      var chunk = [UInt8](repeating: 0, count: 1 << 16)
      let count = chunk.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { return nil }
      buffer += chunk[..<count]
    }
  }
}

/// A server in this process, reached over a pair of sockets or a named one.
final class LocalServer: Sendable {
  /// How it is reached.
  enum Way: String, CaseIterable, Sendable { case inProcess, unixSocket }

  /// One for all tests: it is as a rule not restarted either.
  static let shared = Result { try LocalServer() }

  private static let counter = Atomic(0)
  private let loop: EventLoop
  private let server: Server
  private let path: String

  init() throws {
    let loop = EventLoop()
    self.loop = loop
    let data = try DataFiles(folder: Transcript.repository + "/Sources/Lexicon/Data")
    // A file for the user's own words, which transcripts leave empty behind them.
    let words = NSTemporaryDirectory() + "/rapporteur-\(getpid())-words.tsv"
    try Data().write(to: URL(fileURLWithPath: words))
    let server = Server(
      loop: loop, data: data, limits: Limits(), token: nil, userWords: try UserWords([words], beside: data))
    self.server = server
    let path =
      NSTemporaryDirectory()
      + "/rapporteur-\(getpid())-\(LocalServer.counter.add(1, ordering: .relaxed).newValue).sock"
    self.path = path
    loop.runInBackground()
    let failure = Outcome()
    let ready = DispatchSemaphore(value: 0)
    loop.post {
      server.assumeIsolated { server in
        do {
          let listener = try Listener(at: .unix(path: path), allowRemote: false, on: loop) { stream in
            server.accept(stream, isTrusted: true)
          }
          server.keep(listener)
        } catch {
          failure.text = "\(error)"
        }
      }
      ready.signal()
    }
    ready.wait()
    if let text = failure.text { throw Transcript.Problem(text: text) }
  }

  /// Asks the client that came last; begun on the loop, because the threads of tasks may all wait in other tests.
  func ask(_ greeting: Greeting) -> Task<Result<Greeting, RPCError>, Never> {
    let begun = Begun()
    let ready = DispatchSemaphore(value: 0)
    loop.post { [server] in
      server.assumeIsolated { begun.task = $0.asking(greeting) }
      ready.signal()
    }
    ready.wait()
    return begun.task ?? Task { .failure(RPCError(.internalError, "nothing was asked")) }
  }

  /// A connection to it.
  func connect(_ way: Way) throws -> Peer {
    switch way {
    case .inProcess:
      var ends: [Int32] = [0, 0]
      #if canImport(Glibc)
        let kind = Int32(SOCK_STREAM.rawValue)
      #else
        let kind = SOCK_STREAM
      #endif
      guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else {
        throw Transcript.Problem(text: "no pair of sockets")
      }
      let end = ends[0]
      loop.post { [loop, server] in
        server.assumeIsolated { server in
          if let stream = try? ByteStream.opening(end, on: loop) { server.accept(stream, isTrusted: true) }
        }
      }
      return Peer(descriptor: ends[1])
    case .unixSocket:
      #if canImport(Glibc)
        let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
      #else
        let descriptor = socket(AF_UNIX, SOCK_STREAM, 0)
      #endif
      var address = sockaddr_un()
      address.sun_family = sa_family_t(AF_UNIX)
      withUnsafeMutableBytes(of: &address.sun_path) { target in
        for (index, byte) in path.utf8.prefix(target.count - 1).enumerated() { target[index] = byte }
      }
      let status = withUnsafePointer(to: &address) {
        $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
          Glibc.connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
        }
      }
      guard status == 0 else { throw Transcript.Problem(text: "cannot connect to \(path)") }
      return Peer(descriptor: descriptor)
    }
  }
}

extension Server {
  fileprivate func asking(_ greeting: Greeting) -> Task<Result<Greeting, RPCError>, Never> {
    let latest = nextConnection - 1
    return Task.immediate {
      do throws(RPCError) { return .success(try await ask(Greet.self, greeting, of: latest)) } catch {
        return .failure(error)
      }
    }
  }
}

/// A question on its way from the loop's thread to the one that waits for it.
private final class Begun: @unchecked Sendable {
  var task: Task<Result<Greeting, RPCError>, Never>?
}

/// Something told from one thread to another that waits for it.
private final class Outcome: @unchecked Sendable {
  var text: String?
}
