import Corpus
import DocumentParsing
import Foundation
import TextModel
import TimeExpressions

/// Sentences under the answer that they share; each is a document and a case by itself.
///
///     ==========
///     A title, one line
///     :published(2031-03-11)
///     ==========
///     DATE 2031-03-06
///       The envoy left [Thursday].
///       :wrong [On Thursday] the envoy left.
///
///     nothing
///       The envoy left no trace.
///
/// Brackets say where the expressions stand. Several in one sentence have their answers joined by ` + `, in their order;
/// `¶` parts paragraphs. `:wrong` marks a sentence that does not yet give what stands above it.
struct TimeTable {
  struct Row: Equatable {
    /// The line of its file.
    var line: Int
    var isWrong = false
    /// The sentence with its brackets.
    var phrase: String

    /// The document that it stands for.
    var text: String {
      phrase.filter { $0 != "[" && $0 != "]" }.replacing(" ¶ ", with: "\n\n")
    }
  }

  struct Group: Equatable {
    var answer: String
    var rows: [Row]
  }

  /// What a sentence gives.
  struct Reading: Equatable {
    /// `DATE 2031-03-06`, `nothing`.
    var answer: String
    /// The sentence with brackets where the expressions stand.
    var phrase: String
  }

  var title: String
  /// The lines between title and rows.
  var attributes: [String]
  var groups: [Group]

  /// The date of every sentence.
  var published: String? { CorpusFile.value("published", of: attributes.joined(separator: " ")) }
  var rows: [Row] { groups.flatMap(\.rows) }

  /// The table in which what `read` gives differently is put where it belongs; rows known to be wrong stay as they are.
  func recording(_ read: (Row) -> Reading) -> TimeTable {
    var made = self
    made.groups = groups.map { .init(answer: $0.answer, rows: []) }
    var at = 0
    for group in groups {
      var moved: [Group] = []
      for row in group.rows {
        let reading = row.isWrong ? Reading(answer: group.answer, phrase: row.phrase) : read(row)
        let kept = Row(line: row.line, isWrong: row.isWrong, phrase: reading.phrase)
        if let place = made.groups.firstIndex(where: { $0.answer == reading.answer }) {
          made.groups[place].rows.append(kept)
        } else if let place = moved.firstIndex(where: { $0.answer == reading.answer }) {
          moved[place].rows.append(kept)
        } else {
          moved.append(.init(answer: reading.answer, rows: [kept]))
        }
      }
      made.groups.insert(contentsOf: moved, at: at + 1)
      at += 1 + moved.count
    }
    made.groups.removeAll { $0.rows.isEmpty }
    return made
  }

  /// What `row` gives.
  func reading(of row: Row, by analyzer: Analyzer) -> Reading {
    let one = CorpusCase(
      file: "", line: row.line, title: title, isWrong: row.isWrong, usesCRLF: false, lexicon: nil,
      documents: [.init(name: "text", published: published, text: row.text)], expectation: "")
    var answers: [String] = []
    var phrase = ""
    for analysis in one.analyses(analyzer, depth: .times) {
      let text = analysis.document.text
      var end = 0
      for time in analysis.times {
        answers.append("\(time.kind.rawValue) \(time.said)")
        phrase += text.string(TextRange(end, time.range.start)) + "[" + text.string(time.range) + "]"
        end = time.range.end
      }
      phrase += text.string(TextRange(end, text.bytes.count))
    }
    return Reading(
      answer: answers.isEmpty ? "nothing" : answers.joined(separator: " + "),
      phrase: phrase.replacing("\n\n", with: " ¶ "))
  }
}

/// A file of `Tests/Corpus/TimeTables`.
struct TimeTableFile {
  let name: String
  var tables: [TimeTable] = []

  /// Where the file stands.
  var path: String { CorpusTests.root.path + "/Tests/Corpus/" + name }

  /// The file `name`, as `TimeTables/weekdays.txt`.
  init(named name: String) throws {
    self = try TimeTableFile(
      name: name,
      text: String(contentsOfFile: CorpusTests.root.path + "/Tests/Corpus/" + name, encoding: .utf8))
  }

  init(name: String, text: String) throws {
    self.name = name
    let lines = text.components(separatedBy: "\n")
    var index = 0
    while index < lines.count {
      let line = lines[index]
      if CorpusFile.isFrame(line, "=") {
        guard let end = lines[(index + 1)...].firstIndex(where: { CorpusFile.isFrame($0, "=") }),
          end > index + 1
        else { throw CorpusFile.Malformed(name, index, "a table without title") }
        tables.append(
          .init(title: lines[index + 1], attributes: Array(lines[(index + 2)..<end]), groups: []))
        index = end
      } else if !line.allSatisfy(\.isWhitespace) {
        guard !tables.isEmpty else { throw CorpusFile.Malformed(name, index, "text outside a table") }
        try tables[tables.count - 1].add(line, index, of: name)
      }
      index += 1
    }
  }

  /// The file as it is written.
  var text: String {
    tables.map { table in
      let rule = String(repeating: "=", count: 10)
      let head = [rule, table.title] + table.attributes + [rule]
      let groups = table.groups.map { group in
        ([group.answer] + group.rows.map { "  " + ($0.isWrong ? ":wrong " : "") + $0.phrase })
          .joined(separator: "\n")
      }
      return head.joined(separator: "\n") + "\n" + groups.joined(separator: "\n\n") + "\n"
    }.joined(separator: "\n")
  }
}

extension TimeTable {
  /// Reads a line below the head.
  fileprivate mutating func add(_ line: String, _ index: Int, of file: String) throws {
    guard line.hasPrefix("  ") else { return groups.append(.init(answer: line, rows: [])) }
    guard let group = groups.indices.last else {
      throw CorpusFile.Malformed(file, index, "a sentence without an answer above it")
    }
    let isWrong = line.hasPrefix("  :wrong ")
    let phrase = String(line.dropFirst(isWrong ? "  :wrong ".count : 2))
    let answer = groups[group].answer
    let count = answer == "nothing" ? 0 : answer.components(separatedBy: " + ").count
    guard phrase.count(where: { $0 == "[" }) == count, phrase.count(where: { $0 == "]" }) == count else {
      throw CorpusFile.Malformed(file, index, "not as many bracketed expressions as answers above (\(count))")
    }
    groups[group].rows.append(.init(line: index + 1, isWrong: isWrong, phrase: phrase))
  }
}
