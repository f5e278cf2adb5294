/// An object to decode from.
struct KeyedTape<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let reader: TapeReader
  let index: Int
  let members: ObjectMembers

  var codingPath: [any CodingKey] { [] }

  var allKeys: [Key] {
    members.askForAll()
    return members.names.compactMap { Key(stringValue: reader.tape.string($0)) }
  }

  func contains(_ key: Key) -> Bool { (try? members.find(key.stringValue, in: reader.tape)) != nil }

  private func place(_ key: Key) throws -> Int {
    if let place = try members.find(key.stringValue, in: reader.tape) { return place }
    throw TapeFailure(
      index: index, message: "lacks ‘\(key.stringValue)’", hint: "‘\(key.stringValue)’ is required")
  }

  /// The place of an optional member; null counts as absent.
  private func optional(_ key: Key) throws -> Int? {
    guard let place = try members.find(key.stringValue, in: reader.tape) else { return nil }
    return reader.tape.nodes[place].kind == .null ? nil : place
  }

  func decodeNil(forKey key: Key) throws -> Bool { reader.tape.nodes[try place(key)].kind == .null }
  func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { try reader.bool(place(key)) }
  func decode(_ type: String.Type, forKey key: Key) throws -> String { try reader.string(place(key)) }
  func decode(_ type: Double.Type, forKey key: Key) throws -> Double { try reader.double(place(key)) }
  func decode(_ type: Float.Type, forKey key: Key) throws -> Float { Float(try reader.double(place(key))) }
  func decode(_ type: Int.Type, forKey key: Key) throws -> Int { try reader.integer(place(key)) }
  func decode(_ type: Int8.Type, forKey key: Key) throws -> Int8 { try reader.integer(place(key)) }
  func decode(_ type: Int16.Type, forKey key: Key) throws -> Int16 { try reader.integer(place(key)) }
  func decode(_ type: Int32.Type, forKey key: Key) throws -> Int32 { try reader.integer(place(key)) }
  func decode(_ type: Int64.Type, forKey key: Key) throws -> Int64 { try reader.integer(place(key)) }
  func decode(_ type: UInt.Type, forKey key: Key) throws -> UInt { try reader.integer(place(key)) }
  func decode(_ type: UInt8.Type, forKey key: Key) throws -> UInt8 { try reader.integer(place(key)) }
  func decode(_ type: UInt16.Type, forKey key: Key) throws -> UInt16 { try reader.integer(place(key)) }
  func decode(_ type: UInt32.Type, forKey key: Key) throws -> UInt32 { try reader.integer(place(key)) }
  func decode(_ type: UInt64.Type, forKey key: Key) throws -> UInt64 { try reader.integer(place(key)) }
  func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
    try reader.value(type, place(key))
  }

  func decodeIfPresent(_ type: Bool.Type, forKey key: Key) throws -> Bool? {
    try optional(key).map(reader.bool)
  }
  func decodeIfPresent(_ type: String.Type, forKey key: Key) throws -> String? {
    try optional(key).map(reader.string)
  }
  func decodeIfPresent(_ type: Double.Type, forKey key: Key) throws -> Double? {
    try optional(key).map(reader.double)
  }
  func decodeIfPresent(_ type: Int.Type, forKey key: Key) throws -> Int? {
    try optional(key).map { try reader.integer($0) }
  }
  func decodeIfPresent<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value? {
    try optional(key).map { try reader.value(type, $0) }
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<Nested> {
    try TapeDecoder(reader, place(key)).container(keyedBy: type)
  }
  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    try TapeDecoder(reader, place(key)).unkeyedContainer()
  }
  func superDecoder() throws -> any Decoder { TapeDecoder(reader, index) }
  func superDecoder(forKey key: Key) throws -> any Decoder { TapeDecoder(reader, try place(key)) }
}
