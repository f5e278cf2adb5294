import Foundation
import Testing

/// A copy of the program's word lists that may be spoilt, with `weights` beside them, by a link to it.
private func copiedData(weights: String? = RunningServer.weights) throws -> String {
  let folder = temporaryPath()
  try FileManager.default.copyItem(atPath: RunningServer.data, toPath: folder)
  if let weights {
    try FileManager.default.createSymbolicLink(
      atPath: folder + "/english.weights", withDestinationPath: weights)
  }
  return folder
}

/// Whether the list that they are checked against was made by `make protocol`; a build that lacks it then fails here.
private let hasManifest = FileManager.default.fileExists(
  atPath: URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path + "/Sources/Lexicon/Data/manifest.txt")

@Suite(.timeLimit(.minutes(2)), .enabled(if: hasManifest, "run make protocol first"))
struct `Data files` {
  @Test func `A missing or cut file is named at the start`() throws {
    let folder = try copiedData()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let victim = folder + "/countries.tsv"
    let bytes = try Data(contentsOf: URL(fileURLWithPath: victim))
    try bytes.dropLast(10).write(to: URL(fileURLWithPath: victim))
    let cut = try RunningServer(["--stdio", "--data-dir", folder])
    #expect(cut.status() == 78)
    #expect(cut.complaints().contains("countries.tsv has \(bytes.count - 10) bytes"))
    try FileManager.default.removeItem(atPath: victim)
    let missing = try RunningServer(["--stdio"], data: folder)
    #expect(missing.status() == 78)
    #expect(missing.complaints().contains("countries.tsv is missing"))
    let nowhere = try RunningServer(["--stdio", "--data-dir", "/no/such/folder"])
    #expect(nowhere.status() == 78)
  }

  @Test func `A missing or cut language model is named at the start`() throws {
    let folder = try copiedData(weights: nil)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let missing = try RunningServer(["--stdio", "--data-dir", folder])
    #expect(missing.status() == 78)
    #expect(missing.complaints().contains("\(folder)/english.weights is missing"))
    let file = try #require(FileHandle(forReadingAtPath: RunningServer.weights))
    let head = try #require(try file.read(upToCount: 4096))
    let victim = URL(fileURLWithPath: folder + "/english.weights")
    try head.write(to: victim)
    let cut = try RunningServer(["--stdio", "--data-dir", folder])
    #expect(cut.status() == 78)
    #expect(cut.complaints().contains("english.weights has 4096 bytes"))
    // As long as it should be, and something else: a hole costs no disk.
    try Data("RAPPMODE".utf8).write(to: victim)
    let hole = try FileHandle(forWritingTo: victim)
    try hole.truncate(atOffset: file.seekToEnd())
    let other = try RunningServer(["--stdio", "--data-dir", folder])
    #expect(other.status() == 78)
    #expect(other.complaints().contains("english.weights does not begin as it should"))
  }

  @Test func `An altered file fails the requests that need it, and the server lives on`() throws {
    let folder = try copiedData()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let victim = URL(fileURLWithPath: folder + "/countries.tsv")
    var bytes = try Data(contentsOf: victim)
    bytes[bytes.count - 2] ^= 1
    try bytes.write(to: victim)
    let server = try RunningServer(["--stdio", "--data-dir", folder])
    for id in 1...2 {
      server.stdio.ask(id, "parse/document", "{\"document\":{\"text\":\"Hello.\"}}")
      let error = try #require(try server.stdio.answer().error)
      #expect(error.code == -32803)
      #expect(error.message.contains("countries.tsv was altered"))
    }
    server.stdio.ask(3, "server/echo")
    #expect(try server.stdio.answer().text == "{}")
  }

  @Test func `An altered language model fails what needs it; layout, dates and the server live on`() throws {
    let folder = try copiedData(weights: nil)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let victim = folder + "/english.weights"
    try FileManager.default.copyItem(atPath: RunningServer.weights, toPath: victim)
    let file = try #require(FileHandle(forUpdatingAtPath: victim))
    try file.seek(toOffset: file.seekToEnd() - 1)
    let last = try #require(try file.read(upToCount: 1)?.first)
    try file.seek(toOffset: file.offset() - 1)
    try file.write(contentsOf: Data([last ^ 1]))
    let server = try RunningServer(["--stdio", "--data-dir", folder, "--preload"])
    try expectRefusals(by: server.stdio, of: victim, "was altered: its SHA-256 is ")
    #expect(server.complaints().contains("\(victim) was altered"))
  }

  @Test func `A language model of another make is refused like an altered one`() throws {
    let folder = try copiedData(weights: nil)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let victim = folder + "/english.weights"
    try Data("RAPPMODL".utf8).write(to: URL(fileURLWithPath: victim))
    let file = try #require(FileHandle(forUpdatingAtPath: victim))
    try file.truncate(atOffset: #require(FileHandle(forReadingAtPath: RunningServer.weights)).seekToEnd())
    let server = try RunningServer(["--stdio", "--data-dir", folder])
    try expectRefusals(by: server.stdio, of: victim, "cannot be used: of version 0")
  }

  /// What a server whose language model at `path` is unusable answers, and what it does not.
  private func expectRefusals(by peer: Peer, of path: String, _ reason: String) throws {
    let text = quoted(
      "TARSK, June 10. /VELTA/. President Danil Orvan criticised the Assembly for Regional Security on 8 June."
    )
    for (method, params) in [
      ("parse/document", "{\"document\":{\"text\":\(text)}}"),
      ("parse/document", "{\"document\":{\"text\":\(text)},\"layers\":[\"times\",\"tokens\"]}"),
      ("quotes/list", "{\"documents\":[{\"text\":\(text)}]}"),
      ("timeline/build", "{\"documents\":[{\"text\":\"\"},{\"text\":\(text)}]}"),
      ("stance/toward", "{\"document\":{\"text\":\(text)},\"mentions\":[{\"start\":25,\"end\":46}]}"),
    ] {
      peer.ask(1, method, params)
      let error = try #require(try peer.answer().error, "\(method)")
      #expect(error.code == -32803)
      #expect(error.message.hasPrefix("the data file \(path) \(reason)"), "\(error.message)")
      #expect(error.data?.hint != nil)
    }
    for layers in ["[]", "[\"sections\"]", "[\"sections\",\"times\"]"] {
      peer.ask(2, "parse/document", "{\"document\":{\"text\":\(text)},\"layers\":\(layers)}")
      let answer = try #require(try peer.answer().text)
      #expect(answer.contains("\"noLanguageModel\""))
      #expect(answer.contains("\"models\":{}"))
      #expect(answer.contains("\"place\":\"TARSK\""))
      #expect(answer.contains("\"kind\":\"dateline\"") == layers.contains("sections"))
      #expect(answer.contains("\"value\":\"XXXX-06-08\"") == layers.contains("times"))
    }
    // What is not English has no more than this with a model either, and what is empty nothing.
    let other = "\"Министерство осудило решение парламента и заявило, что ответит на него.\""
    peer.ask(3, "parse/document", "{\"document\":{\"text\":\(other)}}")
    let answer = try #require(try peer.answer().text)
    #expect(answer.contains("\"kind\":\"body\""))
    #expect(!answer.contains("noLanguageModel"))
    peer.ask(4, "quotes/list", "{\"documents\":[{\"text\":\(other)},{\"text\":\"\"}]}")
    #expect(try peer.answer().text?.contains("\"quotes\":[]") == true)
    // Documents are held as ever.
    peer.ask(5, "documents/open", "{\"uri\":\"x:a\",\"text\":\(text)}")
    #expect(try peer.answer().error == nil)
    for _ in 1...2 {
      peer.ask(6, "parse/document", "{\"document\":{\"uri\":\"x:a\"},\"layers\":[\"sections\"]}")
      #expect(try peer.answer().error == nil)
      peer.ask(7, "parse/document", "{\"document\":{\"uri\":\"x:a\"}}")
      #expect(try peer.answer().error?.code == -32803)
    }
    peer.ask(8, "documents/change", "{\"uri\":\"x:a\",\"version\":1,\"changes\":[{\"text\":\"\"}]}")
    #expect(try peer.answer().error == nil)
    peer.ask(9, "server/stats")
    #expect(try peer.answer().text?.contains("\"windowsEncoded\":0") == true)
  }

  @Test func `Answers name the language model by its hash, loaded at start or by the first that needs it`()
    throws
  {
    let manifest = try String(contentsOfFile: RunningServer.data + "/manifest.txt", encoding: .utf8)
    let line = try #require(manifest.split(separator: "\n").first { $0.hasPrefix("english.weights\t") })
    let hash = try #require(line.split(separator: "\t").last)
    for options in [[], ["--preload"]] {
      let server = try RunningServer(["--stdio"] + options)
      for (method, params) in [
        ("server/info", "{}"), ("parse/document", "{\"document\":{\"text\":\"Hello.\"}}"),
        ("stance/matrix", "{\"documents\":[]}"),
      ] {
        server.stdio.ask(1, method, params)
        let answer = try #require(try server.stdio.answer().text)
        #expect(answer.contains("\"models\":{\"english\":\"\(hash)\"}"), "\(method)")
      }
    }
  }
}
