import Foundation

/// The project's files as text.
enum Sources {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  /// A file by its path in the project.
  struct File {
    let path: String
    let text: String

    var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }
    /// Lines, the last line end not counted.
    var length: Int { text.utf8.count { $0 == 0x0A } }
  }

  /// The files under `folder` whose names end in `suffix`, sorted.
  static func files(in folder: String, endingIn suffix: String) -> [File] {
    (FileManager.default.enumerator(atPath: root + "/" + folder)?.compactMap { $0 as? String } ?? [])
      .filter { $0.hasSuffix(suffix) && !$0.hasPrefix(".") }.sorted()
      .compactMap { name in
        (try? String(contentsOfFile: "\(root)/\(folder)/\(name)", encoding: .utf8)).map {
          File(path: "\(folder)/\(name)", text: $0)
        }
      }
  }

  /// The Swift sources of the program, its terminal client included.
  static let swift =
    files(in: "Sources", endingIn: ".swift") + files(in: "Clients/Terminal", endingIn: ".swift")

  /// What stands in `pattern`'s first group wherever it occurs in `text`.
  static func matches(_ pattern: String, in text: String) -> [String] {
    guard let expression = try? NSRegularExpression(pattern: pattern, options: .anchorsMatchLines) else {
      return []
    }
    let whole = NSRange(text.startIndex..., in: text)
    return expression.matches(in: text, range: whole).compactMap { match in
      Range(match.range(at: 1), in: text).map { String(text[$0]) }
    }
  }
}
