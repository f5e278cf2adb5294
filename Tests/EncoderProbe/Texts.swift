/// Texts one after the other, each as its number of bytes in decimal, a line feed and the bytes.
struct Texts: Sequence, IteratorProtocol {
  let bytes: [UInt8]
  private var at = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func next() -> [UInt8]? {
    guard let end = bytes[at...].firstIndex(of: 0x0A),
      let count = Int(String(decoding: bytes[at..<end], as: UTF8.self)), count >= 0,
      end + 1 + count <= bytes.count
    else { return nil }
    at = end + 1 + count
    return Array(bytes[end + 1..<at])
  }
}
