/// One value to decode from.
struct SingleTape: SingleValueDecodingContainer {
  let reader: TapeReader
  let index: Int

  var codingPath: [any CodingKey] { [] }
  func decodeNil() -> Bool { reader.tape.nodes[index].kind == .null }
  func decode(_ type: Bool.Type) throws -> Bool { try reader.bool(index) }
  func decode(_ type: String.Type) throws -> String { try reader.string(index) }
  func decode(_ type: Double.Type) throws -> Double { try reader.double(index) }
  func decode(_ type: Float.Type) throws -> Float { Float(try reader.double(index)) }
  func decode(_ type: Int.Type) throws -> Int { try reader.integer(index) }
  func decode(_ type: Int8.Type) throws -> Int8 { try reader.integer(index) }
  func decode(_ type: Int16.Type) throws -> Int16 { try reader.integer(index) }
  func decode(_ type: Int32.Type) throws -> Int32 { try reader.integer(index) }
  func decode(_ type: Int64.Type) throws -> Int64 { try reader.integer(index) }
  func decode(_ type: UInt.Type) throws -> UInt { try reader.integer(index) }
  func decode(_ type: UInt8.Type) throws -> UInt8 { try reader.integer(index) }
  func decode(_ type: UInt16.Type) throws -> UInt16 { try reader.integer(index) }
  func decode(_ type: UInt32.Type) throws -> UInt32 { try reader.integer(index) }
  func decode(_ type: UInt64.Type) throws -> UInt64 { try reader.integer(index) }
  func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { try reader.value(type, index) }
}
