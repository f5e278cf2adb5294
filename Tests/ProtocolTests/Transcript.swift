import Foundation
import Testing

/// A conversation written down: what is sent and what must come back.
struct Transcript: Sendable, CustomTestStringConvertible {
  /// One line of it.
  enum Line: Sendable {
    case sent(String)
    case heard(String)
  }

  /// Path inside `Protocol`.
  let name: String
  let lines: [(number: Int, line: Line)]

  var testDescription: String { name }
  /// Name of the method whose folder it lies in.
  var method: String { String(name[..<(name.lastIndex(of: "/") ?? name.endIndex)]) }

  init(name: String) throws {
    self.name = name
    var lines: [(Int, Line)] = []
    let text = try String(contentsOfFile: Transcript.root + "/" + name, encoding: .utf8)
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if line.hasPrefix(">> ") { lines.append((number + 1, .sent(String(line.dropFirst(3))))) }
      if line.hasPrefix("<< ") { lines.append((number + 1, .heard(String(line.dropFirst(3))))) }
      if !["//", ">> ", "<< "].contains(where: line.hasPrefix), !line.isEmpty {
        throw Problem(text: "\(name):\(number + 1) is no line of a transcript")
      }
    }
    self.lines = lines
  }

  struct Problem: Error, CustomStringConvertible {
    let text: String
    var description: String { text }
  }

  static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path
  static let root = repository + "/Protocol"

  /// Paths inside `Protocol` of the files that end in `suffix`, sorted.
  static func files(endingIn suffix: String) -> [String] {
    (FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? [])
      .filter { $0.hasSuffix(suffix) }.sorted()
  }

  /// All of them.
  static let all: [Transcript] = files(endingIn: ".io").compactMap { try? Transcript(name: $0) }
}
