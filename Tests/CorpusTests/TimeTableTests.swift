import Foundation
import Testing

/// Tables of times: every sentence gives what stands above it; `UPDATE=1` puts it where it belongs, whose review is the diff.
@Suite struct TimeTableTests {
  static let files = CorpusTests.files(of: "TimeTables")

  @Test(arguments: files) func `every sentence gives what stands above it`(_ name: String) throws {
    let file = try TimeTableFile(named: name)
    #expect(!file.tables.flatMap(\.rows).isEmpty, "\(name) has no sentence")
    let isUpdating = ProcessInfo.processInfo.environment["UPDATE"] != nil
    var made = file
    for (index, table) in file.tables.enumerated() {
      if isUpdating {
        made.tables[index] = table.recording { table.reading(of: $0, by: CorpusTests.analyzer) }
      }
      for group in table.groups {
        for row in group.rows where row.isWrong || !isUpdating {
          let reading = table.reading(of: row, by: CorpusTests.analyzer)
          let isRight = reading == .init(answer: group.answer, phrase: row.phrase)
          let place = "\(name):\(row.line): “\(row.phrase)”"
          if row.isWrong {
            #expect(!isRight, "\(place) gives \(group.answer), as it should: strike its ‘:wrong’")
          } else {
            #expect(
              isRight, "\(place) should give \(group.answer); gives \(reading.answer): “\(reading.phrase)”")
          }
        }
      }
    }
    if isUpdating { try made.text.write(toFile: file.path, atomically: true, encoding: .utf8) }
  }

  @Test(arguments: files) func `a file is written as it is rewritten`(_ name: String) throws {
    let file = try TimeTableFile(named: name)
    #expect(try String(contentsOfFile: file.path, encoding: .utf8) == file.text)
  }

  @Test func `titles and sentences are unique`() throws {
    var seen: [String: String] = [:]
    for name in TimeTableTests.files {
      for table in try TimeTableFile(named: name).tables {
        for text in [table.title] + table.rows.map({ "\(table.published ?? "") \($0.text)" }) {
          let earlier = seen.updateValue(name, forKey: text)
          #expect(earlier == nil, "‘\(text)’ stands in \(earlier ?? "") and \(name)")
        }
      }
    }
  }

  private static let head = "==========\nDays\n:published(2031-03-11)\n==========\n"

  @Test func `an update moves what gives something else and leaves what is known to be wrong`() throws {
    let file = try TimeTableFile(
      name: "days.txt",
      text: TimeTableTests.head
        + "DATE 1\n  He left [then].\n  :wrong She [left].\n\nDATE 2\n  It rang [at noon].\n  It fell [once].\n"
    )
    #expect(file.tables[0].rows.map(\.line) == [6, 7, 10, 11])
    let readings: [String: TimeTable.Reading] = [
      "He left [then].": .init(answer: "nothing", phrase: "He left then."),
      "She [left].": .init(answer: "DATE 1", phrase: "She [left]."),
      "It rang [at noon].": .init(answer: "DATE 2", phrase: "It rang at [noon]."),
      "It fell [once].": .init(answer: "DATE 1", phrase: "It fell [once]."),
    ]
    var made = file
    made.tables[0] = file.tables[0].recording { readings[$0.phrase] ?? .init(answer: "", phrase: "") }
    #expect(
      made.text == TimeTableTests.head
        + "DATE 1\n  :wrong She [left].\n  It fell [once].\n\nnothing\n  He left then.\n\nDATE 2\n  It rang at [noon].\n"
    )
  }

  @Test(arguments: [
    ("DATE 1\n  He left then.\n", "days.txt:6"), ("nothing\n  He left [then].\n", "days.txt:6"),
    ("DATE 1 + DATE 2\n  He left [then] for [good.\n", "days.txt:6"), ("  He left.\n", "days.txt:5"),
  ]) func `what is no table is named by its place`(_ rows: String, _ place: String) {
    let fault = #expect(throws: CorpusFile.Malformed.self) {
      try TimeTableFile(name: "days.txt", text: TimeTableTests.head + rows)
    }
    #expect(fault?.description.hasPrefix(place + ":") == true, "\(String(describing: fault))")
  }
}
