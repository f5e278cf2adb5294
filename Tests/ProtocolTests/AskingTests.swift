@testable import AnalysisServer
import EventLoop
import Foundation
import JSONRPC
import NewsProtocol
import Testing

/// The server's own requests, which nothing of today's methods makes but the protocol allows.
@Suite(.serialized) struct AskingTests {
  @Test func `a client that is asked answers, newer members and all`() async throws {
    let server = try LocalServer()
    let peer = try server.connect(.inProcess)
    let question = server.ask(Greeting(word: "hello"))
    let asked = try next(from: peer)
    #expect(asked["method"]?.string == "test/greet")
    #expect(asked["params"]?["word"]?.string == "hello")
    let id = try #require(asked["id"]).description
    // Other requests go on while the answer is owed.
    peer.send(#"{"jsonrpc":"2.0","id":1,"method":"server/echo","params":{"a":1}}"#)
    #expect(try next(from: peer)["result"]?["a"]?.description == "1")
    peer.send(#"{"jsonrpc":"2.0","id":\#(id),"result":{"word":"good day","mood":"new"}}"#)
    #expect(try await question.value.get().word == "good day")
    // An answer to nothing is passed over.
    peer.send(#"{"jsonrpc":"2.0","id":\#(id),"result":{"word":"again"}}"#)
    peer.send(#"{"jsonrpc":"2.0","id":2,"method":"server/echo","params":{}}"#)
    #expect(try next(from: peer)["id"]?.description == "2")
  }

  @Test func `what a client refuses, or answers wrongly, fails the question`() async throws {
    let server = try LocalServer()
    let peer = try server.connect(.inProcess)
    for (answer, code) in [
      (#""error":{"code":-32601,"message":"no","data":{"hint":"h"}}"#, -32601),
      (#""result":{"word":5}"#, -32602),
    ] {
      let question = server.ask(Greeting(word: "hello"))
      let id = try #require(next(from: peer)["id"]).description
      peer.send(#"{"jsonrpc":"2.0","id":\#(id),\#(answer)}"#)
      let outcome = await question.value
      guard case .failure(let error) = outcome else {
        Issue.record("the question was answered")
        continue
      }
      #expect(error.code.rawValue == code)
    }
  }

  @Test func `a client that goes away fails what it was asked`() async throws {
    let server = try LocalServer()
    var peer: Peer? = try server.connect(.inProcess)
    let question = server.ask(Greeting(word: "hello"))
    #expect(peer?.receive() != nil)
    peer = nil
    guard case .failure(let error) = await question.value else { throw Transcript.Problem(text: "answered") }
    #expect(error.code == .requestFailed)
  }
}

private func next(from peer: Peer) throws -> JSON {
  guard let line = peer.receive() else { throw Transcript.Problem(text: "nothing came") }
  return try JSON(line)
}

/// A question of the tests' own.
struct Greeting: Decodable, JSONWritable, Sendable {
  var word: String
  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("word", word)
    writer.endObject()
  }
}

/// Its method.
enum Greet: Method {
  static let name = "test/greet"
  typealias Params = Greeting
  typealias Result = Greeting
}
