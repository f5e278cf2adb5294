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
}
