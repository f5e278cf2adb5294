/// Something that can be written as JSON.
public protocol JSONWritable {
  /// Writes one JSON value.
  func write(to writer: inout JSONWriter)
}

/// Writes JSON straight into bytes, without a tree in between; commas come by themselves.
public struct JSONWriter {
  /// What was written.
  public private(set) var bytes: [UInt8] = []
  private var needsComma = false

  /// An empty writer with room for `capacity` bytes.
  public init(capacity: Int = 256) { bytes.reserveCapacity(capacity) }

  /// Opens an object.
  public mutating func beginObject() { open(UInt8(ascii: "{")) }
  /// Closes an object.
  public mutating func endObject() { close(UInt8(ascii: "}")) }
  /// Opens an array.
  public mutating func beginArray() { open(UInt8(ascii: "[")) }
  /// Closes an array.
  public mutating func endArray() { close(UInt8(ascii: "]")) }

  /// Writes a member's name, which must need no escapes.
  public mutating func key(_ name: StaticString) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    name.withUTF8Buffer { unsafe bytes.append(contentsOf: $0) }
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// Writes a member's name with escapes where it needs them.
  public mutating func key(_ name: String) {
    value(name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// Writes `null`.
  public mutating func null() { literal("null") }
  /// Writes `true` or `false`.
  public mutating func value(_ value: Bool) { literal(value ? "true" : "false") }
  /// Writes an integer.
  public mutating func value(_ value: Int) {
    separate()
    bytes.append(contentsOf: String(value).utf8)
    needsComma = true
  }
  /// Writes the shortest decimal that reads back as `value`; `null` where JSON has no such number.
  public mutating func value(_ value: Double) {
    guard value.isFinite else { return null() }
    if let whole = Int(exactly: value) { return self.value(whole) }
    separate()
    bytes.append(contentsOf: value.description.utf8)
    needsComma = true
  }
  /// Writes a string.
  public mutating func value(_ value: String) { string(value.utf8) }
  /// Writes a string from valid UTF-8.
  public mutating func string(_ utf8: some Sequence<UInt8>) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      case 0x0A: escape("n")
      case 0x0D: escape("r")
      case 0x09: escape("t")
      case 0..<0x20:
        escape("u")
        bytes.append(contentsOf: [0x30, 0x30, 0x30 + byte >> 4])
        bytes.append(byte & 15 < 10 ? 0x30 + byte & 15 : 0x57 + byte & 15)
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
    needsComma = true
  }
  /// Writes a value that is JSON already.
  public mutating func raw(_ json: some Sequence<UInt8>) {
    separate()
    bytes.append(contentsOf: json)
    needsComma = true
  }
  /// Writes a value.
  public mutating func value(_ value: some JSONWritable) { value.write(to: &self) }
  /// Writes a value or `null`.
  public mutating func value(_ value: (some JSONWritable)?) {
    if let value { value.write(to: &self) } else { null() }
  }
  /// Writes an array.
  public mutating func value(_ values: [some JSONWritable]) {
    beginArray()
    for value in values { value.write(to: &self) }
    endArray()
  }

  /// Writes a member.
  public mutating func member(_ name: StaticString, _ member: some JSONWritable) {
    key(name)
    value(member)
  }
  /// Writes a member, `null` where there is no value.
  public mutating func member(_ name: StaticString, _ member: (some JSONWritable)?) {
    key(name)
    value(member)
  }
  /// Writes a member that is an array.
  public mutating func member(_ name: StaticString, _ members: [some JSONWritable]) {
    key(name)
    value(members)
  }
  /// Writes a member only where there is a value.
  public mutating func optional(_ name: StaticString, _ member: (some JSONWritable)?) {
    if let member { self.member(name, member) }
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
  }
  private mutating func open(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
    needsComma = false
  }
  private mutating func close(_ bracket: UInt8) {
    bytes.append(bracket)
    needsComma = true
  }
  private mutating func literal(_ text: StaticString) {
    separate()
    text.withUTF8Buffer { unsafe bytes.append(contentsOf: $0) }
    needsComma = true
  }
  private mutating func escape(_ letter: Unicode.Scalar) {
    bytes.append(UInt8(ascii: "\\"))
    bytes.append(UInt8(ascii: letter))
  }
}

extension String: JSONWritable {
  /// Writes a JSON string.
  public func write(to writer: inout JSONWriter) { writer.string(utf8) }
}
extension Int: JSONWritable {
  /// Writes a JSON number.
  public func write(to writer: inout JSONWriter) { writer.value(self) }
}
extension Double: JSONWritable {
  /// Writes a JSON number.
  public func write(to writer: inout JSONWriter) { writer.value(self) }
}
extension Bool: JSONWritable {
  /// Writes `true` or `false`.
  public func write(to writer: inout JSONWriter) { writer.value(self) }
}
