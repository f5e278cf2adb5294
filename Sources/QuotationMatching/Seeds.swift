import TextModel

/// Runs of a few words by which places are found that look like the quotation.
struct Seeds: Sendable {
  /// Words of a run.
  let width: Int
  private let places: [UInt64: [Int32]]

  /// A place where a run of the quotation stands in a text, each told by its first word.
  struct Hit {
    var quoted: Int32
    var found: Int32
  }

  /// The runs of `quotation`: of three words in a long one, of two or one in a shorter one and where it is cut into pieces
  /// so short that longer runs would leave out too much of it. Of pages the runs that they have but once, if these cover half.
  init(of quotation: Quotation) {
    let count = quotation.words.count
    var width = count < 8 ? 1 : count < 24 ? 2 : 3
    var places = Seeds.places(of: quotation, width)
    while width > 1, Seeds.covered(places, width) * 5 < count * 4 {
      width -= 1
      places = Seeds.places(of: quotation, width)
    }
    if count >= Seeds.manyWords {
      let single = places.filter { $0.value.count == 1 }
      if Seeds.covered(single, width) * 2 >= count { places = single }
    }
    self.width = width
    self.places = places
  }

  /// Words of a quotation that is pages long.
  private static let manyWords = 200
  /// A run that is all over the quotation tells no place in it.
  private static let mostPlaces = 8

  /// The places of each run of `width` words that no omission parts.
  private static func places(of quotation: Quotation, _ width: Int) -> [UInt64: [Int32]] {
    var places: [UInt64: [Int32]] = [:]
    for index in 0..<max(0, quotation.words.count - width + 1)
    where !(index + 1..<index + width).contains(where: { quotation.allowances[$0] > 0 }) {
      let key = Seeds.key(quotation.words.ids, index, width)
      if places[key, default: []].count < mostPlaces { places[key, default: []].append(Int32(index)) }
    }
    return places
  }

  /// How many words of the quotation lie in one of `places`.
  private static func covered(_ places: [UInt64: [Int32]], _ width: Int) -> Int {
    var (covered, reached) = (0, 0)
    for place in places.values.joined().sorted() {
      covered += Int(place) + width - max(reached, Int(place))
      reached = Int(place) + width
    }
    return covered
  }

  /// The places in `words` where runs of the quotation stand, in order.
  func hits(in words: Words, _ cancellation: Cancellation) -> [Hit] {
    var hits: [Hit] = []
    var known = 0
    for (index, id) in words.ids.enumerated() {
      if index % 65536 == 0, cancellation.isCancelled { return [] }
      known = id < 0 ? 0 : known + 1
      guard known >= width else { continue }
      let first = index - width + 1
      for place in places[Seeds.key(words.ids, first, width)] ?? [] {
        hits.append(Hit(quoted: place, found: Int32(first)))
      }
    }
    return hits
  }

  /// The numbers of the `width` words from `index`, 21 bits each: a quotation has less than two million different words.
  private static func key(_ ids: [Int32], _ index: Int, _ width: Int) -> UInt64 {
    var key: UInt64 = 0
    for id in ids[index..<(index + width)] { key = key << 21 | UInt64(UInt32(bitPattern: id) & 0x1F_FFFF) }
    return key
  }
}
