import Foundation
import JSONRPC
import Testing

/// Some 2,000 words: the longer paragraphs of the sample articles, one after another.
private let article: String = {
  let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Corpus/Articles")
  let files = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
  let paragraphs = files.flatMap { name in
    ((try? String(contentsOf: folder.appending(path: name), encoding: .utf8)) ?? "").components(
      separatedBy: "\n"
    )
    .filter { $0.split(separator: " ").count > 8 }
  }
  var text = "Three states on one river\n"
  var turn = 0
  while text.split(whereSeparator: \.isWhitespace).count < 2000 {
    for paragraph in paragraphs {
      // Said again with a word more, so that no window has a twin elsewhere.
      text += "\n" + (turn == 0 ? paragraph : paragraph.replacingOccurrences(of: " the ", with: " the very "))
      text += "\n"
    }
    turn += 1
  }
  return text
}()

@Suite(.timeLimit(.minutes(10)))
struct `Windows` {
  @Test func `One edited sentence encodes at most three windows, and the answer equals a full read`() throws {
    let server = try RunningServer(["--stdio"])
    let fresh = try RunningServer(["--stdio"])
    func answer(_ peer: Peer, _ method: String, _ params: String) throws -> String {
      peer.ask(1, method, params)
      let answer = try peer.answer(within: 60)
      return try #require(answer.text, "\(method): \(answer.error?.message ?? "")")
    }
    func encoded() throws -> Int {
      let stats = try answer(server.stdio, "server/stats", "{}")
      let object = try JSONSerialization.jsonObject(with: Data(stats.utf8)) as? [String: Any]
      let result = object?["result"] as? [String: Any] ?? object
      return try #require(result?["windowsEncoded"] as? Int)
    }
    var scalars = Array(article.unicodeScalars)
    let layers = "\"layers\":[\"sentences\",\"tokens\",\"actors\",\"quotes\",\"times\",\"events\"]"
    let held = "{\"document\":{\"uri\":\"x:a\"},\(layers)}"
    _ = try answer(
      server.stdio, "documents/open", "{\"uri\":\"x:a\",\"version\":1,\"text\":\(quoted(article))}")
    _ = try answer(server.stdio, "parse/document", held)
    let whole = try encoded()
    #expect(whole > 15, "the article has only \(whole) windows")
    // A word more in the middle of a sentence, all over the article.
    let places = scalars.indices.filter {
      $0 > 2 && scalars[$0] == " " && scalars[$0 - 1].properties.isLowercase
        && scalars[$0 - 2].properties.isLowercase
    }
    var version = 1
    var most = 0
    for (turn, place) in stride(from: 5, to: places.count, by: 61).map({ places[$0] }).enumerated() {
      let offset = place + turn * " newly".count
      version += 1
      let before = try encoded()
      _ = try answer(
        server.stdio, "documents/change",
        "{\"uri\":\"x:a\",\"version\":\(version),\"changes\":[{\"start\":\(offset),\"end\":\(offset),\"text\":\" newly\"}]}"
      )
      scalars.insert(contentsOf: Array(" newly".unicodeScalars), at: offset)
      let after = try answer(server.stdio, "parse/document", held)
      let cost = try encoded() - before
      most = max(most, cost)
      #expect(cost >= 1 && cost <= 3, "\(cost) windows for a word at \(offset)")
      guard turn % 8 == 0 else { continue }
      let text = String(String.UnicodeScalarView(scalars))
      let full = try answer(
        fresh.stdio, "parse/document", "{\"document\":{\"uri\":\"x:a\",\"text\":\(quoted(text))},\(layers)}")
      #expect(after == full)
    }
    #expect(most >= 1)
  }
}
