public import JSONRPC

/// Gives back what it was given, for clients' tests and for measuring.
public enum Echo: Method {
  /// `server/echo`.
  public static let name = "server/echo"
  /// Anything.
  public typealias Params = RawJSON
  /// The same, byte for byte.
  public typealias Result = RawJSON
}
