public import JSONRPC

/// The parameters of a method that takes none.
public struct NoParams: Decodable, JSONWritable, Sendable, Hashable {
  private enum CodingKeys: CodingKey {}

  /// None.
  public init() {}

  /// Takes an empty object; a member is refused by name.
  public init(from decoder: any Decoder) throws { _ = try decoder.container(keyedBy: CodingKeys.self) }

  /// Writes `{}`.
  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.endObject()
  }
}
