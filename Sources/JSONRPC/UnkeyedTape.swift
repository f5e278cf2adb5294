/// An array to decode from.
struct UnkeyedTape: UnkeyedDecodingContainer {
  private let reader: TapeReader
  private let index: Int
  private var next: Int
  private(set) var currentIndex = 0
  let count: Int?

  init(reader: TapeReader, index: Int) {
    self.reader = reader
    self.index = index
    next = index + 1
    var items = 0
    var item = index + 1
    while item < Int(reader.tape.nodes[index].next) {
      items += 1
      item = Int(reader.tape.nodes[item].next)
    }
    count = items
  }

  var codingPath: [any CodingKey] { [] }
  var isAtEnd: Bool { next >= Int(reader.tape.nodes[index].next) }

  private mutating func take<Value>(_ read: (TapeReader, Int) throws -> Value) throws -> Value {
    guard !isAtEnd else { throw TapeFailure(index: index, message: "has too few elements") }
    let value = try read(reader, next)
    next = Int(reader.tape.nodes[next].next)
    currentIndex += 1
    return value
  }

  mutating func decodeNil() throws -> Bool {
    guard !isAtEnd, reader.tape.nodes[next].kind == .null else { return false }
    return try take { _, _ in true }
  }
  mutating func decode(_ type: Bool.Type) throws -> Bool { try take { try $0.bool($1) } }
  mutating func decode(_ type: String.Type) throws -> String { try take { try $0.string($1) } }
  mutating func decode(_ type: Double.Type) throws -> Double { try take { try $0.double($1) } }
  mutating func decode(_ type: Float.Type) throws -> Float { Float(try take { try $0.double($1) }) }
  mutating func decode(_ type: Int.Type) throws -> Int { try take { try $0.integer($1) } }
  mutating func decode(_ type: Int8.Type) throws -> Int8 { try take { try $0.integer($1) } }
  mutating func decode(_ type: Int16.Type) throws -> Int16 { try take { try $0.integer($1) } }
  mutating func decode(_ type: Int32.Type) throws -> Int32 { try take { try $0.integer($1) } }
  mutating func decode(_ type: Int64.Type) throws -> Int64 { try take { try $0.integer($1) } }
  mutating func decode(_ type: UInt.Type) throws -> UInt { try take { try $0.integer($1) } }
  mutating func decode(_ type: UInt8.Type) throws -> UInt8 { try take { try $0.integer($1) } }
  mutating func decode(_ type: UInt16.Type) throws -> UInt16 { try take { try $0.integer($1) } }
  mutating func decode(_ type: UInt32.Type) throws -> UInt32 { try take { try $0.integer($1) } }
  mutating func decode(_ type: UInt64.Type) throws -> UInt64 { try take { try $0.integer($1) } }
  mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    try take { try $0.value(type, $1) }
  }

  mutating func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type
  ) throws -> KeyedDecodingContainer<Nested> {
    try take { try TapeDecoder($0, $1).container(keyedBy: type) }
  }
  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
    try take { try TapeDecoder($0, $1).unkeyedContainer() }
  }
  mutating func superDecoder() throws -> any Decoder { try take { TapeDecoder($0, $1) } }
}
