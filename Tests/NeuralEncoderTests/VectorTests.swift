import CKernels
import Foundation
import NeuralEncoder
import Testing

/// The shipped model reads as PyTorch does, on every path of the kernels: `Vectors.json` comes with the weights, by the command in `Training/README.md`.
///
/// What rounding to int8 may turn over is null there.
@Suite struct VectorTests {
  static let samples = Result {
    let url = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Vectors.json")
    return try JSONDecoder().decode([Sample].self, from: Data(contentsOf: url))
  }

  static func readings(on path: KernelPath) throws -> [(sample: Sample, reading: WindowReading)] {
    try samples.get().map { sample in
      (sample, try ShippedModel.readings([ShippedModel.window(sample.text)], of: sample.text, on: path)[0])
    }
  }

  @Test(arguments: EncoderProductTests.paths)
  func `the vectors of pieces are PyTorch's`(path: KernelPath) throws {
    var (distance, length): (Float, Float) = (0, 0)
    for sample in try VectorTests.samples.get() {
      let ours = try ShippedModel.model(on: path).vectors(of: ShippedModel.window(sample.text))
      #expect(ours.count == sample.vectors.count * 384)
      for (row, theirs) in sample.vectors.enumerated() {
        for (one, other) in zip(ours[(row * 384)...], theirs) {
          distance += (one - other) * (one - other)
          length += other * other
        }
      }
    }
    // Rounding is chaotic: what PyTorch itself answers moves by a twentieth when its weights do by a millionth.
    #expect(length > 0 && distance < 0.01 * length)
  }

  @Test(arguments: EncoderProductTests.paths)
  func `words, sentences and trees are PyTorch's`(path: KernelPath) throws {
    let labels = try ShippedModel.model.labels
    for (sample, reading) in try VectorTests.readings(on: path) {
      let told = { (column: [String?]?, own: (WindowReading.Token) -> String) in
        guard let column else { return }
        #expect(column.count == reading.tokens.count)
        for (label, token) in zip(column, reading.tokens) where label != nil {
          let bytes = Array(sample.text.utf8)[Int(token.start)..<Int(token.end)]
          #expect(label == own(token), "\(String(decoding: bytes, as: UTF8.self)) in \(sample.text)")
        }
      }
      let numbers = { (column: [Int?]?) in column.map { $0.map { $0.map(String.init) } } }
      told(numbers(sample.tokens.start)) { String($0.start) }
      told(numbers(sample.tokens.end)) { String($0.end) }
      told(sample.tokens.upos) { labels.upos[Int($0.upos)] }
      told(sample.tokens.feats) { labels.feats[Int($0.feats)] }
      told(sample.tokens.lemma) { labels.lemmas[Int($0.lemma)] }
      told(numbers(sample.tokens.head)) { String($0.head) }
      told(sample.tokens.deprel) { labels.deprel[Int($0.deprel)] }
      if let sentences = sample.sentences {
        #expect(sentences == reading.sentences.map { [Int($0.lowerBound), Int($0.upperBound) - 1] })
      }
    }
  }

  @Test(arguments: EncoderProductTests.paths)
  func `names, attributions and events are PyTorch's`(path: KernelPath) throws {
    let labels = try ShippedModel.model.labels
    for (sample, reading) in try VectorTests.readings(on: path) {
      let found = [
        (sample.names, reading.names, labels.names), (sample.sources, reading.sources, [""]),
        (sample.cues, reading.cues, [""]), (sample.contents, reading.contents, [""]),
        (sample.events, reading.events, labels.events),
      ]
      for (wanted, spans, kinds) in found where wanted != nil {
        #expect(
          wanted
            == spans.map {
              Sample.Span(start: $0.start, end: $0.end, kind: kinds[Int($0.kind)], link: $0.link)
            }, "\(sample.text)")
      }
    }
  }

  @Test(arguments: EncoderProductTests.paths)
  func `sides and acts are PyTorch's`(path: KernelPath) throws {
    let close = { (ours: [Float], theirs: [Float]?) in
      guard let theirs else { return }
      #expect(
        ours.count == theirs.count && zip(ours, theirs).allSatisfy { abs($0 - $1) < 0.1 }, "\(ours) \(theirs)"
      )
    }
    for sample in try VectorTests.samples.get() {
      let pieces = try ShippedModel.window(sample.text).pieces
      let mentions = sample.mentions.map { $0[0]..<$0[1] }
      for (ours, theirs) in zip(try ShippedModel.model(on: path).toward(mentions, in: pieces), sample.toward)
      {
        close(ours, theirs)
      }
      let pair = try ShippedModel.model(on: path).between([(mentions[0], mentions[1])], in: pieces)[0]
      close(pair.sides, sample.between)
      close(pair.acts, sample.acts)
    }
  }
}

/// A text and what PyTorch makes of it; places count bytes.
struct Sample: Decodable {
  struct Tokens: Decodable {
    var start: [Int?]?
    var end: [Int?]?
    var upos: [String?]?
    var feats: [String?]?
    var lemma: [String?]?
    var head: [Int?]?
    var deprel: [String?]?
  }

  /// `[start, end, kind, link]`.
  struct Span: Decodable, Equatable {
    var start: Int32
    var end: Int32
    var kind: String
    var link: Int32

    init(start: Int32, end: Int32, kind: String, link: Int32) {
      (self.start, self.end, self.kind, self.link) = (start, end, kind, link)
    }

    init(from decoder: any Decoder) throws {
      var values = try decoder.unkeyedContainer()
      (start, end) = (try values.decode(Int32.self), try values.decode(Int32.self))
      (kind, link) = (try values.decode(String.self), try values.decode(Int32.self))
    }
  }

  var text: String
  /// First numbers of the vectors of the window and of its pieces.
  var vectors: [[Float]]
  var tokens: Tokens
  var sentences: [[Int]]?
  var names: [Span]?
  var sources: [Span]?
  var cues: [Span]?
  var contents: [Span]?
  var events: [Span]?
  /// Two mentions as ranges of pieces.
  var mentions: [[Int]]
  /// Sides toward each.
  var toward: [[Float]?]
  /// Sides and acts between them.
  var between: [Float]?
  var acts: [Float]?
}
