/// FNV-1a, 64 bits (Fowler, Noll, Vo): the same on every machine and in every run, unlike `Hasher`.
public struct Fingerprint: Sendable {
  private var state: UInt64 = 0xcbf2_9ce4_8422_2325

  /// The fingerprint of nothing yet.
  public init() {}

  /// Takes in `bytes` and a separator, so that ("ab", "c") and ("a", "bc") differ.
  public mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { state = (state ^ UInt64(byte)) &* 0x100_0000_01b3 }
    state = (state ^ 0xFF) &* 0x100_0000_01b3
  }

  /// Takes in the UTF-8 of `string`.
  public mutating func add(_ string: String) { add(string.utf8) }

  /// Sixteen hexadecimal digits.
  public var hex: String {
    let digits = String(state, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// The id of what `layer` found at `range` in the document called `key`; `salt` tells apart what shares a span.
  public static func id(_ layer: String, key: String, range: TextRange, salt: String = "") -> String {
    var fingerprint = Fingerprint()
    for part in [key, layer, range.description, salt] { fingerprint.add(part) }
    return layer + "-" + fingerprint.hex
  }
}
