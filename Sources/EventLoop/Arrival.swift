/// Bytes that have just been read. They are there during the call they are handed to, on the loop's thread, and no longer.
public struct Arrival: @unchecked Sendable {
  /// The bytes.
  public let buffer: UnsafeBufferPointer<UInt8>
}
