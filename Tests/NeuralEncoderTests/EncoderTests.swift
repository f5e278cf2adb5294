import CKernels
import Foundation
import Testing

@testable import NeuralEncoder

/// The whole encoder with the weights that are shipped.
@Suite struct EncoderTests {
  static let weights = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Sources/NeuralEncoder/Resources/english.weights").path

  /// Two windows of words that the vocabulary has: "The bank said it would not pay .", and a shorter one.
  static let windows = [
    EncoderInput(
      ids: [101, 1996, 2924, 2056, 2009, 2052, 2025, 3477, 1012, 102],
      shapes: [0, 2, 1, 1, 1, 1, 1, 1, 7, 0],
      gaps: [0, 3, 1, 1, 1, 1, 1, 1, 0, 0]),
    EncoderInput(ids: [101, 2009, 3477, 102], shapes: [0, 1, 1, 0], gaps: [0, 3, 1, 0]),
  ]

  static func hidden(_ path: KernelPath, _ windows: [EncoderInput]) throws -> [Float] {
    let encoder = try Encoder(WeightsFile(path: weights), path: path)
    let scratch = EncoderScratch(path: path)
    return withExtendedLifetime(scratch) { Array(encoder.hidden(of: windows, scratch: scratch)) }
  }

  @Test func `paths agree`() throws {
    let plain = try EncoderTests.hidden(.plain, EncoderTests.windows)
    #expect(plain.count == 14 * Encoder.width)
    #expect(plain.allSatisfy { $0.isFinite } && plain.contains { abs($0) > 0.5 })
    var fused: [Float]?
    for path in EncoderProductTests.paths where path != .plain {
      let other = try EncoderTests.hidden(path, EncoderTests.windows)
      #expect(KernelFloatTests.error(other, plain.map(Double.init)) < 1e-3, "path \(path.rawValue)")
      // Plain C alone need not agree to the bit.
      #expect(fused ?? other == other, "path \(path.rawValue)")
      fused = other
    }
  }

  @Test func `a window's vectors do not depend on the windows beside it`() throws {
    let together = try EncoderTests.hidden(kernels_best(), EncoderTests.windows)
    let alone = try EncoderTests.windows.flatMap { try EncoderTests.hidden(kernels_best(), [$0]) }
    #expect(together == alone)
  }
}
