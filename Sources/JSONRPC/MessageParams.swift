/// The parameters (or the result) of a message, not decoded yet; to be used while the message's bytes are there.
public struct MessageParams {
  private let reader: TapeReader?
  private let index: Int
  private let prefix: String

  /// Members that every long-working method takes beside its own.
  public static let tokens = ["workDoneToken", "partialResultToken"]

  init(_ reader: TapeReader?, _ index: Int, prefix: String = "params") {
    self.reader = reader
    self.index = index
    self.prefix = prefix
  }

  /// No parameters.
  static var none: MessageParams { MessageParams(nil, 0) }

  /// Bytes of the parameters' text.
  public var count: Int { reader?.tape.source(index).count ?? 0 }

  /// The member `name` as it stands, where there is one.
  public func raw(_ name: StaticString) -> RawJSON? {
    guard let tape = reader?.tape, tape.nodes[index].kind == .object else { return nil }
    var found: RawJSON?
    tape.forEachMember(of: index) { member, value in
      if tape.matches(member, name) { found = RawJSON(unchecked: Array(tape.source(value))) }
    }
    return found
  }

  /// The parameters as a `Value`, members called `tokens` aside; a result or an error may have members unknown here.
  public func decode<Value: Decodable>(_ type: Value.Type) throws(RPCError) -> Value {
    guard let reader, !isEmptyList else { return try MessageParams.empty(type) }
    let kind = reader.tape.nodes[index].kind
    if kind == .array, prefix == "params" {
      throw RPCError(
        .invalidParams, "params must be an object, not an array", path: prefix,
        hint: "parameters are named: write {\"name\": value}")
    }
    do {
      return try reader.value(type, index, allowing: prefix == "params" ? MessageParams.tokens : [])
    } catch let failure as TapeFailure {
      throw failure.error(in: reader.tape, root: index, called: prefix)
    } catch let error as RPCError {
      throw error
    } catch {
      throw RPCError(.invalidParams, "\(error)", path: prefix)
    }
  }

  private var isEmptyList: Bool {
    guard let tape = reader?.tape else { return true }
    let node = tape.nodes[index]
    return prefix == "params"
      && (node.kind == .null || node.kind == .array && Int(node.next) == index + 1)
  }

  private static func empty<Value: Decodable>(_ type: Value.Type) throws(RPCError) -> Value {
    try JSONValues.decodeParams(type, from: Array("{}".utf8))
  }
}

extension JSONValues {
  static func decodeParams<Value: Decodable>(
    _ type: Value.Type, from bytes: [UInt8]
  ) throws(RPCError) -> Value {
    try read(from: bytes) { reader throws(RPCError) in try MessageParams(reader, 0).decode(type) }
  }

  static func read<Value>(
    from bytes: [UInt8], unknownMembers: UnknownMembers = .refused,
    _ body: (TapeReader) throws(RPCError) -> Value
  ) throws(RPCError) -> Value {
    try bytes.withUnsafeBufferPointer { bytes throws(RPCError) in
      let (tape, failure) = JSONTape.partial(bytes, limits: JSONTape.Limits())
      if let failure { throw RPCError(failure) }
      return try body(TapeReader(tape, unknownMembers: unknownMembers))
    }
  }
}

extension RPCError {
  /// What a text that is no JSON, or too deep, is answered.
  init(_ failure: JSONTape.Failure) {
    switch failure.reason {
    case .syntax(let expected):
      self.init(
        .parseError, "the message is not JSON: at byte \(failure.offset) there should be \(expected)",
        hint: "bytes are counted from 0 at the start of the message")
    case .encoding:
      self.init(
        .parseError, "the message is not UTF-8: byte \(failure.offset) is wrong",
        hint: "messages are UTF-8; bytes are counted from 0 at the start of the message")
    case .end:
      self.init(.parseError, "the message is not JSON: it ends at byte \(failure.offset), too early")
    case .depth(let limit):
      self.init(
        .overLimit, "the message is more than \(limit) arrays and objects deep", hint: "nest less",
        limit: limit)
    case .values(let limit):
      self.init(
        .overLimit, "the message has more than \(limit) values", hint: "send several messages", limit: limit)
    }
  }
}
