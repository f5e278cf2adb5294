import Foundation
import Testing

@Suite(.serialized) struct `The terminal client` {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private static let article = """
    TARSK, March 4. /VNA/. “The vote was fair,” President Danil Orvan said on Tuesday.

    Orvan slammed the Assembly for Security in the Region for its report.

    President Danil Orvan met Ilse Brandt in Tarsk on March 3, 2026.

    """

  @Test func `a folder alone prints the overview`() throws {
    let outcome = try Program.run([Program.articles])
    #expect(outcome.status == 0, "\(outcome.errors)")
    for heading in ["DOCUMENTS", "WHO SAID WHAT", "WHO STANDS HOW TOWARD WHOM", "WHAT HAPPENED WHEN"] {
      #expect(outcome.lines.contains { $0.hasPrefix(heading) }, "\(heading)")
    }
    for name in try FileManager.default.contentsOfDirectory(atPath: Program.articles)
    where name.hasSuffix(".txt") {
      #expect(outcome.output.contains(name))
    }
  }

  @Test(arguments: [
    ["quotes"], ["actors"], ["stance"], ["stance", "--matrix"], ["positions"], ["timeline"], ["parse"],
  ])
  func `each command answers about the sample articles`(_ command: [String]) throws {
    let outcome = try Program.run(command + [Program.articles])
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.lines.count > 3)
    #expect(!outcome.output.contains("\u{1B}"), "no colours into a pipe")
    #expect(outcome.errors.isEmpty)
  }

  @Test func `the place of a quote is where its words stand`() throws {
    let outcome = try Program.run(["quotes", Program.articles])
    for line in outcome.lines {
      let place = try #require(line.split(separator: " ").first?.split(separator: ":"))
      let text = try String(contentsOfFile: "\(Program.articles)/\(place[0])", encoding: .utf8)
      let there = text.components(separatedBy: "\n")[try #require(Int(place[1])) - 1]
      let words = try #require(line.components(separatedBy: "  ").last).components(separatedBy: " … ")[0]
        .trimmingCharacters(in: .whitespaces)
      #expect(there.split(separator: " ").joined(separator: " ").contains(words.prefix(24)), "\(line)")
    }
  }

  @Test func `--json gives one result a line with code points for offsets`() throws {
    let path = try scratch.write("emoji.txt", "🗳️ é\r\n\r\n“We saw it,” said Ilse Brandt.\n".utf8)
    let outcome = try Program.run(["parse", "--json", path, path, Program.articles])
    #expect(outcome.status == 0)
    let documents = try outcome.lines.map {
      try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
    }
    #expect(documents.count > 2)
    let first = try #require(documents.first ?? nil)
    #expect(first["positionEncoding"] as? String == "utf-32")
    let sections = try #require(first["sections"] as? [[String: Any]])
    #expect(sections.last?["end"] as? Int == 38)
  }

  @Test func `standard input is read for a dash`() throws {
    let outcome = try Program.run(["quotes", "-"], input: Self.article)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("(standard input):1"))
    #expect(outcome.output.contains("Danil Orvan"))
  }

  @Test func `a date and an outlet are taken from the command line`() throws {
    let path = try scratch.write("bare.txt", "Orvan met Brandt on Tuesday.\n".utf8)
    let outcome = try Program.run(["parse", "--published", "2026-03-05", "--source", "VNA", path])
    #expect(outcome.output.contains("2026-03-05"))
    #expect(outcome.output.contains("VNA"))
  }

  @Test func `a bad file is named with its byte and the others are answered`() throws {
    let article = Self.article + "The Council of Velmora imposed sanctions on Norland.\n"
    try scratch.write("a.txt", article.utf8)
    try scratch.write("b.txt", [0x63, 0x61, 0x66, 0xE9])
    try scratch.write("c.txt", article.utf8)
    try scratch.write("huge.txt", Array(repeating: 0x61, count: 4 << 20 + 1))
    for command in ["quotes", "stance", "timeline", "parse", "overview"] {
      let outcome = try Program.run([command, scratch.path])
      #expect(outcome.status == 65, "\(command)")
      #expect(outcome.errors.contains("b.txt: not UTF-8: byte 3 is 0xE9"))
      #expect(outcome.errors.contains("huge.txt: over the server's limit"))
      #expect(outcome.output.contains("a.txt") && outcome.output.contains("c.txt"), "\(command)")
      #expect(!outcome.output.contains("b.txt"))
    }
  }

  @Test func `what is not there is told and the rest is answered`() throws {
    let path = try scratch.write("a.txt", Self.article.utf8)
    let outcome = try Program.run(["quotes", "/no/such/file", path])
    #expect(outcome.status == 66)
    #expect(outcome.errors.contains("/no/such/file: No such file or directory"))
    #expect(outcome.output.contains("Danil Orvan"))
  }

  @Test func `a folder without texts is told`() throws {
    try scratch.write("image.png", [0])
    try scratch.write(".hidden.txt", Self.article.utf8)
    let outcome = try Program.run(["quotes", scratch.path])
    #expect(outcome.status == 66)
    #expect(outcome.errors.contains("no text files in it"))
  }

  @Test func `folders are walked in order, hidden files left out`() throws {
    for name in ["b/2.txt", "b/10.md", "a/1.TXT", ".git/no.txt", "b/picture.jpg"] {
      try scratch.write(name, Self.article.utf8)
    }
    let outcome = try Program.run(["quotes", scratch.path])
    var names: [String] = []
    for line in outcome.lines {
      let name = String(line.prefix { $0 != ":" })
      if names.last != name { names.append(name) }
    }
    #expect(names == ["a/1.TXT", "b/10.md", "b/2.txt"])
  }

  @Test func `wrong usage ends with 64`() throws {
    #expect(try Program.run(["quotes"]).status == 64)
    #expect(try Program.run(["verify", "a quotation alone"]).status == 64)
    #expect(try Program.run(["actors"]).status == 64)
    #expect(try Program.run(["quotes", "--nonsense", "x"]).status == 64)
    #expect(try Program.run(["timeline", "--type", "wedding", Program.articles]).status == 64)
    #expect(try Program.run(["quotes", "--published", "yesterday", Program.articles]).status == 64)
    #expect(try Program.run(["quotes", "--connect", "somewhere", Program.articles]).status == 64)
    #expect(try Program.run(["call", "server/echo", "[1"]).status == 64)
  }

  @Test func `words of one's own reach the server`() throws {
    let words = try scratch.write(
      "own.tsv", "id\tname\taliases\tkind\nnfp\tNovel Fishing Party\tNFP\torganization\n".utf8)
    let path = try scratch.write("a.txt", "“The nets are empty,” NFP said on Tuesday.\n".utf8)
    let outcome = try Program.run(["quotes", "--lexicon", words, path])
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("Novel Fishing Party"))
    try scratch.write("own.tsv", "id\tname\tkind\nnfp\tNovel Fishing Party\tclub\n".utf8)
    let refused = try Program.run(["quotes", "--lexicon", words, path])
    #expect(refused.status == 69)
    #expect(refused.errors.contains("\(words):2: ‘club’ under kind is not known"))
    let shared = try Program.run(["quotes", "--connect", "unix:/none", "--lexicon", words, path])
    #expect(shared.status == 64)
  }

  @Test(arguments: [
    "quotes", "actors", "verify", "stance", "positions", "timeline", "parse", "overview", "call", "info",
  ])
  func `help tells the exit status`(_ command: String) throws {
    let outcome = try Program.run([command, "--help"])
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("EXIT STATUS"))
    #expect(outcome.output.contains("rapporteur \(command)"))
  }

  @Test func `the version is the server's`() throws {
    let outcome = try Program.run(["--version"])
    #expect(outcome.status == 0)
    #expect(outcome.lines == ["rapporteur 0.1.0"])
    #expect(try Program.run(["info"]).lines.first == outcome.lines.first)
  }

  @Test func `an unreachable server ends with 69`() throws {
    let outcome = try Program.run(["quotes", "--connect", "unix:\(scratch.path)/none", Program.articles])
    #expect(outcome.status == 69)
    #expect(outcome.errors.contains("no server answers"))
  }

  @Test func `an error of the server is printed with its hint and ends with 1`() throws {
    let outcome = try Program.run(["call", "parse/document", #"{"document": {"uri": "file:///none"}}"#])
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("[1001]"))
  }

  @Test func `call passes any method and prints its result`() throws {
    let outcome = try Program.run(["call", "server/echo", "-"], input: #"{"a": [1, "ü"]}"#)
    #expect(outcome.status == 0)
    let result = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
    #expect((result?["a"] as? [Any])?.last as? String == "ü")
  }

  @Test func `info names the server and its limits`() throws {
    let outcome = try Program.run(["info"])
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("limits"))
    #expect(outcome.output.contains("timeline/build"))
  }

  @Test func `a thousand files are answered, each once and in order`() throws {
    for index in 0..<1000 { try scratch.write("\(10000 + index).txt", Self.article.utf8) }
    let outcome = try Program.run(["quotes", "--json", scratch.path])
    #expect(outcome.status == 0)
    var uris: [String] = []
    for line in outcome.lines {
      let result = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      for quote in try #require(result?["quotes"] as? [[String: Any]]) {
        let uri = try #require(quote["uri"] as? String)
        if uris.last != uri { uris.append(uri) }
      }
    }
    #expect(uris.count == 1000)
    #expect(uris == uris.sorted())
  }

  @Test func `a shared server answers and is left as it was`() throws {
    let socket = "\(scratch.path)/s"
    let server = Process()
    server.executableURL = URL(fileURLWithPath: Program.path)
    server.arguments = ["serve", "--unix", socket]
    server.standardInput = FileHandle.nullDevice
    try server.run()
    defer {
      // The test runner's threads block SIGTERM, and the server inherits that.
      kill(server.processIdentifier, SIGKILL)
    }
    for _ in 0..<200 where !FileManager.default.fileExists(atPath: socket) { usleep(50_000) }
    let own = try Program.run(["stance", "--json", Program.articles])
    let shared = try Program.run(["stance", "--json", "--connect", "unix:\(socket)", Program.articles])
    #expect(shared.status == 0, "\(shared.errors)")
    #expect(shared.output == own.output)
    let held = try Program.run(["call", "documents/list", "--connect", "unix:\(socket)"])
    #expect(held.output.contains(#""documents":[]"#))
  }
}
