/// Where the lines of a text begin, to tell a place by its line.
struct LineTable {
  private var starts: [Int32] = [0]

  /// The lines of `text`, which has less than 2 GiB.
  init(_ text: String) {
    var offset: Int32 = 0
    for byte in text.utf8 {
      offset += 1
      if byte == 0x0A { starts.append(offset) }
    }
  }

  /// The line, from 1, of a UTF-8 offset.
  func line(at offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if Int(starts[middle]) <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }
}
