import Foundation
import Testing

/// A file of the stages that say who spoke, which side they take and what happened is a phenomenon: what it must hold to be a test
/// of one.
@Suite struct CorpusFamilies {
  static let files = CorpusTests.files.filter { $0.hasPrefix("Actors/") || $0.hasPrefix("Quotes/") }
  static let stances = CorpusTests.files(of: "Stance")
  static let happenings = CorpusTests.files(of: "Events")
  static let timelines = CorpusTests.files(of: "Timeline")

  @Test(arguments: files + stances + happenings + timelines + NeverAgainTests.files)
  func `a phenomenon has five cases and a near miss`(
    _ name: String
  ) throws {
    let cases = try CorpusFile(named: name).cases
    #expect(cases.count >= 5, "\(name) has \(cases.count) cases")
    #expect(cases.contains { $0.title.hasPrefix("Near miss") }, "\(name) has no near miss")
  }

  @Test(arguments: files + happenings) func `at most a fifth of the answers is known to be wrong`(
    _ name: String
  ) throws {
    let cases = try CorpusFile(named: name).cases
    let wrong = cases.filter(\.isWrong).count
    #expect(wrong * 5 <= cases.count, "\(name): \(wrong) of \(cases.count) answers are wrong")
  }

  @Test(arguments: TimeTableTests.files) func `tables have near misses and at most a fifth that is wrong`(
    _ name: String
  ) throws {
    let groups = try TimeTableFile(named: name).tables.flatMap(\.groups)
    #expect(groups.contains { $0.answer == "nothing" }, "\(name) has no near miss")
    let rows = groups.flatMap(\.rows)
    let wrong = rows.filter(\.isWrong).count
    #expect(wrong * 5 <= rows.count, "\(name): \(wrong) of \(rows.count) answers are wrong")
  }
}
