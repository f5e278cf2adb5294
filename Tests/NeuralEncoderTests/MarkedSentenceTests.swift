import CKernels
import Testing

@testable import NeuralEncoder

/// Marks of mentions on their way through the last layers; here the encoder's own.
@Suite struct MarkedSentenceTests {
  static let width = Encoder.width
  static let one = (0..<width).map { Float($0 % 7) / 20 }
  static let other = (0..<width).map { Float($0 % 5) / 20 }
  static let nothing = [Float](repeating: 0, count: width)
  static let weights = Result { () throws(WeightsFile.Failure) in try WeightsFile(path: ShippedModel.path) }
  static let encoder = Result { () throws(WeightsFile.Failure) in try Encoder(weights.get()) }
  static let layers = Result { () throws(WeightsFile.Failure) in
    var layers: [EncoderLayer] = []
    for index in Encoder.marked..<Encoder.layers {
      let tensors = try LayerTensors(weights.get(), "encoder.layers.\(index)")
      layers.append(EncoderLayer(tensors, path: kernels_best()))
    }
    return layers
  }

  /// Vectors of the window and means of the spans and of all.
  static func features(_ spans: [(Range<Int>, [Float])], other: [Float] = nothing) throws -> [[Float]] {
    let scratch = HeadScratch(path: kernels_best())
    let pieces = try ShippedModel.window("Freedonia praised Sylvania.").pieces
    let marked = MarkedSentence(
      pieces, encoder: try encoder.get(), layers: try layers.get(), scratch: scratch)
    let all = marked.features(of: spans.map { (pieces: $0.0, mark: $0.1) }, other: other, scratch: scratch)
    return stride(from: 0, to: all.count, by: width).map { Array(all[$0..<$0 + width]) }
  }

  @Test func `without marks nothing differs from the window's own vectors`() throws {
    let window = try ShippedModel.window("Freedonia praised Sylvania.")
    let vectors = try ShippedModel.model.vectors(of: window)
    let features = try MarkedSentenceTests.features([(1..<2, MarkedSentenceTests.nothing)])
    #expect(features[0] == Array(vectors.prefix(MarkedSentenceTests.width)))
    #expect(features[1] == Array(vectors[2 * MarkedSentenceTests.width..<3 * MarkedSentenceTests.width]))
    #expect(features.count == 3)
  }

  @Test func `a mark moves the vectors, and so does that of all other places`() throws {
    let (one, other) = (MarkedSentenceTests.one, MarkedSentenceTests.other)
    let plain = try MarkedSentenceTests.features([(1..<2, MarkedSentenceTests.nothing)])
    let marked = try MarkedSentenceTests.features([(1..<2, one)])
    let around = try MarkedSentenceTests.features([(1..<2, one)], other: other)
    #expect(plain[0] != marked[0] && marked[0] != around[0])
    // The window's own first and last place belong to no span, so they have the others' mark.
    let count = try ShippedModel.window("Freedonia praised Sylvania.").pieces.count
    let pieces = try MarkedSentenceTests.features([(0..<count, other)])
    let everywhere = try MarkedSentenceTests.features([(0..<count, other)], other: other)
    #expect(pieces[0] != everywhere[0])
    #expect(try MarkedSentenceTests.features([], other: other)[0] == everywhere[0])
  }

  @Test func `a piece of two spans has the later one's mark`() throws {
    let (one, other) = (MarkedSentenceTests.one, MarkedSentenceTests.other)
    let nested = try MarkedSentenceTests.features([(0..<3, one), (1..<2, other)])
    let apart = try MarkedSentenceTests.features([(0..<1, one), (1..<2, other), (2..<3, one)])
    #expect(nested[0] == apart[0])
    #expect(nested.last == apart.last)
  }

  @Test func `a span outside the sentence has no vector`() throws {
    let features = try MarkedSentenceTests.features([(400..<402, MarkedSentenceTests.one)])
    #expect(features[1] == MarkedSentenceTests.nothing)
  }
}
