public import JSONRPC

/// A result as the JSON it is sent as; made on whatever thread computed it.
public struct Encoded<Value: JSONWritable>: Sendable {
  /// The JSON.
  let bytes: [UInt8]

  /// Writes `value`.
  public init(_ value: Value) {
    var writer = JSONWriter(capacity: 1024)
    value.write(to: &writer)
    bytes = writer.bytes
  }

  /// A value that is JSON already.
  init(json bytes: [UInt8]) { self.bytes = bytes }
}
