/// Writes JSON straight into bytes, without a tree in between; commas come by themselves.
public struct JSONWriter: ~Copyable {
  // Memory of its own instead of an array: appending name by name to an array costs a check of uniqueness and of
  // bounds for each byte or two, half of the time of an annotation-heavy result.
  @usableFromInline var base: UnsafeMutablePointer<UInt8>
  @usableFromInline var count = 0
  @usableFromInline var capacity: Int
  @usableFromInline var needsComma = false

  /// An empty writer with room for `capacity` bytes.
  public init(capacity: Int = 256) {
    self.capacity = max(64, capacity)
    base = .allocate(capacity: self.capacity)
  }

  deinit { base.deallocate() }

  /// What was written.
  public var bytes: [UInt8] { Array(UnsafeBufferPointer(start: base, count: count)) }

  /// Opens an object.
  @inlinable public mutating func beginObject() { open(UInt8(ascii: "{")) }
  /// Closes an object.
  @inlinable public mutating func endObject() { close(UInt8(ascii: "}")) }
  /// Opens an array.
  @inlinable public mutating func beginArray() { open(UInt8(ascii: "[")) }
  /// Closes an array.
  @inlinable public mutating func endArray() { close(UInt8(ascii: "]")) }

  /// Writes a member's name, which must need no escapes.
  @inlinable
  public mutating func key(_ name: StaticString) {
    let length = name.utf8CodeUnitCount
    reserve(length + 4)
    separate()
    put(UInt8(ascii: "\""))
    base.advanced(by: count).update(from: name.utf8Start, count: length)
    count += length
    put(UInt8(ascii: "\""))
    put(UInt8(ascii: ":"))
    needsComma = false
  }

  /// Writes a member's name with escapes where it needs them.
  public mutating func key(_ name: String) {
    value(name)
    reserve(1)
    put(UInt8(ascii: ":"))
    needsComma = false
  }

  /// Writes `null`.
  @inlinable public mutating func null() { literal("null") }
  /// Writes `true` or `false`.
  @inlinable public mutating func value(_ value: Bool) { literal(value ? "true" : "false") }

  /// Writes an integer.
  public mutating func value(_ value: Int) {
    reserve(21)
    separate()
    needsComma = true
    var rest = value.magnitude
    if value < 0 { put(UInt8(ascii: "-")) }
    var digits = 1
    var bound: UInt = 10
    while digits < 19, rest >= bound {
      digits += 1
      bound *= 10
    }
    if digits == 19, rest >= bound { digits += 1 }
    var at = count + digits
    count = at
    repeat {
      at -= 1
      let tenth = rest / 10
      base[at] = UInt8(truncatingIfNeeded: rest - tenth * 10) + 0x30
      rest = tenth
    } while rest > 0
  }

  /// Writes the shortest decimal that reads back as `value`; `null` where JSON has no such number.
  public mutating func value(_ value: Double) {
    guard value.isFinite else { return null() }
    if let whole = Int(exactly: value) { return self.value(whole) }
    var text = value.description
    text.withUTF8 { write($0) }
  }

  /// Writes a string.
  public mutating func value(_ value: String) {
    var value = value
    value.withUTF8 { string(contiguous: $0) }
  }
  /// Writes a string from valid UTF-8.
  public mutating func string(_ utf8: some Sequence<UInt8>) {
    if utf8.withContiguousStorageIfAvailable({ string(contiguous: $0) }) == nil {
      Array(utf8).withUnsafeBufferPointer { string(contiguous: $0) }
    }
  }
  /// Writes a value that is JSON already.
  public mutating func raw(_ json: some Sequence<UInt8>) {
    if json.withContiguousStorageIfAvailable({ write($0) }) == nil {
      Array(json).withUnsafeBufferPointer { write($0) }
    }
  }

  /// Writes a value.
  @inlinable public mutating func value(_ value: some JSONWritable) { value.write(to: &self) }
  /// Writes a value or `null`.
  @inlinable
  public mutating func value(_ value: (some JSONWritable)?) {
    if let value { value.write(to: &self) } else { null() }
  }
  /// Writes an array.
  @inlinable
  public mutating func value(_ values: [some JSONWritable]) {
    beginArray()
    for value in values { value.write(to: &self) }
    endArray()
  }

  /// Writes a member.
  @inlinable
  public mutating func member(_ name: StaticString, _ member: some JSONWritable) {
    key(name)
    member.write(to: &self)
  }
  /// Writes a member, `null` where there is no value.
  @inlinable
  public mutating func member(_ name: StaticString, _ member: (some JSONWritable)?) {
    key(name)
    value(member)
  }
  /// Writes a member that is an array.
  @inlinable
  public mutating func member(_ name: StaticString, _ members: [some JSONWritable]) {
    key(name)
    value(members)
  }
  /// Writes a member only where there is a value.
  @inlinable
  public mutating func optional(_ name: StaticString, _ member: (some JSONWritable)?) {
    if let member { self.member(name, member) }
  }

  /// Writes `text` as it is, as one value.
  private mutating func write(_ text: UnsafeBufferPointer<UInt8>) {
    reserve(text.count + 1)
    separate()
    if let source = text.baseAddress {
      base.advanced(by: count).update(from: source, count: text.count)
      count += text.count
    }
    needsComma = true
  }

  private mutating func string(contiguous utf8: UnsafeBufferPointer<UInt8>) {
    reserve(utf8.count + 16)
    separate()
    put(UInt8(ascii: "\""))
    var at = 0
    while at < utf8.count {
      // Eight bytes are copied before it is known how many of them mean themselves.
      if at + 8 <= utf8.count, let source = utf8.baseAddress {
        let word = UnsafeRawPointer(source + at).loadUnaligned(as: UInt64.self)
        UnsafeMutableRawPointer(base + count).storeBytes(of: word, as: UInt64.self)
        let plain = JSONWriter.plainBytes(in: UInt64(littleEndian: word))
        at += plain
        count += plain
        if plain == 8 { continue }
      }
      escape(utf8[at])
      at += 1
      // What is left, eight bytes of overshoot and the quotation mark.
      reserve(utf8.count - at + 16)
    }
    put(UInt8(ascii: "\""))
    needsComma = true
  }

  /// How many bytes of `word`, lowest first, stand for themselves in a string.
  private static func plainBytes(in word: UInt64) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let quote = word ^ (ones &* 0x22)
    let backslash = word ^ (ones &* 0x5C)
    // High bits mark quotation marks, backslashes and bytes below 0x20; the lowest mark is never false.
    let stops =
      ((quote &- ones) & ~quote | (backslash &- ones) & ~backslash | (word &- (ones &* 0x20)) & ~word)
      & (ones &* 0x80)
    return stops == 0 ? 8 : stops.trailingZeroBitCount / 8
  }

  private mutating func escape(_ byte: UInt8) {
    let letter: UInt8? =
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): byte
      case 0x0A: UInt8(ascii: "n")
      case 0x0D: UInt8(ascii: "r")
      case 0x09: UInt8(ascii: "t")
      default: nil
      }
    if let letter {
      put(UInt8(ascii: "\\"))
      put(letter)
    } else if byte < 0x20 {
      for byte in "\\u00".utf8 { put(byte) }
      put(0x30 + byte >> 4)
      put(byte & 15 < 10 ? 0x30 + byte & 15 : 0x57 + byte & 15)
    } else {
      put(byte)
    }
  }

  /// Makes room for `more` bytes.
  @inlinable
  mutating func reserve(_ more: Int) {
    if count + more > capacity { grow(more) }
  }

  @usableFromInline
  mutating func grow(_ more: Int) {
    let larger = max(capacity * 2, count + more)
    let memory = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
    memory.update(from: base, count: count)
    base.deallocate()
    base = memory
    capacity = larger
  }

  @inlinable
  mutating func put(_ byte: UInt8) {
    base[count] = byte
    count += 1
  }
  @inlinable
  mutating func separate() {
    if needsComma { put(UInt8(ascii: ",")) }
  }
  @inlinable
  mutating func open(_ bracket: UInt8) {
    reserve(2)
    separate()
    put(bracket)
    needsComma = false
  }
  @inlinable
  mutating func close(_ bracket: UInt8) {
    reserve(1)
    put(bracket)
    needsComma = true
  }
  @inlinable
  mutating func literal(_ text: StaticString) {
    reserve(8)
    separate()
    base.advanced(by: count).update(from: text.utf8Start, count: text.utf8CodeUnitCount)
    count += text.utf8CodeUnitCount
    needsComma = true
  }
}
