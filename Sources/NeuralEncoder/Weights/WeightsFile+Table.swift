extension WeightsFile {
  /// Where a tensor or list lies.
  struct Entry: Sendable {
    /// How its bytes are to be read.
    enum Kind: UInt32 {
      case float32 = 0
      case int8 = 1
      case lines = 2
    }

    let kind: Kind
    let dimensions: [Int]
    let offset: Int
    let length: Int
    /// Offset of the rows' scales, of int8 alone.
    let scales: Int

    var scalesLength: Int { kind == .int8 ? 4 * dimensions[0] : 0 }
    var shape: String { Entry.shape(dimensions) }

    /// `384 × 1536`, for messages.
    static func shape(_ dimensions: [Int]) -> String { dimensions.map(String.init).joined(separator: " × ") }
  }

  /// What is wrong with the content, whatever its path.
  struct Flaw: Error {
    let reason: String
  }

  static let headerSize = 64
  private static let entrySize = 128
  private static let alignment = 64
  private static let nameSize = 64
  private static let magic = Array("RAPPMODL".utf8)
  private static let version: UInt32 = 1

  /// Entries by name of a file that is at least a header long; each lies within the file, aligned.
  static func table(of memory: UnsafeRawBufferPointer) throws(Flaw) -> [String: Entry] {
    guard memory.prefix(magic.count).elementsEqual(magic) else {
      throw Flaw(reason: "not a weights file")
    }
    let version = memory.number(at: 8, UInt32.self)
    guard version == WeightsFile.version else {
      throw Flaw(reason: "of version \(version), not \(WeightsFile.version)")
    }
    let announced = memory.number(at: 24, UInt64.self)
    guard announced == memory.count else {
      throw Flaw(reason: "cut short or added to: \(memory.count) bytes, not \(announced)")
    }
    let count = Int(memory.number(at: 12, UInt32.self))
    let table = memory.number(at: 16, UInt64.self)
    guard table == headerSize, count <= (memory.count - headerSize) / entrySize else {
      throw Flaw(reason: "its table lies outside of it")
    }
    var entries: [String: Entry] = [:]
    for index in 0..<count {
      let row = UnsafeRawBufferPointer(
        rebasing: memory[headerSize + index * entrySize..<headerSize + (index + 1) * entrySize])
      let name = try name(of: row, index)
      let entry = try entry(name, row, floor: headerSize + count * entrySize, limit: memory.count)
      guard entries.updateValue(entry, forKey: name) == nil else {
        throw Flaw(reason: "\(name) is there twice")
      }
    }
    return entries
  }

  private static func name(of row: UnsafeRawBufferPointer, _ index: Int) throws(Flaw) -> String {
    let name = row.prefix(nameSize).prefix { $0 != 0 }
    let isPrintable = name.allSatisfy { $0 > 0x20 && $0 < 0x7F }
    guard !name.isEmpty, isPrintable, row[name.endIndex..<nameSize].allSatisfy({ $0 == 0 }) else {
      throw Flaw(reason: "entry \(index) has no proper name")
    }
    return String(decoding: UnsafeRawBufferPointer(rebasing: name), as: UTF8.self)
  }

  private static func entry(
    _ name: String, _ row: UnsafeRawBufferPointer, floor: Int, limit: Int
  ) throws(Flaw) -> Entry {
    let rank = Int(row.number(at: 68, UInt32.self))
    guard let kind = Entry.Kind(rawValue: row.number(at: 64, UInt32.self)),
      kind == .lines ? rank == 1 : kind == .int8 ? rank == 2 : (1...4).contains(rank)
    else { throw Flaw(reason: "\(name) is of no known type") }
    let all = (0..<4).map { Int(row.number(at: 72 + 4 * $0, UInt32.self)) }
    let dimensions = Array(all.prefix(rank))
    guard dimensions.allSatisfy({ $0 > 0 }), all.dropFirst(rank).allSatisfy({ $0 == 0 }) else {
      throw Flaw(reason: "\(name) has wrong dimensions")
    }
    // Each factor and each product is held to the file's size, so that nothing overflows.
    var bytes = kind == .float32 ? 4 : 1
    for dimension in dimensions where kind != .lines {
      let (product, overflow) = bytes.multipliedReportingOverflow(by: dimension)
      guard !overflow, product <= limit else { throw Flaw(reason: "\(name) is larger than the file") }
      bytes = product
    }
    let length = row.number(at: 96, UInt64.self)
    guard kind == .lines || length == bytes else {
      throw Flaw(reason: "\(name) is \(length) bytes long, not \(bytes)")
    }
    let inside = { (offset: UInt64, length: UInt64) in
      offset % UInt64(alignment) == 0 && offset >= floor && offset <= limit
        && length <= UInt64(limit) - offset
    }
    let offset = row.number(at: 88, UInt64.self)
    let scales = row.number(at: 104, UInt64.self)
    guard inside(offset, length), kind == .int8 ? inside(scales, UInt64(4 * dimensions[0])) : scales == 0
    else {
      throw Flaw(reason: "\(name) lies outside the file or between its places")
    }
    return Entry(
      kind: kind, dimensions: dimensions, offset: Int(offset), length: Int(length), scales: Int(scales))
  }
}

extension UnsafeRawBufferPointer {
  /// The little-endian number at `offset`.
  fileprivate func number<Number: FixedWidthInteger>(at offset: Int, _: Number.Type) -> Number {
    Number(littleEndian: loadUnaligned(fromByteOffset: offset, as: Number.self))
  }
}
