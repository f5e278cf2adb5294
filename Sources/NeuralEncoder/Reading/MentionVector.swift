/// What coreference compares of a mention, in 128 steps of one size; mentions of different windows can be compared.
public struct MentionVector: Sendable, Hashable {
  /// Number of values.
  static let width = 128

  private var values: [Int8]
  private var scale: Float

  /// The `width` values of `floats` in steps of a 127th of the largest.
  init(_ floats: UnsafeBufferPointer<Float>) {
    let largest = floats.reduce(Float(0)) { max($0, abs($1)) }
    let scale = largest / 127
    values = floats.map {
      let step = ($0 / scale).rounded()
      return step.isFinite ? Int8(clamping: Int(step)) : 0
    }
    self.scale = scale
  }

  /// Nothing to compare.
  init() { (values, scale) = ([], 0) }

  /// Writes the values as floats.
  func write(to out: UnsafeMutablePointer<Float>) {
    for index in 0..<MentionVector.width {
      out[index] = index < values.count ? Float(values[index]) * scale : 0
    }
  }
}

/// A mention as coreference compares it.
public struct ComparedMention: Sendable {
  /// Its vector.
  var vector: MentionVector
  /// The same for mentions with the same head word.
  var head: Int
  /// The same for mentions with the same words.
  var words: Int

  /// A mention; `head` and `words` are numbers of its head word and of its words, in small letters without a leading
  /// article, as the caller counts them.
  public init(vector: MentionVector, head: Int, words: Int) {
    (self.vector, self.head, self.words) = (vector, head, words)
  }

  /// 1 where the head words are the same + 2 where all words are.
  func match(_ other: ComparedMention) -> Int {
    (head == other.head ? 1 : 0) + (words == other.words ? 2 : 0)
  }
}

/// An earlier mention that may mean the same.
public struct Antecedent: Sendable, Hashable {
  /// How many are given of a mention.
  static let most = 4
  /// Less probable ones are not given.
  static let least: Float = 0.02

  /// Its index among the mentions.
  public var mention: Int
  /// Probability that it is the one meant; what is left goes to others and to none.
  public var probability: Float
}
