import Foundation

/// One case of a corpus file: a title, attributes, documents and the expectation in words.
///
///     ==========
///     A title, one line
///     :published(2026-03-05) :source(Name) :lexicon(file.tsv) :wrong
///     ==========
///     The text. A line `%% name :published(…)` begins another document of the same case.
///     ----------
///     the expectation
struct CorpusCase: Sendable {
  struct Text: Sendable {
    var name: String
    var published: String?
    var source: String?
    var title: String?
    var text: String
  }

  var file: String
  var line: Int
  var title: String
  /// Today's answer is known to be wrong and recorded as such.
  var isWrong: Bool
  /// Written `\r\n` in the text's place of line ends.
  var usesCRLF: Bool
  /// The file of `Tests/Corpus/Lexicons` with its reader's own words.
  var lexicon: String?
  var documents: [Text]
  var expectation: String

  /// `Folder/file.txt:line title`.
  var name: String { "\(file):\(line) \(title)" }
}

struct CorpusFile {
  let path: String
  let name: String
  private(set) var cases: [CorpusCase] = []
  private let lines: [String]
  /// Line indexes of each expectation, so that it can be rewritten.
  private var expectations: [Range<Int>] = []

  /// The file `name`, as `Quotes/acts.txt`.
  init(named name: String) throws {
    path = CorpusTests.root.path + "/Tests/Corpus/" + name
    self.name = name
    lines = try String(contentsOfFile: path, encoding: .utf8).components(separatedBy: "\n")
    var index = 0
    while index < lines.count {
      guard CorpusFile.isFrame(lines[index], "=") else {
        guard lines[index].allSatisfy(\.isWhitespace) else {
          throw Malformed(name, index, "text outside a case")
        }
        index += 1
        continue
      }
      let start = index
      guard index + 2 < lines.count else { throw Malformed(name, index, "a case without title") }
      let title = lines[index + 1]
      index += 2
      var attributes = ""
      while index < lines.count, !CorpusFile.isFrame(lines[index], "=") {
        attributes += " " + lines[index]
        index += 1
      }
      index += 1
      let textStart = index
      while index < lines.count, !CorpusFile.isFrame(lines[index], "-") { index += 1 }
      guard index < lines.count else { throw Malformed(name, start, "a case without expectation") }
      let text = Array(lines[textStart..<index])
      index += 1
      let expectationStart = index
      while index < lines.count, !CorpusFile.isFrame(lines[index], "=") { index += 1 }
      expectations.append(expectationStart..<index)
      let crlf = attributes.contains(":crlf")
      cases.append(
        CorpusCase(
          file: name, line: start + 1, title: title, isWrong: attributes.contains(":wrong"), usesCRLF: crlf,
          lexicon: CorpusFile.value("lexicon", of: attributes),
          documents: CorpusFile.documents(text, attributes, newline: crlf ? "\r\n" : "\n"),
          expectation: lines[expectationStart..<index].joined(separator: "\n")
            .trimmingCharacters(in: .whitespacesAndNewlines)))
    }
  }

  /// Whether `line` is a rule of `mark`s.
  static func isFrame(_ line: String, _ mark: Character) -> Bool {
    line.count >= 10 && line.allSatisfy { $0 == mark }
  }

  /// The file with these expectations.
  func rewritten(_ answers: [String]) -> String {
    var out: [String] = []
    var from = 0
    for (range, answer) in zip(expectations, answers) {
      out += lines[from..<range.lowerBound]
      out += answer.components(separatedBy: "\n") + (range.upperBound < lines.count ? [""] : [])
      from = range.upperBound
    }
    return (out + lines[from...]).joined(separator: "\n").trimmingCharacters(in: .newlines) + "\n"
  }

  private static func documents(_ lines: [String], _ attributes: String, newline: String) -> [CorpusCase.Text]
  {
    var documents: [CorpusCase.Text] = []
    var name = "text"
    var facts = attributes
    var block: [String] = []
    func value(_ key: String) -> String? { CorpusFile.value(key, of: facts) }
    func close() {
      documents.append(
        .init(
          name: name, published: value("published"), source: value("source"), title: value("title"),
          text: block.joined(separator: newline)))
      block = []
    }
    for (index, line) in lines.enumerated() {
      guard line.hasPrefix("%% ") else {
        block.append(line)
        continue
      }
      if index > 0 { close() }
      facts = String(line.dropFirst(3))
      name = facts.split(separator: " ").first.map(String.init) ?? "text"
    }
    close()
    return documents
  }

  /// What stands in brackets behind `:key` among `facts`.
  static func value(_ key: String, of facts: String) -> String? {
    guard let range = facts.range(of: ":\(key)("), let end = facts[range.upperBound...].firstIndex(of: ")")
    else { return nil }
    return String(facts[range.upperBound..<end])
  }

  struct Malformed: Error, CustomStringConvertible {
    let description: String
    init(_ file: String, _ line: Int, _ reason: String) { description = "\(file):\(line + 1): \(reason)" }
  }
}
