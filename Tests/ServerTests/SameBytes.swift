import Foundation
import JSONRPC
import Testing

private let story = """
  TARSK, November 19. /VELPRESS/. President Danil Orvan criticised the OSCE on Tuesday.

  “The vote was neither free nor fair,” Orvan said on 15 August 2012. The OSCE welcomed the report.

  The parliamentary election took place in Tarsk on 3 May 2012. Lena Marr rejected the result.
  """

private let documents = (0..<6).map { number in
  "{\"text\":\(quoted(story.replacingOccurrences(of: "Orvan", with: "Orv\(number)an"))),\"source\":\"S\(number)\"}"
}

private let questions: [(String, String)] =
  ["actors/list", "quotes/list", "stance/relations", "stance/matrix", "timeline/build"].map {
    ($0, "{\"documents\":[\(documents.joined(separator: ","))]}")
  } + [
    ("parse/document", "{\"document\":\(documents[0])}"),
    ("actors/at", "{\"position\":50,\"document\":\(documents[0])}"),
    (
      "quotes/verify",
      "{\"quotation\":\"the vote was not free … fair\",\"documents\":[\(documents.joined(separator: ","))]}"
    ),
  ]

@Suite(.timeLimit(.minutes(5)))
struct `The same bytes` {
  @Test func `A request is answered alike alone, again, and among two hundred others`() throws {
    let server = try RunningServer(["--stdio"])
    var alone: [String] = []
    for (method, params) in questions {
      server.stdio.ask(1, method, params)
      alone.append(try #require(try server.stdio.answer().text))
      server.stdio.ask(1, method, params)
      #expect(try server.stdio.answer().text == alone.last)
    }
    let count = 200
    DispatchQueue.global().async { [peer = Unchecked(server.stdio)] in
      for id in 0..<count {
        let (method, params) = questions[id % questions.count]
        peer.value.ask(id, method, params)
      }
    }
    var seen = Set<Int>()
    for _ in 0..<count {
      let answer = try server.stdio.answer(within: 60)
      guard case .number(let id) = answer.id else { continue }
      seen.insert(id)
      #expect(answer.text == alone[id % questions.count], "\(questions[id % questions.count].0)")
    }
    #expect(seen.count == count)
    // Another process, whose hashes have another seed.
    let other = try RunningServer(["--stdio"])
    for (index, (method, params)) in questions.enumerated() {
      other.stdio.ask(1, method, params)
      #expect(try other.stdio.answer().text == alone[index], "\(method) in another process")
    }
  }

  @Test func `A changed document is read again, as if it had been opened so`() throws {
    let server = try RunningServer(["--stdio"])
    let peer = server.stdio
    func answer(_ method: String, _ params: String) throws -> String {
      peer.ask(1, method, params)
      let answer = try peer.answer()
      return try #require(answer.text, "\(method): \(answer.error?.message ?? "")")
    }
    let (old, new) = ("Lena Marr", "Ana Petrov")
    let changed = story.replacingOccurrences(of: old, with: new)
    let start = try #require(story.range(of: old)).lowerBound
    let offset = story.unicodeScalars.distance(from: story.startIndex, to: start)
    _ = try answer("documents/open", "{\"uri\":\"x:a\",\"version\":1,\"text\":\(quoted(story))}")
    let before = try answer("parse/document", "{\"document\":{\"uri\":\"x:a\"}}")
    #expect(before.contains(old))
    // Asked and changed without waiting: what was asked first is answered with the text as it was.
    peer.ask(2, "parse/document", "{\"document\":{\"uri\":\"x:a\"}}")
    peer.ask(
      3, "documents/change",
      "{\"uri\":\"x:a\",\"version\":2,\"changes\":[{\"start\":\(offset),\"end\":\(offset + old.count),\"text\":\"\(new)\"}]}"
    )
    var texts: [RequestID: String] = [:]
    for _ in 0..<2 {
      let answer = try peer.answer()
      texts[answer.id] = answer.text
    }
    #expect(texts[.number(2)] == before)
    for (method, held, given) in [
      (
        "parse/document", "{\"document\":{\"uri\":\"x:a\"}}",
        "{\"document\":{\"uri\":\"x:a\",\"text\":\(quoted(changed))}}"
      ),
      (
        "stance/relations", "{\"documents\":[{\"uri\":\"x:a\"}]}",
        "{\"documents\":[{\"uri\":\"x:a\",\"text\":\(quoted(changed))}]}"
      ),
      (
        "timeline/build", "{\"documents\":[{\"uri\":\"x:a\"}]}",
        "{\"documents\":[{\"uri\":\"x:a\",\"text\":\(quoted(changed))}]}"
      ),
    ] {
      let after = try answer(method, held)
      #expect(after == (try answer(method, given)), "\(method)")
      #expect(!after.contains(old))
    }
  }
}

/// Something that a test hands to another thread knowing that both sides may use it at once.
private struct Unchecked<Value>: @unchecked Sendable {
  let value: Value
  init(_ value: Value) { self.value = value }
}
