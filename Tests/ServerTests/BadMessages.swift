import Foundation
import JSONRPC
import Testing

/// What is sent in vain must cost nobody anything: after it, the same server still answers.
private func stillAnswers(_ path: String) throws {
  let peer = try Peer(unix: path)
  peer.ask(1, "server/echo", "{\"a\":1}")
  #expect(try peer.answer().text == "{\"a\":1}")
}

@Suite(.timeLimit(.minutes(2)))
struct `Bad messages` {
  @Test func `What is no JSON is answered and the next message is served`() throws {
    let server = try RunningServer(["--stdio"])
    let deep = String(repeating: "[", count: 100_000)
    let bad: [([UInt8], Int)] = [
      (Array("{\"jsonrpc\":\"2.0\",\"id\":1,".utf8), -32700), (Array("hello".utf8), -32700),
      (Array("[1,2".utf8), -32700), ([0x7B, 0xFF, 0x7D], -32700),
      (Array("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"".utf8) + [0xC3, 0x28] + Array("\"}".utf8), -32700),
      (Array("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"server/echo\",\"params\":\(deep)".utf8), 1002),
      (Array(deep.utf8), 1002), (Array("[]".utf8), -32600), (Array("5".utf8), -32600),
      (
        Array(
          "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"server/echo\",\"params\":{\"a\":\"\\ud800\"}}".utf8),
        -32602
      ),
      (
        Array("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"server/authenticate\",\"params\":[\"a\"]}".utf8),
        -32602
      ),
      (Array("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"server/shutdown\"}".utf8), -32601),
      (Array("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"batch/run\"}".utf8), -32601),
    ]
    // The first byte must tell the framing.
    server.stdio.send("\n{}\n")
    #expect(try server.stdio.answer().error?.code == -32600)
    for (bytes, code) in bad {
      server.stdio.send(bytes + [10])
      let answer = try server.stdio.answer()
      #expect(answer.error?.code == code, "\(String(decoding: bytes.prefix(80), as: UTF8.self))")
      server.stdio.ask(2, "server/echo", "{\"b\":2}")
      #expect(try server.stdio.answer().text == "{\"b\":2}")
    }
    server.stdio.stopSending()
    #expect(server.status() == 0)
  }

  @Test(arguments: [
    "Content-Type: x\r\n\r\n{}", "Content-Length: -1\r\n\r\n{}", "Content-Length: 1e3\r\n\r\n{}",
    "Content-Length: 99999999999999999999999999999\r\n\r\n{}", "Content-Length: 107374182400\r\n\r\n{}",
    "Content-Length: 2\r\nContent-Length: 20\r\n\r\n{}",
    "Content-Length: 2\r\n" + String(repeating: "X-Y: z\r\n", count: 20_000), "Content-Length: 400\r\n\r\n{}",
  ])
  func `A header that cannot be is answered, and nobody else notices`(_ text: String) throws {
    let path = temporaryPath()
    let server = try RunningServer(["--unix", path])
    let other = try Peer(unix: path)
    let peer = try Peer(unix: path)
    peer.send(text)
    peer.stopSending()
    let answer = peer.rest()
    #expect(answer?.contains("\"error\":{\"code\":") == true)
    other.ask(1, "server/echo", "{}")
    #expect(try other.answer().text == "{}")
    try stillAnswers(path)
    server.signal(15)
    #expect(server.status() == 0)
  }

  @Test func `A hundred gigabytes announced take no memory`() throws {
    let path = temporaryPath()
    let server = try RunningServer(["--unix", path])
    let peer = try Peer(unix: path)
    peer.send("Content-Length: 107374182400\r\n\r\n")
    peer.send([UInt8](repeating: 0x20, count: 10_000_000))
    let other = try Peer(unix: path)
    other.ask(1, "server/stats")
    struct Stats: Decodable {
      var memory: Int
      init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Keys.self)
        _ = container.allKeys
        memory = try container.decode(Int.self, forKey: .memory)
      }
      enum Keys: CodingKey { case memory }
    }
    let memory = try #require(try other.answer().result).decoded(as: Stats.self).memory
    #expect(memory < 200 << 20)
    _ = server
  }

  @Test func `A message is read wherever it is split`() throws {
    let path = temporaryPath()
    let server = try RunningServer(["--unix", path])
    let body = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"server/echo\",\"params\":{\"a\":\"é\"}}"
    for text in ["Content-Length: \(body.utf8.count)\r\n\r\n\(body)", body + "\n"] {
      let bytes = Array(text.utf8)
      let peer = try Peer(unix: path)
      for split in 1..<bytes.count {
        peer.send(Array(bytes[..<split]))
        usleep(200)
        peer.send(Array(bytes[split...]))
      }
      peer.stopSending()
      let answers = peer.rest()?.components(separatedBy: "\"result\":{\"a\":\"é\"}").count
      #expect(answers == bytes.count)
    }
    _ = server
  }

  @Test func `A batch keeps its order, and one too large is refused as a whole`() throws {
    let server = try RunningServer(["--stdio", "--max-batch", "3"])
    func echo(_ id: Int) -> String {
      "{\"jsonrpc\":\"2.0\",\"id\":\(id),\"method\":\"server/echo\",\"params\":{}}"
    }
    let note = "{\"jsonrpc\":\"2.0\",\"method\":\"initialized\",\"params\":{}}"
    server.stdio.send(
      "[\(echo(1)),\(note),\(echo(2))]\n[\(note)]\n[\(echo(3)),\(echo(4)),\(echo(5)),\(echo(6))]\n")
    #expect(
      server.stdio.line()
        == "[{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{}},{\"jsonrpc\":\"2.0\",\"id\":2,\"result\":{}}]")
    let refusal = try server.stdio.answer()
    #expect(refusal.error?.code == 1002)
    #expect(refusal.error?.data?.limit == 3)
  }

  @Test func `An unknown method is answered with the one that was meant`() throws {
    let server = try RunningServer(["--stdio"])
    server.stdio.ask(1, "server/ecko")
    let error = try #require(try server.stdio.answer().error)
    #expect(error.code == -32601)
    #expect(error.data?.hint == "did you mean ‘server/echo’?")
  }

  @Test func `HTTP is turned away`() throws {
    let path = temporaryPath()
    let server = try RunningServer(["--unix", path])
    let peer = try Peer(unix: path)
    let body = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"server/echo\",\"params\":{\"secret\":1}}"
    peer.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)")
    let answer = try #require(peer.rest())
    #expect(answer.hasPrefix("HTTP/1.1 400 "))
    #expect(!answer.contains("secret"))
    try stillAnswers(path)
    _ = server
  }
}
