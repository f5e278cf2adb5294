@testable import NeuralEncoder

/// A text written as pieces with what the model says ends after each: `-` nothing, `|` a word, `/` a sentence. Blanks stand
/// in the text: `don|'-t| go|./ Yes|.`
struct WrittenText {
  private(set) var bytes: [UInt8]
  private(set) var pieces = Pieces()
  private(set) var boundaries: [Boundary] = []
  private let base: Int
  private static let marks: [Character: Boundary] = ["-": .inside, "|": .token, "/": .sentence]

  /// The text begins `base` bytes after others.
  init(_ written: String, base: Int = 0) {
    self.base = base
    bytes = Array(repeating: UInt8(ascii: "x"), count: base)
    var (isOpen, gap) = (false, UInt8(3))
    for character in written {
      if let boundary = WrittenText.marks[character] {
        boundaries[boundaries.count - 1] = boundary
        isOpen = false
      } else if character == " " {
        (isOpen, gap) = (false, 1)
        bytes.append(0x20)
      } else {
        if !isOpen { begin(gap) }
        bytes += Array(String(character).utf8)
        pieces.ends[pieces.count - 1] = Int32(bytes.count - base)
        (isOpen, gap) = (true, 0)
      }
    }
  }

  private mutating func begin(_ gap: UInt8) {
    pieces.ids.append(0)
    pieces.shapes.append(1)
    pieces.gaps.append(gap)
    pieces.starts.append(Int32(bytes.count - base))
    pieces.ends.append(0)
    boundaries.append(.inside)
  }

  /// Its words; sentences are known to end before the pieces `ends`, else before the text's end.
  func cut(ends: [Int]? = nil) -> WordCutter {
    let window = Window(base: base, pieces: pieces, sentenceEnds: ends ?? [pieces.count])
    return bytes.withUnsafeBufferPointer { WordCutter(window, bytes: $0) { boundaries[$0] } }
  }
}
