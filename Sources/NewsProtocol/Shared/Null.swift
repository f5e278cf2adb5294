public import JSONRPC

/// The JSON value `null`, as a result.
public struct Null: Decodable, JSONWritable, Sendable, Hashable {
  /// Null.
  public init() {}

  /// Takes whatever stands there.
  public init(from decoder: any Decoder) throws {}

  /// Writes `null`.
  public func write(to writer: inout JSONWriter) { writer.null() }
}
