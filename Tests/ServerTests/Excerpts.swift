import Foundation
import JSONRPC
import Testing

/// A story with everything that makes offsets go wrong: emoji of several code points, combining marks, both quotation
/// marks, a lone CR, and `end` at the ends of lines.
private func story(_ end: String) -> String {
  [
    "\u{1F1FA}\u{1F1F3} Velmora’s vote “a faršᵉ” \u{1F469}\u{200D}\u{1F469}\u{200D}\u{1F467}",
    "TARSK, November 19. /VELPRESS/. President Danil Orva\u{0301}n criticised the OSCE on Tuesday \u{1F621}.",
    "“The vote was neither free nor fair \u{1F5F3}\u{FE0F},” Orva\u{0301}n said on 15 August 2012.",
    "The e\u{0301}lection took place in Tarsk\u{2028}on 3 May 2012. The OSCE welcomed the vote \u{10FFFF}.",
  ].joined(separator: end + end)
}

/// Characters of `text` in the unit `encoding`, each unit as a number.
private func units(_ text: String, _ encoding: String) -> [UInt32] {
  switch encoding {
  case "utf-8": text.utf8.map(UInt32.init)
  case "utf-16": text.utf16.map(UInt32.init)
  default: text.unicodeScalars.map(\.value)
  }
}

/// Checks every excerpt inside `value` against the document; gives how many there were.
private func check(_ value: Any, _ document: [UInt32], _ encoding: String) -> Int {
  if let list = value as? [Any] { return list.reduce(0) { $0 + check($1, document, encoding) } }
  guard let object = value as? [String: Any] else { return 0 }
  var count = 0
  if let start = object["start"] as? Int, let end = object["end"] as? Int {
    let isInside = 0 <= start && start <= end && end <= document.count
    #expect(isInside, "\(start)–\(end) of \(document.count) \(encoding)")
    if isInside, let text = object["text"] as? String {
      #expect(units(text, encoding) == Array(document[start..<end]), "\(start)–\(end) in \(encoding)")
      count = 1
    }
  }
  return object.values.reduce(count) { $0 + check($1, document, encoding) }
}

/// Result of the next answer as Foundation's values.
func result(of peer: Peer, within seconds: Double = 60) throws -> Any {
  let answer = try peer.answer(within: seconds)
  #expect(answer.error == nil)
  let bytes = try #require(answer.result).bytes
  return try JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)
}

/// `text` as JSON spells it.
func quoted(_ text: String) -> String { String(decoding: RawJSON(text).bytes, as: UTF8.self) }

@Suite(.timeLimit(.minutes(3)))
struct Excerpts {
  @Test(arguments: ["utf-8", "utf-16", "utf-32"], ["\n", "\r\n", "\r"])
  func `An excerpt's text is the document's own at its place`(_ encoding: String, _ end: String) throws {
    let server = try RunningServer(["--stdio"])
    let peer = server.stdio
    peer.ask(0, "initialize", "{\"capabilities\":{\"general\":{\"positionEncodings\":[\"\(encoding)\"]}}}")
    _ = try result(of: peer)
    let text = story(end)
    let document = units(text, encoding)
    let layers = "[\"sections\",\"sentences\",\"actors\",\"quotes\",\"times\",\"events\"]"
    peer.ask(1, "parse/document", "{\"document\":{\"text\":\(quoted(text))},\"layers\":\(layers)}")
    let parsed = try result(of: peer)
    #expect((parsed as? [String: Any])?["positionEncoding"] as? String == encoding)
    #expect(check(parsed, document, encoding) > 8)
    var found = 0
    for method in ["quotes/list", "stance/relations", "timeline/build", "actors/list", "stance/matrix"] {
      peer.ask(2, method, "{\"documents\":[{\"text\":\(quoted(text))}]}")
      found += check(try result(of: peer), document, encoding)
    }
    #expect(found > 4)
    let words = quoted("the election took place in Tarsk on 3 May 2012")
    peer.ask(3, "quotes/verify", "{\"quotation\":\(words),\"documents\":[{\"text\":\(quoted(text))}]}")
    let verified = try result(of: peer)
    #expect((verified as? [String: Any])?["verdict"] as? String == "altered")
    #expect(check(verified, document, encoding) >= 1)
    let name = try #require(text.range(of: "Orva\u{0301}n said"))
    let position = units(String(text[..<name.lowerBound]), encoding).count
    peer.ask(4, "actors/at", "{\"position\":\(position),\"document\":{\"text\":\(quoted(text))}}")
    #expect(check(try result(of: peer), document, encoding) > 1)
  }

  @Test func `Words have their places in every unit, whatever the characters`() throws {
    let text = story("\r\n")
    for encoding in ["utf-8", "utf-16", "utf-32"] {
      let server = try RunningServer(["--stdio"])
      server.stdio.ask(
        0, "initialize", "{\"capabilities\":{\"general\":{\"positionEncodings\":[\"\(encoding)\"]}}}")
      _ = try result(of: server.stdio)
      server.stdio.ask(
        1, "parse/document", "{\"document\":{\"text\":\(quoted(text))},\"layers\":[\"tokens\"]}")
      let answer = try #require(try result(of: server.stdio) as? [String: Any])
      let tokens = try #require(answer["tokens"] as? [String: Any])
      let starts = try #require(tokens["start"] as? [Int])
      let ends = try #require(tokens["end"] as? [Int])
      let document = units(text, encoding)
      let blank = Set(" \r\n\u{2028}".unicodeScalars.map(\.value))
      #expect(starts.count > 40)
      for (start, end) in zip(starts, ends) {
        #expect(start < end && end <= document.count)
        #expect(!blank.contains(document[start]) && !blank.contains(document[end - 1]))
      }
      #expect(starts == starts.sorted())
    }
  }
}
