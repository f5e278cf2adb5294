import AnalysisServer
import Corpus
import Foundation
import Lexicon
import NeuralEncoder
import Synchronization
import Testing

/// The corpus reads as it is recorded; `UPDATE=1` rewrites the expectations, whose review is the diff.
@Suite struct CorpusTests {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static let lexicon: Lexicon = {
    let folder = root.appending(path: "Sources/Lexicon/Data")
    var files: [String: [UInt8]] = [:]
    for file in (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil))
      ?? []
    where file.pathExtension == "tsv" {
      files[file.deletingPathExtension().lastPathComponent] =
        (try? Data(contentsOf: file)).map { [UInt8]($0) } ?? []
    }
    do { return try Lexicon(files: files, profiles: profiles(in: folder)) } catch { fatalError("\(error)") }
  }()

  /// The profiles of `folder`.
  private static func profiles(in folder: URL) throws -> [Profile] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasPrefix("profile-") && $0.hasSuffix(".json") }.map { name in
        let bytes = try [UInt8](Data(contentsOf: folder.appending(path: name)))
        return try Profile(
          named: String(name.dropFirst("profile-".count).dropLast(".json".count)), bytes: bytes)
      }
  }

  static let model: LanguageModel = {
    let path = root.path + "/Sources/NeuralEncoder/Resources/english.weights"
    do { return try LanguageModel(weights: WeightsFile(path: path)) } catch { fatalError("\(error)") }
  }()
  static let analyzer = Analyzer(lexicon: lexicon, model: model)

  private static let readers = Mutex<[String: Analyzer]>([:])

  /// The analyzer of a reader whose own words stand in the file `name` of `Tests/Corpus/Lexicons`.
  static func analyzer(with name: String?) throws -> Analyzer {
    guard let name else { return analyzer }
    return try readers.withLock { readers in
      if let made = readers[name] { return made }
      let bytes = try Data(contentsOf: root.appending(path: "Tests/Corpus/Lexicons/" + name))
      let words = try UserLexicon(
        [UserFile(path: name, bytes: [UInt8](bytes))], beside: ListedWords(lexicon))
      let made = analyzer.with(lexicon.adding(words))
      readers[name] = made
      return made
    }
  }

  /// The files of every stage but the one that has a suite of its own.
  static let files = stages.keys.sorted().filter { $0 != "NeverAgain" }.flatMap(files)

  /// The files of `Tests/Corpus/<stage>`.
  static func files(of stage: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: root.path + "/Tests/Corpus/" + stage)) ?? [])
      .filter { $0.hasSuffix(".txt") }.sorted().map { stage + "/" + $0 }
  }

  /// Expects that the file's cases read as recorded, or with `UPDATE=1` records how they read, unless it is `fixed`.
  static func expectRecorded(_ name: String, fixed: Bool = false) throws {
    let file = try CorpusFile(named: name)
    let render = try #require(stages[String(name.prefix { $0 != "/" })])
    #expect(!file.cases.isEmpty, "\(name) has no case")
    let answers = try file.cases.map {
      render($0, try analyzer(with: $0.lexicon)).trimmingCharacters(in: .whitespacesAndNewlines)
    }
    guard fixed || ProcessInfo.processInfo.environment["UPDATE"] == nil else {
      return try file.rewritten(answers).write(toFile: file.path, atomically: true, encoding: .utf8)
    }
    for (one, answer) in zip(file.cases, answers) { #expect(answer == one.expectation, "\(one.name)") }
  }

  @Test(arguments: files) func `every case reads as recorded`(_ name: String) throws {
    try CorpusTests.expectRecorded(name)
  }

  @Test func `titles are unique within a stage`() throws {
    var seen: [String: String] = [:]
    for name in CorpusTests.files + NeverAgainTests.files {
      let stage = String(name.prefix { $0 != "/" })
      for one in try CorpusFile(named: name).cases {
        let earlier = seen.updateValue(one.name, forKey: stage + "/" + one.title)
        #expect(earlier == nil, "‘\(one.title)’ stands in \(earlier ?? "") and \(one.name)")
      }
    }
  }
}
