import Foundation
import JSONRPC
import Testing

private let actors = "id\tname\taliases\tkind\tpartOf\n"
private let arsec = "arsec\tAssembly for Regional Security and Cooperation\tARSEC|Marn Bureau\torganization\n"
private let quote = "\"“The count was slow,” the ARSEC said on Tuesday.\""

/// The user's own words: files that outlive the server, one owner, and answers that follow them.
@Suite(.timeLimit(.minutes(2)))
struct `User lexicons` {
  let path = temporaryPath() + ".tsv"

  private func write(_ text: String) throws { try Data(text.utf8).write(to: URL(fileURLWithPath: path)) }
  private func read() throws -> String { try String(contentsOfFile: path, encoding: .utf8) }
  private func removeFile() { try? FileManager.default.removeItem(atPath: path) }

  private func add(_ peer: Peer, _ id: Int, _ actor: String, _ name: String) {
    peer.ask(
      id, "lexicon/add",
      "{\"kind\":\"actor\",\"entry\":{\"id\":\"\(actor)\",\"name\":\"\(name)\",\"kind\":\"organization\"}}")
  }

  @Test func `Entries outlive a restart, and comments and other lines stay`() throws {
    defer { removeFile() }
    let head = "# Words of ours.\n\(actors)\(arsec)# Between tables.\nid\tforms\tpos\tpolarity\tside\n"
    let verdict = "lopsided\tlopsided\tverdict\t-1\tcontest\n"
    try write(head + verdict + "# The end.")
    let first = try RunningServer(["--stdio", "--lexicon", path])
    first.stdio.ask(
      1, "lexicon/add",
      "{\"kind\":\"actor\",\"entry\":{\"id\":\"marn\",\"name\":\"Bank of Marn\",\"kind\":\"organization\",\"partOf\":\"arsec\"}}"
    )
    #expect(try first.stdio.answer().text?.contains("\"line\":4") == true)
    first.stdio.ask(2, "lexicon/remove", "{\"kind\":\"stance\",\"id\":\"lopsided\"}")
    #expect(try first.stdio.answer().error == nil)
    first.stdio.stopSending()
    #expect(first.status() == 0)
    #expect(
      try read()
        == head.replacingOccurrences(
          of: "# Between", with: "marn\tBank of Marn\t\torganization\tarsec\n# Between") + "# The end.\n")
    let second = try RunningServer(["--stdio", "--lexicon", path])
    second.stdio.ask(1, "lexicon/list")
    let entries = try #require(try second.stdio.answer().text)
    #expect(entries.contains("\"id\":\"marn\"") && entries.contains("\"id\":\"arsec\""))
    #expect(!entries.contains("lopsided"))
    second.stdio.ask(2, "quotes/list", "{\"documents\":[{\"text\":\(quote)}],\"speaker\":\"marn bureau\"}")
    #expect(try second.stdio.answer().text?.contains("\"actor\":\"arsec\"") == true)
  }

  @Test(arguments: [
    ("marn\tBank of Marn\n", 1, "under no line of column names"),
    ("id\tname\tcolour\n", 1, "columns of no known table"),
    ("id\tname\tname\n", 1, "names the column ‘name’ twice"),
    (actors + "marn\tBank of Marn\tBoM\torganization\t\tobserver\n", 2, "has 6 cells under 5 columns"),
    (actors + arsec + arsec, 3, "stands in"),
    (actors + "Marn\tBank of Marn\t\torganization\n", 2, "‘Marn’ is no id"),
    (actors + "marn\t\tBoM\torganization\n", 2, "has no name"),
    (actors + "marn\tBank of Marn\t\tbank\n", 2, "‘bank’ under kind is not known; take one of: person"),
    (actors + "marn\tBank of Marn\n", 2, "has no kind"),
    (actors + "marn\tBank of Marn\tODIHR\torganization\n", 2, "‘ODIHR’ is a name of ‘osce-odihr’ already"),
    (actors + arsec + "marn\tBank of Marn\tARSEC\torganization\n", 3, "‘ARSEC’ is a name of ‘arsec’ already"),
    (actors + "marn\tBank of Marn\tThe\torganization\n", 2, "‘The’ is an ordinary word"),
    (actors + "marn\tBank of Marn\tthe bank\torganization\n", 2, "begins with a small letter"),
    (actors + "marn\tBank of Marn\t\torganization\tnowhere\n", 2, "is part of ‘nowhere’"),
    (
      actors + "a1\tBank of Marn\t\torganization\tb1\nb1\tHouse of Marn\t\torganization\ta1\n", 2,
      "is part of itself"
    ),
    (actors + "osce\tOffice of Marn\t\t\t\n", 2, "whose name cannot be changed"),
    ("id\tforms\tpos\nx\tslur slurs\tverb\n", 2, "has 2 forms, and of a verb there are 5"),
    (
      "id\tforms\tpos\tact\tpolarity\ttarget\tbasis\nx\tslam slams slammed slammed slamming\tverb\tcriticise\t-1\tobject\tspeech\n",
      2, "in the program's own lists already"
    ),
    ("id\tforms\tpos\tpolarity\nx\tlopsided\tverdict\tlow\n", 2, "‘low’ under polarity is no polarity"),
  ])
  func `A line that cannot be taken is named at the start`(_ text: String, _ line: Int, _ reason: String)
    throws
  {
    defer { removeFile() }
    try write(text)
    let server = try RunningServer(["--stdio", "--lexicon", path])
    #expect(server.status() == 78)
    let complaint = server.complaints()
    #expect(complaint.hasPrefix("rapporteur: \(path):\(line): "), "\(complaint)")
    #expect(complaint.contains(reason) && complaint.contains("; "), "\(complaint)")
  }

  @Test func `Bytes that are no UTF-8 and a file that is not there are named at the start`() throws {
    defer { removeFile() }
    try Data(Array(actors.utf8) + [0x63, 0xE9, 0x0A]).write(to: URL(fileURLWithPath: path))
    let spoilt = try RunningServer(["--stdio", "--lexicon", path])
    #expect(spoilt.status() == 78)
    #expect(spoilt.complaints().contains("\(path):2: is not valid UTF-8"))
    removeFile()
    let missing = try RunningServer(["--stdio", "--lexicon", path])
    #expect(missing.status() == 66)
    #expect(missing.complaints().contains("make the file, empty if there are no words yet"))
  }

  @Test func `Requests of many connections lose no entry`() throws {
    defer { removeFile() }
    try write("")
    let socket = temporaryPath()
    let server = try RunningServer(["--unix", socket, "--lexicon", path])
    defer { server.signal(SIGKILL) }
    let peers = try (0..<4).map { _ in try Peer(unix: socket) }
    for number in 0..<10 {
      for (place, peer) in peers.enumerated() {
        add(peer, number, "x\(place)-\(number)", "Body \(place) of Street \(number)")
      }
    }
    for peer in peers { for _ in 0..<10 { #expect(try peer.answer().error == nil) } }
    let lines = try read().split(separator: "\n")
    #expect(lines.count == 41)
    #expect(Set(lines).count == 41)
    #expect(lines.first == "id\tname\taliases\tkind\tpartOf\trole\tsince\tuntil\tsource")
  }

  @Test func `Without a file nothing is listed and nothing can be added`() throws {
    let server = try RunningServer(["--stdio"])
    server.stdio.ask(1, "lexicon/list")
    #expect(try server.stdio.answer().text == "{\"entries\":[]}")
    add(server.stdio, 2, "marn", "Bank of Marn")
    let error = try #require(try server.stdio.answer().error)
    #expect(error.code == -32803)
    #expect(error.data?.hint?.contains("--lexicon") == true)
  }

  @Test func `What others wrote into the file meanwhile is kept, and what they spoilt is told`() throws {
    defer { removeFile() }
    try write(actors)
    let server = try RunningServer(["--stdio", "--lexicon", path])
    server.stdio.ask(1, "server/echo")
    _ = try server.stdio.answer()
    try write(actors + arsec)
    add(server.stdio, 2, "marn", "Bank of Marn")
    #expect(try server.stdio.answer().error == nil)
    #expect(try read() == actors + arsec + "marn\tBank of Marn\t\torganization\n")
    let spoilt = actors + arsec + "spoilt\n"
    try write(spoilt)
    add(server.stdio, 3, "house", "House of Marn")
    let error = try #require(try server.stdio.answer().error)
    #expect(error.code == 1005)
    #expect(error.message.hasPrefix("\(path):3: has no name"))
    #expect(try read() == spoilt)
  }

  @Test func `Line ends, the mode and a link to the file stay what they are`() throws {
    defer { removeFile() }
    let link = temporaryPath()
    defer { try? FileManager.default.removeItem(atPath: link) }
    try write(actors.replacingOccurrences(of: "\n", with: "\r\n"))
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: path)
    let server = try RunningServer(["--stdio", "--lexicon", link])
    add(server.stdio, 1, "marn", "Bank of Marn")
    #expect(try server.stdio.answer().error == nil)
    #expect(
      try read() == "id\tname\taliases\tkind\tpartOf\r\nmarn\tBank of Marn\t\torganization\r\n")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == path)
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o640)
  }

  @Test func `Provenance names the files, and held documents are read anew`() throws {
    defer { removeFile() }
    try write("")
    let server = try RunningServer(["--stdio", "--lexicon", path])
    let peer = server.stdio
    peer.ask(1, "documents/open", "{\"uri\":\"mem:a\",\"text\":\(quote)}")
    _ = try peer.answer()
    let question = "{\"documents\":[{\"uri\":\"mem:a\"}]}"
    peer.ask(2, "quotes/list", question)
    let before = try #require(try peer.answer().text)
    let name = "\"user/" + path.split(separator: "/").last!.dropLast(4) + "\":\""
    #expect(before.contains(name))
    #expect(before.contains("\"actor\":\"organization-arsec\""))
    // Both are sent at once: the second is read by the new words all the same.
    peer.ask(
      3, "lexicon/add",
      "{\"kind\":\"actor\",\"entry\":{\"id\":\"arsec\",\"name\":\"Assembly of Marn\",\"aliases\":[\"ARSEC\"],\"kind\":\"organization\"}}"
    )
    peer.ask(4, "quotes/list", question)
    #expect(try peer.answer().id == .number(3))
    let after = try #require(try peer.answer().text)
    #expect(after.contains("\"actor\":\"arsec\""))
    func hash(_ text: String) -> Substring { text.components(separatedBy: name)[1].prefix(64) }
    #expect(hash(before) != hash(after))
    peer.ask(5, "lexicon/remove", "{\"kind\":\"actor\",\"id\":\"arsec\"}")
    _ = try peer.answer()
    peer.ask(6, "quotes/list", question)
    let last = try #require(try peer.answer().text)
    #expect(last.contains("\"actor\":\"organization-arsec\""))
    peer.ask(7, "server/info")
    #expect(try peer.answer().text?.contains(name) == true)
  }

  @Test func `A file that cannot be written leaves everything as it was`() throws {
    let folder = temporaryPath()
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let file = folder + "/words.tsv"
    try Data(actors.utf8).write(to: URL(fileURLWithPath: file))
    let server = try RunningServer(["--stdio", "--lexicon", file])
    server.stdio.ask(1, "lexicon/list")
    #expect(try server.stdio.answer().error == nil)
    try FileManager.default.removeItem(atPath: file)
    add(server.stdio, 2, "marn", "Bank of Marn")
    let error = try #require(try server.stdio.answer().error)
    #expect(error.code == -32803)
    #expect(error.message.contains("was not changed"))
    server.stdio.ask(3, "lexicon/list")
    #expect(try server.stdio.answer().text == "{\"entries\":[]}")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
  }
}
