import Foundation
import Testing

/// A copy of the program's data files that may be spoilt.
private func copiedData() throws -> String {
  let folder = temporaryPath()
  try FileManager.default.copyItem(atPath: RunningServer.data, toPath: folder)
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
