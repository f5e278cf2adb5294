/// One pass over a text, from characters to pieces.
struct SplittingPass {
  private(set) var pieces = Pieces()
  private let splitter: PieceSplitter
  private let bytes: UnsafeBufferPointer<UInt8>
  private var word = NormalisedWord()
  private let firstGap: UInt8
  private var isTextStart = true
  /// Line breaks since the last chunk that had pieces.
  private var breaks = 0
  private var isChunkStart = true

  init(splitter: PieceSplitter, bytes: UnsafeBufferPointer<UInt8>, firstGap: UInt8) {
    (self.splitter, self.bytes, self.firstGap) = (splitter, bytes, firstGap)
  }

  /// Cuts `range`.
  mutating func read(_ range: Range<Int>) {
    CharacterClass.ascii.withUnsafeBufferPointer { ascii in
      var index = range.lowerBound
      while index < range.upperBound {
        let byte = bytes[index]
        if byte < 0x80 {
          take(ascii[Int(byte)], at: index, to: index + 1) {
            $0.append(byte &- 0x41 < 26 ? byte | 0x20 : byte, from: index, to: index + 1)
          }
          if byte == 0x0A { breaks += 1 }
          index += 1
        } else {
          index = takeWide(at: index)
        }
      }
      flush()
    }
  }

  /// Takes a character beyond ASCII; returns where the next begins.
  private mutating func takeWide(at index: Int) -> Int {
    let (scalar, width) = UTF8Reading.scalar(in: bytes, at: index)
    let end = index + width
    if CharacterClass.isCommonMark(scalar) {
      take(.single, at: index, to: end) { $0.append(scalar, from: index, to: end) }
      return end
    }
    let decomposed = splitter.decompositions[scalar]
    take(CharacterClass(scalar, decomposed: decomposed), at: index, to: end) { word in
      if let decomposed {
        for part in decomposed { word.append(part, from: index, to: end) }
      } else if scalar.properties.changesWhenLowercased {
        for part in scalar.properties.lowercaseMapping.unicodeScalars {
          word.append(part, from: index, to: end)
        }
      } else {
        word.append(scalar, from: index, to: end)
      }
    }
    return end
  }

  private mutating func take(
    _ kind: CharacterClass, at start: Int, to end: Int, append: (inout NormalisedWord) -> Void
  ) {
    switch kind {
    case .letter: append(&word)
    case .single:
      flush()
      append(&word)
      flush()
    case .space:
      flush()
      endChunk()
    case .dropped: break
    }
  }

  private mutating func endChunk() {
    guard !isChunkStart else { return }
    isChunkStart = true
    breaks = 0
  }

  /// Ends the word and cuts it into pieces.
  private mutating func flush() {
    guard word.length > 0 else { return }
    defer { word.clear() }
    guard let cuts = word.contraction else {
      cut(0..<word.letters.count)
      return
    }
    var begin = 0
    for end in cuts + [word.letters.count] {
      cut(begin..<end)
      begin = end
    }
  }

  /// Longest match first; a word that does not come out even is one unknown piece.
  private mutating func cut(_ range: Range<Int>) {
    let count = pieces.count
    var begin = range.lowerBound
    while begin < range.upperBound && !word.isTooLong {
      var node = begin == range.lowerBound ? PieceTrie.wordStart : splitter.trie.continuation
      var (id, end) = (Int32(-1), begin)
      for index in begin..<range.upperBound {
        node = splitter.trie.step(node, word.letters[index])
        if node < 0 { break }
        let piece = splitter.trie.id(node)
        if piece >= 0 { (id, end) = (piece, index + 1) }
      }
      if id < 0 { break }
      append(id, from: Int(word.starts[begin]), to: Int(word.ends[end - 1]))
      begin = end
    }
    if begin < range.upperBound || word.isTooLong {
      let gap = pieces.count > count ? pieces.gaps[count] : nil
      pieces.removeLast(pieces.count - count)
      append(SpecialPiece.unknown, from: Int(word.starts[range.lowerBound]), to: word.end(of: range))
      if let gap { pieces.gaps[count] = gap }
    }
  }

  /// The index in `label.gaps` of what stands before the next piece.
  private var gapHere: UInt8 {
    if !isChunkStart { return 0 }
    if isTextStart { return firstGap }
    return breaks > 1 ? 3 : breaks == 1 ? 2 : 1
  }

  private mutating func append(_ id: Int32, from start: Int, to end: Int) {
    pieces.ids.append(id)
    pieces.starts.append(Int32(truncatingIfNeeded: start))
    pieces.ends.append(Int32(truncatingIfNeeded: end))
    pieces.shapes.append(PieceShape(bytes[start..<end]).rawValue)
    pieces.gaps.append(gapHere)
    (isChunkStart, isTextStart) = (false, false)
  }
}
