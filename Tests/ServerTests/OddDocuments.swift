import Foundation
import Testing

/// The methods that read one document or a list of them.
private let methods = [
  "parse/document", "actors/list", "quotes/list", "stance/relations", "stance/matrix", "timeline/build",
  "quotes/verify",
]

private func question(_ method: String, _ text: String) -> String {
  let document = "{\"text\":\(quoted(text))}"
  return switch method {
  case "parse/document": "{\"document\":\(document)}"
  case "quotes/verify": "{\"quotation\":\"Orvan said … on\",\"documents\":[\(document)]}"
  default: "{\"documents\":[\(document)]}"
  }
}

/// Members of the result that are lists, the warnings aside.
private func found(_ result: Any) -> Int {
  let members = result as? [String: Any] ?? [:]
  return members.filter { $0.key != "warnings" && $0.key != "sections" && $0.key != "sentences" }
    .values.reduce(0) { $0 + (($1 as? [Any])?.count ?? 0) }
}

@Suite(.timeLimit(.minutes(10)))
struct `Odd documents` {
  @Test(arguments: ["", " ", "\r\n\r\n", " \t\u{00A0}\u{2003}\n\u{FEFF}\u{200B}", "\u{0}", "\u{FEFF}"])
  func `A document that says nothing is answered with nothing`(_ text: String) throws {
    let server = try RunningServer(["--stdio"])
    for method in methods {
      server.stdio.ask(1, method, question(method, text))
      #expect(found(try result(of: server.stdio)) == 0, "\(method)")
    }
  }

  @Test(arguments: [
    "\u{1F469}\u{200D}\u{1F469}\u{200D}\u{1F467}\u{1F1FA}\u{1F1F3}", "e\u{0301}\u{0323}\u{0301}", "\u{0301}",
    "\u{202E}\u{10FFFF}\u{E000}", "“‘«\"", "...", "((((", "\u{FFFD}\u{0}\u{1}",
  ])
  func `Emoji, combining marks and other odd characters are no reason to fail`(_ unit: String) throws {
    let server = try RunningServer(["--stdio"])
    for text in [unit, String(repeating: unit, count: 2000), "Orvan \(unit) said \(unit) on \(unit)."] {
      for method in methods {
        server.stdio.ask(1, method, question(method, text))
        _ = try result(of: server.stdio)
      }
    }
  }

  @Test func `A document at the limit is taken, one byte more is refused`() throws {
    let server = try RunningServer(["--stdio", "--max-document", "1000"])
    let text = String(repeating: "é", count: 500)
    server.stdio.ask(1, "parse/document", question("parse/document", text))
    _ = try result(of: server.stdio)
    server.stdio.ask(2, "parse/document", question("parse/document", text + "a"))
    let error = try #require(try server.stdio.answer().error)
    #expect(error.code == 1002)
    #expect(error.data?.limit == 1000)
    #expect(error.data?.path == "params.document.text")
  }

  /// 4 MiB for the optimised program that `$RAPPORTEUR` names; a debug build gets a shorter line of the same kind.
  @Test(arguments: [
    ("President Danil Orvan of Velmora said on Tuesday that the vote in Tarsk was fair. ", "stance/matrix"),
    ("a", "parse/document"), ("\u{1F469}", "quotes/list"),
  ])
  func `A document of one long line is answered`(_ unit: String, _ method: String) throws {
    let bytes = ProcessInfo.processInfo.environment["RAPPORTEUR"] == nil ? 1 << 16 : 4 << 20
    let server = try RunningServer(["--stdio"])
    server.stdio.ask(1, method, question(method, String(repeating: unit, count: bytes / unit.utf8.count)))
    _ = try result(of: server.stdio, within: 480)
  }
}
