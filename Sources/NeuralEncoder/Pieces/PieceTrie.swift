/// The vocabulary as a trie over UTF-8 bytes, held in one hash table of edges.
struct PieceTrie: Sendable {
  /// Node from which words begin.
  static let wordStart: Int32 = 0
  /// Node from which pieces begin that go on with a word, `##` in the vocabulary.
  private(set) var continuation: Int32 = 0

  /// Node and byte of each edge plus one, 0 where the place is free.
  private var keys: [UInt32]
  private var targets: [Int32]
  private let mask: Int
  /// Piece that ends at each node, −1 for none.
  private var ids: [Int32] = [-1]

  /// The trie of `vocabulary` in the order of ids; of pieces that are there twice the first counts.
  init(vocabulary: [String]) {
    let edges = vocabulary.reduce(2) { $0 + $1.utf8.count }
    var capacity = 1024
    while capacity < edges { capacity *= 2 }
    keys = [UInt32](repeating: 0, count: capacity)
    targets = [Int32](repeating: 0, count: capacity)
    mask = capacity - 1
    ids.reserveCapacity(edges)
    for byte in "##".utf8 { continuation = grow(continuation, byte) }
    for (id, piece) in vocabulary.enumerated() where !piece.isEmpty {
      var node = PieceTrie.wordStart
      for byte in piece.utf8 { node = grow(node, byte) }
      if ids[Int(node)] < 0 { ids[Int(node)] = Int32(id) }
    }
  }

  /// The piece that ends at `node`, −1 for none.
  func id(_ node: Int32) -> Int32 { ids[Int(node)] }

  /// The node that `byte` leads to from `node`, −1 for none.
  func step(_ node: Int32, _ byte: UInt8) -> Int32 {
    let key = PieceTrie.key(node, byte)
    var place = PieceTrie.hash(key) & mask
    while keys[place] != 0 {
      if keys[place] == key { return targets[place] }
      place = (place + 1) & mask
    }
    return -1
  }

  private mutating func grow(_ node: Int32, _ byte: UInt8) -> Int32 {
    let next = step(node, byte)
    if next >= 0 { return next }
    let key = PieceTrie.key(node, byte)
    var place = PieceTrie.hash(key) & mask
    while keys[place] != 0 { place = (place + 1) & mask }
    keys[place] = key
    targets[place] = Int32(ids.count)
    ids.append(-1)
    return targets[place]
  }

  private static func key(_ node: Int32, _ byte: UInt8) -> UInt32 { UInt32(node) << 8 | UInt32(byte) &+ 1 }

  private static func hash(_ key: UInt32) -> Int {
    let product = UInt64(key) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: product >> 36)
  }
}
