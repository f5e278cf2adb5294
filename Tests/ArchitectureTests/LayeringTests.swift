import Foundation
import Testing

/// What is imported is what the picture allows; SwiftPM itself lets an undeclared import pass.
@Suite struct LayeringTests {
  /// Name of each room → the rooms it may import, as `Package.swift` declares them.
  static let rooms: [String: Set<String>] = {
    let package = (try? String(contentsOfFile: Sources.root + "/Package.swift", encoding: .utf8)) ?? ""
    var rooms: [String: Set<String>] = [:]
    for declaration in Sources.matches(
      "^    room\\(([^)]*)", in: package.replacingOccurrences(of: "\n", with: " "))
      + Sources.matches("(?s)^    room\\((.*?)\\]", in: package)
    {
      let names = Sources.matches("\"(\\w+)\"", in: declaration)
      guard let room = names.first else { continue }
      rooms[room, default: []].formUnion(names.dropFirst())
    }
    rooms["TerminalClient"] = ["EventLoop", "JSONRPC", "NewsProtocol"]
    rooms["rapporteur"] = ["AnalysisServer", "TerminalClient", "EventLoop"]
    return rooms
  }()

  static let text: Set<String> = [
    "TextModel", "Lexicon", "TimeExpressions", "DocumentParsing", "ActorResolution", "QuoteExtraction",
    "QuotationMatching", "EventExtraction", "StanceDetection", "TimelineConstruction", "PositionComparison",
  ]

  /// Modules that are not of this package, and the rooms that may import them; `Synchronization` is everybody's.
  static let guests: [String: Set<String>] = [
    "CLibuv": ["EventLoop"], "CKernels": ["NeuralEncoder"],
    "ArgumentParser": ["rapporteur", "TerminalClient"],
    "Crypto": ["Corpus", "AnalysisServer", "NeuralEncoder"],
    // memchr over frames; the width of a terminal; a mapped file.
    "Glibc": ["JSONRPC", "TerminalClient", "NeuralEncoder"],
    "Musl": ["JSONRPC", "TerminalClient", "NeuralEncoder"],
    "Darwin": ["JSONRPC", "TerminalClient", "NeuralEncoder"],
  ]

  static func room(of file: Sources.File) -> String {
    file.path.hasPrefix("Clients/Terminal/") ? "TerminalClient" : String(file.path.split(separator: "/")[1])
  }

  static func imports(of file: Sources.File) -> [String] {
    Sources.matches(
      "^\\s*(?:@\\w+ )?(?:public |package |internal )?import (?:\\w+ )?([A-Za-z]\\w*)", in: file.text)
  }

  @Test func `the rooms are read off the package`() {
    #expect(LayeringTests.text.isSubset(of: LayeringTests.rooms.keys))
    #expect(LayeringTests.rooms["NewsProtocol"] == ["JSONRPC"])
  }

  @Test func `no stage reads a clock`() {
    let stages = Sources.swift.filter { LayeringTests.text.contains(LayeringTests.room(of: $0)) }
    #expect(!stages.isEmpty)
    for file in stages {
      let imports = LayeringTests.imports(of: file)
      #expect(!imports.contains("Foundation"), "\(file.path) could ask for today's date")
      for clock in ["ContinuousClock", "SuspendingClock", "clock_gettime", "gettimeofday"] {
        #expect(!file.text.contains(clock), "\(file.path) reads \(clock)")
      }
    }
  }

  @Test func `every import goes where the picture allows`() {
    for file in Sources.swift {
      let room = LayeringTests.room(of: file)
      let allowed = LayeringTests.rooms[room] ?? []
      for name in LayeringTests.imports(of: file) where name != "Synchronization" {
        let isGuest = LayeringTests.guests[name]?.contains(room) ?? false
        #expect(
          allowed.contains(name) && LayeringTests.guests[name] == nil || isGuest,
          "\(file.path) imports \(name)")
      }
    }
  }

  @Test func `what reads texts knows nothing of messages, loops and files`() {
    for room in LayeringTests.text.union(["Corpus"]) {
      let allowed = LayeringTests.rooms[room] ?? []
      #expect(
        allowed.isSubset(of: LayeringTests.text.union(["Crypto", "NeuralEncoder", "CKernels"])), "\(room)")
    }
    for room in ["EventLoop", "JSONRPC", "NewsProtocol"] {
      #expect(LayeringTests.text.isDisjoint(with: LayeringTests.rooms[room] ?? []), "\(room)")
    }
  }

  @Test func `only messages are decodable`() {
    for file in Sources.swift where !["JSONRPC", "NewsProtocol"].contains(LayeringTests.room(of: file)) {
      let found = Sources.matches("[:,] ((?:De|En)?[Cc]odable)\\b", in: file.text)
      #expect(found.isEmpty || file.path.hasPrefix("Clients/"), "\(file.path) has something \(found)")
    }
  }
}
