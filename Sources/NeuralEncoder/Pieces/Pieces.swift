/// Word pieces with their places in the text, as parallel columns.
public struct Pieces: Sendable, Hashable {
  /// Places in the vocabulary.
  public var ids: [Int32] = []
  /// First byte of each.
  public var starts: [Int32] = []
  /// One past the last byte of each.
  public var ends: [Int32] = []
  /// Shape of each one's own characters, an index into `label.shapes`.
  public var shapes: [UInt8] = []
  /// White space before each, an index into `label.gaps`.
  public var gaps: [UInt8] = []

  /// No pieces.
  public init() {}

  /// Number of pieces.
  public var count: Int { ids.count }
  /// Whether there are none.
  public var isEmpty: Bool { ids.isEmpty }

  /// Takes the last `count` pieces away.
  mutating func removeLast(_ count: Int) {
    guard count > 0 else { return }
    ids.removeLast(count)
    starts.removeLast(count)
    ends.removeLast(count)
    shapes.removeLast(count)
    gaps.removeLast(count)
  }

  /// The pieces of `range`, their places counted from `base` bytes further on.
  public func slice(_ range: Range<Int>, base: Int) -> Pieces {
    let base = Int32(base)
    var slice = Pieces()
    slice.ids = Array(ids[range])
    slice.starts = starts[range].map { $0 - base }
    slice.ends = ends[range].map { $0 - base }
    slice.shapes = Array(shapes[range])
    slice.gaps = Array(gaps[range])
    return slice
  }
}
