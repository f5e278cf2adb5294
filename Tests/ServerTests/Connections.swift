import Foundation
import JSONRPC
import Testing

@Suite(.timeLimit(.minutes(3)))
struct Connections {
  @Test func `A half-closed socket still gets its answers`() throws {
    let path = temporaryPath()
    let server = try RunningServer(["--unix", path])
    let peer = try Peer(unix: path)
    for id in 1...3 { peer.ask(id, "server/echo", "{\"n\":\(id)}") }
    peer.stopSending()
    #expect(peer.rest()?.split(separator: "\n").count == 3)
    _ = server
  }

  @Test func `A reader that never reads holds up nobody and is closed at the limit`() throws {
    let path = temporaryPath()
    let server = try RunningServer(["--unix", path, "--high-water", "1000000", "--max-queue", "3000000"])
    let lazy = try Peer(unix: path)
    let payload = String(repeating: "x", count: 400_000)
    var backlog = (0..<40).flatMap {
      Array(
        "{\"jsonrpc\":\"2.0\",\"id\":\($0),\"method\":\"server/echo\",\"params\":{\"a\":\"\(payload)\"}}\n"
          .utf8)
    }
    let other = try Peer(unix: path)
    for id in 1...50 {
      backlog.removeFirst(lazy.sendWhatFits(backlog))
      other.ask(id, "server/echo")
      #expect(try other.answer(within: 5).text == "{}")
    }
    // What waits for the reader is answered once it reads, and nothing is lost.
    let peer = try Peer(unix: path)
    let count = 12
    for id in 0..<count { peer.ask(id, "server/echo", "{\"a\":\"\(payload)\"}") }
    var ids: [Int] = []
    for _ in 0..<count {
      let answer = try peer.answer()
      if case .number(let id) = answer.id { ids.append(id) }
    }
    #expect(ids.sorted() == Array(0..<count))
    _ = server
  }

  @Test func `A reader that is too far behind is closed, and its memory comes back`() throws {
    let path = temporaryPath()
    let server = try RunningServer(["--unix", path, "--high-water", "100000000", "--max-queue", "3000000"])
    let lazy = try Peer(unix: path)
    let payload = String(repeating: "x", count: 400_000)
    let request = Array(
      "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"server/echo\",\"params\":{\"a\":\"\(payload)\"}}\n".utf8)
    // Until the server hangs up, which a write then tells.
    var sent = 0
    while sent < 40, lazy.send(request) { sent += 1 }
    #expect(sent < 40)
    let other = try Peer(unix: path)
    other.ask(1, "server/stats")
    let stats = try #require(try result(of: other) as? [String: Any])
    #expect(stats["memory"] as? Int ?? .max < 300 << 20)
    server.signal(15)
    #expect(server.status() == 0)
  }

  @Test func `Standard input, two sockets and TCP are served at once, each by itself`() throws {
    let (first, second) = (temporaryPath(), temporaryPath())
    let file = temporaryPath()
    try "correct-horse-battery-staple".write(toFile: file, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(atPath: file) }
    let server = try RunningServer([
      "--stdio", "--unix", first, "--unix", second, "--tcp", "127.0.0.1:0", "--token-file", file,
    ])
    var line = server.complaint()
    while !line.isEmpty, !line.contains("tcp:") { line = server.complaint() }
    let port = try #require(Int(line.split(separator: ":").last ?? ""))
    let over = try Peer(port: port)
    over.ask(0, "server/authenticate", "{\"token\":\"correct-horse-battery-staple\"}")
    #expect(try over.answer().error == nil)
    let peers = [server.stdio, try Peer(unix: first), try Peer(unix: second), over]
    for (number, peer) in peers.enumerated() { peer.ask(7, "server/echo", "{\"n\":\(number)}") }
    for (number, peer) in peers.enumerated() { #expect(try peer.answer().text == "{\"n\":\(number)}") }
    // What one holds the others see; what one is owed, under the same id, the others are not sent.
    peers[0].ask(8, "documents/open", "{\"uri\":\"x:a\",\"text\":\"Hello.\"}")
    #expect(try peers[0].answer().error == nil)
    peers[1].ask(8, "documents/list")
    #expect(try peers[1].answer().text?.contains("x:a") == true)
    peers[1].hangUp()
    peers[2].ask(9, "server/echo")
    #expect(try peers[2].answer().text == "{}")
    peers[0].stopSending()
    #expect(server.status() == 0)
    #expect(peers[2].rest() == "")
  }

  @Test func `Without --stdio standard input is not read and its end ends nothing`() throws {
    let path = temporaryPath()
    let server = try RunningServer(["--unix", path])
    server.stdio.ask(1, "server/echo")
    server.stdio.stopSending()
    let peer = try Peer(unix: path)
    peer.ask(1, "server/echo")
    #expect(try peer.answer().text == "{}")
    #expect(server.stdio.line(within: 0.3) == nil)
    #expect(server.status(within: 0.2) == nil)
  }

  @Test func `A client that vanishes in the middle of an answer is forgotten`() throws {
    let path = temporaryPath()
    let server = try RunningServer(["--unix", path])
    for _ in 0..<20 {
      let peer = try Peer(unix: path)
      peer.ask(1, "server/echo", "{\"a\":\"\(String(repeating: "x", count: 2_000_000))\"}")
      _ = peer.line(within: 0.001)
      peer.hangUp()
    }
    let peer = try Peer(unix: path)
    peer.ask(1, "server/echo")
    #expect(try peer.answer().text == "{}")
    _ = server
  }

  @Test func `A socket left behind is replaced, a live one and another file are not`() throws {
    let path = temporaryPath()
    let first = try RunningServer(["--unix", path])
    _ = try Peer(unix: path)
    let second = try RunningServer(["--unix", path])
    #expect(second.status() == 69)
    #expect(second.complaints().contains("somebody already listens at unix:\(path)"))
    first.signal(9)
    _ = first.status()
    #expect(FileManager.default.fileExists(atPath: path))
    let third = try RunningServer(["--unix", path])
    let peer = try Peer(unix: path)
    peer.ask(1, "server/echo")
    #expect(try peer.answer().text == "{}")
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    third.signal(15)
    #expect(third.status() == 0)
    let file = temporaryPath()
    try "precious".write(toFile: file, atomically: true, encoding: .utf8)
    let fourth = try RunningServer(["--unix", file])
    #expect(fourth.status() == 69)
    #expect(try String(contentsOfFile: file, encoding: .utf8) == "precious")
    try FileManager.default.removeItem(atPath: file)
  }

  @Test func `Beyond the connections the next is told so`() throws {
    let path = temporaryPath()
    let server = try RunningServer(["--unix", path, "--max-connections", "2"])
    let held = [try Peer(unix: path), try Peer(unix: path)]
    for peer in held {
      peer.ask(1, "server/echo")
      #expect(try peer.answer().text == "{}")
    }
    let third = try Peer(unix: path)
    #expect(try third.answer().error?.code == 1002)
    #expect(third.rest() != nil)
    _ = server
  }

  @Test func `Over TCP the token comes first, the right one`() throws {
    let file = temporaryPath()
    try "correct-horse-battery-staple\n".write(toFile: file, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(atPath: file) }
    let server = try RunningServer(["--tcp", "127.0.0.1:0", "--token-file", file])
    let port = try #require(Int(server.complaint().split(separator: ":").last ?? ""))
    let peer = try Peer(port: port)
    peer.ask(1, "server/echo")
    #expect(try peer.answer().error?.code == 1004)
    peer.ask(2, "server/authenticate", "{\"token\":\"correct-horse-battery-staple\"}")
    #expect(try peer.answer().error == nil)
    peer.ask(3, "server/echo")
    #expect(try peer.answer().text == "{}")
    let guesser = try Peer(port: port)
    guesser.ask(1, "server/authenticate", "{\"token\":\"correct-horse-battery-stapled\"}")
    #expect(try guesser.answer().error?.code == 1004)
    #expect(guesser.rest() == "")
    let taken = try RunningServer(["--tcp", "127.0.0.1:\(port)", "--token-file", file])
    #expect(taken.status() == 69)
    #expect(taken.complaints().contains("somebody already listens at tcp:127.0.0.1:\(port)"))
    let open = try RunningServer(["--tcp", "0.0.0.0:0", "--token-file", file])
    #expect(open.status() == 69)
    #expect(open.complaints().contains("--allow-remote"))
    #expect(try RunningServer(["--tcp", "127.0.0.1:0"]).status() == 64)
    #expect(try RunningServer(["--tcp", "127.0.0.1:0", "--token-file", "/no/such"]).status() == 66)
  }

  @Test func `A thousand connections at once lose nothing`() throws {
    var limit = rlimit()
    getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    limit.rlim_cur = min(4096, limit.rlim_max)
    setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    let path = temporaryPath()
    let server = try RunningServer(["--unix", path])
    let peers = try (0..<1000).map { _ in try Peer(unix: path) }
    for (id, peer) in peers.enumerated() { peer.ask(id, "server/echo", "{\"n\":\(id)}") }
    for (id, peer) in peers.enumerated() { #expect(try peer.answer().text == "{\"n\":\(id)}") }
    _ = server
  }
}
