/// What tells one request from another on a connection.
public enum RequestID: Sendable, Hashable, JSONWritable {
  /// No id, or none that could be read.
  case null
  /// A whole number.
  case number(Int)
  /// A string.
  case string(String)
  /// A number that is no whole one or too large, as it was spelt.
  case other([UInt8])

  /// Writes the id as it came.
  public func write(to writer: inout JSONWriter) {
    switch self {
    case .null: writer.null()
    case .number(let number): writer.value(number)
    case .string(let string): writer.value(string)
    case .other(let bytes): writer.raw(bytes)
    }
  }

  /// The id at `index`; nil where it is of no kind that ids have.
  init?(_ tape: JSONTape, _ index: Int) {
    switch tape.nodes[index].kind {
    case .null: self = .null
    case .integer: self = tape.integer(index).map { .number($0) } ?? .other(Array(tape.source(index)))
    case .number: self = .other(Array(tape.source(index)))
    case .string, .escapedString: self = .string(tape.string(index))
    default: return nil
    }
  }
}

extension RequestID: Decodable {
  /// A string, a number or null.
  public init(from decoder: any Decoder) throws {
    guard let decoder = decoder as? TapeDecoder, let id = RequestID(decoder.reader.tape, decoder.index) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: [], debugDescription: "a string or a number is meant"))
    }
    self = id
  }
}
