import Corpus
import Foundation
import Lexicon
import NeuralEncoder
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
    do { return try Lexicon(files: files) } catch { fatalError("\(error)") }
  }()
  static let model: LanguageModel = {
    let path = root.path + "/Sources/NeuralEncoder/Resources/english.weights"
    do { return try LanguageModel(weights: WeightsFile(path: path)) } catch { fatalError("\(error)") }
  }()
  static let analyzer = Analyzer(lexicon: lexicon, model: model)

  static let files: [String] = stages.keys.sorted().flatMap { stage in
    ((try? FileManager.default.contentsOfDirectory(atPath: root.path + "/Tests/Corpus/" + stage)) ?? [])
      .filter { $0.hasSuffix(".txt") }.sorted().map { stage + "/" + $0 }
  }

  @Test(arguments: files) func `every case reads as recorded`(_ name: String) throws {
    let file = try CorpusFile(path: CorpusTests.root.path + "/Tests/Corpus/" + name, name: name)
    let render = try #require(stages[String(name.prefix { $0 != "/" })])
    #expect(!file.cases.isEmpty, "\(name) has no case")
    var answers: [String] = []
    for one in file.cases {
      let answer = render(one, CorpusTests.analyzer).trimmingCharacters(in: .whitespacesAndNewlines)
      answers.append(answer)
      if ProcessInfo.processInfo.environment["UPDATE"] == nil {
        #expect(answer == one.expectation, "\(one.name)")
      }
    }
    if ProcessInfo.processInfo.environment["UPDATE"] == "1" {
      try file.rewritten(answers).write(toFile: file.path, atomically: true, encoding: .utf8)
    }
  }

  @Test func `titles are unique within a stage`() throws {
    var seen: [String: String] = [:]
    for name in CorpusTests.files {
      let stage = String(name.prefix { $0 != "/" })
      let file = try CorpusFile(path: CorpusTests.root.path + "/Tests/Corpus/" + name, name: name)
      for one in file.cases {
        let earlier = seen.updateValue(one.name, forKey: stage + "/" + one.title)
        #expect(earlier == nil, "‘\(one.title)’ stands in \(earlier ?? "") and \(one.name)")
      }
    }
  }
}
