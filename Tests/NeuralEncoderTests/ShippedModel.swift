import CKernels
import Foundation
import Testing
import TextModel

@testable import NeuralEncoder

/// The model that ships, for tests that need one that was trained.
enum ShippedModel {
  /// The weights file, where it lies among the sources.
  static let path = URL(filePath: #filePath).appending(
    path: "../../../Sources/NeuralEncoder/Resources/english.weights"
  ).standardized.path
  private static let loaded = Dictionary(
    uniqueKeysWithValues: EncoderProductTests.paths.map { kernels in
      let model = Result { () throws(WeightsFile.Failure) in
        try LanguageModel(weights: WeightsFile(path: path), path: kernels)
      }
      return (kernels.rawValue, model)
    })

  /// On the path that this CPU takes; loaded once.
  static var model: LanguageModel { get throws { try model(on: kernels_best()) } }

  /// On a path that this CPU can take.
  static func model(on kernels: KernelPath) throws -> LanguageModel {
    try #require(loaded[kernels.rawValue]).get()
  }

  /// `text` as one window, of whose sentences only the last one's end is known.
  static func window(_ text: String) throws -> Window {
    let bytes = Array(text.utf8)
    let pieces = try model.splitter.pieces(of: bytes, in: 0..<bytes.count, firstGap: 3)
    return Window(base: 0, pieces: pieces, sentenceEnds: [pieces.count])
  }

  /// What is read off `windows` of `text`.
  static func readings(
    _ windows: [Window], of text: String, on kernels: KernelPath = kernels_best(),
    cancellation: Cancellation = .never
  ) throws -> [WindowReading] {
    try model(on: kernels).readings(of: windows, in: Array(text.utf8), cancellation: cancellation)
  }
}
