/// A message's values as Swift's.
final class TapeReader {
  let tape: JSONTape
  private let unknownMembers: UnknownMembers

  init(_ tape: JSONTape, unknownMembers: UnknownMembers = .refused) {
    self.tape = tape
    self.unknownMembers = unknownMembers
  }

  /// The value at `index` as a `Value`; `extra` are names of members that are read elsewhere.
  func value<Value: Decodable>(_ type: Value.Type, _ index: Int, allowing extra: [String] = []) throws
    -> Value
  {
    let decoder = TapeDecoder(self, index)
    do {
      let value = try Value(from: decoder)
      if !extra.isEmpty { decoder.members.allow(extra, in: tape) }
      if unknownMembers == .refused, let unknown = decoder.members.unknown(in: tape) { throw unknown }
      return value
    } catch let error as DecodingError {
      throw failure(error, index, type)
    }
  }

  func string(_ index: Int) throws -> String {
    guard tape.nodes[index].kind == .string || tape.nodes[index].kind == .escapedString else {
      throw mismatch(index, "a string")
    }
    return tape.string(index)
  }

  func bool(_ index: Int) throws -> Bool {
    switch tape.nodes[index].kind {
    case .true: return true
    case .false: return false
    default: throw mismatch(index, "true or false")
    }
  }

  func double(_ index: Int) throws -> Double {
    guard let value = tape.double(index) else { throw mismatch(index, "a number") }
    return value
  }

  func integer<Value: FixedWidthInteger>(_ index: Int) throws -> Value {
    guard let value = tape.integer(index) else { throw mismatch(index, "an integer") }
    guard let fitting = Value(exactly: value) else {
      throw TapeFailure(index: index, message: "must lie between \(Value.min) and \(Value.max)")
    }
    return fitting
  }

  func mismatch(_ index: Int, _ expected: String) -> TapeFailure {
    let kind = tape.nodes[index].kind
    let isNumber = kind == .integer || kind == .number
    let actual =
      isNumber ? "the number \(String(decoding: tape.source(index).prefix(32), as: UTF8.self))" : kind.words
    return TapeFailure(index: index, message: "must be \(expected), not \(actual)")
  }

  private func failure(_ error: DecodingError, _ index: Int, _ type: Any.Type) -> any Error {
    switch error {
    case .dataCorrupted(let context), .typeMismatch(_, let context), .valueNotFound(_, let context),
      .keyNotFound(_, let context):
      // The standard library's words for a raw value that no case has name Swift types; say what is allowed instead.
      if let cases = allowed(by: type) {
        return TapeFailure(index: index, message: "must be one of \(cases)")
      }
      return TapeFailure(index: index, message: "is not valid: \(context.debugDescription)")
    @unknown default: return error
    }
  }

  private func allowed(by type: Any.Type) -> String? {
    guard let type = type as? any CaseIterable.Type else { return nil }
    func list<Value: CaseIterable>(_ type: Value.Type) -> String? {
      let words = type.allCases.compactMap { ($0 as? any RawRepresentable)?.rawValue as? String }
      return words.isEmpty ? nil : words.joined(separator: ", ")
    }
    return list(type)
  }
}
