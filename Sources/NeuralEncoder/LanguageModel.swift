internal import CKernels
public import TextModel

/// The language model: encoder and heads over one weights file. Any thread may ask it.
public final class LanguageModel: Sendable {
  /// Names of what the heads tell apart.
  public let labels: Labels
  /// Cuts text into the model's pieces.
  public let splitter: PieceSplitter
  private let encoder: Encoder
  private let heads: WindowHeads
  private let stance: StanceHeads
  private let coreference: CoreferenceHead
  private let pool: ScratchPool

  /// Pieces that go through the encoder before a cancellation is asked for again.
  private static let piecesTogether = 512

  /// Takes every tensor and list from `weights`, checks its shape and packs what is multiplied.
  public convenience init(weights: WeightsFile) throws(WeightsFile.Failure) {
    try self.init(weights: weights, path: kernels_best())
  }

  /// The same on a path of the kernels.
  init(weights: WeightsFile, path: KernelPath) throws(WeightsFile.Failure) {
    labels = try Labels(weights)
    splitter = PieceSplitter(vocabulary: try weights.lines("vocabulary"))
    encoder = try Encoder(weights, path: path)
    coreference = try CoreferenceHead(weights, labels: labels, path: path)
    heads = try WindowHeads(weights, labels: labels, coreference: coreference, path: path)
    stance = try StanceHeads(weights, labels: labels, path: path)
    pool = ScratchPool(path: path)
  }

  /// What the heads say of each of `windows` of the text `bytes`; fewer when cancelled.
  ///
  /// A window's reading depends on its own pieces alone.
  public func readings(
    of windows: [Window], in bytes: [UInt8], cancellation: Cancellation
  ) -> [WindowReading] {
    pool.withScratch { scratch in
      bytes.withUnsafeBufferPointer { bytes in
        var readings: [WindowReading] = []
        readings.reserveCapacity(windows.count)
        while readings.count < windows.count, !cancellation.isCancelled {
          let first = readings.count
          var (end, pieces) = (first, 0)
          while end < windows.count,
            end == first || pieces + windows[end].pieces.count <= LanguageModel.piecesTogether
          {
            pieces += windows[end].pieces.count
            end += 1
          }
          read(windows[first..<end], in: bytes, into: &readings, scratch)
        }
        return readings
      }
    }
  }

  private func read(
    _ windows: ArraySlice<Window>, in bytes: UnsafeBufferPointer<UInt8>, into readings: inout [WindowReading],
    _ scratch: HeadScratch
  ) {
    // A window that is too long for the encoder goes through it in parts.
    let parts = windows.map { window in
      stride(from: 0, to: max(1, window.pieces.count), by: Encoder.places - 2).map {
        EncoderInput(window.pieces, $0..<min($0 + Encoder.places - 2, window.pieces.count))
      }
    }
    let hidden = encoder.hidden(of: parts.flatMap { $0 }, scratch: scratch.encoder)
    var at = 0
    for (window, parts) in zip(windows, parts) {
      let rows = parts.reduce(0) { $0 + $1.ids.count }
      if parts.count == 1 {
        let own = hidden.baseAddress.map { $0 + at * Encoder.width }
        if let own { readings.append(heads.reading(of: window, bytes: bytes, hidden: own, scratch: scratch)) }
      } else {
        let own = LanguageModel.joined(parts, hidden, at)
        readings.append(
          own.withUnsafeBufferPointer {
            guard let own = $0.baseAddress else { return WindowReading() }
            return heads.reading(of: window, bytes: bytes, hidden: own, scratch: scratch)
          })
      }
      at += rows
    }
  }

  /// The first part's own vector, then those of all pieces.
  private static func joined(
    _ parts: [EncoderInput], _ hidden: UnsafeBufferPointer<Float>, _ start: Int
  ) -> [Float] {
    var joined = Array(hidden[start * Encoder.width..<(start + 1) * Encoder.width])
    var at = start
    for part in parts {
      joined += hidden[(at + 1) * Encoder.width..<(at + part.ids.count - 1) * Encoder.width]
      at += part.ids.count
    }
    return joined
  }

  /// Probabilities of `Labels.sides` that `sentence` takes toward each of `mentions`, ranges of its pieces.
  public func toward(_ mentions: [Range<Int>], in sentence: Pieces) -> [[Float]] {
    pool.withScratch { scratch in
      let marked = stance.marked(sentence, encoder: encoder, scratch: scratch)
      return stance.toward(mentions, in: marked, scratch: scratch)
    }
  }

  /// Probabilities of `Labels.sides` that the holder of each of `pairs` takes toward its target, and of `Labels.acts`;
  /// mentions are ranges of the sentence's pieces.
  public func between(
    _ pairs: [(holder: Range<Int>, target: Range<Int>)], in sentence: Pieces
  ) -> [(sides: [Float], acts: [Float])] {
    pool.withScratch { scratch in
      let marked = stance.marked(sentence, encoder: encoder, scratch: scratch)
      return stance.between(pairs, in: marked, scratch: scratch)
    }
  }

  /// The vectors of `window` and of its pieces, at most 510, one after the other: for comparisons with the model as it
  /// was trained.
  package func vectors(of window: Window) -> [Float] {
    pool.withScratch { scratch in
      let count = min(window.pieces.count, Encoder.places - 2)
      let hidden = encoder.hidden(of: [EncoderInput(window.pieces, 0..<count)], scratch: scratch.encoder)
      return Array(hidden.prefix((count + 1) * Encoder.width))
    }
  }

  /// Which earlier of `mentions`, those of a whole text in its order, each most probably means, the likeliest first; fewer
  /// when cancelled.
  public func antecedents(of mentions: [ComparedMention], cancellation: Cancellation) -> [[Antecedent]] {
    pool.withScratch {
      coreference.antecedents(
        of: mentions, reach: LanguageModel.reach, scratch: $0, cancellation: cancellation)
    }
  }

  /// Mentions before one that may mean the same as it.
  private static let reach = 256
}
