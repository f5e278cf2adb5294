import EventLoop
import Foundation
import JSONRPC
import Testing

/// Text that keeps the stages busy: sentences of a made-up story, `bytes` long.
func longText(_ bytes: Int) -> String {
  let sentence = "President Danil Orvan of Velmora said on Tuesday that the vote in Tarsk was fair. "
  return String(repeating: sentence, count: bytes / sentence.utf8.count)
}

private func parse(_ text: String, extra: String = "") -> String {
  "{\"document\":{\"text\":\"\(text)\"}\(extra)}"
}

@Suite(.timeLimit(.minutes(3)))
struct `Lives of the server` {
  @Test func `The end of standard input ends the server after what was asked is answered`() throws {
    let server = try RunningServer(["--stdio"])
    server.stdio.ask(1, "parse/document", parse("MINSK, November 19. Hello."))
    server.stdio.stopSending()
    #expect(try server.stdio.answer().result != nil)
    #expect(server.status() == 0)
  }

  @Test func `A reader of standard output that is gone ends the server`() throws {
    let server = try RunningServer(["--stdio"])
    server.stdio.stopReading()
    server.stdio.ask(1, "server/echo")
    server.stdio.ask(2, "server/echo")
    #expect(server.status() == 0)
  }

  @Test func `Exit ends it with 0 after shutdown, else with 1`() throws {
    for (hasShutDown, status) in [(true, Int32(0)), (false, 1)] {
      let server = try RunningServer(["--stdio"])
      if hasShutDown {
        server.stdio.ask(1, "shutdown")
        #expect(try server.stdio.answer().error == nil)
        server.stdio.ask(2, "server/echo")
        #expect(try server.stdio.answer().error?.code == -32600)
      }
      server.stdio.send("{\"jsonrpc\":\"2.0\",\"method\":\"exit\"}\n")
      #expect(server.status() == status)
    }
  }

  @Test func `The process it was given takes it along, though its input stays open`() throws {
    let parent = Process()
    parent.executableURL = URL(fileURLWithPath: "/bin/sleep")
    parent.arguments = ["60"]
    try parent.run()
    let server = try RunningServer(["--stdio"])
    server.stdio.ask(1, "initialize", "{\"processId\":\(parent.processIdentifier),\"capabilities\":{}}")
    #expect(try server.stdio.answer().result != nil)
    #expect(server.status(within: 1) == nil)
    kill(parent.processIdentifier, SIGKILL)
    #expect(server.status() == 0)
  }

  @Test func `A parent that dies takes it along, though somebody else keeps its input open`() throws {
    // Killed and not collected, it is a zombie that a signal still finds.
    let parent = Process()
    let (input, output) = (Pipe(), Pipe())
    parent.executableURL = URL(fileURLWithPath: "/bin/sh")
    parent.arguments = [
      "-c", "exec 3<&0; \"$0\" serve --stdio <&3 & echo $!; wait", RunningServer.program,
    ]
    parent.standardInput = input
    parent.standardOutput = output
    try parent.run()
    let peer = Peer(
      reading: dup(output.fileHandleForReading.fileDescriptor),
      writing: dup(input.fileHandleForWriting.fileDescriptor))
    let child = try #require(Int32(peer.line() ?? ""))
    peer.ask(1, "initialize", "{\"processId\":\(parent.processIdentifier),\"capabilities\":{}}")
    #expect(try peer.answer().result != nil)
    #expect(kill(child, 0) == 0)
    kill(parent.processIdentifier, SIGKILL)
    let deadline = Date() + 10
    while ThisProcess.isRunning(Int(child)), Date() < deadline { usleep(20_000) }
    #expect(!ThisProcess.isRunning(Int(child)))
    kill(child, SIGKILL)
  }

  @Test(arguments: ["\"server\"", "null", "1.5"])
  func `Whatever an id is, its answer bears it and a cancel finds it`(_ id: String) throws {
    let server = try RunningServer(["--stdio"])
    let peer = server.stdio
    peer.send("{\"jsonrpc\":\"2.0\",\"id\":\(id),\"method\":\"server/echo\",\"params\":{}}\n")
    #expect(peer.line() == "{\"jsonrpc\":\"2.0\",\"id\":\(id),\"result\":{}}")
    guard id != "null" else { return }
    let text = parse(longText(2_000_000))
    peer.send("{\"jsonrpc\":\"2.0\",\"id\":\(id),\"method\":\"parse/document\",\"params\":\(text)}\n")
    peer.send("{\"jsonrpc\":\"2.0\",\"method\":\"$/cancelRequest\",\"params\":{\"id\":\(id)}}\n")
    let line = try #require(peer.line())
    #expect(line.contains("\"id\":\(id)") && line.contains("-32800"))
  }

  @Test func `SIGTERM during work ends it with 0`() throws {
    let path = temporaryPath()
    let server = try RunningServer(["--unix", path])
    let peer = try Peer(unix: path)
    peer.ask(1, "parse/document", parse(longText(4_000_000)))
    usleep(200_000)
    server.signal(15)
    #expect(server.status() == 0)
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test func `A cancelled request ends at once, also inside a long document`() throws {
    let server = try RunningServer(["--stdio"])
    server.stdio.ask(1, "parse/document", parse("Hello."))
    #expect(try server.stdio.answer().result != nil)
    server.stdio.ask(2, "parse/document", parse(longText(4_000_000)))
    usleep(300_000)
    let begun = Date()
    server.stdio.send("{\"jsonrpc\":\"2.0\",\"method\":\"$/cancelRequest\",\"params\":{\"id\":2}}\n")
    let answer = try server.stdio.answer()
    // 50 ms is what the protocol asks; tests share their machine.
    #expect(Date().timeIntervalSince(begun) < 1)
    #expect(answer.error?.code == -32800)
    server.stdio.ask(3, "server/echo")
    #expect(try server.stdio.answer().text == "{}")
  }

  @Test func `A search for a quotation is cancelled in a text that repeats one word`() throws {
    let server = try RunningServer(["--stdio"])
    let text = String(repeating: "no ", count: 1_300_000)
    server.stdio.ask(
      1, "quotes/verify", "{\"quotation\":\"no no no no no\",\"documents\":[{\"text\":\"\(text)\"}]}")
    usleep(300_000)
    let begun = Date()
    server.stdio.send("{\"jsonrpc\":\"2.0\",\"method\":\"$/cancelRequest\",\"params\":{\"id\":1}}\n")
    #expect(try server.stdio.answer().error?.code == -32800)
    #expect(Date().timeIntervalSince(begun) < 1)
  }

  @Test func `An id in flight cannot be used again`() throws {
    let server = try RunningServer(["--stdio"])
    server.stdio.ask(1, "parse/document", parse(longText(2_000_000)))
    server.stdio.ask(1, "server/echo")
    let refusal = try server.stdio.answer()
    #expect(refusal.error?.code == -32600)
    server.stdio.send("{\"jsonrpc\":\"2.0\",\"method\":\"$/cancelRequest\",\"params\":{\"id\":1}}\n")
    #expect(try server.stdio.answer().error?.code == -32800)
    server.stdio.ask(1, "server/echo")
    #expect(try server.stdio.answer().text == "{}")
  }

  @Test func `Beyond the requests in flight the next is told to come later, and a cancel is heard`() throws {
    let server = try RunningServer(["--stdio", "--max-in-flight", "2"])
    for id in 1...3 { server.stdio.ask(id, "parse/document", parse(longText(1_000_000))) }
    let refusal = try server.stdio.answer()
    #expect(refusal.id == .number(3))
    #expect(refusal.error?.code == 1003)
    for id in [2, 1] {
      server.stdio.send("{\"jsonrpc\":\"2.0\",\"method\":\"$/cancelRequest\",\"params\":{\"id\":\(id)}}\n")
      #expect(try server.stdio.answer().id == .number(id))
    }
  }

  @Test func `Progress follows a token, begin first and end last`() throws {
    let server = try RunningServer(["--stdio"])
    server.stdio.ask(1, "parse/document", parse("Hello.", extra: ",\"workDoneToken\":\"t\""))
    var kinds: [String] = []
    while let line = server.stdio.line(), line.contains("$/progress") {
      #expect(line.contains("\"token\":\"t\""))
      kinds += ["begin", "report", "end"].filter { line.contains("\"kind\":\"\($0)\"") }
    }
    #expect(kinds.first == "begin")
    #expect(kinds.last == "end")
  }
}
