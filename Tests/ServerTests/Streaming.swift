import Foundation
import JSONRPC
import Testing

/// A document of which each reading takes a while.
private func document(_ number: Int) -> String {
  let text =
    "TARSK, May \(number + 1). President Danil Orvan criticised the OSCE. The OSCE welcomed the vote in Tarsk."
  return "{\"text\":\(quoted(text + " " + longText(4000))),\"publishedAt\":\"2012-05-0\(number % 9 + 1)\"}"
}

private let documents = "[" + (0..<24).map(document).joined(separator: ",") + "]"

/// What comes before the answer, as Foundation's values, and the answer.
private func heard(_ peer: Peer) throws -> (progress: [[String: Any]], answer: [String: Any]) {
  var progress: [[String: Any]] = []
  while let line = peer.line(within: 60) {
    let value = try JSONSerialization.jsonObject(with: Data(line.utf8))
    let message = try #require(value as? [String: Any])
    if message["method"] as? String == "$/progress" {
      progress.append(try #require(message["params"] as? [String: Any]))
    } else {
      return (progress, try #require(message["result"] as? [String: Any]))
    }
  }
  throw POSIXError(.ETIMEDOUT)
}

private func spelt(_ value: Any) throws -> String {
  String(
    decoding: try JSONSerialization.data(withJSONObject: value, options: [.sortedKeys, .fragmentsAllowed]),
    as: UTF8.self)
}

@Suite(.timeLimit(.minutes(3)))
struct Streaming {
  /// With names the parts come once everything is read, without them a document at a time.
  @Test(arguments: ["", ",\"holders\":[\"Danil Orvan\"]", ",\"limit\":7", ",\"aspects\":[\"result\"]"])
  func `Relations that are streamed are those that are not, in order`(_ filter: String) throws {
    let server = try RunningServer(["--stdio"])
    let peer = server.stdio
    peer.ask(1, "stance/relations", "{\"documents\":\(documents)\(filter)}")
    let whole = try heard(peer).answer
    let relations = try #require(whole["relations"] as? [Any])
    if filter.isEmpty { #expect(relations.count >= 24) }
    for token in ["\"t\"", "5"] {
      peer.ask(2, "stance/relations", "{\"documents\":\(documents)\(filter),\"partialResultToken\":\(token)}")
      let (progress, rest) = try heard(peer)
      var parts: [Any] = []
      for one in progress {
        #expect(try spelt(one["token"] ?? "") == token)
        let value = try #require(one["value"] as? [String: Any])
        parts += try #require(value["relations"] as? [Any])
      }
      if filter.isEmpty { #expect(progress.count >= 24) }
      #expect(try spelt(parts) == spelt(relations))
      #expect((rest["relations"] as? [Any])?.count == 0)
      for name in ["actors", "provenance"] {
        #expect(try spelt(rest[name] ?? "") == spelt(whole[name] ?? 0))
      }
      #expect(rest["nextCursor"] as? String == whole["nextCursor"] as? String)
    }
  }

  @Test(arguments: ["stance/matrix", "timeline/build", "stance/relations", "quotes/list", "actors/list"])
  func `Progress over many documents counts them, begins once and ends once`(_ method: String) throws {
    let server = try RunningServer(["--stdio"])
    server.stdio.ask(1, method, "{\"documents\":\(documents),\"workDoneToken\":\"w\"}")
    let values = try heard(server.stdio).progress.map { try #require($0["value"] as? [String: Any]) }
    let kinds = values.compactMap { $0["kind"] as? String }
    #expect(kinds.first == "begin")
    #expect(kinds.last == "end")
    #expect(kinds.dropFirst().dropLast().allSatisfy { $0 == "report" })
    let reports = values.filter { $0["kind"] as? String == "report" }
    let done = reports.compactMap { $0["done"] as? Int }
    #expect(!done.isEmpty)
    #expect(done == done.sorted())
    #expect(done.last == 24)
    #expect(reports.allSatisfy { $0["total"] as? Int == 24 })
    #expect(reports.last?["percentage"] as? Int == 100)
  }

  @Test func `A cancelled stream ends, and nothing of it comes afterwards`() throws {
    let server = try RunningServer(["--stdio"])
    let peer = server.stdio
    let many = "[" + (0..<400).map(document).joined(separator: ",") + "]"
    peer.ask(1, "stance/relations", "{\"documents\":\(many),\"partialResultToken\":1,\"workDoneToken\":2}")
    #expect(peer.line(within: 60)?.contains("$/progress") == true)
    peer.send("{\"jsonrpc\":\"2.0\",\"method\":\"$/cancelRequest\",\"params\":{\"id\":1}}\n")
    var answer: String?
    while let line = peer.line(within: 10) {
      if !line.contains("$/progress") {
        answer = line
        break
      }
    }
    #expect(answer?.contains("-32800") == true)
    peer.ask(3, "server/echo", "{}")
    #expect(try peer.answer().text == "{}")
  }
}
