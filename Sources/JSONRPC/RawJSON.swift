/// A JSON value kept as its text.
public struct RawJSON: Sendable, Hashable, Decodable, JSONWritable {
  /// The text, one valid JSON value.
  public let bytes: [UInt8]

  /// A value spelt by `bytes`, which must be one valid JSON value.
  public init(unchecked bytes: [UInt8]) { self.bytes = bytes }

  /// The value of `value`.
  public init(_ value: some JSONWritable) {
    var writer = JSONWriter()
    value.write(to: &writer)
    bytes = writer.bytes
  }

  /// `null`.
  public static let null = RawJSON(unchecked: Array("null".utf8))

  /// Copies the value's text out of the message.
  public init(from decoder: any Decoder) throws {
    guard let decoder = decoder as? TapeDecoder else {
      throw DecodingError.dataCorrupted(.init(codingPath: [], debugDescription: "only read from messages"))
    }
    bytes = Array(decoder.reader.tape.source(decoder.index))
  }

  /// Writes the text as it is.
  public func write(to writer: inout JSONWriter) { writer.raw(bytes) }

  /// The value read as a `Value`.
  public func decoded<Value: Decodable>(
    as type: Value.Type, unknownMembers: UnknownMembers = .refused
  ) throws(RPCError) -> Value {
    try JSONValues.decode(type, from: bytes, unknownMembers: unknownMembers)
  }
}

/// Reading of values that are no messages.
public enum JSONValues {
  /// The value that `bytes` spell, as a `Value`.
  public static func decode<Value: Decodable>(
    _ type: Value.Type, from bytes: [UInt8], unknownMembers: UnknownMembers = .refused
  ) throws(RPCError) -> Value {
    try read(from: bytes, unknownMembers: unknownMembers) { reader throws(RPCError) in
      try MessageParams(reader, 0, prefix: "").decode(type)
    }
  }
}
