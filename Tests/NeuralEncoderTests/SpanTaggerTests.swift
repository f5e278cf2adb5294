import Foundation
import Testing

@testable import NeuralEncoder

/// Spans come from the best path of labels in which every inside goes on with its own begin.
@Suite struct SpanTaggerTests {
  static let bio = ["O", "B", "I"]
  static let kinds = ["O", "B-PER", "I-PER", "B-ORG", "I-ORG"]

  /// A span as `first…last kind`; the scores lie among others, as in a model.
  static func spans(_ labels: [String], _ rows: [[Float]]) -> [SpanTagger.Span] {
    let tagger = SpanTagger(labels: labels, columns: 2..<2 + labels.count)
    let scores: [Float] = rows.flatMap { (row: [Float]) in [99, -99] + row + [99] }
    return tagger.spans(scores, stride: labels.count + 3, count: rows.count)
  }

  static func told(_ labels: [String], _ rows: [[Float]]) -> [String] {
    spans(labels, rows).map { "\($0.first)…\($0.last) \($0.kind)" }
  }

  @Test func `an inside never follows an outside`() {
    #expect(SpanTaggerTests.told(SpanTaggerTests.bio, [[3, 0, 0], [0, 1.5, 4]]) == ["1…1 0"])
    #expect(SpanTaggerTests.told(SpanTaggerTests.bio, [[3, 2, 0], [0, 1.5, 4]]) == ["0…1 0"])
  }

  @Test func `a window never begins inside`() {
    #expect(SpanTaggerTests.told(SpanTaggerTests.bio, [[2, 1, 9]]) == [])
    #expect(SpanTaggerTests.told(SpanTaggerTests.bio, []) == [])
  }

  @Test func `a begin right after a span begins another`() {
    #expect(
      SpanTaggerTests.told(SpanTaggerTests.bio, [[0, 5, 0], [0, 0, 5], [0, 5, 0]]) == ["0…1 0", "2…2 0"])
  }

  @Test func `one kind does not go on with another's inside`() {
    // The inside of an organisation is the best label of the second piece, but only a person begins.
    #expect(SpanTaggerTests.told(SpanTaggerTests.kinds, [[0, 9, 0, 0, 0], [1, 0, 2, 0, 3]]) == ["0…1 0"])
    #expect(SpanTaggerTests.told(SpanTaggerTests.kinds, [[0, 9, 0, 8, 0], [0, 0, 0, 0, 3]]) == ["0…1 1"])
  }

  @Test func `an inside without kind goes on with any`() {
    let labels = ["O", "I", "B-STATE", "B-REPORTING"]
    #expect(
      SpanTaggerTests.told(labels, [[0, 0, 0, 5], [0, 5, 0, 0], [0, 0, 5, 0], [0, 5, 0, 0]])
        == ["0…1 1", "2…3 0"])
  }

  @Test func `confidence is the mean of what the labels' scores give them`() {
    let rows = [[0.1, 0.8, 0.1], [0.3, 0.1, 0.6], [0.9, 0.05, 0.05]] as [[Float]]
    let spans = SpanTaggerTests.spans(SpanTaggerTests.bio, rows.map { $0.map { log($0) } })
    #expect(spans.count == 1)
    #expect(abs(spans[0].confidence - 0.7) < 1e-5)
  }

  @Test func `no path that is allowed scores more`() {
    let labels = SpanTaggerTests.kinds
    var random = Congruences(state: 7)
    for count in [1, 2, 3, 4] {
      let paths = (1..<count).reduce(labels.indices.map { [$0] }) { paths, _ in
        paths.flatMap { path in labels.indices.map { path + [$0] } }
      }
      for _ in 0..<20 {
        let rows = (0..<count).map { _ in labels.map { _ in Float(random.next() % 1000) / 100 } }
        let score = { (path: [Int]) in zip(rows, path).reduce(Float(0)) { $0 + $1.0[$1.1] } }
        let best = paths.filter { SpanTaggerTests.isAllowed($0.map { labels[$0] }) }.max {
          score($0) < score($1)
        }
        #expect(
          SpanTaggerTests.told(labels, rows) == SpanTaggerTests.runs((best ?? []).map { labels[$0] }))
      }
    }
  }

  static func isAllowed(_ path: [String]) -> Bool {
    zip(["O"] + path, path).allSatisfy { before, label in
      label.first != "I" || before == "B" + label.dropFirst() || before == label
    }
  }

  static func runs(_ path: [String]) -> [String] {
    path.indices.filter { path[$0].first == "B" }.map { first in
      let last = path[(first + 1)...].prefix { $0.first == "I" }.endIndex - 1
      return "\(first)…\(last) \(path[first] == "B-PER" ? 0 : 1)"
    }
  }
}
