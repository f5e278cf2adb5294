/// Something that can be written as JSON.
public protocol JSONWritable {
  /// Writes one JSON value.
  func write(to writer: inout JSONWriter)
}

extension String: JSONWritable {
  /// Writes a JSON string.
  @inlinable public func write(to writer: inout JSONWriter) { writer.value(self) }
}
extension Int: JSONWritable {
  /// Writes a JSON number.
  @inlinable public func write(to writer: inout JSONWriter) { writer.value(self) }
}
extension Double: JSONWritable {
  /// Writes a JSON number.
  @inlinable public func write(to writer: inout JSONWriter) { writer.value(self) }
}
extension Bool: JSONWritable {
  /// Writes `true` or `false`.
  @inlinable public func write(to writer: inout JSONWriter) { writer.value(self) }
}
