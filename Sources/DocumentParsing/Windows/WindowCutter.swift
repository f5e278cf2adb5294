import NeuralEncoder
import TextModel

/// Cuts a document into the windows that the language model reads at once.
///
/// Where a cut falls depends on the words beside it: of a stretch too long for a window the cut with the highest rank is
/// taken, sections' ends before sentences' ends, and then again in both halves. So an edit moves the cuts near it alone,
/// as in content-defined chunking (a treap over the possible cuts).
struct WindowCutter {
  /// Most pieces of a window, without `[CLS]` and `[SEP]`; training saw windows of 96 to 192. Quotations are read a little
  /// better than with 190, and attention costs less.
  static let longest = 144

  private let pieces: Pieces
  private let units: [TextUnit]
  /// Rank of the cut behind each unit.
  private let ranks: [UInt64]

  /// A cutter of `units`, which cover `pieces` in order.
  init(pieces: Pieces, units: [TextUnit]) {
    self.pieces = pieces
    self.units = units
    ranks = WindowCutter.ranks(pieces, units)
  }

  /// Ranges of units, a window each, in order.
  func ranges() -> [Range<Int>] {
    guard !units.isEmpty else { return [] }
    let tree = Tree(ranks: ranks.dropLast())
    var ranges: [Range<Int>] = []
    // Segments still to do, the leftmost last; `node` is the highest cut inside.
    var open: [(units: Range<Int>, node: Int?)] = [(0..<units.count, tree.root)]
    while let (segment, node) = open.popLast() {
      let size = units[segment.upperBound - 1].pieces.upperBound - units[segment.lowerBound].pieces.lowerBound
      guard size > WindowCutter.longest, let node else {
        ranges.append(segment)
        continue
      }
      open.append((node + 1..<segment.upperBound, tree.right[node]))
      open.append((segment.lowerBound..<node + 1, tree.left[node]))
    }
    return ranges
  }

  /// The kind of cut in the top bits, below it a hash of the first pieces behind it.
  private static func ranks(_ pieces: Pieces, _ units: [TextUnit]) -> [UInt64] {
    var ranks: [UInt64] = []
    ranks.reserveCapacity(units.count)
    var (before, repeated): (UInt64, UInt64) = (0, 0)
    for (index, unit) in units.enumerated() {
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      func add(_ value: UInt64) {
        hash = (hash ^ value) &* 0x9E37_79B9_7F4A_7C15
        hash ^= hash >> 29
      }
      // What follows alone, so that no edit moves a cut but one of the first words behind it.
      if index + 1 < units.count {
        for piece in units[index + 1].pieces.prefix(2) { add(UInt64(UInt32(bitPattern: pieces.ids[piece]))) }
      }
      // The same line a thousand times: without its number in the row the cuts would peel off one line at a time.
      repeated = hash == before ? repeated + 1 : 0
      before = hash
      add(repeated)
      ranks.append(UInt64(unit.cut.rawValue) << 62 | hash >> 2)
    }
    return ranks
  }
}

/// The Cartesian tree of ranks: of every stretch the highest, the first of equals.
private struct Tree {
  private(set) var left: [Int?]
  private(set) var right: [Int?]
  private(set) var root: Int?

  init(ranks: ArraySlice<UInt64>) {
    left = Array(repeating: nil, count: ranks.count)
    right = left
    var spine: [Int] = []
    for index in ranks.indices {
      var last: Int?
      while let top = spine.last, ranks[top] < ranks[index] { last = spine.popLast() }
      left[index] = last
      if let top = spine.last { right[top] = index }
      spine.append(index)
    }
    root = spine.first
  }
}
