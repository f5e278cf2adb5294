public import JSONRPC

/// One of a few words; any other is refused with the words that would do.
public protocol Choice: RawRepresentable<String>, CaseIterable, Decodable, JSONWritable, Sendable {}

extension Choice {
  /// Reads one of the words.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let word = try container.decode(String.self)
    guard let choice = Self(rawValue: word) else {
      let words = Self.allCases.map(\.rawValue).joined(separator: ", ")
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "‘\(word)’ is none of: \(words)")
    }
    self = choice
  }

  /// Writes the word.
  public func write(to writer: inout JSONWriter) { writer.value(rawValue) }
}
