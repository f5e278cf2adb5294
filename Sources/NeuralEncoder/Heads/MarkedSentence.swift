/// A sentence as it enters the layers that are gone through once for every question about its mentions.
struct MarkedSentence {
  private let encoder: Encoder
  private let layers: [EncoderLayer]
  private let entering: [Float]
  private let rows: Int

  /// `pieces` of a sentence, through the layers that come before marks; beyond `Encoder.places` − 2 they are left out.
  /// Marked it goes through `layers`.
  init(_ pieces: Pieces, encoder: Encoder, layers: [EncoderLayer], scratch: HeadScratch) {
    (self.encoder, self.layers) = (encoder, layers)
    let input = EncoderInput(pieces, 0..<min(pieces.count, Encoder.places - 2))
    rows = input.ids.count
    entering = Array(encoder.hidden(of: [input], depth: Encoder.marked, scratch: scratch.encoder))
  }

  /// [the window's own vector; the mean of each span's pieces; the mean of all] with `spans` marked by what is added to
  /// their vectors, and all other places by `other`. A piece of two spans has the later one's mark.
  func features(
    of spans: [(pieces: Range<Int>, mark: [Float])], other: [Float], scratch: HeadScratch
  ) -> [Float] {
    let width = Encoder.width
    var marks = [[Float]](repeating: other, count: rows)
    for (pieces, mark) in spans {
      for piece in clamped(pieces) { marks[piece + 1] = mark }
    }
    var marked = entering
    for (row, mark) in marks.enumerated() {
      for k in 0..<width { marked[row * width + k] += mark[k] }
    }
    let hidden = encoder.hidden(continuing: marked, through: layers, scratch: scratch.encoder)
    var features = Array(hidden[..<width])
    for span in spans { features += mean(hidden, clamped(span.pieces)) }
    return features + mean(hidden, 0..<rows - 2)
  }

  private func clamped(_ pieces: Range<Int>) -> Range<Int> { pieces.clamped(to: 0..<rows - 2) }

  private func mean(_ hidden: UnsafeBufferPointer<Float>, _ pieces: Range<Int>) -> [Float] {
    let width = Encoder.width
    var sum = [Float](repeating: 0, count: width)
    for piece in pieces {
      for k in 0..<width { sum[k] += hidden[(piece + 1) * width + k] }
    }
    return sum.map { $0 / Float(max(1, pieces.count)) }
  }
}
