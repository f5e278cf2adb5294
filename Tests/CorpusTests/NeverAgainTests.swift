import ActorResolution
import Corpus
import DocumentParsing
import Foundation
import Lexicon
import QuoteExtraction
import Testing
import TextModel

/// What a reader once saw and must not see again. These are never red and never known to be wrong.
@Suite struct NeverAgainTests {
  static let files = CorpusTests.files(of: "NeverAgain")

  @Test(arguments: files) func `every case reads as it should`(_ name: String) throws {
    try CorpusTests.expectRecorded(name, fixed: true)
    for one in try CorpusFile(named: name).cases {
      #expect(!one.isWrong, "\(one.name) may not be recorded as wrong")
    }
  }

  @Test(arguments: CorpusTests.files + files + articles) func `nobody has a name that is none`(_ name: String)
    throws
  {
    for text in try NeverAgainTests.texts(of: name) {
      let reading = CorpusTests.analyzer.analysis(
        of: DocumentInput(text: SourceText(text), key: name), depth: .quotes)
      for shown in NeverAgainTests.names(in: reading) {
        let fault = NeverAgainTests.fault(of: shown, in: reading)
        #expect(fault == nil, "\(name): ‘\(shown.name)’ \(fault ?? "") in ‘\(text.prefix(200))’")
      }
    }
  }
}

extension NeverAgainTests {
  /// A name that somebody is shown under, and where the text speaks of them.
  private struct Shown {
    var name: String
    var places: [TextRange]
    var isActor: Bool
  }

  static let articles: [String] =
    ((try? FileManager.default.contentsOfDirectory(
      atPath: CorpusTests.root.path + "/Tests/Corpus/Articles")) ?? []).sorted().map { "Articles/" + $0 }

  /// Words that stand for a name: “he”, “they”, “his”.
  private static let pronouns: Set<String> = Set(
    CorpusTests.lexicon["function-words"].rows.filter { ["pron", "poss"].contains($0["class"]) }
      .map { $0["word"].lowercased() })

  /// Titles and offices → what else their bearers are; “diplomats say” is said of no one.
  private static let roles: [String: Set<String>] = {
    var roles: [String: Set<String>] = [:]
    for row in CorpusTests.lexicon["roles"].rows {
      roles[row["phrase"]] = Set(row.list("classes"))
    }
    return roles
  }()

  /// Words that judge whom they name.
  private static let loaded: Set<String> = {
    let path = CorpusTests.root.path + "/Tests/Corpus/NeverAgain/loaded-words.tsv"
    let lines = ((try? String(contentsOfFile: path, encoding: .utf8)) ?? "").split(separator: "\n")
    let verdicts = CorpusTests.lexicon["evaluative-words"].rows
      .filter { $0["side"] == "actor" && $0["polarity"].hasPrefix("-") && !$0["word"].contains(" ") }
    return Set(lines.filter { !$0.hasPrefix("#") }.dropFirst().map(String.init) + verdicts.map { $0["word"] })
  }()

  private static func texts(of name: String) throws -> [String] {
    guard articles.contains(name) else {
      return try CorpusFile(named: name).cases.flatMap { $0.documents.map(\.text) }
    }
    return [try String(contentsOfFile: CorpusTests.root.path + "/Tests/Corpus/" + name, encoding: .utf8)]
  }

  private static func names(in reading: DocumentAnalysis) -> [Shown] {
    reading.actors.actors.map {
      Shown(name: $0.name, places: $0.mentions.map(\.range), isActor: true)
    }
      + reading.quotes.compactMap(\.speaker).map { speaker in
        Shown(
          name: speaker.name, places: speaker.mention.map { [$0] } ?? [], isActor: speaker.actor != nil)
      }
  }

  /// What the persons whom the text names are by the titles beside their names.
  private static func offices(in reading: DocumentAnalysis) -> Set<String> {
    let text = reading.document.text
    var found: Set<String> = []
    for actor in reading.actors.actors where actor.kind == .person {
      for mention in actor.mentions where mention.form == .name {
        let from = TextRange(max(0, mention.range.start - 60), mention.range.start)
        let before = Array(words(text.string(from)).suffix(4))
        for start in before.indices {
          found.formUnion(roles[before[start...].joined(separator: " ")] ?? [])
        }
      }
    }
    return found
  }

  private static func words(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "-" && $0 != "'" && $0 != "’" }.map(
      String.init)
  }

  /// What is wrong with a name, nil where nothing is.
  private static func fault(of shown: Shown, in reading: DocumentAnalysis) -> String? {
    let words = words(shown.name)
    if words.isEmpty { return "is empty" }
    if pronouns.contains(words[0]) { return words.count == 1 ? "is a pronoun" : "begins with a pronoun" }
    // “The mayor said so” where no mayor is named: nobody has a better name.
    if let classes = roles[words.joined(separator: " ")],
      shown.isActor || !classes.isDisjoint(with: offices(in: reading))
    {
      return "is a role"
    }
    if let word = words.first(where: loaded.contains) { return "judges by “\(word)”" }
    let isOutside = shown.places.contains { place in
      reading.document.sections.contains { $0.kind == .boilerplate && $0.range.contains(place) }
    }
    return isOutside ? "stands outside the article" : nil
  }
}
