import AnalysisServer
import Foundation
import Lexicon
import Testing

/// Profiles are data; one that does not fit itself is named by its place, with what to do.
@Suite struct ProfileTests {
  private static let id = "election-observation"

  private static func source() throws -> String {
    try String(
      contentsOf: CorpusTests.root.appending(path: "Sources/Lexicon/Data/profile-\(id).json"), encoding: .utf8
    )
  }

  /// What is changed in the file, into what, and where the fault is then named.
  static let faults: [(String, String, String)] = [
    ("\"general\": \"conduct\"", "\"general\": \"manners\"", "general"),
    ("\"affirmed\": \"presence\"", "\"affirmed\": \"doubt\"", "aspects[4].affirmed"),
    ("\"count\", \"procedure\"", "\"procedure\", \"count\"", "aspects[0].words[1]"),
    ("\"events\": {\"election\": []}", "\"events\": {\"ballots\": []}", "subject.events"),
    ("\"needs\": \"invoked\"", "\"needs\": \"thought-of\"", "procedures[1].steps[1].needs"),
    ("\"id\": \"result\"", "\"id\": \"conduct\"", "aspects[1].id"),
    ("\"legitimate\"", "\"fair\"", "aspects[1]"),
    ("\"licence\"", "\"license\"", "the file"),
  ]

  @Test(arguments: faults) func `what does not fit is named by its place`(
    _ found: String, _ instead: String, _ place: String
  ) throws {
    let text = try ProfileTests.source()
    let range = try #require(text.range(of: found), "\(found)")
    let changed = text.replacingCharacters(in: range, with: instead)
    let failure = #expect(throws: ProfileFailure.self) {
      try Profile(named: ProfileTests.id, bytes: Array(changed.utf8))
    }
    #expect(failure?.place == place, "\(String(describing: failure))")
    #expect(failure?.remedy.isEmpty == false)
  }

  @Test func `a profile is called like its file`() throws {
    let bytes = Array(try ProfileTests.source().utf8)
    #expect(throws: ProfileFailure.self) { try Profile(named: "another", bytes: bytes) }
    #expect(try Profile(named: ProfileTests.id, bytes: bytes).procedures.count == 2)
  }
}
